// Owns the tests of walking over provinces by keys: arrows, page by page in view, all results.
import { fireEvent, render, screen } from '@testing-library/react';
import { Map as LeafletMap } from 'leaflet';
import { type ComponentProps, useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ProvinceArea } from '../basemap/index.ts';
import { NO_INSETS } from '../camera/insets.ts';
import { cameraOf } from '../camera/map-camera.ts';
import { ProvinceCursor } from './province-cursor.tsx';

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

/** Named at these px of the map. */
function areasAt(places: Readonly<Record<string, readonly [number, number]>>): ProvinceArea[] {
  const { left, top, scale } = cameraOf(map);
  return Object.entries(places).map(([id, [x, y]]) => ({
    id,
    country: 'AF',
    names: {},
    at: [(left + x) / scale, (top + y) / scale],
    box: [0, 0, 0, 0],
    rings: [],
  }));
}

type CursorProps = Pick<ComponentProps<typeof ProvinceCursor>, 'areas' | 'onToggle' | 'onShowAll'>;

function Cursor(props: CursorProps) {
  const [current, setCurrent] = useState<ProvinceArea | null>(null);
  return (
    <ProvinceCursor
      ref={null}
      map={map}
      insets={NO_INSETS}
      label="Map of 3 events by province."
      current={current}
      spoken={current?.id ?? ''}
      onCurrent={setCurrent}
      onMenu={() => {}}
      {...props}
    />
  );
}

function show(areas: readonly ProvinceArea[]) {
  const onShowAll = vi.fn();
  const onToggle = vi.fn();
  render(<Cursor areas={areas} onToggle={onToggle} onShowAll={onShowAll} />);
  const press = (...keys: string[]) => {
    const cursor = screen.getByRole('application', { name: /by province/ });
    for (const key of keys) fireEvent.keyDown(cursor, { key });
    return document.querySelector('[aria-live]')?.textContent ?? '';
  };
  return { press, onShowAll, onToggle };
}

const PLACES = {
  west: [150, 200],
  middle: [300, 205],
  east: [450, 200],
  south: [300, 330],
  beyond: [900, 200],
} as const;

test('arrows begin in the middle and go to the nearest ahead, also out of view', () => {
  const { press, onToggle } = show(areasAt(PLACES));
  expect(press('ArrowLeft')).toBe('middle');
  expect(press('ArrowRight')).toBe('east');
  press('Enter');
  expect(onToggle.mock.lastCall?.[0].id).toBe('east');
  expect(press('ArrowRight')).toBe('beyond');
  // The map has moved there.
  expect(press('Escape')).toBe('');
});

test('page keys lead through all provinces in view in reading order, and end there', () => {
  const { press } = show(areasAt(PLACES));
  expect([press('PageDown'), press('PageDown'), press('PageDown'), press('PageDown')]).toEqual([
    'west',
    'middle',
    'east',
    'south',
  ]);
  expect(press('PageDown')).toBe('south');
  expect([press('PageUp'), press('PageUp'), press('PageUp')]).toEqual(['east', 'middle', 'west']);
  expect(press('Escape', 'PageUp')).toBe('south');
});

test('Home shows all results', () => {
  const { press, onShowAll } = show(areasAt(PLACES));
  press('Home');
  expect(onShowAll).toHaveBeenCalledOnce();
});
