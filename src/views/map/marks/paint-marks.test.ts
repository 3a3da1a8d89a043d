// Owns the proof of how much is painted: each mark in view once, none out of it, whatever the collection holds.
import { expect, test, vi } from 'vitest';
import type { Palette } from '../../../canvas/palette.ts';
import { recordingContext } from '../../../canvas/testing/recording-context.ts';
import type { MapCells } from '../../../engine/map-marks.ts';
import { markAt, prepareMarks } from './marks.ts';
import { paintScene } from './paint-marks.ts';
import type { Sprites } from './sprites.ts';

const NAMES = {
  type: ['attack', 'talks'],
  status: ['reported'],
  actor: [],
  country: [],
  border: [],
  publisher: [],
};
const PALETTE = {
  type: {},
  density: ['#1', '#2', '#3', '#4', '#5', '#6'],
  font: 'sans-serif',
} as unknown as Palette;
/** 100 × 100 cells of 1/1000 of the plane; every third holds one event, the others a stack. */
const SIDE = 100;

function grid(): MapCells {
  const size = SIDE * SIDE;
  const at = (of: (index: number) => number) => Array.from({ length: size }, (_, index) => of(index));
  const zeros = () => new Uint32Array(size);
  return {
    zoom: 2,
    kind: 'stacks',
    window: { zoom: 5, west: 0, north: 0, east: 1, south: 1 },
    peak: 9,
    size,
    address: Float64Array.from(at((i) => i)),
    x: Float64Array.from(at((i) => ((i % SIDE) + 0.5) / 1000)),
    y: Float64Array.from(at((i) => (Math.floor(i / SIDE) + 0.5) / 1000)),
    count: Uint32Array.from(at((i) => (i % 3 === 0 ? 1 : 9))),
    incidents: Uint32Array.from(at(() => 1)),
    key: Uint32Array.from(at((i) => i)),
    type: new Uint8Array(size),
    status: new Uint8Array(size),
    precisionKm: new Float32Array(size),
    killed: new Int32Array(size).fill(-1),
    killedLow: new Int32Array(size).fill(-1),
    killedHigh: new Int32Array(size).fill(-1),
    killedWithin: new Int32Array(size),
    planned: zeros(),
    fit: new Float32Array(size).fill(9),
    contested: zeros(),
  };
}

/** Of zoom 2, 40 around the world. */
function squares(): MapCells {
  const cells = grid();
  const middle = (place: number) => (place + 0.5) / 40;
  return {
    ...cells,
    kind: 'squares',
    x: cells.address.map((address) => middle(address % 40)),
    y: cells.address.map((address) => middle(Math.floor(address / 40))),
  };
}

function countPainted(layer: 'points' | 'density', camera: Parameters<typeof paintScene>[2]) {
  const calls: Record<string, number> = {};
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name: string) => () => {
      calls[name] = (calls[name] ?? 0) + 1;
    },
    set: () => true,
  });
  const sprites = { palette: PALETTE, ring: vi.fn(), symbol: vi.fn(), label: vi.fn() };
  const marks = prepareMarks(layer === 'density' ? squares() : grid(), NAMES as never);
  const scene = {
    layer,
    marks,
    selected: null,
    hovered: null,
    focused: null,
    members: null,
    paintNews: null,
  };
  paintScene(context, scene, camera, 1, sprites as unknown as Sprites);
  return {
    calls,
    rings: sprites.ring.mock.calls.length,
    symbols: sprites.symbol.mock.calls.length,
    labels: sprites.label.mock.calls.length,
  };
}

test('each mark in view is copied once, and none that is far outside', () => {
  // The whole grid is 1000 px wide at this scale; the camera sees 200 × 200 px of it: 20 × 20 marks and those that reach in.
  const { calls, rings, symbols, labels } = countPainted('points', {
    scale: 10_000,
    left: 400,
    top: 400,
    width: 200,
    height: 200,
  });
  expect(rings + symbols).toBeGreaterThanOrEqual(400);
  expect(rings + symbols).toBeLessThan(26 * 26);
  expect(labels).toBe(rings);
  // No shape and no number is drawn anew: all are copies.
  expect(calls.arc).toBeUndefined();
  expect(calls.fillText).toBeUndefined();
});

test('a square of the density layer is one rectangle', () => {
  // Cells of zoom 2 are a fortieth of the plane: 10 px at this scale, so that 20 × 20 of them and an edge are in view.
  const { calls, rings, symbols } = countPainted('density', {
    scale: 400,
    left: 100,
    top: 100,
    width: 200,
    height: 200,
  });
  expect(rings + symbols).toBe(0);
  expect(calls.fillRect).toBeGreaterThanOrEqual(400);
  expect(calls.fillRect).toBeLessThanOrEqual(22 * 22);
});

/** A camera over the middle of the grid, 20 px from mark to mark. Marks 1 and 2 of each row of three are stacks of 9. */
const NEAR = { scale: 20_000, left: 900, top: 900, width: 200, height: 200 };
const STACK = 50 * SIDE + 53;

function paintSelected(awayPx: number) {
  const marks = prepareMarks(grid(), NAMES as never);
  const { context, calls } = recordingContext();
  const stack = markAt(marks, STACK);
  if (!stack || stack.count < 2) throw new Error('no stack');
  const selected = { ...stack, address: null, count: 1, radius: 6, key: 0, x: stack.x + awayPx / NEAR.scale };
  const scene = {
    layer: 'points',
    marks,
    selected,
    hovered: null,
    focused: null,
    members: null,
    paintNews: null,
  } as const;
  const sprites = { palette: PALETTE, ring: vi.fn(), symbol: vi.fn(), label: vi.fn() };
  paintScene(context, scene, NEAR, 1, sprites as unknown as Sprites);
  const at = [stack.x * NEAR.scale - NEAR.left, stack.y * NEAR.scale - NEAR.top] as const;
  const isAround = (args: readonly unknown[], least: number) =>
    Math.abs(Number(args[0]) - at[0]) < 1e-6 &&
    Math.abs(Number(args[1]) - at[1]) < 1e-6 &&
    Number(args[2]) >= least;
  return { calls, isAround, radius: stack.radius };
}

test('a selected event beside a stack is painted around the whole of it', () => {
  const { calls, isAround, radius } = paintSelected(11);
  const clipped = calls.findIndex(({ name, args }) => name === 'arc' && isAround(args, radius));
  expect(calls[clipped + 1]).toMatchObject({ name: 'clip', args: ['evenodd'] });
  expect(calls.findIndex(({ name }) => name === 'fill' || name === 'stroke')).toBeGreaterThan(clipped);
});

test('where a stack stands on the selected event, the stack is ringed outside, and no symbol covers its number', () => {
  const { calls, isAround, radius } = paintSelected(3);
  expect(calls.some(({ name }) => name === 'fill')).toBe(false);
  const rings = calls.filter(
    ({ name, args }, at) => name === 'arc' && calls[at + 1]?.name !== 'clip' && isAround(args, radius + 1),
  );
  expect(rings.length).toBeGreaterThan(0);
});
