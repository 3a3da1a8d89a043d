// Owns the tests of the list of notes on boundaries: that it holds what has come, whenever it came.
import { act, render, screen } from '@testing-library/react';
import { Map as LeafletMap } from 'leaflet';
import { afterEach, expect, test } from 'vitest';
import { planeX, planeY } from '../../../geo/mercator.ts';
import { boxOf } from '../../../geo/rings.ts';
import { coarse } from '../basemap/basemap-data.ts';
import { FILE_EVENT } from '../basemap/obstacles.ts';
import { BoundaryNotes } from './boundary-notes-list.tsx';

const INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

afterEach(() => {
  coarse.value = null;
});

test('opened before the map has come, the list fills once it is there', () => {
  const map = new LeafletMap(document.createElement('div'), { center: [34, 74], zoom: 6 });
  render(<BoundaryNotes map={map} insets={INSETS} titleId="title" onShow={() => {}} />);
  screen.getByText('The background map is still being read.');
  const xy = Float64Array.of(planeX(73), planeY(34), planeX(74), planeY(34.5), planeX(75), planeY(35));
  const noted = [{ note: 'A line of control.', paths: [{ xy, box: boxOf(xy) }] }];
  coarse.value = { noted } as unknown as NonNullable<typeof coarse.value>;
  act(() => {
    map.fire(FILE_EVENT);
  });
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['A line of control.']);
  map.remove();
});
