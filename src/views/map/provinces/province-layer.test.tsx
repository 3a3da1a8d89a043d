// Owns the tests of the provinces' canvas: lines of countries that come last, and which province lies under a point.
import { Map as LeafletMap } from 'leaflet';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recordingContext } from '../../../canvas/testing/recording-context.ts';
import { planeX, planeY } from '../../../geo/mercator.ts';
import { boxOf } from '../../../geo/rings.ts';
import { coarse } from '../basemap/basemap-data.ts';
import type { ProvinceArea } from '../basemap/index.ts';
import { FILE_EVENT } from '../basemap/obstacles.ts';
import { ProvinceLayer } from './province-layer.ts';

/** A square of degrees, and a hole in it. */
function areaOf(id: string, west: number, south: number, size: number, hole = 0): ProvinceArea {
  const ring = (margin: number) => {
    const [w, s, e, n] = [west + margin, south + margin, west + size - margin, south + size - margin];
    const corners = [w, s, e, s, e, n, w, n, w, s];
    const xy = Float64Array.from(corners, (value, at) => (at % 2 === 0 ? planeX(value) : planeY(value)));
    return { xy, box: boxOf(xy), start: 0 };
  };
  const rings = hole > 0 ? [ring(0), ring((size - hole) / 2)] : [ring(0)];
  return { id, country: 'AF', names: {}, at: [0, 0], box: [0, 0, 0, 0], rings };
}

let map: LeafletMap;
let layer: ProvinceLayer;
let canvas: ReturnType<typeof recordingContext>;

beforeEach(() => {
  vi.useFakeTimers();
  canvas = recordingContext();
  vi.stubGlobal(
    'Path2D',
    class {
      moveTo() {}
      lineTo() {}
      closePath() {}
    },
  );
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => canvas.context as never);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  map = new LeafletMap(document.createElement('div'), { center: [35, 68], zoom: 6, zoomSnap: 0 });
  layer = new ProvinceLayer().addTo(map);
  layer.setAreas([areaOf('AF-ONE', 66, 33, 2), areaOf('AF-TWO', 68, 33, 3, 1)]);
});
afterEach(() => {
  coarse.value = null;
  map.remove();
  vi.useRealTimers();
});

test('lines of countries that come after the provinces are painted over them', () => {
  const shapes = { borders: [], disputed: [] };
  vi.advanceTimersByTime(20);
  const before = canvas.of('stroke').length;
  vi.advanceTimersByTime(500);
  expect(canvas.of('stroke')).toHaveLength(before);
  coarse.value = { shapes } as unknown as NonNullable<typeof coarse.value>;
  map.fire(FILE_EVENT);
  vi.advanceTimersByTime(20);
  expect(canvas.of('stroke').length).toBeGreaterThan(before);
});

test('a point lies in one province, in none in its hole and beyond, on every copy of the world', () => {
  const at = (lng: number, lat: number) =>
    layer.areaAt(map, map.latLngToContainerPoint([lat, lng]))?.id ?? null;
  expect([at(67, 34), at(68.5, 33.5), at(69.5, 34.5), at(60, 34)]).toEqual(['AF-ONE', 'AF-TWO', null, null]);
  map.setView([35, 68 - 360], 6, { animate: false });
  expect(at(67 - 360, 34)).toBe('AF-ONE');
});
