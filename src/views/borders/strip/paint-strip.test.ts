// Owns the tests of the strip's picture: every event once, faint where it should be, and what is pointed at said by name.
import { beforeEach, expect, test, vi } from 'vitest';
import { densitySteps, shadeOf } from '../../../canvas/density-scale.ts';
import { paletteOf } from '../../../canvas/palette.ts';
import { KeptPicture } from '../../../canvas/picture.ts';
import { RecordingOffscreenCanvas, recordingContext } from '../../../canvas/testing/recording-context.ts';
import type { Along } from '../../../engine/along.ts';
import { RADIUS, stripScale } from '../strip-scale.ts';
import { paintStrip, type Scene } from './paint-strip.ts';

const PLOT = { left: 40, right: 440, top: 40, bottom: 240 };
const DAYS = { fromDay: 19_000, toDay: 20_000 };
const scale = stripScale(PLOT, 1000, DAYS);
const palette = paletteOf((token) => token);

const along: Along = {
  border: 'AF-TJ',
  isLocated: true,
  days: DAYS,
  key: Uint32Array.of(3, 2, 1),
  startDay: Int32Array.of(19_900, 19_500, 19_100),
  chainage: Uint32Array.of(9000, 5000, 1000),
  // The second is far from the line, the third outside the stretch.
  distance: Uint32Array.of(0, 2000, 0),
  precisionKm: Float32Array.of(0, 5, 0),
  lng: new Int32Array(3),
  lat: new Int32Array(3),
  type: Uint8Array.of(0, 1, 0),
  status: Uint8Array.of(0, 0, 0),
  matches: Uint8Array.of(1, 1, 0),
  matching: 2,
  outside: 1,
  far: 1,
  apart: 0,
  unplaced: 0,
  grouped: 0,
  squares: null,
};
const SCENE: Scene = {
  scale,
  palette,
  along,
  types: ['attack', 'talks'],
  statuses: ['reported'],
  names: [],
  stretch: null,
  dates: null,
  placeKm: null,
  pointed: -1,
  reach: null,
  widthPx: 480,
  heightPx: 300,
  pixelRatio: 1,
};

function paint(scene: Partial<Scene> = {}) {
  const { context, of } = recordingContext({ width: 480, height: 300 });
  paintStrip(context, { ...SCENE, ...scene }, new KeptPicture());
  return { of, texts: of('fillText').map(({ args }) => String(args[0])) };
}

beforeEach(() => {
  RecordingOffscreenCanvas.made = [];
  vi.stubGlobal('OffscreenCanvas', RecordingOffscreenCanvas);
});

test('thin time and time of which nothing is known are hatched, in a picture that is made once; lines end below it', () => {
  const reach = { fullDay: 19_699, thinDay: 19_899 };
  const { context, of } = recordingContext({ width: 480, height: 300 });
  const hatching = new KeptPicture();
  for (let frame = 0; frame < 3; frame += 1) paintStrip(context, { ...SCENE, reach }, hatching);
  expect(of('drawImage')).toHaveLength(3);
  expect(RecordingOffscreenCanvas.made).toHaveLength(1);
  const after = Math.round(scale.toY(19_899.5));
  const full = Math.round(scale.toY(19_699.5));
  const boxes = RecordingOffscreenCanvas.made[0]?.of('rect').map(({ args }) => args);
  expect(boxes).toEqual([
    [PLOT.left, after, 400, full - after],
    [PLOT.left, PLOT.top, 400, after - PLOT.top],
  ]);
  const tops = of('moveTo').map(({ args }) => Number(args[1]));
  expect(Math.min(...tops)).toBeGreaterThanOrEqual(after);
});

test('no word beside the axis of time is longer than a year; the months of a short span say theirs once', () => {
  // 1 April to 31 December 2025.
  const days = { fromDay: 20_179, toDay: 20_453 };
  const short = stripScale(PLOT, 1000, days);
  const { texts } = paint({ along: { ...along, days }, scale: short });
  expect(texts.filter((text) => /^([A-Z][a-z]{2}|20\d\d)$/.test(text))).toEqual([
    'Apr',
    '2025',
    'Jul',
    'Oct',
  ]);
  expect(texts.filter((text) => /\d{4}./.test(text))).toEqual([]);
});

test('time that was fully collected is not hatched', () => {
  const { of } = paint({ reach: { fullDay: 20_000, thinDay: 20_100 } });
  expect(of('drawImage')).toEqual([]);
});

test('each event is a symbol of its type at its place, the newest painted last', () => {
  const { of } = paint();
  const colours = [palette.type.attack, palette.type.talks];
  const filled = of('fill').filter(({ fillStyle }) => colours.includes(String(fillStyle)));
  expect(filled.map(({ fillStyle }) => fillStyle)).toEqual([
    palette.type.attack,
    palette.type.talks,
    palette.type.attack,
  ]);
  const discs = of('arc').map(({ args }) => args.slice(0, 3));
  expect(discs).toContainEqual([scale.toX(900), scale.toEventY(19_900), RADIUS]);
  expect(discs).toContainEqual([scale.toX(100), scale.toEventY(19_100), RADIUS]);
  // In order of painting: outside the stretch faintest, far from the line faint, the last as it is.
  const [outside = 1, far = 1, plain = 0] = filled.map(({ globalAlpha }) => globalAlpha);
  expect(outside).toBeLessThan(far);
  expect(far).toBeLessThan(plain);
  expect(plain).toBe(1);
});

test('many events are squares in the shades of the density scale', () => {
  const matching = Uint32Array.of(1, 0, 50, 8);
  const squares = { columns: 2, rows: 2, matching, outside: Uint32Array.of(0, 3, 0, 0) };
  const { of } = paint({ along: { ...along, squares } });
  const steps = densitySteps(50);
  const shade = (count: number) => palette.density[shadeOf(steps, count)];
  const painted = of('fillRect').filter(({ fillStyle }) => palette.density.includes(String(fillStyle)));
  expect(painted.map(({ fillStyle, globalAlpha }) => [fillStyle, globalAlpha === 1])).toEqual([
    [shade(3), false],
    [shade(1), true],
    [shade(50), true],
    [shade(8), true],
  ]);
  expect(of('arc')).toHaveLength(0);
});

test('a chainage that is pointed at is written, in place of ticks beside it, and its event is ringed', () => {
  const plain = paint();
  expect(plain.texts).toContain('400');
  const { texts, of } = paint({ placeKm: 403.4, pointed: 1 });
  expect(texts).toContain('km 403');
  expect(texts).not.toContain('400');
  const rings = of('arc').filter(({ args }) => args[2] === RADIUS + 4);
  expect(rings.map(({ args }) => args.slice(0, 2))).toEqual([[scale.toX(403.4), scale.toEventY(19_500)]]);
});

test('a stretch is shaded between its ends, dates across the whole border', () => {
  const shaded = (scene: Partial<Scene>) =>
    paint(scene)
      .of('fillRect')
      .filter(({ fillStyle }) => fillStyle === palette.accentSoft)
      .map(({ args }) => args);
  expect(shaded({ stretch: [200, 600] })).toEqual([[scale.toX(200), PLOT.top, 160, PLOT.bottom - PLOT.top]]);
  const [[left, top, width, height] = []] = shaded({ dates: { fromDay: 19_200, toDay: 19_400 } });
  expect([left, width]).toEqual([PLOT.left, PLOT.right - PLOT.left]);
  expect(top).toBeCloseTo(scale.toY(19_400.5));
  expect(Number(top) + Number(height)).toBeCloseTo(scale.toY(19_199.5));
  expect(shaded({})).toEqual([]);
});

test('names along the axis are written where there is room, crossings ticked in any case', () => {
  const names = [
    { kind: 'crossing' as const, name: 'Shir Khan Bandar', km: 100 },
    { kind: 'town' as const, name: 'Khorugh', km: 700 },
  ];
  const { texts, of } = paint({ names });
  expect(texts).toEqual(expect.arrayContaining(['Shir Khan Bandar', 'Khorugh']));
  expect(of('strokeText').map(({ strokeStyle }) => strokeStyle)).toEqual([palette.panel, palette.panel]);
});
