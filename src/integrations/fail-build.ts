/**
 * Stops a build with a message that needs no stack: what is wrong lies in the content or the settings.
 * @throws always
 */
export function stopBuild(message: string): never {
  const stop = new Error(message);
  delete stop.stack;
  throw stop;
}
