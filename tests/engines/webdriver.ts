import { setTimeout as pause } from 'node:timers/promises';
import type { Driver } from './driver.ts';

/** What WebDriver calls keys that type nothing. */
const keys: Record<string, string> = { Tab: '\uE004', Enter: '\uE007', ArrowDown: '\uE015' };

/** The actions that press and let go one key. */
export function pressing(key: string) {
  const value = keys[key] ?? key;
  const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
  return { actions: [{ type: 'key', id: 'keyboard', actions }] };
}

/**
 * A session of a WebDriver server that listens on a port.
 * @param nameOf the browser's name, from the capabilities of the session
 * @param end ends the server and what it started
 */
export async function webDriver(
  port: number,
  alwaysMatch: object,
  nameOf: (capabilities: Record<string, string>) => string,
  end: () => unknown,
): Promise<Driver> {
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await reply.json()) as { value: T & { error?: string; message?: string } };
    if (!reply.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  try {
    await ready(call);
    type Session = { sessionId: string; capabilities: Record<string, string> };
    const { sessionId, capabilities } = await call<Session>('POST', '/session', { capabilities: { alwaysMatch } });
    const session = `/session/${sessionId}`;
    return {
      name: nameOf(capabilities),
      open: (url) => call('POST', `${session}/url`, { url }),
      evaluate: (expression) => call('POST', `${session}/execute/sync`, { script: `return (${expression})`, args: [] }),
      press: (key) => call('POST', `${session}/actions`, pressing(key)),
      async close() {
        await call('DELETE', session).catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

async function ready(call: (method: string, path: string) => Promise<unknown>) {
  for (let tries = 0; ; tries += 1)
    try {
      return await call('GET', '/status');
    } catch (error) {
      if (tries > 50) throw error;
      await pause(200);
    }
}
