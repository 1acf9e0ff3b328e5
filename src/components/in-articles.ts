import Table from './Table.astro';

const components = import.meta.glob<typeof Table>('./in-articles/*.astro', { eager: true, import: 'default' });
const nameOf = (file: string) => file.replace('./in-articles/', '').replace('.astro', '');

/** What articles may use in their text: each component of its folder by its file's name; plain tables become ones that scroll. */
export const inArticles: Record<string, typeof Table> = {
  ...Object.fromEntries(Object.entries(components).map(([file, component]) => [nameOf(file), component])),
  table: Table,
};
