// Owns the tests of the map's camera, what the engine is asked for, and the scale bar.
import { describe, expect, it } from 'vitest';
import { roundScale } from '../scale-bar.tsx';
import { scaleAt } from './camera.ts';
import { covers, ease, windowOf, ZoomFlight } from './map-camera.ts';

const camera = { scale: scaleAt(4), left: 1024, top: 1024, width: 512, height: 256 };

describe('what the engine is asked for', () => {
  it('is the view in parts of the world', () => {
    expect(windowOf(camera)).toEqual({ zoom: 4, west: 0.25, east: 0.375, north: 0.25, south: 0.3125 });
  });

  it('may run over the ends of the world sideways, not over the poles', () => {
    const window = windowOf({ ...camera, left: -100, top: -100 }, 0.5);
    expect(window.west).toBeLessThan(0);
    expect(window.north).toBe(0);
  });

  it('is asked anew when the view leaves it or another zoom begins', () => {
    const asked = windowOf(camera, 0.4);
    expect(covers(asked, windowOf({ ...camera, left: camera.left + 100 }))).toBe(true);
    expect(covers(asked, windowOf({ ...camera, left: camera.left + 300 }))).toBe(false);
    expect(covers(asked, windowOf({ ...camera, scale: scaleAt(5), left: 2100, top: 2100 }))).toBe(false);
  });
});

describe('a zoom that is animated', () => {
  it('follows Leaflet’s curve from start to end', () => {
    expect(ease(0)).toBeCloseTo(0, 5);
    expect(ease(1)).toBeCloseTo(1, 5);
    expect(ease(0.2)).toBeGreaterThan(0.2);
    expect(ease(0.6)).toBeGreaterThan(ease(0.4));
  });

  it('starts at its first frame and ends after 250 ms', () => {
    const to = { ...camera, scale: scaleAt(5), left: 2100 };
    const flight = new ZoomFlight(camera, to);
    expect(flight.at(1000).scale).toBeCloseTo(camera.scale, 2);
    expect(flight.at(1250).scale).toBeCloseTo(to.scale, 2);
    expect(flight.at(9000).left).toBeCloseTo(to.left, 2);
  });
});

describe('the scale bar', () => {
  it('shows the longest round length that fits', () => {
    expect(roundScale(1, 96)).toEqual({ km: 50, px: 50 });
    expect(roundScale(0.2, 96)).toEqual({ km: 200, px: 40 });
    expect(roundScale(300, 96).km).toBeCloseTo(0.2);
  });
});
