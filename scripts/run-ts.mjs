// Runs a TypeScript program of the project: node scripts/run-ts.mjs server/commands/load.ts file.json
// `--tools` before it installs the tools of development, too.
import './check-node.mjs';

async function runProgram(words) {
  const level = words[0] === '--tools' ? 'all' : 'run';
  const [file, ...args] = level === 'all' ? words.slice(1) : words;
  const { fail, ROOT } = await import('./run-step.mjs');
  const { resolve } = await import('node:path');
  if (file === undefined) fail('Usage: node scripts/run-ts.mjs [--tools] file.ts [arguments]');
  await (await import('./install.mjs')).installMissing(level);
  const { runnerImport } = await import('vite');
  const program = resolve(ROOT, file);
  process.argv = [process.argv[0], program, ...args];
  await runnerImport(program, {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { external: true },
  });
}

runProgram(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
