import Table from './Table.astro';

const modules = import.meta.glob<{ default: typeof Table }>('./in-articles/*.astro', { eager: true });
const nameOf = (file: string) => file.replace('./in-articles/', '').replace('.astro', '');

/** What articles may use in their text: each component of its folder by its file's name; plain tables become ones that scroll. */
export const inArticles: Record<string, typeof Table> = {
  ...Object.fromEntries(Object.entries(modules).map(([file, module]) => [nameOf(file), module.default])),
  table: Table,
};
