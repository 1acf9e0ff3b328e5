import { useEffect } from 'preact/hooks';

/**
 * Puts a view's name before the page's own title while the view shows, so that a listener and a tab say where the reader is.
 * @param words nothing leaves the title as it is
 */
export function useTitle(words: string | undefined) {
  useEffect(() => {
    if (!words) return;
    const own = document.title;
    document.title = `${words} · ${own}`;
    return () => {
      document.title = own;
    };
  }, [words]);
}
