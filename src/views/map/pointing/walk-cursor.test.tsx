// Owns the tests of the keys on the map, which every layer shares.
import { fireEvent, render, screen } from '@testing-library/react';
import { Map as LeafletMap } from 'leaflet';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Walk, WalkCursor } from './walk-cursor.tsx';

let map: LeafletMap;
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  map = new LeafletMap(document.createElement('div'), { center: [35, 68], zoom: 5, zoomSnap: 0 });
});
afterEach(() => {
  map.remove();
});

function show(current: Walk['current']) {
  const walk = { goTo: vi.fn(), page: vi.fn(), showAll: vi.fn(), menu: vi.fn(), current };
  render(
    <WalkCursor
      ref={null}
      map={map}
      walk={walk}
      name={{ 'aria-label': 'Map' }}
      help="Help"
      spoken=""
      onBlur={() => {}}
    />,
  );
  /** Whether the page may still have the key. */
  const press = (key: string, init = {}) =>
    fireEvent.keyDown(screen.getByRole('application', { name: 'Map' }), { key, ...init });
  return { walk, press };
}

test('arrows go, page keys leaf, Home shows all, and the page does not scroll by them', () => {
  const { walk, press } = show(null);
  for (const key of ['ArrowLeft', 'PageDown', 'PageUp', 'Home']) expect(press(key)).toBe(false);
  expect(walk.goTo).toHaveBeenCalledWith('left');
  expect(walk.page.mock.calls).toEqual([[1], [-1]]);
  expect(walk.showAll).toHaveBeenCalledOnce();
});

test('the Menu key, Shift+F10 and M, whatever script is typed, ask for the menu', () => {
  const { walk, press } = show(null);
  press('ContextMenu');
  press('F10', { shiftKey: true });
  press('ь', { code: 'KeyM' });
  expect(walk.menu).toHaveBeenCalledTimes(3);
  expect(press('F10')).toBe(true);
});

test('Enter and Escape are the map’s only with something in focus', () => {
  expect(show(null).press('Escape')).toBe(true);
  document.body.replaceChildren();
  const current = { open: vi.fn(), leave: vi.fn() };
  const { press } = show(current);
  expect([press('Enter'), press(' '), press('Escape')]).toEqual([false, false, false]);
  expect(current.open).toHaveBeenCalledTimes(2);
  expect(current.leave).toHaveBeenCalledOnce();
});

test('shift pans, and keys of the browser stay its own', () => {
  const { walk, press } = show(null);
  const before = map.getCenter().lng;
  press('ArrowRight', { shiftKey: true });
  expect(map.getCenter().lng).toBeGreaterThan(before);
  expect(press('ArrowRight', { altKey: true })).toBe(true);
  expect(walk.goTo).not.toHaveBeenCalled();
});

test('a zoom leaves what is in focus where it is', () => {
  const at = { x: 450, y: 120 };
  const place = map.containerPointToLatLng([at.x, at.y]);
  const { press } = show({ open: () => {}, leave: () => {}, at: () => at });
  press('+');
  expect(map.getZoom()).toBe(6);
  const after = map.latLngToContainerPoint(place);
  expect(Math.hypot(after.x - at.x, after.y - at.y)).toBeLessThan(2);
});
