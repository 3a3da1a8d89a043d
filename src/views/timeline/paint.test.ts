// What the timeline paints of time that was not collected: hatching in the pictures that are kept, no line, no today.
import { beforeEach, expect, test, vi } from 'vitest';
import { paletteOf } from '../../canvas/palette.ts';
import { RecordingOffscreenCanvas, recordingContext } from '../../canvas/testing/recording-context.ts';
import type { TimelineAnswer } from '../../engine/answers.ts';
import { BarsPicture } from './bars-picture.ts';
import { Lettering } from './lettering.ts';
import { paint, type Scene } from './paint.ts';
import { scaleOf } from './time-axis.ts';

beforeEach(() => {
  RecordingOffscreenCanvas.made = [];
  vi.stubGlobal('OffscreenCanvas', RecordingOffscreenCanvas);
});

const palette = paletteOf((token) => token);
const domain = { startDay: 0, endDay: 100 };
const answer = {
  window: { unit: 'day', fromDay: 0, toDay: 99 },
  startDays: Int32Array.of(),
  types: 0,
  counts: new Uint32Array(),
  planned: new Uint32Array(),
} as unknown as TimelineAnswer;

const bars = { answer, layers: { up: [], down: [] }, countsPlanned: false };
const reach = { fullDay: 49, thinDay: 79 };

const scene = (changes: Partial<Scene> = {}): Scene => ({
  widthPx: 140,
  heightPx: 120,
  pixelRatio: 1,
  plot: { left: 20, right: 120, top: 10, bottom: 100 },
  domain,
  scale: scaleOf(domain, 20, 120),
  bars,
  brush: null,
  hoverDay: null,
  reach,
  today: null,
  todayName: 'today',
  reachName: 'collected to',
  palette,
  ...changes,
});

/** Clips of hatching, [left, width], in all pictures that were made. */
const hatched = () =>
  RecordingOffscreenCanvas.made
    .flatMap(({ of }) => of('rect'))
    .map(({ args }) => [Number(args[0]), Number(args[2])]);
const texts = () =>
  RecordingOffscreenCanvas.made.flatMap(({ of }) => of('fillText')).map(({ args }) => args[0]);

function painted(changes: Partial<Scene> = {}) {
  const { context, of } = recordingContext();
  const { axisY } = paint(context, scene(changes), new BarsPicture(), new Lettering());
  const axis = of('fillRect').find(({ args, fillStyle }) => fillStyle === 'line-strong' && args[1] === axisY);
  return { axisWidth: axis?.args[2] };
}

test('thin time and time of which nothing is known are hatched; the line ends with the numbers', () => {
  expect(painted().axisWidth).toBe(80);
  expect(hatched()).toEqual([
    [70, 30],
    [100, 20],
  ]);
  expect(texts()).toContain('collected to');
  expect(texts()).not.toContain('today');
});

test('without a word on collection nothing is hatched, and today is named', () => {
  expect(painted({ reach: null, reachName: '', today: 50 }).axisWidth).toBe(100);
  expect(hatched()).toEqual([]);
  expect(texts()).toContain('today');
});

test('a step of the brush paints no picture anew', () => {
  const kept = [new BarsPicture(), new Lettering()] as const;
  const step = (to: number) => paint(recordingContext().context, scene({ brush: { from: 10, to } }), ...kept);
  step(40);
  const before = RecordingOffscreenCanvas.made.length;
  step(41);
  step(60);
  expect(RecordingOffscreenCanvas.made).toHaveLength(before);
});
