import { tables } from '@joplin/turndown-plugin-gfm';
import Turndown from 'turndown';

const turndown = new Turndown({ headingStyle: 'atx', bulletListMarker: '-' }).use(tables);

// Reference numbers stay bare: "[1, 2]" and not "\[[1](…), [2](…)\]".
turndown.addRule('reference', { filter: 'sup', replacement: (_, node) => node.textContent ?? '' });

/** HTML as Markdown, with tables as GitHub writes them. */
export const toMarkdown = (html: string): string => turndown.turndown(html);
