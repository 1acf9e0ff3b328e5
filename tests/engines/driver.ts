import { setTimeout as pause } from 'node:timers/promises';

/** A browser at work on one page, however it is driven. */
export interface Driver {
  /** Its name and version, as it says them itself. */
  name: string;
  /** Errors of the page's scripts and on its console, as they come; where they can be heard. */
  faults?: string[];
  open(url: string): Promise<unknown>;
  /** Runs an expression in the page; promises are waited for, what comes back is JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Presses one key, such as "Tab", "Enter", " " or "a". */
  press(key: string): Promise<unknown>;
  /** The page as a PDF, where the browser can be asked for one. */
  print?(): Promise<Buffer>;
  close(): Promise<unknown>;
}

/** Which colours the reader's system asks for. */
export type Scheme = 'light' | 'dark';

/** An engine that can be had here. */
export interface Engine {
  name: string;
  /** The colours that it can be asked for, if not both. */
  schemes?: Scheme[];
  /** @throws when it is not there and cannot be installed, saying how to get it */
  start(scheme: Scheme): Promise<Driver>;
}

/** Waits until an expression is true in the page. */
export async function until(driver: Driver, expression: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await driver.evaluate<boolean>(`Boolean(${expression})`).catch(() => false))) {
    if (Date.now() > end) throw new Error(`never came true: ${expression}`);
    await pause(100);
  }
}
