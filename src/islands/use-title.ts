import { useLayoutEffect } from 'preact/hooks';

/** A name for the page, and the words below it. */
export interface PageName {
  name: string;
  lead: string;
}

/** The page's heading and first words as built, and the page name that is shown in their place. */
let builtWords: string[] | undefined;
let shown: PageName | undefined;

/**
 * Sets the page's heading and the browser's tab to what the reader does, such as "Step 1 of 6: … · Progress check · Basalt".
 * @param view what is shown now, for the tab; left out on the page as it was built
 * @param page another name for the page, as at a progress check
 */
export function useTitle(view: string | undefined, page?: PageName): void {
  useLayoutEffect(() => {
    const places = [...document.querySelectorAll('h1, .lead')];
    builtWords ??= places.map(({ textContent }) => textContent);
    const words = page ? [page.name, page.lead] : builtWords;
    // Written only when it changes, because a translator may have wrapped the old words.
    if (shown !== page) for (const [i, place] of places.entries()) place.textContent = words[i] ?? '';
    shown = page;
    const site = document.title.split(' · ').at(-1);
    document.title = [view, words[0], site].filter(Boolean).join(' · ');
  }, [view, page]);
}
