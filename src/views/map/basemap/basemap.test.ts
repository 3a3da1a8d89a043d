// Owns the proofs of the basemap's pure parts on the committed files: cutting, decoding, names, notes.
import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../engine/testing/generated-events.ts';
import { clipLine, clipRing } from '../../../geo/clip.ts';
import { planeX, planeY } from '../../../geo/mercator.ts';
import { type Path, tileBox } from '../../../geo/paths.ts';
import { boxOf, ringsHold } from '../../../geo/rings.ts';
import { scaleAt } from '../camera/camera.ts';
import type { AreaTag } from './area-tags.ts';
import type { Place } from './basemap-data.ts';
import { nearestNote } from './boundary-notes.ts';
import { decodeLevel, decodeProvinces, type Level } from './decode.ts';
import type { Disc } from './disc-index.ts';
import type { LabelItem, LabelKind, LabelView, PlacedLabel } from './label-item.ts';
import { labelItems } from './label-items.ts';
import { placeLabels } from './place-labels.ts';
import { provincesInView } from './province-names.ts';
import { TilePyramid } from './shapes.ts';

const path = (...xy: number[]): Path => ({ xy: Float64Array.from(xy), box: boxOf(xy), start: 0 });
// The page's tests have no file URLs; they run in the project's folder.
const read = (name: string) => readFileSync(`public/basemap/${name}`, 'utf8');

const viewAt = (lng: number, lat: number, zoom: number): LabelView => {
  const scale = scaleAt(zoom);
  return {
    scale,
    zoom,
    left: planeX(lng) * scale - 450,
    top: planeY(lat) * scale - 350,
    width: 900,
    height: 700,
  };
};

describe('cutting', () => {
  const unit = [0, 0, 1, 1] as const;

  it('cuts a ring to the box', () => {
    const cut = clipRing(path(-1, -1, 2, -1, 2, 2, -1, 2, -1, -1), unit);
    expect(cut?.box).toEqual([0, 0, 1, 1]);
    expect(clipRing(path(2, 2, 3, 2, 3, 3, 2, 2), unit)).toBeNull();
  });

  it('keeps whole segments of a line and its distance, for dashes', () => {
    const parts = clipLine(path(-3, 0.5, -2, 0.5, 0.5, 0.5, 3, 0.5, 4, 0.5, 4, 9, 0.5, 9, 0.5, 0.5), unit);
    expect(parts.map((p) => [...p.xy])).toEqual([
      [-2, 0.5, 0.5, 0.5, 3, 0.5],
      [0.5, 9, 0.5, 0.5],
    ]);
    expect(parts[0]?.start).toBeCloseTo(1);
    expect(parts[1]?.start).toBeCloseTo(19);
  });
});

describe('levels', () => {
  let coarse: Level;
  let fine: Level;
  beforeAll(async () => {
    coarse = await decodeLevel(JSON.parse(read('coarse.json')) as Topology);
    fine = await decodeLevel(JSON.parse(read('fine.json')) as Topology);
  });

  it('decode into every layer, disputed lines apart from the others', () => {
    for (const level of [coarse, fine])
      for (const layer of ['land', 'focus', 'lakes', 'rivers', 'borders', 'disputed'] as const)
        expect(level.shapes[layer]?.length, layer).toBeGreaterThan(0);
    expect(fine.pairs.get('AF-TJ')?.length).toBeGreaterThan(0);
  });

  it('cut to a tile holds only what is near it', () => {
    const pyramid = new TilePyramid(fine.shapes);
    // Zoom 9 tile around Khorugh on the Panj.
    const [x, y] = [Math.floor(planeX(71.55) * 512), Math.floor(planeY(37.49) * 512)];
    const { focus, borders } = pyramid.tile(9, x, y);
    expect(borders?.length).toBeGreaterThan(0);
    const [minX, minY, maxX, maxY] = tileBox(9, x, y, 0.05);
    for (const ring of focus ?? []) {
      expect(ring.box[0]).toBeGreaterThanOrEqual(minX);
      expect(ring.box[1]).toBeGreaterThanOrEqual(minY);
      expect(ring.box[2]).toBeLessThanOrEqual(maxX);
      expect(ring.box[3]).toBeLessThanOrEqual(maxY);
    }
  });

  it('tells whose line it is near a disputed boundary, and nothing elsewhere', () => {
    const reachAt = (zoom: number) => 7 / scaleAt(zoom);
    const note = (level: Level, lng: number, lat: number, zoom: number) =>
      nearestNote(level.noted, planeX(lng), planeY(lat), reachAt(zoom));
    expect(note(fine, 71.0845, 34.1159, 9)).toContain('Durand');
    expect(note(coarse, 74.05, 33.5, 5)).toContain('Line of Control');
    expect(note(fine, 66, 41.5, 9)).toBeNull();
  });
});

describe('names', () => {
  const places = (JSON.parse(read('places.json')) as { places: Place[] }).places;
  const widthOf = ({ text }: { text: string }) => text.length * 6.5;

  it('never overlap, and show the capital', async () => {
    const { areas } = await decodeProvinces(JSON.parse(read('provinces.json')) as Topology);
    for (const zoom of [4, 6, 8, 10]) {
      const view = viewAt(68.8, 38.5, zoom);
      const items = [...provincesInView(areas, view, 'en'), ...labelItems(places, areas, 'en')];
      const placed = placeLabels(items, view, widthOf);
      const boxes = placed.map((p) => [p.textX - p.width / 2, p.textX + p.width / 2, p.textY] as const);
      boxes.forEach(([l, r, y], i) => {
        for (const [l2, r2, y2] of boxes.slice(i + 1))
          expect(l < r2 && r > l2 && Math.abs(y - y2) < 12, `zoom ${zoom}`).toBe(false);
      });
      const names = placed.map((p) => p.item.text);
      expect(names).toContain(zoom < 5 ? 'TAJIKISTAN' : 'Dushanbe');
    }
  });

  it('near a border say which country each side is, inside the province', async () => {
    const { areas } = await decodeProvinces(JSON.parse(read('provinces.json')) as Topology);
    const wide = { ...viewAt(71.55, 37.1, 10), width: 1200, left: planeX(71.55) * 256 * 1024 - 600 };
    const items = provincesInView(areas, wide, 'en');
    const placed = placeLabels(items, wide, widthOf).sort((a, b) => a.textX - b.textX);
    expect(placed.map((label) => label.item.text)).toEqual([
      'Badakhshan (Afghanistan)',
      'Gorno-Badakhshan (Tajikistan)',
    ]);
    // What stands over the best place sends the name to another one.
    const [{ textX = 0, textY = 0 } = {}] = placed;
    const box = [textX - 90, textY - 40, textX + 90, textY + 40] as const;
    const moved = placeLabels(items, wide, widthOf, { boxes: [box] }).map((label) => label.item.text);
    expect(moved.sort()).toEqual(placed.map((label) => label.item.text));
    expect(provincesInView(areas, viewAt(71.55, 37.1, 7), 'en')).toEqual([]);
  });

  it('of exclaves say whose they are, and towns called the same stay silent', () => {
    const details = (JSON.parse(read('details.json')) as { places: Place[] }).places;
    const texts = labelItems([...places, ...details], [], 'en').map(({ text }) => text);
    expect(texts).toContain('Vorukh (Tajikistan)');
    expect(texts).not.toContain('Vorukh');
    expect(texts).toContain('Torkham');
  });

  it('come in the language asked for, else in English, on every copy of the world', () => {
    const ru = labelItems(places, [], 'ru');
    const names = placeLabels(ru, viewAt(68.8 + 360, 38.5, 6), widthOf).map((p) => p.item.text);
    expect(names).toContain('Душанбе');
    expect(names).toContain('ТАДЖИКИСТАН');
    expect(labelItems(places, [], 'xx').map((i) => i.text)).toContain('Dushanbe');
  });
});

describe('names and marks', () => {
  const item = (kind: LabelKind): LabelItem => ({
    text: kind,
    kind,
    x: 0.5,
    y: 0.5,
    minZoom: 0,
    maxZoom: 20,
  });
  const view: LabelView = { scale: 1000, left: 250, top: 250, width: 500, height: 500, zoom: 4 };
  const placeAmong = (kind: LabelKind, marks: readonly Disc[]) =>
    placeLabels([item(kind)], view, () => 60, { marks })[0];

  it('a name stands beside its point, farther out where a mark covers the point', () => {
    const near = placeAmong('capital', []);
    const far = placeAmong('capital', [[250, 250, 16]]);
    expect(near?.textX).toBeLessThan(290);
    expect(far && Math.hypot(far.textX - 250, far.textY - 250)).toBeGreaterThan(16);
  });

  it('among marks on all sides a town goes unnamed, a capital lies over their edges, and neither over a number', () => {
    const wallOf = (gapPx: number) => {
      const wall: Disc[] = [];
      for (let x = 100; x <= 400; x += 20) for (let y = 150; y <= 350; y += gapPx) wall.push([x, y, 15]);
      return wall;
    };
    expect(placeAmong('town', wallOf(40))).toBeUndefined();
    expect(placeAmong('capital', wallOf(40))).toMatchObject({ item: { kind: 'capital' }, isOver: true });
    expect(placeAmong('capital', wallOf(20))).toBeUndefined();
  });
});

describe('names, stacks and counts', () => {
  const places = (JSON.parse(read('places.json')) as { places: Place[] }).places;
  const widthOf = ({ text }: LabelItem, tag?: AreaTag) => (tag ? 20 : text.length * 6.5);
  const scale = scaleAt(4.6);
  /** The region on a phone. */
  const view: LabelView = {
    scale,
    zoom: 4.6,
    left: planeX(68.5) * scale - 395,
    top: planeY(35) * scale - 395,
    width: 790,
    height: 790,
    open: [200, 200, 590, 590],
  };
  const discAt = (lng: number, lat: number, radius: number, count: number): Disc => [
    planeX(lng) * scale - view.left,
    planeY(lat) * scale - view.top,
    radius,
    count,
  ];
  const nameOf = (placed: readonly PlacedLabel[], text: string) =>
    placed.find(({ item }) => item.text === text);
  const items = labelItems(places, [], 'en');

  it('a stack on a place bears its name instead of a dot, close to its ring; a large one early', () => {
    const herat = discAt(62.2, 34.35, 12, 25);
    const placed = placeLabels(items, view, widthOf, { marks: [herat, discAt(65.7, 31.6, 7.5, 2)] });
    const label = nameOf(placed, 'Herat');
    expect(label?.dot).toBeNull();
    const gap = Math.abs((label?.textX ?? 0) - herat[0]) - (label?.width ?? 0) / 2 - herat[2];
    expect(gap).toBeCloseTo(3);
    expect(nameOf(placed, 'Kandahar')).toBeUndefined();
    expect(nameOf(placeLabels(items, view, widthOf), 'Herat')).toBeUndefined();
  });

  it('a town under the stack of another place is silent, a capital is not', () => {
    const near = { ...view, zoom: 7 };
    const marks = [discAt(69.0, 34.6, 16, 90), discAt(68.62, 38.4, 16, 90)];
    const placed = placeLabels(items, near, widthOf, { marks });
    expect(nameOf(placed, 'Kabul')).toBeDefined();
    expect(nameOf(placed, 'Dushanbe')).toBeDefined();
    expect(nameOf(placed, 'Tursunzoda')).toBeUndefined();
  });

  it('capitals are named on a phone, however many stacks there are, and no edge of the map cuts a name', () => {
    const marks = places
      .filter(({ kind }) => kind === 'capital' || kind === 'town')
      .map(({ at: [lng, lat] }) => discAt(lng, lat, 9, 20));
    const placed = placeLabels(items, view, widthOf, { marks: marks.slice(0, 60) });
    const names = placed.map(({ item }) => item.text);
    for (const capital of ['Kabul', 'Dushanbe', 'Tashkent', 'Bishkek', 'Ashgabat', 'Islamabad'])
      expect(names).toContain(capital);
    const [left, top, right, bottom] = view.open ?? [0, 0, 0, 0];
    for (const { item, textX, textY, width } of placed) {
      const [west, east] = [textX - width / 2, textX + width / 2];
      const isIn = west >= left && east <= right && textY >= top && textY <= bottom;
      const isOut = east <= left || west >= right || textY <= top || textY >= bottom;
      expect(isIn || isOut, item.text).toBe(true);
    }
  });

  it('the name of a country stands on it, wherever marks leave no other room', async () => {
    const { ringsOf } = await decodeLevel(JSON.parse(read('coarse.json')) as Topology);
    const holds = (area: string, x: number, y: number) => ringsHold(ringsOf(area), x, y);
    const countries = items.filter(({ kind }) => kind === 'country');
    const counted = new Map(countries.map(({ area = '' }) => [area, { count: 24, incidents: 12 }]));
    const random = createRandom(11);
    const moved = new Set<string>();
    for (let run = 0; run < 60; run++) {
      const near = viewAt(random.int(600, 800) / 10, random.int(280, 420) / 10, random.int(30, 60) / 10);
      const marks = Array.from({ length: 70 }, (): Disc => [random.int(0, 900), random.int(0, 700), 14, 9]);
      const tags = random.chance(0.5) ? counted : new Map<string, AreaTag>();
      for (const { item, textX, textY, width, tag } of placeLabels(items, near, widthOf, {
        marks,
        tags,
        holds,
      })) {
        if (item.kind !== 'country') continue;
        const [x, y] = [(near.left + textX) / near.scale, (near.top + textY) / near.scale];
        if (tag) {
          const figureX = x + (width - tag.width) / 2 / near.scale;
          expect(holds(item.area ?? '', figureX, y), `the count of ${item.text}`).toBe(true);
        }
        if (Math.hypot(x - item.x, y - item.y) * near.scale < 0.5) continue;
        moved.add(item.text);
        expect(holds(item.area ?? '', x, y), item.text).toBe(true);
      }
    }
    expect(moved.size).toBeGreaterThan(5);
  });

  it('a count stands behind the name of its area, clear of the marks; where it has no room, the name stands without, or not at all', () => {
    const tags = new Map([['AF', { count: 19, incidents: 12 }]]);
    const label = nameOf(placeLabels(items, view, widthOf, { tags }), 'AFGHANISTAN');
    expect(label?.tag).toMatchObject({ count: 19, incidents: 12 });
    expect(label?.width).toBeCloseTo(11 * 6.5 + 6 + 20);
    const [textX = Number.NaN, textY = Number.NaN] = [label?.textX, label?.textY];
    const figureX = textX + (label?.width ?? 0) / 2 - 10;
    const square = [figureX - 6, textY - 6, figureX + 6, textY + 6] as const;
    const beside = nameOf(placeLabels(items, view, widthOf, { tags, squares: [square] }), 'AFGHANISTAN');
    const [right, middle] = [(beside?.textX ?? 0) + (beside?.width ?? 0) / 2, beside?.textY ?? 0];
    expect(beside?.tag).toMatchObject({ count: 19 });
    expect(right <= square[0] || right - 20 >= square[2] || Math.abs(middle - textY) > 12).toBe(true);
    const name = nameOf(placeLabels(items, view, widthOf), 'AFGHANISTAN');
    const [nameX, nameY] = [name?.textX ?? Number.NaN, name?.textY ?? Number.NaN];
    // Room for the name alone, and for nothing.
    const wallAround = (roomPx: number) => {
      const wall: Disc[] = [];
      for (let x = 150; x < 650; x += 8)
        for (let y = 150; y < 650; y += 8)
          if (Math.abs(x - nameX) > roomPx || Math.abs(y - nameY) > 24) wall.push([x, y, 9, 3]);
      return wall;
    };
    const named = (roomPx: number) =>
      nameOf(placeLabels(items, view, widthOf, { tags, marks: wallAround(roomPx) }), 'AFGHANISTAN');
    expect(named(50)).toMatchObject({ tag: null, textX: nameX });
    expect(named(20)).toBeUndefined();
  });
});
