import { useLayoutEffect } from 'preact/hooks';

/**
 * Names the page anew, in its heading, its first words and its title, for as long as the reader does what the name says.
 * @param name nothing keeps the page's own
 */
export function usePageName(name: string | undefined, lead: string): void {
  useLayoutEffect(() => {
    const heading = document.querySelector('h1');
    const first = document.querySelector('.lead');
    if (!name || !heading || !first) return;
    const own = [heading.textContent, first.textContent] as const;
    const rename = (from: string, to: string, words: string) => {
      document.title = document.title.replace(from, () => to);
      heading.textContent = to;
      first.textContent = words;
    };
    rename(own[0], name, lead);
    return () => rename(name, own[0], own[1]);
  }, [name, lead]);
}
