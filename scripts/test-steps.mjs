// What `npm test` runs, in which order: each step's command, what it waits for, and how many of the lanes it takes.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, run, runTool } from './run-step.mjs';

const node = (script, ...args) => run(process.execPath, [join(ROOT, script), ...args]);

/** Where the runners of test cases write what happened, for the summary. */
export const REPORTS = { vitest: '.cache/vitest.json', playwright: '.cache/playwright.json' };

const build = { name: 'build', lanes: 1, run: () => node('scripts/build-all.mjs') };
const types = {
  name: 'types',
  lanes: 1,
  run: () =>
    runTool('typescript/bin/tsc', ['--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo']),
};
const lint = {
  name: 'format and lint',
  lanes: 1,
  run: () =>
    runTool('@biomejs/biome/bin/biome', [
      'ci',
      '--error-on-warnings',
      '--colors=off',
      '--max-diagnostics=50',
      '.',
    ]),
};
const importRules = {
  name: 'import rules',
  lanes: 1,
  run: () => node('scripts/check-imports.mjs'),
  show: 'all',
};
const cases = {
  name: 'unit, component and contract tests',
  lanes: 2,
  report: 'vitest',
  run: () => runTool('vitest/vitest.mjs', ['run', '--silent=passed-only']),
};

export const STEPS = [
  build,
  types,
  lint,
  importRules,
  { name: 'dead code', lanes: 1, run: () => runTool('knip/bin/knip.js', ['--no-progress']) },
  { name: 'size budget', lanes: 1, after: 'build', run: () => node('scripts/check-size.mjs'), show: 'all' },
  cases,
  {
    name: 'end-to-end tests',
    lanes: 2,
    after: 'build',
    report: 'playwright',
    run: (env) => runTool('@playwright/test/cli.js', ['test'], { env }),
  },
];

/** Where this branch left the main one; on the main one, what is committed. */
function changedSince() {
  try {
    const words = ['merge-base', 'HEAD', 'main'];
    return execFileSync('git', words, {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'HEAD';
  }
}

/** Lint, types and import rules of all, and the cases whose imports reach a file changed since the main branch. */
export function stepsForChange() {
  const changed = ['run', '--silent=passed-only', `--changed=${changedSince()}`, '--passWithNoTests'];
  return [
    types,
    lint,
    importRules,
    { ...cases, mayBeEmpty: true, run: () => runTool('vitest/vitest.mjs', changed) },
  ];
}
