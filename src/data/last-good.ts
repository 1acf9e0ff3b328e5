/** What was made last under each name. Kept beside the modules, which dev loads anew with each edit. */
const shared = globalThis as { lastGood?: Map<string, unknown> };
shared.lastGood ??= new Map();
const kept = shared.lastGood;

function keep<Made>(name: string, made: Made): Made {
  kept.set(name, made);
  return made;
}

function last<Made>(name: string, error: unknown): Made {
  if (!kept.has(name)) throw error;
  return kept.get(name) as Made;
}

/**
 * What can be made, or what was made last under this name: so that dev goes on showing a page while an editor is in the
 * middle of a mistake, which validation reports. A build makes each thing once, and stops.
 * @throws what `make` throws, when nothing was made before
 */
export function orLastGood<Made>(name: string, make: () => Made): Made {
  try {
    return keep(name, make());
  } catch (error) {
    return last(name, error);
  }
}

/** The same of what is made in its own time. */
export async function laterOrLastGood<Made>(name: string, make: () => Promise<Made>): Promise<Made> {
  try {
    return keep(name, await make());
  } catch (error) {
    return last(name, error);
  }
}
