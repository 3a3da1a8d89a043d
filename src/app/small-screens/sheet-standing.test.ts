// Tests where the phone's sheet stands: after a tab, an event or a border, and when nothing of that has changed.
import { expect, test } from 'vitest';
import { FIRST, type Shown, standingAfter } from './sheet-standing.ts';

const LIST: Shown = { tab: 'events', isEventOpen: false, hasBorder: false };
const EVENT: Shown = { ...LIST, isEventOpen: true };
const CHARTS: Shown = { ...LIST, tab: 'analysis' };

test('a tab that needs the room raises it; back at the list it falls to where it stood', () => {
  const list = standingAfter(FIRST, null, LIST);
  expect(list.height).toBe('half');
  const charts = standingAfter({ ...list, height: 'low' }, LIST, CHARTS);
  expect(charts.height).toBe('full');
  expect(standingAfter(charts, CHARTS, LIST).height).toBe('low');
  expect(standingAfter({ ...charts, height: 'half' }, CHARTS, LIST).height).toBe('half');
});

test('the timeline is read beside the map, as the list is; a link to the map shows it', () => {
  const timeline: Shown = { ...LIST, tab: 'timeline' };
  for (const height of ['low', 'half', 'full'] as const)
    expect(standingAfter({ ...FIRST, height }, LIST, timeline).height).toBe(height);
  const charts = standingAfter({ ...FIRST, height: 'half' }, LIST, CHARTS);
  expect(standingAfter(charts, CHARTS, timeline).height).toBe('half');
  expect(standingAfter(FIRST, null, { ...LIST, tab: 'map' }).height).toBe('low');
});

test('an event is read beside the map, and leads back to a list that filled the screen', () => {
  const event = standingAfter({ ...FIRST, height: 'full' }, LIST, EVENT);
  expect(event.height).toBe('half');
  expect(standingAfter(event, EVENT, LIST).height).toBe('full');
});

test('where the phone was turned and turned back, it stands where the reader had put it', () => {
  for (const shown of [LIST, EVENT, CHARTS, { ...CHARTS, hasBorder: true }])
    for (const height of ['low', 'half', 'full'] as const)
      expect(standingAfter({ ...FIRST, height }, shown, { ...shown }).height).toBe(height);
  // What was opened meanwhile moves it.
  expect(standingAfter({ ...FIRST, height: 'low' }, LIST, EVENT).height).toBe('half');
});
