// Tests that what a link lost is named as the page calls it, never by the ids and rules of the grammar alone.
import { expect, test } from 'vitest';
import { readLink } from '../../link/testing/read-link.ts';
import { lostInWords } from './lost-in-words.ts';

const said = (query: string) => readLink(query).notices.map(lostInWords);

test.each([
  ['type=attack,xyz', ['Type of event “xyz”: not known here']],
  ['type=attack,!xyz', ['Type of event, all but “xyz”: not known here']],
  ['killed=many', ['People killed “many”: not a whole number above 0']],
  ['from=2025-03-01&to=2025-01-01', ['Last day “1 Jan 2025”: before the first day']],
  [
    'from=2025-02-30',
    ['First day “2025-02-30”: not a day from 1900 to 2199, or not written like 2025-07-01'],
  ],
  ['border=AF-TJ&km=300-200', ['Stretch of a border “300-200”: not a stretch in km such as 120-260']],
  ['km=120-260', ['Stretch of a border “120-260”: needs exactly one border beside it']],
  ['sort=distance', ['Order of the list “distance”: needs a distance to a place beside it']],
  ['sort=-date', ['Order of the list “-date”: not known here']],
  ['tab=events&tab=map', ['Tab “map”: given a second time']],
  ['area=!!!!', ['Drawn area “!!!!”: not readable as an area']],
  ['type=!!!', ['Type of event “!!!”: not known here']],
  ['foo=1', ['Setting “foo”: not known here']],
])('%s', (query, sentences) => {
  expect(said(`${query}&v=2`)).toEqual(sentences);
});

test('what only the data know, and what a newer link asks for', () => {
  const stranger = { code: 'unknown-value', expected: '', widens: true } as const;
  expect(lostInWords({ ...stranger, parameter: 'actor', value: 'nobody' })).toBe(
    'Actor “nobody”: not in this collection',
  );
  expect(lostInWords({ ...stranger, parameter: 'asof', value: '999' })).toBe(
    'Revision “999”: not kept here; the newest data are shown',
  );
  expect(said('from=2026-05-31&to=2026-03-01&v=7')).toContain('Last day “1 Mar 2026”: before the first day');
  expect(said('type=xyz&foo=1&v=9').slice(0, 2)).toEqual([
    'Type of event “xyz”: cannot be read: it is wrong, or newer than this page',
    'Setting “foo”: cannot be read: it is wrong, or newer than this page',
  ]);
});
