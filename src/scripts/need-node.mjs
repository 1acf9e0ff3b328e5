// Runs before a build and before dev, and reports a Node that is too old. It is plain JavaScript, so that an old Node can run it.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(`This is Node ${process.versions.node}, and the site needs Node 24. The project brings one in node_modules, but it was
installed without its script, as "npm ci --ignore-scripts" does. Let it install, then try again:

    npm rebuild node`);
  process.exit(1);
}
