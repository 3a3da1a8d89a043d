// Owns the tests of what marks are called.
import { describe, expect, it, test } from 'vitest';
import type { SarhadEvent } from '../../../contract/event.ts';
import { planeX, planeY } from '../../../geo/mercator.ts';
import { places } from '../basemap/basemap-data.ts';
import { describeMark, speakMark, tollAndStatus } from './describe.ts';
import type { Mark } from './marks.ts';

const single: Mark = {
  kind: 'stacks',
  zoom: 5,
  address: 1,
  key: 7,
  x: 0.5,
  y: 0.4,
  place: { x: 0.5, y: 0.4 },
  count: 1,
  incidents: 1,
  contested: 1,
  type: 'air-drone-strike',
  status: 'contested',
  precisionKm: 5,
  killed: 3,
  killedLow: 3,
  killedHigh: 3,
  killedWithin: 0,
  planned: 0,
  radius: 6,
};

const stack: Mark = {
  ...single,
  count: 17,
  incidents: 12,
  contested: 2,
  killed: 41,
  killedLow: 41,
  killedHigh: 96,
  killedWithin: 5,
};

const actor = (name: string) => ({ id: name.toLowerCase(), name });

const event: SarhadEvent = {
  key: 7,
  id: 'shohin-2025-11-26',
  revision: 1,
  title: 'Drone strike on workers’ camp',
  summary: '',
  dateStart: '2025-11-26',
  dateEnd: null,
  datePrecision: 'day',
  planned: false,
  status: 'contested',
  category: 'incident',
  type: 'air-drone-strike',
  place: 'Shamsiddin Shohin',
  country: 'TJ',
  admin1: null,
  coordinates: [70.05, 37.93],
  precisionKm: 5,
  coordSource: null,
  border: 'AF-TJ',
  province: null,
  nearestBorder: null,
  borderDistanceKm: null,
  chainageKm: null,
  borderSide: null,
  nearBorders: [],
  killed: { low: 3, high: 3, best: 3 },
  injured: null,
  sources: [],
  actors: [],
  claims: [
    {
      id: 'a',
      actor: actor('Dushanbe'),
      stance: 'attributes',
      about: 'Afghan soil',
      date: null,
      sourceIndex: null,
      answeredBy: [],
    },
    {
      id: 'b',
      actor: actor('Kabul'),
      stance: 'denies',
      about: 'this',
      date: null,
      sourceIndex: null,
      answeredBy: [],
    },
  ],
  related: [],
};

describe('one event', () => {
  it('is told with date, type, toll, who says what, and who denies it', () => {
    expect(describeMark(single, event)).toEqual({
      above: '26 Nov 2025 ·\u00a0Drone / air strike ·\u00a0contested',
      title: 'Drone strike on workers’ camp',
      facts: ['3 killed'],
      claim: 'Dushanbe attributes it to: Afghan soil',
      denied: 'Kabul denies: this',
    });
  });

  it('is told by what is known while its text is being read', () => {
    expect(describeMark(single, undefined)).toEqual({
      above: 'Drone / air strike',
      title: null,
      facts: ['3 killed'],
      claim: '',
      denied: null,
    });
  });

  it('does not repeat an assertion that nobody disputes', () => {
    const claims = event.claims.slice(0, 1).map((claim) => ({ ...claim, stance: 'asserts' as const }));
    expect(describeMark(single, { ...event, status: 'reported', claims }).claim).toBe('');
  });

  it.each(['contested', 'planned', 'retracted'] as const)(
    'says that it is %s, also where no account is known',
    (status) => {
      const { above } = describeMark(single, { ...event, status, claims: [] });
      expect(above).toBe(`26 Nov 2025 ·\u00a0Drone / air strike ·\u00a0${status}`);
    },
  );

  it('cuts a title of 10,000 characters', () => {
    const { title } = describeMark(single, { ...event, title: 'x'.repeat(10_000) });
    expect(title).toHaveLength(241);
  });

  it('takes away what would turn the direction of the text beside it', () => {
    const claims = event.claims.map((claim) => ({ ...claim, actor: { id: 'x', name: 'X\u202e' } }));
    const told = describeMark(single, { ...event, title: 'Strike \u202egpj.exe', claims });
    expect(told.title).toBe('Strike gpj.exe');
    expect(JSON.stringify(told)).not.toContain('\u202e');
    expect(describeMark(stack, { ...event, title: '\u202ex' }).facts.at(-1)).toBe('Newest: x');
  });
});

describe('a stack', () => {
  it('is told with how many of which category, and its newest title', () => {
    expect(describeMark(stack, event)).toEqual({
      above: '12 incidents, 5 diplomatic events',
      title: '17 events around this point',
      facts: ['41 killed, 5 left out as overlap ·\u00a02 contested', 'Newest: Drone strike on workers’ camp'],
      claim: '',
      denied: null,
    });
  });

  it('leaves out what there is none of', () => {
    const quiet = {
      ...stack,
      incidents: 0,
      contested: 0,
      killed: -1,
      killedLow: -1,
      killedHigh: -1,
      killedWithin: 0,
      imprecise: 0,
    };
    expect(describeMark(quiet, null)).toEqual({
      above: '17 diplomatic events',
      title: '17 events around this point',
      facts: [],
      claim: '',
      denied: null,
    });
  });
});

test('events are “here” only where all of them stand on the place', () => {
  const [lng, lat] = [70.05, 37.93];
  const town = { kind: 'town', names: { en: 'Kharlachi' }, at: [lng, lat], minZoom: 4 } as const;
  const at = { ...stack, x: planeX(lng), y: planeY(lat) };
  places.value = [town];
  const titles = [true, false].map((isInPlace) => describeMark(at, event, { isInPlace }).title);
  expect(titles).toEqual(['Kharlachi: 17 events here', '17 events around Kharlachi']);
  // 20 km off it stands under the mark on a far map, but not on the place.
  places.value = [{ ...town, at: [lng, lat + 0.18] }];
  expect(describeMark(at, event, { isInPlace: true }).title).toBe('17 events around Kharlachi');
  // What one of them calls its place is no town that others lie around: the nearest one is.
  const told = { ...event, place: 'Border opposite North Waziristan' };
  places.value = [{ ...town, at: [lng, lat + 0.4] }];
  expect(describeMark(at, told, { isInPlace: false }).title).toBe('17 events around Kharlachi');
  // Beside no town, where one point has them all, the newest tells which; else it is said how far from a town that point is.
  places.value = [{ ...town, at: [lng - 0.7, lat - 0.55] }];
  expect(describeMark(at, told, { isInPlace: true }).title).toBe(
    'Border opposite North Waziristan: 17 events here',
  );
  expect(describeMark(at, told, { isInPlace: false }).title).toBe(
    '17 events around a point 85 km NE of Kharlachi',
  );
  // Of a town in another part of the world nothing is said.
  places.value = [{ ...town, at: [lng - 30, lat] }];
  expect(describeMark(at, told, { isInPlace: false }).title).toBe('17 events around this point');
  places.value = null;
});

describe('what is read aloud', () => {
  it('is one sentence after the other', () => {
    expect(speakMark(single, event)).toBe(
      'Drone strike on workers’ camp. 26 Nov 2025 ·\u00a0Drone / air strike ·\u00a0contested. 3 killed. Dushanbe attributes it to: Afghan soil. Kabul denies: this',
    );
  });
});

it('a list is headed by what its mark says when it is pointed at', () => {
  expect(describeMark(stack, event).facts).toContain(tollAndStatus(stack));
});
