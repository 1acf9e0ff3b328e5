import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Opens the closed disclosures of an element while the page prints: CSS alone can do that in newer browsers only. */
export function useOpenOnPaper(within: RefObject<HTMLElement>) {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = (isOpen: boolean) => {
      for (const details of opened) details.open = isOpen;
    };
    const before = () => {
      opened = [...(within.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
      open(true);
    };
    const after = () => open(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [within]);
}
