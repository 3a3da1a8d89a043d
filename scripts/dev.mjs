// `npm run dev`: the page in Vite with its API mocked; arguments are Vite's.
import './check-node.mjs';

async function serve() {
  const { ROOT } = await import('./run-step.mjs');
  const { join } = await import('node:path');
  const { pathToFileURL } = await import('node:url');
  process.chdir(ROOT);
  await (await import('./install.mjs')).installMissing('all');
  // Vite starts itself when it is the program that Node was asked to run.
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  process.argv = [process.argv[0], vite, ...process.argv.slice(2)];
  await import(pathToFileURL(vite).href);
}

serve().catch((error) => {
  console.error(error);
  process.exit(1);
});
