// Owns the measurement of one gesture on the page: done once under a trace, told as samples.
import type { Browser, Page } from '@playwright/test';
import { project } from '../../src/geo/mercator.ts';
import type { Gesture } from './gestures.ts';
import { settle } from './hands.ts';
import type { Answered, Camera, Probe } from './probe.ts';
import { busyWithin, clockWithin, longestWithin, MARK, readTasks, type Tasks, TRACED } from './trace.ts';

declare global {
  interface Window {
    benchProbe: Probe;
  }
}

/** One entry a change, but where it says otherwise. */
export type Samples = {
  /** Processor time of worker and the main thread's script from the input (or the repaint before) until the repaint. */
  workMs: number[];
  workerMs: number[];
  /** Clock time of the worker's tasks: what the peers' times are held against. */
  engineMs: number[];
  /** Processor time of the whole main thread, what the browser itself does there included. */
  mainMs: number[];
  /** Clock time from the newest input of a change to the end of the frame that shows its answer. */
  paintedMs: number[];
  paintedFrames: number[];
  /** From the engine's question to its answer, as the page waits for it. */
  answerMs: number[];
  /** Gaps between animation frames of a continuous gesture. */
  gapMs: number[];
  /** Animation frames a second of a continuous gesture, one entry a run. */
  framesPerS: number[];
  /** One entry a run of the gesture. */
  longestTaskMs: number[];
  /** Share of the map, worst frame of a run. */
  coveredShare: number[];
};

export const noSamples = (): Samples => ({
  workMs: [],
  workerMs: [],
  engineMs: [],
  mainMs: [],
  paintedMs: [],
  paintedFrames: [],
  answerMs: [],
  gapMs: [],
  framesPerS: [],
  longestTaskMs: [],
  coveredShare: [],
});

export async function measureGesture(
  browser: Browser,
  page: Page,
  gesture: Gesture,
  samples: Samples,
): Promise<void> {
  await page.bringToFront();
  await gesture.begin(page);
  await settle(page);
  const camera = gesture.watchesCover ? await readCamera(page) : null;
  await browser.startTracing(page, { categories: TRACED });
  const from = await page.evaluate(
    ({ mark, inputs, camera }) => {
      performance.mark(mark);
      window.benchProbe.reset(inputs, camera);
      return performance.now();
    },
    { mark: MARK, inputs: gesture.inputs, camera },
  );
  await gesture.act(page);
  const to = await page.evaluate(() => performance.now());
  await settle(page, 150);
  const tasks = readTasks(await browser.stopTracing());
  const { answers, frames, covered } = await page.evaluate(() => window.benchProbe);
  addSamples(samples, answers, tasks);
  const spans = answers.map(({ inputAt, askedAt, paintedAt }) => ({
    from: inputAt || askedAt,
    to: paintedAt,
  }));
  samples.longestTaskMs.push(longestWithin(tasks.main, gesture.isContinuous ? [{ from, to }] : spans));
  if (gesture.isContinuous) {
    const gaps = gapsOf(frames, from, to);
    samples.gapMs.push(...gaps);
    samples.framesPerS.push((1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0));
  }
  if (covered.length > 0) samples.coveredShare.push(Math.min(...covered));
}

function addSamples(samples: Samples, answers: readonly Answered[], { main, script, worker }: Tasks): void {
  let before = 0;
  for (const { inputAt, inputFrame, askedAt, arrivedAt, paintedAt, paintedFrame } of answers) {
    if (!(paintedAt > 0)) continue;
    samples.answerMs.push(arrivedAt - askedAt);
    if (inputAt > 0) {
      // Of changes that overlap each counts what was done since the repaint before.
      const from = Math.max(inputAt, before);
      const workerMs = busyWithin(worker, from, paintedAt);
      samples.workerMs.push(workerMs);
      samples.engineMs.push(clockWithin(worker, from, paintedAt));
      samples.workMs.push(workerMs + busyWithin(script, from, paintedAt));
      samples.mainMs.push(busyWithin(main, from, paintedAt));
      samples.paintedMs.push(paintedAt - inputAt);
      samples.paintedFrames.push(paintedFrame - inputFrame);
    }
    before = paintedAt;
  }
}

function gapsOf(frames: readonly number[], from: number, to: number): number[] {
  const within = frames.filter((time) => time >= from && time <= to);
  return within.slice(1).map((time, at) => time - (within[at] as number));
}

/** Where the link says that the map stands. */
async function readCamera(page: Page): Promise<Camera> {
  const position = new URL(page.url()).searchParams.get('map')?.split(',').map(Number) ?? [];
  const [lng, lat, zoom] = position;
  if (lng === undefined || lat === undefined || zoom === undefined)
    throw new Error('What is covered can be told only where the link says where the map stands.');
  const [x, y] = project([lng, lat]);
  return { zoom, x, y };
}
