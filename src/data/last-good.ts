/** Results by name. They are kept on globalThis because dev loads this module anew after each edit. */
const shared = globalThis as { lastGood?: Map<string, unknown> };
shared.lastGood ??= new Map();
const results = shared.lastGood;

/**
 * Returns the result of a function or, when it throws or its promise fails, its last result under this name. So dev keeps
 * showing a page while an editor is in the middle of a mistake, which validation reports. A build calls each function once,
 * and fails.
 * @throws what the function throws, when it has no earlier result
 */
export function keepLastGood<Result>(name: string, make: () => Result): Result {
  const keep = (result: unknown) => results.set(name, result).get(name);
  const recover = (error: unknown) => {
    if (!results.has(name)) throw error;
    return results.get(name);
  };
  try {
    const result = make();
    return (result instanceof Promise ? result.then(keep, recover) : keep(result)) as Result;
  } catch (error) {
    return recover(error) as Result;
  }
}
