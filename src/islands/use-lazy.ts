import { useEffect, useState } from 'preact/hooks';

/**
 * A view that loads only once it is wanted.
 * @returns the component; "failed" when it cannot load; nothing before
 */
export function useLazy<View extends object>(wanted: boolean, load: () => Promise<View>): View | 'failed' | undefined {
  const [view, setView] = useState<View | 'failed'>();
  useEffect(() => {
    if (wanted)
      load()
        .then(setView)
        .catch(() => setView('failed'));
  }, [wanted]);
  return view;
}
