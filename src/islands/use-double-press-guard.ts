import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** How long after a button was pressed, or a step opened, another press at the same place is taken for the same one. */
const guardMs = 500;
/** How far apart, in CSS pixels, two presses of one unsteady finger may fall. */
const fingertip = 40;

/** A press of a button: where in the window, and when. */
type Press = Pick<MouseEvent, 'clientX' | 'clientY' | 'timeStamp'>;

/**
 * Whether a click belongs to an earlier press of a button: the second half of a double click, or one at the same
 * place soon after. Clicks by keyboard, by screen reader or by voice have a detail of 0 and always count.
 * @param guardFrom when the last step opened, in the milliseconds of events' time stamps
 */
function isRepeat(click: MouseEvent, press: Press | undefined, guardFrom: number): boolean {
  if (click.detail !== 1 || !press) return click.detail > 1;
  const apart = Math.hypot(click.clientX - press.clientX, click.clientY - press.clientY);
  return apart < fingertip && click.timeStamp - Math.max(press.timeStamp, guardFrom) < guardMs;
}

/**
 * Keeps a double click, a second tap or a held Enter, meant for one step, from answering the next. The whole page
 * is watched, since a shorter step may bring the footer's links under the pointer.
 * @param step changes whenever another step or an outcome opens
 */
export function useDoublePressGuard(step: unknown) {
  const press = useRef<Press>();
  const openedAt = useRef(0);
  useLayoutEffect(() => {
    openedAt.current = performance.now();
  }, [step]);
  useEffect(() => {
    const onClick = (click: MouseEvent) => {
      if (isRepeat(click, press.current, openedAt.current)) {
        click.preventDefault();
        click.stopPropagation();
      } else if (click.detail && (click.target as Element).closest('a, button')) press.current = click;
    };
    const onKey = (key: KeyboardEvent) => {
      press.current = undefined;
      if (key.repeat && key.key === 'Enter') key.preventDefault();
    };
    addEventListener('click', onClick, true);
    addEventListener('keydown', onKey, true);
  }, []);
}
