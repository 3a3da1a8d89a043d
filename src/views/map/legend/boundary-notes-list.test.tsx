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
  const paths = [{ xy, box: boxOf(xy) }];
  const noted = [
    { note: 'Kalapani: held by India, claimed by Nepal.', pair: 'CN-NP', paths },
    { note: 'Kalapani: held by India, claimed by Nepal.', pair: 'IN-NP', paths },
    { note: 'Delimited by a treaty.', pair: 'KG-TJ', paths },
  ];
  coarse.value = { noted } as unknown as NonNullable<typeof coarse.value>;
  act(() => {
    map.fire(FILE_EVENT);
  });
  // What stands at two borders is said once, and a note that names no country is led by its border's name.
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'Kalapani: held by India, claimed by Nepal.',
    'Kyrgyzstan – Tajikistan: Delimited by a treaty.',
  ]);
  map.remove();
});
