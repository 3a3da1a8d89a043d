// Owns the tests of a canvas over the map: painted once a frame, where the map is, in the colours in force, and gone with its layer.
import { Map as LeafletMap } from 'leaflet';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recordingContext } from '../../../canvas/testing/recording-context.ts';
import type { Camera } from '../camera/camera.ts';
import { CanvasLayer } from './canvas-layer.ts';

const PAD = 96;
const SIZE = { width: 800, height: 600 };

class Painted extends CanvasLayer {
  readonly cameras: Camera[] = [];
  readonly forgotten = vi.fn();

  constructor() {
    super({ name: 'test-layer', zIndex: 321 });
  }

  ask = () => this.requestPaint();

  protected override forgetLook(): void {
    this.forgotten();
  }

  protected override draw(_: CanvasRenderingContext2D, camera: Camera): void {
    this.cameras.push(camera);
  }
}

let map: LeafletMap;
let layer: Painted;
const nextFrame = () => vi.advanceTimersByTime(20);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(
    () => recordingContext().context as never,
  );
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(SIZE.width);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(SIZE.height);
  document.documentElement.dataset.theme = 'light';
  map = new LeafletMap(document.createElement('div'), { center: [35, 68], zoom: 5, zoomSnap: 0 });
  layer = new Painted().addTo(map);
});
afterEach(() => {
  map.remove();
  vi.useRealTimers();
});

test('however often it is asked, it paints once a frame, and reaches beyond the map', () => {
  layer.ask();
  layer.ask();
  expect(layer.cameras).toHaveLength(0);
  nextFrame();
  expect(layer.cameras).toHaveLength(1);
  expect(layer.cameras[0]).toMatchObject({ width: SIZE.width + 2 * PAD, height: SIZE.height + 2 * PAD });
  const pane = map.getPane('test-layer');
  expect(pane?.style.zIndex).toBe('321');
  expect(pane?.querySelector('canvas')?.style.width).toBe(`${SIZE.width + 2 * PAD}px`);
  nextFrame();
  expect(layer.cameras).toHaveLength(1);
});

test('a short move needs no painting, a long one and another zoom do', () => {
  nextFrame();
  map.panBy([20, 0], { animate: false });
  nextFrame();
  expect(layer.cameras).toHaveLength(1);
  map.panBy([70, 0], { animate: false });
  nextFrame();
  expect(layer.cameras).toHaveLength(2);
  const [before, after] = layer.cameras;
  expect((after?.left ?? 0) - (before?.left ?? 0)).toBeCloseTo(90, 0);
  map.setZoom(6, { animate: false });
  nextFrame();
  expect(layer.cameras.at(-1)?.scale).toBe(256 * 2 ** 6);
});

test('another theme is painted at once, and what was kept painted is forgotten', async () => {
  nextFrame();
  document.documentElement.dataset.theme = 'dark';
  await vi.advanceTimersByTimeAsync(20);
  expect(layer.forgotten).toHaveBeenCalledTimes(1);
  expect(layer.cameras).toHaveLength(2);
});

test('once removed it is not painted again, whatever happens', async () => {
  nextFrame();
  layer.ask();
  layer.remove();
  document.documentElement.dataset.theme = 'dark';
  map.panBy([300, 0], { animate: false });
  layer.ask();
  await vi.advanceTimersByTimeAsync(50);
  expect(layer.cameras).toHaveLength(1);
  expect(layer.forgotten).not.toHaveBeenCalled();
  expect(map.getPane('test-layer')?.childElementCount).toBe(0);
});
