import Table from './Table.astro';

const components = import.meta.glob<typeof Table>('./in-articles/*.astro', { eager: true, import: 'default' });
const nameOf = (file: string) => file.replace('./in-articles/', '').replace('.astro', '');

/** The components that articles may use as tags, by file name. Markdown tables are rendered by Table, which scrolls. */
export const articleComponents: Record<string, typeof Table> = {
  ...Object.fromEntries(Object.entries(components).map(([file, component]) => [nameOf(file), component])),
  table: Table,
};
