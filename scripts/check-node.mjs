// Refuses a Node that is too old, in one line. No imports and no recent syntax, so that an old Node can read it.
export const OLDEST_NODE = '20.19.0';

export function isNewEnough(version, oldest) {
  const got = version.split('.').map(Number);
  const wanted = oldest.split('.').map(Number);
  const differs = wanted.findIndex((number, index) => number !== got[index]);
  return differs === -1 || got[differs] > wanted[differs];
}

if (!isNewEnough(process.versions.node, OLDEST_NODE)) {
  console.error(
    `Sarhad needs Node ${OLDEST_NODE} or newer, but this is Node ${process.versions.node}. ` +
      'Install a newer one from nodejs.org or your package manager.',
  );
  process.exit(1);
}
