// Owns the proof that no draw of the map reads a computed style: they are read once a theme, whatever is painted how often.
import { readFileSync } from 'node:fs';
import { Map as LeafletMap } from 'leaflet';
import type { Topology } from 'topojson-specification';
import { afterEach, expect, test, vi } from 'vitest';
import { RecordingOffscreenCanvas, recordingContext } from '../../canvas/testing/recording-context.ts';
import type { MapCells } from '../../engine/map-marks.ts';
import { decodeClaims } from './basemap/claims.ts';
import { decodeProvinces } from './basemap/decode.ts';
import { labelItems } from './basemap/label-items.ts';
import { LabelLayer } from './basemap/label-layer.ts';
import { BorderLayer } from './borders/border-layer.ts';
import { CrossingLayer } from './borders/crossing-layer.ts';
import { ClaimsLayer } from './boundaries/claims-layer.ts';
import { FoundPlaceLayer } from './found-place/found-place-layer.ts';
import { EventLayer } from './marks/event-layer.ts';
import { prepareMarks } from './marks/marks.ts';
import { ProvinceLayer } from './provinces/province-layer.ts';

const AT = [70.5, 36.5] as const;
const PLANE = [AT[0] / 360 + 0.5, 0.39] as const;
const RUN = { x: [PLANE[0], PLANE[0] + 0.001], y: [PLANE[1], PLANE[1] + 0.001], km: [0, 40] };

const topology = (name: string) => JSON.parse(readFileSync(`public/basemap/${name}`, 'utf8')) as Topology;

/** One event alone and a stack. */
const cells: MapCells = {
  zoom: 6,
  kind: 'stacks',
  window: { zoom: 5, west: 0, north: 0, east: 1, south: 1 },
  peak: 9,
  size: 2,
  address: Float64Array.of(1, 2),
  x: Float64Array.of(PLANE[0], PLANE[0] + 0.0005),
  y: Float64Array.of(PLANE[1], PLANE[1]),
  count: Uint32Array.of(1, 9),
  incidents: Uint32Array.of(1, 4),
  key: Uint32Array.of(1, 2),
  type: new Uint8Array(2),
  status: new Uint8Array(2),
  precisionKm: Float32Array.of(30, 0),
  killed: Int32Array.of(-1, -1),
  killedLow: Int32Array.of(-1, -1),
  killedHigh: Int32Array.of(-1, -1),
  killedWithin: Int32Array.of(0, 0),
  planned: new Uint32Array(2),
  fit: new Float32Array(2).fill(9),
  contested: new Uint32Array(2),
};
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

afterEach(() => vi.useRealTimers());

async function addAllLayers(map: LeafletMap): Promise<void> {
  const [claims, { areas }] = await Promise.all([
    decodeClaims(topology('claims.json')),
    decodeProvinces(topology('provinces.json')),
  ]);
  const labels = new LabelLayer().addTo(map);
  labels.show(labelItems([], areas, 'en'), () => null);
  const marks = new EventLayer().addTo(map);
  marks.setMarks(prepareMarks(cells, NAMES));
  const squares = new EventLayer().addTo(map);
  squares.showLayer('density');
  squares.setMarks(prepareMarks({ ...cells, kind: 'squares' }, NAMES));
  for (const kind of ['buffer', 'line'] as const)
    new BorderLayer(kind).addTo(map).show({ runs: [RUN], stretch: null, withinKm: 50 });
  new CrossingLayer().addTo(map).show([{ x: PLANE[0], y: PLANE[1], state: 'open', isPale: true, text: '' }]);
  new ClaimsLayer().addTo(map).show(claims);
  new FoundPlaceLayer().addTo(map).show({ name: 'Khorugh', at: AT });
  const provinces = new ProvinceLayer().addTo(map);
  provinces.setAreas(areas);
  provinces.show({ counts: new Map([['AF-BDS', 3]]), chosen: ['AF-BDS'] });
}

test('however often all layers are painted, styles are read once in each theme', async () => {
  vi.stubGlobal('OffscreenCanvas', RecordingOffscreenCanvas);
  vi.stubGlobal(
    'Path2D',
    class {
      moveTo() {}
      lineTo() {}
      closePath() {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
  const painted = new Map<HTMLCanvasElement, ReturnType<typeof recordingContext>>();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement) {
    const recorded = recordingContext(this);
    painted.set(this, recorded);
    return recorded.context as never;
  });
  document.documentElement.dataset.theme = 'light';
  const map = new LeafletMap(document.createElement('div'), {
    center: [AT[1], AT[0]],
    zoom: 7.5,
    zoomSnap: 0,
  });
  await addAllLayers(map);
  vi.useFakeTimers();
  const paintedAnew = () => [...painted.values()].filter(({ calls }) => calls.splice(0).length > 1).length;
  const paintOften = async () => {
    for (let times = 0; times < 5; times++) {
      map.panBy([150, 0], { animate: false });
      await vi.advanceTimersByTimeAsync(40);
      map.panBy([-150, 0], { animate: false });
      await vi.advanceTimersByTimeAsync(40);
    }
  };
  await paintOften();
  paintedAnew();

  const read = vi.spyOn(window, 'getComputedStyle');
  await paintOften();
  expect(read).not.toHaveBeenCalled();
  expect(paintedAnew()).toBe(9);

  document.documentElement.dataset.theme = 'dark';
  await vi.advanceTimersByTimeAsync(40);
  expect(paintedAnew()).toBe(9);
  await paintOften();
  expect(read).toHaveBeenCalledTimes(1);
  map.remove();
});
