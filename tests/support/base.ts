/** The base path that the site was built for, without a last slash. */
export const base = (process.env['BASE'] ?? '/').replace(/\/$/, '');
