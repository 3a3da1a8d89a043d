// Owns the tests of what the engine is asked for while the map moves.
import { Map as LeafletMap, latLng } from 'leaflet';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MapWindow } from '../../../engine/map-marks.ts';
import { HEADING_EVENT } from './smooth-wheel.ts';
import { reportWindow } from './window-reporter.ts';

let map: LeafletMap;
const asked: MapWindow[] = [];
const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

beforeEach(() => {
  asked.length = 0;
  const container = document.createElement('div');
  vi.spyOn(container, 'clientWidth', 'get').mockReturnValue(800);
  vi.spyOn(container, 'clientHeight', 'get').mockReturnValue(600);
  map = new LeafletMap(container, { center: [35, 68], zoom: 6, zoomSnap: 0 });
});
afterEach(() => void map.remove());

test('a glide outwards asks for its goal at once, and for nothing on the way', async () => {
  const stop = reportWindow(map, (window) => void asked.push(window));
  expect(asked).toHaveLength(1);
  map.fire(HEADING_EVENT, { center: latLng(35, 68), zoom: 4 });
  expect(asked).toHaveLength(2);
  expect(asked[1]?.zoom).toBeCloseTo(4);
  map.fire('move');
  await frame();
  expect(asked).toHaveLength(2);
  // Where it has arrived is what was asked for; elsewhere is asked for anew.
  map.setView([35, 68], 4, { animate: false });
  await frame();
  expect(asked).toHaveLength(2);
  map.setView([50, 10], 4, { animate: false });
  await frame();
  expect(asked).toHaveLength(3);
  stop();
});
