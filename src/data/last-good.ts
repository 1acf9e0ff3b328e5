/** Results by name. They are kept on globalThis because dev loads this module anew after each edit. */
const shared = globalThis as { lastGood?: Map<string, unknown> };
shared.lastGood ??= new Map();
const results = shared.lastGood;

function keep<Result>(name: string, result: Result): Result {
  results.set(name, result);
  return result;
}

function lastResult<Result>(name: string, error: unknown): Result {
  if (!results.has(name)) throw error;
  return results.get(name) as Result;
}

/**
 * Returns the result of a function or, when it throws, its last result under this name. So dev keeps showing a page while
 * an editor is in the middle of a mistake, which validation reports. A build calls each function once, and fails.
 * @throws what the function throws, when it has no earlier result
 */
export function keepLastGood<Result>(name: string, make: () => Result): Result {
  try {
    return keep(name, make());
  } catch (error) {
    return lastResult(name, error);
  }
}

/** keepLastGood for an asynchronous function. */
export async function keepLastGoodAsync<Result>(name: string, make: () => Promise<Result>): Promise<Result> {
  try {
    return keep(name, await make());
  } catch (error) {
    return lastResult(name, error);
  }
}
