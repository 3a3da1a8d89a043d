// Owns the tests of what the mouse is over: a mark first, then what is said of the place; nothing by touch or while the map moves.
import { act, renderHook } from '@testing-library/react';
import { Map as LeafletMap } from 'leaflet';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MapCells } from '../../../engine/map-marks.ts';
import { cameraOf } from '../camera/map-camera.ts';
import { EventLayer } from '../marks/event-layer.ts';
import { prepareMarks } from '../marks/marks.ts';
import { useHover } from './use-hover.ts';

const NAMES = {
  type: ['attack'],
  status: ['reported'],
  actor: [],
  country: [],
  province: [],
  border: [],
  publisher: [],
  claim: [],
};
const MARK_PX = { x: 200, y: 150 };

let map: LeafletMap;
let layer: EventLayer;
const noteAt = vi.fn((): string | null => null);

/** One event at `MARK_PX` of the map. */
function cellsOf(): MapCells {
  const { scale, left, top } = cameraOf(map);
  return {
    zoom: 5,
    kind: 'stacks',
    window: { zoom: 5, west: 0, north: 0, east: 1, south: 1 },
    peak: 1,
    size: 1,
    address: Float64Array.of(7),
    x: Float64Array.of((left + MARK_PX.x) / scale),
    y: Float64Array.of((top + MARK_PX.y) / scale),
    count: Uint32Array.of(1),
    incidents: Uint32Array.of(1),
    key: Uint32Array.of(42),
    type: new Uint8Array(1),
    status: new Uint8Array(1),
    precisionKm: new Float32Array(1),
    killed: Int32Array.of(-1),
    killedLow: Int32Array.of(-1),
    killedHigh: Int32Array.of(-1),
    killedWithin: Int32Array.of(0),
    planned: new Uint32Array(1),
    fit: new Float32Array(1).fill(6),
    contested: new Uint32Array(1),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  map = new LeafletMap(document.createElement('div'), { center: [35, 68], zoom: 5, zoomSnap: 0 });
  layer = new EventLayer().addTo(map);
  layer.setMarks(prepareMarks(cellsOf(), NAMES));
  noteAt.mockReturnValue(null);
});
afterEach(() => {
  map.remove();
  vi.useRealTimers();
});

function start() {
  const { result } = renderHook(() => useHover(map, layer, noteAt));
  const nextFrame = () => act(() => vi.advanceTimersByTime(20));
  return {
    hover: () => result.current,
    nextFrame,
    move(at: { x: number; y: number }, init: PointerEventInit = { pointerType: 'mouse' }) {
      const event = new MouseEvent('pointermove', { clientX: at.x, clientY: at.y, ...init });
      map.getContainer().dispatchEvent(Object.assign(event, { pointerType: init.pointerType }));
      nextFrame();
    },
    leave() {
      map.getContainer().dispatchEvent(new MouseEvent('pointerleave'));
      nextFrame();
    },
  };
}

test('a mark under the mouse is hovered and can be pressed, until the mouse leaves', () => {
  const { hover, move, leave } = start();
  move({ x: MARK_PX.x + 8, y: MARK_PX.y });
  expect(hover()).toMatchObject({ kind: 'mark', mark: { key: 42 } });
  expect(map.getContainer().style.cursor).toBe('pointer');
  leave();
  expect(hover()).toBeNull();
  expect(map.getContainer().style.cursor).toBe('');
});

test('where there is no mark, the note of the place is said beside the mouse', () => {
  noteAt.mockReturnValue('Line of Control');
  const { hover, move } = start();
  move({ x: 400, y: 300 });
  expect(hover()).toEqual({ kind: 'note', text: 'Line of Control', x: 400, y: 300 });
  move(MARK_PX);
  expect(hover()?.kind).toBe('mark');
});

test('a finger and a mouse with a button down hover over nothing', () => {
  const { hover, move } = start();
  move(MARK_PX, { pointerType: 'touch' });
  expect(hover()).toBeNull();
  move(MARK_PX, { pointerType: 'mouse', buttons: 1 });
  expect(hover()).toBeNull();
});

test('nothing is hovered while the map moves, and again what is there when it rests', () => {
  const { hover, move, nextFrame } = start();
  move(MARK_PX);
  map.fire('movestart');
  nextFrame();
  expect(hover()).toBeNull();
  map.fire('moveend');
  nextFrame();
  expect(hover()?.kind).toBe('mark');
  // A filter takes the event away under a mouse at rest.
  layer.setMarks(null);
  nextFrame();
  expect(hover()).toBeNull();
});
