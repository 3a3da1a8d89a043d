// Proves how typed and pasted areas are read, and in which words they are refused.
import { expect, test } from 'vitest';
import { readTypedArea } from './typed-area.ts';

const REGION = [56, 25, 81, 43.5] as const;
const read = (text: string) => readTypedArea(text, REGION);
const TRIANGLE = {
  ring: [
    [71, 36],
    [72, 36],
    [71.5, 37],
  ],
};
const RING = [
  [71, 36],
  [72, 36],
  [71.5, 37],
  [71, 36],
];

test.each([
  '36, 71\n36, 72\n37, 71.5',
  '36, 71; 36, 72; 37, 71.5',
  '36; 71\n36; 72\n37; 71.5',
  '36°N 71°E\n\n36°N 72°E\n37°N 71°30′E\n36°N 71°E',
  JSON.stringify({ type: 'Polygon', coordinates: [RING] }),
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: [[RING]] } },
    ],
  }),
])('%j is read', (text) => {
  expect(read(text)).toEqual(TRIANGLE);
});

test.each([
  ['36, 71\nsomewhere\n37, 71.5', { fault: 'line', line: 2, text: 'somewhere' }],
  ['', { fault: 'few' }],
  ['36, 71\n36, 72', { fault: 'few' }],
  ['36, 71\n37, 72\n36, 72\n37, 71', { fault: 'crossed' }],
  [JSON.stringify({ type: 'Polygon', coordinates: [RING, RING] }), { fault: 'parts' }],
  [JSON.stringify({ type: 'MultiPolygon', coordinates: [[RING], [RING]] }), { fault: 'parts' }],
  ['{"type":"Point","coordinates":[71,36]}', { fault: 'line', line: 1 }],
  ['{"type":', { fault: 'line', line: 1 }],
  [Array.from({ length: 101 }, (_, at) => `${30 + at / 100}, 70`).join('\n'), { fault: 'many' }],
])('%j is refused', (text, fault) => {
  expect(read(text)).toMatchObject(fault);
});
