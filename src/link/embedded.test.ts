// Tests of the way from a view to one of its parts and back: the filter stays whole, and the whole view opens where the part was.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embedded, wholeOf } from './embedded.ts';
import { formatLink, parsePlainLink } from './link.ts';
import { view } from './testing/any-view.ts';
import { DEFAULT_VIEW, EMBEDS } from './view.ts';

test('a part obeys the whole filter, and says in its link which one it is', () => {
  fc.assert(
    fc.property(view, fc.constantFrom(...EMBEDS), (whole, part) => {
      const alone = parsePlainLink(formatLink(embedded(whole, part)));
      expect(alone.filter).toEqual(
        parsePlainLink(formatLink({ ...DEFAULT_VIEW, filter: whole.filter })).filter,
      );
      expect([alone.embed, alone.theme]).toEqual([part, whole.theme]);
      expect(wholeOf(alone)).toMatchObject({ embed: null, theme: null, filter: alone.filter });
    }),
  );
});

test('only what the part shows goes along', () => {
  const whole = {
    ...DEFAULT_VIEW,
    map: { lng: 70, lat: 38, zoom: 7 },
    layer: 'density',
    event: 'some-event',
    tab: 'upcoming',
    method: 'status',
  } as const;
  expect(embedded(whole, 'map')).toEqual({ ...whole, tab: 'events', method: null, embed: 'map' });
  expect(embedded(whole, 'timeline')).toEqual({ ...DEFAULT_VIEW, embed: 'timeline' });
});

test('the whole view opens the panel in which the part stands', () => {
  const tabs = EMBEDS.map((part) => wholeOf(embedded(DEFAULT_VIEW, part)).tab);
  const analysis = Array(6).fill('analysis');
  expect(tabs).toEqual(['events', 'events', 'borders', 'claims', ...analysis]);
});
