// Runs before a build and before dev, on whatever Node there is: says what to do where it is too old. Plain JavaScript, so that
// an old Node can read it.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(`This is Node ${process.versions.node}, and the site needs Node 24. The project brings one in node_modules, but it was
installed without its script, as "npm ci --ignore-scripts" does. Let it install, then try again:

    npm rebuild node`);
  process.exit(1);
}
