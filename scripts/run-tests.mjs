// Installs what is missing, runs every check of the project, says what failed, and counts the test cases.
// `--changed` runs what a change can break: see `stepsForChange`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { addCounts, countPlaywright, countVitest } from './count-cases.mjs';
import { beginningOf, failedInPlaywright, failedInVitest } from './failed-cases.mjs';
import { explainMissingChromium, getChromium } from './find-chromium.mjs';
import { installMissing } from './install.mjs';
import { ROOT, seconds, stopChildrenOnSignal, stopWithNpm } from './run-step.mjs';
import { REPORTS, STEPS, stepsForChange } from './test-steps.mjs';

/** One more than two cores have to do: the types, one long task, end while the first cases run. */
const LANES = 3;
const READ = {
  vitest: (report) => ({ counts: countVitest(report), cases: failedInVitest(report) }),
  playwright: (report) => ({ counts: countPlaywright(report), cases: failedInPlaywright(report) }),
};

function readReport(report) {
  try {
    return READ[report](JSON.parse(readFileSync(join(ROOT, REPORTS[report]), 'utf8')));
  } catch {
    return { counts: undefined, cases: [] };
  }
}

function indent(text) {
  return text.trimEnd().replace(/^/gm, '    ');
}

/** Runs one step and prints its line, and what it printed itself when that is worth reading. */
async function runStep(step, env) {
  const start = performance.now();
  const { code, output } = step.impossible ? { code: 1, output: step.impossible } : await step.run(env);
  const { counts, cases } = step.report ? readReport(step.report) : { cases: [] };
  // A runner that reports no case at all has tested nothing, whatever its code says.
  const hasTested = step.report === undefined || step.mayBeEmpty || (counts?.passed ?? 0) > 0;
  const ok = code === 0 && hasTested;
  const figures = counts
    ? ` (${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped)`
    : '';
  console.log(`${ok ? '✓' : '✗'} ${step.name}, ${seconds(start)}${figures}`);
  if (ok && step.show === 'all') console.log(indent(output));
  return { name: step.name, ok, counts, cases, output };
}

/** First each case that failed and how its error begins, then all that the failed steps printed. */
function printFailures(failedSteps) {
  console.log('\nWhat failed:');
  for (const { name, cases, output } of failedSteps) {
    if (cases.length === 0) console.log(`✗ ${name}\n${indent(beginningOf(output).join('\n'))}`);
    for (const { file, name: title, error } of cases) {
      console.log(
        `✗ ${isAbsolute(file) ? relative(ROOT, file) : file} ${title}\n${indent(error.join('\n'))}`,
      );
    }
  }
  for (const { name, output } of failedSteps) console.log(`\nAll that “${name}” printed:\n${indent(output)}`);
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

const isForChange = process.argv.includes('--changed');
const chromium = isForChange ? undefined : await getChromium();
const steps = (isForChange ? stepsForChange() : STEPS).map((step) =>
  step.report === 'playwright' && !chromium ? { ...step, impossible: explainMissingChromium() } : step,
);
const results = await runAll(steps, chromium ? { CHROMIUM_PATH: chromium } : {});

const failedSteps = results.filter(({ ok }) => !ok);
const counts = addCounts(results.flatMap((result) => result.counts ?? []));
// A failed step without a failed case (lint, types, a crashed runner) counts as one failure.
const failed = counts.failed + failedSteps.filter((step) => !step.counts?.failed).length;
if (failedSteps.length > 0) printFailures(failedSteps);
console.log('');
if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.map(({ name }) => name).join('; ')}`);
if (counts.skipped > 0) console.log(`${counts.skipped} skipped`);
console.log(`Everything took ${seconds(start)}.`);
console.log(`${counts.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
