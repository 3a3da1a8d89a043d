// Owns the proof of what the first views name: the capitals in sight, on a large screen each country with its count; each place so near to its mark that none is taken for another.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { createMockApi } from '../../../mocks/mock-api.ts';
import { Engine } from '../../engine/engine.ts';
import { laterModule } from '../../engine/later-module.ts';
import { planeX, planeY } from '../../geo/mercator.ts';
import { groupAreas } from './area-counts/group-areas.ts';
import type { AreaTag } from './basemap/area-tags.ts';
import type { Place } from './basemap/basemap-data.ts';
import { type Disc, DiscIndex } from './basemap/disc-index.ts';
import type { LabelItem, LabelView, PlacedLabel } from './basemap/label-item.ts';
import { labelItems } from './basemap/label-items.ts';
import { hasDot } from './basemap/label-spots.ts';
import { discsInView } from './basemap/obstacles.ts';
import { placeLabels } from './basemap/place-labels.ts';
import { scaleAt } from './camera/camera.ts';
import { firstView } from './camera/region.ts';
import { prepareMarks } from './marks/marks.ts';
import { settleSingles } from './marks/settle-singles.ts';

/** Names reach so far beyond the map, px. */
const PAD = 200;
const engine = new Engine();
const { places } = JSON.parse(readFileSync('public/basemap/places.json', 'utf8')) as { places: Place[] };

beforeAll(async () => {
  const api = createMockApi();
  const read = async (path: string) =>
    (await api(new Request(`http://localhost/api/v1/${path}`))) as Response;
  const { revision, rows, chunks, partOf } = await (await read('frame')).json();
  engine.takeLaterModule(laterModule);
  const hashes = chunks.map(({ hash }: { hash: string }) => hash);
  engine.expectFrame({ revision, rows, hashes, partOf });
  for (const hash of hashes) engine.addChunk(hash, await (await read(`chunks/${hash}`)).text());
});

/** As wide as in the page's font, measured there: spaced capitals, bold, plain; and a figure. */
const LETTER_PX = { country: 8.9, capital: 7.3 };
const widthOf = ({ text, kind }: LabelItem, tag?: AreaTag) =>
  tag
    ? 7 * (1 + String(tag.count).length)
    : text.length * (kind === 'country' ? LETTER_PX.country : kind === 'capital' ? LETTER_PX.capital : 6.6);

/** Layers and areas over the upper edge of a map that is not a phone's, px. */
const OVER_TOP_PX = 52;
/** Half the height of letters, px. */
const LETTERS_PX = 5;

/** From a name's letters to its dot, or to the mark that it is the name of, and to the next mark. */
function awayFrom({ textX, textY, width, dot }: PlacedLabel, discs: readonly Disc[]) {
  const awayOf = ([x, y, radius]: Disc) => {
    const across = Math.max(0, Math.abs(x - textX) - width / 2);
    return Math.hypot(across, Math.max(0, Math.abs(y - textY) - LETTERS_PX)) - radius;
  };
  const [first = 0, second = Infinity] = discs.map(awayOf).sort((a, b) => a - b);
  return dot ? { own: awayOf([...dot, 2.5]), other: first } : { own: first, other: second };
}

/** Names of places that may be taken for those of others; a capital may touch its neighbours. */
function isUnclear(label: PlacedLabel, discs: readonly Disc[]): boolean {
  if (!hasDot(label.item.kind)) return false;
  const { own, other } = awayFrom(label, discs);
  return own > 4 || (label.item.kind !== 'capital' && other < 3.4);
}

/** Names of places that marks hide; of capitals over marks, those that hide a number. */
function isCovered({ item, textX, textY, width, isOver }: PlacedLabel, discs: DiscIndex): boolean {
  if (!hasDot(item.kind) && item.kind !== 'country') return false;
  const letters = [textX - width / 2, textY - LETTERS_PX, textX + width / 2, textY + LETTERS_PX] as const;
  return isOver ? discs.meetsNumber(letters) : discs.meets(letters);
}

type Size = { readonly width: number; readonly height: number };

/** `open`: px of the map that nothing covers. */
function namesAt(
  { width, height }: Size,
  open: readonly [number, number, number, number],
  hasCounts: boolean,
) {
  const [left, coveredTop, right, bottom] = open;
  const covered = { top: coveredTop, right: width - right, bottom: height - bottom, left };
  const { box, insets } = firstView({ x: width, y: height }, covered);
  const { top } = insets;
  const fitted = height - insets.bottom;
  const [west, south, east, north] = box;
  const across = (right - left) / (planeX(east) - planeX(west));
  const down = (fitted - top) / (planeY(south) - planeY(north));
  const zoom = Math.log2(Math.min(across, down) / 256);
  const scale = scaleAt(zoom);
  const view: LabelView = {
    scale,
    zoom,
    left: ((planeX(west) + planeX(east)) / 2) * scale - (left + right) / 2 - PAD,
    top: ((planeY(north) + planeY(south)) / 2) * scale - (top + fitted) / 2 - PAD,
    width: width + 2 * PAD,
    height: height + 2 * PAD,
    open: [left + PAD, top + PAD, right + PAD, bottom + PAD],
  };
  const { cells, areas } = engine.answer({
    filter: {},
    textKeys: null,
    timeline: null,
    map: { west: 0, north: 0, east: 1, south: 1, zoom },
    wantsAnalysis: false,
  });
  if (cells === null || areas === null) throw new Error('a map was asked for');
  const marks = settleSingles(prepareMarks(cells, engine.names));
  const discs = discsInView({ ...marks, size: cells.size, count: cells.count }, view);
  const groups = groupAreas(areas, zoom);
  const labels = placeLabels(labelItems(places, [], 'en'), view, widthOf, {
    marks: discs,
    tags: new Map(hasCounts ? groups.map((group) => [group.id, group]) : []),
  });
  const names = labels.map(({ item }) => item.text);
  const isInSight = ({ at }: Place) => {
    const [x, y] = [planeX(at[0]) * scale - view.left - PAD, planeY(at[1]) * scale - view.top - PAD];
    return x > left + 8 && x < right - 8 && y > top + 8 && y < bottom - 8;
  };
  const capitals = places.filter(({ kind }) => kind === 'capital').filter(isInSight);
  const yOf = ({ at }: Place) => planeY(at[1]) * scale - view.top - PAD;
  const counted = new Set(labels.flatMap(({ item, tag }) => (tag && item.area ? [item.area] : [])));
  const countries = places.filter(({ kind }) => kind === 'country').filter(isInSight);
  const wanted = countries.filter(({ country }) => groups.some(({ id }) => id === country));
  return {
    zoom,
    capitals: capitals.map((place) => place.names.en),
    underLayers: coveredTop === 0 ? capitals.filter((place) => yOf(place) < OVER_TOP_PX) : [],
    unclear: labels.flatMap((label) => (isUnclear(label, discs) ? [label.item.text] : [])),
    covered: labels.flatMap((label) => (isCovered(label, new DiscIndex(discs)) ? [label.item.text] : [])),
    unnamed: capitals.flatMap(({ names: { en = '' } }) => (names.includes(en) ? [] : [en])),
    uncounted: wanted.flatMap(({ country = '' }) => (counted.has(country) ? [] : [country])),
  };
}

test.each([
  ['1440 × 900', { width: 792, height: 644 }, [0, 0, 792, 612], 5.36, true],
  ['1024 × 768', { width: 456, height: 512 }, [0, 0, 456, 480], 4.88, false],
  ['1024 × 640', { width: 456, height: 384 }, [0, 0, 456, 352], 4.3, false],
  ['960 × 600', { width: 400, height: 344 }, [0, 0, 400, 312], 4, false],
  ['390 × 844', { width: 390, height: 844 }, [0, 56, 390, 322], 4.5, false],
  ['360 × 640', { width: 360, height: 640 }, [0, 56, 360, 237], 4, false],
] as const)(
  'at %s each capital in sight is named, and each name stands at its place',
  (_, size, open, least, hasCounts) => {
    const { zoom, capitals, unnamed, uncounted, unclear, covered } = namesAt(size, open, hasCounts);
    // As near as `built-in-stacks.test.ts` says of this size.
    expect(zoom).toBeGreaterThanOrEqual(least);
    expect(capitals).toEqual(
      expect.arrayContaining(['Kabul', 'Dushanbe', 'Tashkent', 'Islamabad', 'Ashgabat']),
    );
    expect(unnamed).toEqual([]);
    expect(unclear).toEqual([]);
    expect(covered).toEqual([]);
    if (hasCounts) expect(uncounted).toEqual([]);
  },
);

test.each([
  ['1440 × 900', { width: 792, height: 644 }],
  ['1024 × 640', { width: 456, height: 384 }],
  ['960 × 600', { width: 400, height: 344 }],
])('at %s no capital lies under the choice of layers', (_, size) => {
  const { capitals, underLayers } = namesAt(size, [0, 0, size.width, size.height - 32], false);
  expect(capitals).toContain('Tashkent');
  expect(underLayers).toEqual([]);
});

test.each([{}, { type: { any: ['attack', 'talks'], not: [] } }, { from: '2024-01-01' }] as const)(
  'what stands in marks, at names and nowhere is together all that matches %o',
  (filter) => {
    for (const zoom of [3, 5.33, 9]) {
      const { cells, areas, totals } = engine.answer({
        filter,
        textKeys: null,
        timeline: null,
        map: { west: 0, north: 0, east: 1, south: 1, zoom },
        wantsAnalysis: false,
      });
      const sum = (counts: Uint32Array = Uint32Array.of()) => counts.reduce((all, count) => all + count, 0);
      expect(totals.events).toBeGreaterThan(0);
      expect(sum(cells?.count.slice(0, cells.size)) + sum(areas?.count) + totals.unplaced).toBe(
        totals.events,
      );
    }
  },
);
