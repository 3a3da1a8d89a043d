// What `npm test` runs, in which order: each step's command, what it waits for, and how many of two lanes it takes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, runTool } from './run-step.mjs';

const node = (script, ...args) => run(process.execPath, [join(ROOT, script), ...args]);

/** A committed file that a command generates; the command compares when told `--check`. */
const generated = (name, program) => ({
  name,
  lanes: 1,
  skip: existsSync(join(ROOT, program)) ? undefined : `${program} does not exist`,
  run: () => node('scripts/run-ts.mjs', program, '--check'),
});

/** Where the runners of test cases write what happened, for the summary. */
export const REPORTS = { vitest: '.cache/vitest.json', playwright: '.cache/playwright.json' };

export const STEPS = [
  {
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
  },
  { name: 'build', lanes: 1, run: () => node('scripts/build-all.mjs') },
  {
    name: 'types',
    lanes: 1,
    run: () =>
      runTool('typescript/bin/tsc', ['--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo']),
  },
  { name: 'import rules', lanes: 1, run: () => node('scripts/check-imports.mjs'), show: 'all' },
  {
    name: 'dead code',
    lanes: 1,
    run: () => runTool('knip/bin/knip.js', ['--no-progress']),
  },
  { name: 'size budget', lanes: 1, after: 'build', run: () => node('scripts/check-size.mjs'), show: 'all' },
  generated('docs/openapi.json', 'server/commands/write-openapi.ts'),
  generated('docs/url-parameters.md', 'server/commands/write-url-parameters.ts'),
  {
    name: 'unit, component and contract tests',
    lanes: 2,
    report: 'vitest',
    run: () => runTool('vitest/vitest.mjs', ['run', '--silent=passed-only']),
  },
  {
    name: 'end-to-end tests',
    lanes: 2,
    after: 'build',
    report: 'playwright',
    run: (env) => runTool('@playwright/test/cli.js', ['test'], { env }),
  },
];
