import { useEffect, useState } from 'preact/hooks';

/**
 * What a plan is whole without, loaded only once there is a plan.
 * @returns the component, or nothing while it loads or when it cannot
 */
export function useExtras(wanted: boolean) {
  const [Extras, setExtras] = useState<typeof import('./PlanExtras.tsx').PlanExtras>();
  useEffect(() => {
    if (wanted) import('./PlanExtras.tsx').then((module) => setExtras(() => module.PlanExtras)).catch(() => undefined);
  }, [wanted]);
  return Extras;
}
