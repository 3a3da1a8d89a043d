// Installs what is missing, runs every check of the project, two at a time, and counts the test cases.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addCounts, countPlaywright, countVitest } from './count-cases.mjs';
import { explainMissingChromium, getChromium } from './find-chromium.mjs';
import { installMissing } from './install.mjs';
import { ROOT, seconds, stopChildrenOnSignal, stopWithNpm } from './run-step.mjs';
import { REPORTS, STEPS } from './test-steps.mjs';

const LANES = 2;
const COUNT = { vitest: countVitest, playwright: countPlaywright };

function readCounts(report) {
  try {
    return COUNT[report](JSON.parse(readFileSync(join(ROOT, REPORTS[report]), 'utf8')));
  } catch {
    return undefined;
  }
}

function indent(text) {
  return text.trimEnd().replace(/^/gm, '    ');
}

/** Runs one step and prints its line; what it printed itself follows when it failed or is worth reading. */
async function runStep(step, env) {
  const start = performance.now();
  const { code, output } = step.impossible ? { code: 1, output: step.impossible } : await step.run(env);
  const counts = step.report ? readCounts(step.report) : undefined;
  // A runner that reports no case at all has tested nothing, whatever its code says.
  const ok = code === 0 && (step.report === undefined || (counts?.passed ?? 0) > 0);
  const cases = counts
    ? ` (${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped)`
    : '';
  console.log(`${ok ? '✓' : '✗'} ${step.name}, ${seconds(start)}${cases}`);
  if (!ok || step.show === 'all') console.log(indent(output));
  return { name: step.name, ok, counts };
}

/** Starts steps in their order whenever lanes are free; one whose precondition failed is not run and has failed. */
function runAll(steps, env) {
  const results = [];
  const waiting = [...steps];
  let free = LANES;
  return new Promise((resolve) => {
    const startWhatFits = () => {
      if (results.length === steps.length) resolve(results);
      for (const step of [...waiting]) {
        const before = step.after ? results.find(({ name }) => name === step.after) : { ok: true };
        if (before === undefined || step.lanes > free) continue;
        waiting.splice(waiting.indexOf(step), 1);
        free -= step.lanes;
        const ready = before.ok ? step : { ...step, impossible: `not run, because "${step.after}" failed` };
        runStep(ready, env).then((result) => {
          free += step.lanes;
          results.push(result);
          startWhatFits();
        });
      }
    };
    startWhatFits();
  });
}

stopWithNpm();
stopChildrenOnSignal();
process.chdir(ROOT);
const start = performance.now();
process.env.CI ??= '1'; // Refuses a forgotten `.only`, and writes no snapshot.
delete process.env.NODE_ENV; // "production" would change what React and Vitest do.
await installMissing('all');
mkdirSync(join(ROOT, '.cache'), { recursive: true });
for (const report of Object.values(REPORTS)) rmSync(join(ROOT, report), { force: true });

const chromium = await getChromium();
const steps = STEPS.filter((step) => {
  if (step.skip) console.log(`– ${step.name}: ${step.skip}`);
  return !step.skip;
}).map((step) =>
  step.report === 'playwright' && !chromium ? { ...step, impossible: explainMissingChromium() } : step,
);
const results = await runAll(steps, chromium ? { CHROMIUM_PATH: chromium } : {});

const failedSteps = results.filter(({ ok }) => !ok);
const counts = addCounts(results.flatMap((result) => result.counts ?? []));
// A failed step without a failed case (lint, types, a crashed runner) counts as one failure.
const failed = counts.failed + failedSteps.filter((step) => !step.counts?.failed).length;
console.log('');
if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.map(({ name }) => name).join('; ')}`);
if (counts.skipped > 0) console.log(`${counts.skipped} skipped`);
console.log(`Everything took ${seconds(start)}.`);
console.log(`${counts.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
