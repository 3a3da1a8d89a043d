// `npm start`: installs and builds what is missing, then runs the server in this process, so that no orphan can remain.
import './check-node.mjs';

async function start() {
  const { fail, ROOT, stopChildrenOnSignal, stopWithNpm } = await import('./run-step.mjs');
  const { join } = await import('node:path');
  const { pathToFileURL } = await import('node:url');
  process.chdir(ROOT);

  const port = process.env.PORT;
  if (port !== undefined && port !== '' && !(/^\d{1,5}$/.test(port) && Number(port) <= 65535)) {
    fail(`PORT must be a whole number from 0 to 65535, got "${port}".`);
  }

  stopWithNpm();
  const release = stopChildrenOnSignal();
  await (await import('./install.mjs')).installMissing('run');
  await (await import('./build.mjs')).buildChanged();
  release(); // From here on the server handles signals: it closes its database and ends with code 0.

  // The server starts itself when it is the program that Node was asked to run.
  const server = join(ROOT, 'dist', 'server', 'main.js');
  process.argv = [process.argv[0], server];
  await import(pathToFileURL(server).href);
}

start().catch((error) => {
  console.error(error);
  process.exit(1);
});
