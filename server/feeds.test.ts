// Tests the feeds of a filter and the calendar of what is planned: valid by their standards, each thing told once, history in one entry, and cheap to poll.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '../src/contract/event.ts';
import type { EventInput } from '../src/contract/event-input.ts';
import { type JsonFeed, jsonFeed } from '../src/contract/feeds.ts';
import { createTestApp } from './app-under-test.ts';
import { createMemoryStore } from './store/memory/memory-store.ts';
import type { Store } from './store/store.ts';

const PUBLIC_URL = 'https://example.org/sarhad';
const publicUrl = () => PUBLIC_URL;
type Api = Awaited<ReturnType<typeof createTestApp>>;

const actor: Actor = { id: 'a', name: 'A', kind: 'state', country: 'TJ', aliases: [] };

const event = (id: string, rest: Partial<EventInput> = {}): EventInput => ({
  id,
  title: `Shots at ${id}`,
  summary: 'Shots were heard.',
  dateStart: '2026-11-25',
  dateEnd: null,
  datePrecision: 'day',
  planned: false,
  category: 'incident',
  type: 'attack',
  place: 'Shuroabad',
  country: 'TJ',
  admin1: null,
  lat: 37.8,
  lon: 70.0,
  precisionKm: 5,
  coordSource: null,
  border: 'AF-TJ',
  actors: [{ name: 'a', role: 'initiator' }],
  killed: { low: 3, high: 3, best: 3 },
  injured: null,
  claims: [],
  sources: [
    {
      publisher: 'Asia-Plus',
      title: null,
      url: `https://example.com/${id}`,
      publishedOn: '2026-11-26',
      language: 'en',
      reliability: 'B',
      credibility: 2,
    },
  ],
  related: [],
  ...rest,
});

let store: Store;
let revisions = 0;
/** Each an hour after the one before. */
async function add(events: readonly EventInput[]): Promise<void> {
  revisions += 1;
  const instant = new Date(Date.UTC(2026, 11, 1, revisions)).toISOString();
  const batchId = `batch-${revisions}`;
  await store.addBatch({ batchId, instant, note: '', events, actors: revisions === 1 ? [actor] : [] });
}
const start = async (clock = () => new Date('2026-12-05T00:00:00Z')): Promise<Api> =>
  createTestApp({ store, publicUrl, clock });

async function feed(api: Api, query = ''): Promise<JsonFeed> {
  const response = await api.request(`/api/v1/feed.json${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/feed+json; charset=utf-8');
  const body = await response.json();
  expect(jsonFeed.parse(body)).toEqual(body);
  return body as JsonFeed;
}
const titles = async (api: Api, query = '') => (await feed(api, query)).items.map(({ title }) => title);

beforeEach(() => {
  store = createMemoryStore();
  revisions = 0;
});

describe('an entry', () => {
  test('says in its title and as a category whether it is new, corrected or retracted, and what was corrected', async () => {
    await add([event('x'), event('y')]);
    await add([event('x', { killed: { low: 3, high: 5, best: null }, place: 'Khamadoni' })]);
    await add([event('x', { retracted: true, note: 'It was a wedding.' })]);
    const api = await start();
    const { items } = await feed(api, '?type=attack');
    expect(items.map(({ title, tags }) => [title, tags[0]])).toEqual([
      ['Retracted: Shots at x', 'retracted'],
      ['Corrected: Shots at x', 'corrected'],
      ['New: Shots at y', 'new'],
      ['New: Shots at x', 'new'],
    ]);
    expect(items[1]?.content_text.split('\n').slice(0, 6)).toEqual([
      'Happened: 25 Nov 2026.',
      'Published by its sources: 26 Nov 2026.',
      'First seen here: 1 Dec 2026, with revision 1.',
      'Corrected here: 1 Dec 2026, with revision 2.',
      'Killed: 3 → 3 (3–5).',
      'Place: Shuroabad → Khamadoni.',
    ]);
    expect(items[0]?.content_text).toContain('It was a wedding.');
    expect(items[1]?._sarhad).toMatchObject({
      revision: 2,
      event: {
        happened: { dateStart: '2026-11-25' },
        published: { first: '2026-11-26', last: '2026-11-26' },
        firstSeen: '2026-12-01T01:00:00.000Z',
      },
      changes: `${PUBLIC_URL}/api/v1/changes?since=1&until=2&type=attack`,
    });
  });

  test('keeps its id and its text whatever becomes known later, and alarms nobody twice', async () => {
    await add([event('x')]);
    const api = await start();
    const [before] = (await feed(api)).items;
    await add([event('y')]);
    await add([event('x', { place: 'Khamadoni' })]);
    const { items } = await feed(api);
    expect(items).toHaveLength(3);
    expect(items.at(-1)).toEqual(before);
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
    // Another server of the same data, which was never asked before.
    expect((await feed(await start())).items).toEqual(items);
  });

  test('gives of a contested event what each side says as what it says, and no summary of ours', async () => {
    const claims: EventInput['claims'] = [
      { actor: 'a', stance: 'asserts', about: 'ten were killed', date: null, sourceIndex: 0, id: 'c' },
      {
        actor: 'b',
        stance: 'denies',
        about: 'that anybody was',
        date: null,
        sourceIndex: 0,
        id: 'd',
        answers: [{ event: 'x', claim: 'c' }],
      },
    ];
    await store.addBatch({
      ...{ batchId: 'actors', instant: '2026-12-01T00:00:00Z', note: '', events: [] },
      actors: [actor, { ...actor, id: 'b', name: 'B', country: 'AF' }],
    });
    await add([event('x', { claims })]);
    const [item] = (await feed(await start())).items;
    expect(item?.title).toBe('New: Shots at x (contested)');
    expect(item?.content_text).toContain('A says: ten were killed');
    expect(item?.content_text).toContain('B denies: that anybody was');
    expect(item?.content_text).not.toContain('Shots were heard');
  });

  test('tells of hostile texts as texts', async () => {
    await add(
      [event('x', { title: '<script>alert(1)</script> \u202Egnp & "x"', summary: '\u0000<b>' })].map(
        (one) => ({ ...one, summary: '<b>bold</b>' }),
      ),
    );
    const api = await start();
    const [item] = (await feed(api)).items;
    expect(item?.title).toBe('New: <script>alert(1)</script> gnp & "x"');
    expect(item?.content_html).toContain('<p>&lt;b&gt;bold&lt;/b&gt;</p>');
    const xml = await (await api.request('/api/v1/feed.atom')).text();
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).not.toContain('<script');
  });
});

describe('history', () => {
  const old = (id: string, year: number) => event(id, { dateStart: `${year}-03-12` });

  test('is one entry with the years that it is of; what just happened stands beside it', async () => {
    await add([event('x'), old('o', 1991), old('p', 2024)]);
    await add(Array.from({ length: 21 }, (_, index) => event(`many-${index}`)));
    const { items } = await feed(await start());
    expect(items.map(({ title }) => title)).toEqual([
      'New: 21 events of 2026 with revision 2',
      'New: Shots at x',
      'New: 2 earlier events of 1991–2024 with revision 1',
    ]);
    expect(items[2]?.content_text.split('\n')).toEqual([
      'First seen here, all of them: 1 Dec 2026.',
      '12 Mar 2024: Shots at p',
      '12 Mar 1991: Shots at o',
    ]);
    expect(items[0]?.content_text).toMatch(/\nAnd 1 other\.$/);
    // For people the list of changes on the page; for programs that of the API.
    expect(items[0]?.url).toBe(`${PUBLIC_URL}/?asof=1&v=2`);
    expect(items[0]?._sarhad).toMatchObject({ event: null, events: 21 });
  });

  test('of the built-in collection is a few entries', async () => {
    const api = await createTestApp({ publicUrl });
    expect(await titles(api)).toEqual([
      expect.stringMatching(/^New: \d+ events of 2021–2026 with revision 2$/),
      expect.stringMatching(/^Corrected: \d+ events of 2021–2026 with revision 2$/),
      expect.stringMatching(/^Retracted: /),
      'New: 506 events of 2021–2026 with revision 1',
    ]);
  });
});

test('an event that is no longer shown is named no more, in entries of its own or of many', async () => {
  await add([event('x'), event('y')]);
  await add(Array.from({ length: 21 }, (_, index) => event(`many-${index}`)));
  const api = await start();
  expect(await titles(api)).toContain('New: Shots at x');
  await add([event('x', { marking: 'AMBER' }), event('many-0', { marking: 'AMBER' })]);
  const { items } = await feed(api);
  expect(JSON.stringify(items)).not.toMatch(/Shots at (x|many-0)"/);
  expect(JSON.stringify(items)).not.toContain('Shots at x');
  expect(items.map(({ title }) => title)).toContain('New: Shots at y');
});

describe('pages', () => {
  test('lead from one to the next, each thing once', async () => {
    for (let one = 0; one < 40; one++) await add([0, 1, 2].map((at) => event(`e-${one}-${at}`)));
    const api = await start();
    const first = await feed(api, '?type=attack');
    // A revision is not divided: 34 of them are more than a hundred.
    expect(first.items).toHaveLength(102);
    expect(first.next_url).toBe(`${PUBLIC_URL}/api/v1/feed.json?type=attack&before=7`);
    const second = await feed(api, '?type=attack&before=7');
    expect(second.items).toHaveLength(18);
    expect(second.next_url).toBeUndefined();
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(120);
    // What comes later pushes the oldest out of the first page, and no page loses anything.
    await add([event('late')]);
    const later = await feed(api, '?type=attack');
    expect(later.items).toHaveLength(100);
    expect(later.next_url).toContain('before=8');
  });

  test('of a filter that hardly anything concerns pass what does not, many revisions at a time', async () => {
    await add([event('rare', { type: 'talks', category: 'diplomatic' })]);
    for (let one = 0; one < 70; one++) await add([event(`e-${one}`)]);
    const changes = vi.spyOn(store, 'changes');
    const api = await start();
    expect(await titles(api, '?type=talks')).toEqual(['New: Shots at rare']);
    expect(changes.mock.calls.length).toBeLessThan(35);
  });
});

describe('who polls', () => {
  test('is told that nothing has changed, by validator and by date, and asks the store nothing of its events', async () => {
    await add([event('x')]);
    const api = await start();
    const first = await api.request('/api/v1/feed.atom?type=attack');
    const etag = first.headers.get('ETag') ?? '';
    expect(first.headers.get('Last-Modified')).toBe('Tue, 01 Dec 2026 01:00:00 GMT');
    const asked = (['changes', 'byKeys', 'dictionary', 'summary', 'list'] as const).map((name) =>
      vi.spyOn(store, name),
    );
    const again = (headers: Record<string, string>) =>
      api.request('/api/v1/feed.atom?type=attack', { headers });
    expect((await again({ 'If-None-Match': etag })).status).toBe(304);
    const since = { 'If-Modified-Since': 'Tue, 01 Dec 2026 01:00:00 GMT' };
    expect((await again(since)).status).toBe(304);
    expect((await again({ ...since, 'If-None-Match': '"other"' })).status).toBe(200);
    for (const spy of asked) expect(spy).not.toHaveBeenCalled();
    // What concerns another filter changes nothing for this one.
    await add([event('z', { type: 'talks', category: 'diplomatic' })]);
    expect((await again({ 'If-None-Match': etag })).status).toBe(304);
    await add([event('y')]);
    expect((await again({ 'If-None-Match': etag })).status).toBe(200);
    expect((await again(since)).status).toBe(200);
  });

  test('gets no date within the second in which it changed: another change may come in it', async () => {
    await add([event('x')]);
    const api = await start(() => new Date('2026-12-01T01:00:00.500Z'));
    expect((await api.request('/api/v1/feed.atom')).headers.get('Last-Modified')).toBeNull();
  });

  test('is told of a new revision without a look at those before it', async () => {
    for (let one = 0; one < 20; one++) await add([event(`e-${one}`)]);
    const api = await start();
    await feed(api);
    await add([event('new')]);
    const changes = vi.spyOn(store, 'changes');
    expect((await titles(api))[0]).toBe('New: Shots at new');
    expect(changes).toHaveBeenCalledTimes(1);
  });
});

describe('as Atom', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (name) => ['entry', 'link', 'category', 'author'].includes(name),
  });
  type Node = Record<string, never>;
  const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

  test('has what RFC 4287 requires, of the feed and of each entry', async () => {
    await add([event('x'), event('y'), event('o', { dateStart: '2021-05-01' })]);
    await add([event('x', { place: 'Khamadoni' })]);
    const api = await start();
    const response = await api.request('/api/v1/feed.atom?type=attack&q=shots%20at');
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const xml = await response.text();
    expect(XMLValidator.validate(xml)).toBe(true);
    const { feed } = parser.parse(xml) as { feed: Record<string, unknown> };
    const links = (node: Record<string, unknown>) =>
      new Map((node.link as Node[]).map((link) => [String(link['@rel']), String(link['@href'])]));
    const self = `${PUBLIC_URL}/api/v1/feed.atom?type=attack&q=shots+at`;
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(links(feed).get('self')).toBe(self);
    expect(feed.id).toBe(self);
    expect(links(feed).get('alternate')).toBe(`${PUBLIC_URL}/?type=attack&q=shots+at&v=2`);
    expect(feed.title).toBe('Sarhad: Events of type attack, with the text “shots at”');
    expect(feed.updated).toBe('2026-12-01T02:00:00.000Z');
    expect((feed.author as Node[])[0]?.name).toBe('Sarhad curated collection');
    const entries = feed.entry as Record<string, unknown>[];
    expect(entries).toHaveLength(4);
    for (const entry of entries) {
      expect(entry.id).toMatch(/^urn:sarhad:revision:\d+:/);
      expect(entry.title).toMatch(/^(New|Corrected): /);
      expect(entry.updated).toMatch(INSTANT);
      expect(links(entry).get('alternate')).toMatch(/^https:\/\/example\.org\/sarhad\/\?/);
      expect((entry.content as Node)['@type']).toBe('html');
      const [category] = entry.category as Node[];
      expect(['new', 'corrected']).toContain(category?.['@term']);
    }
    expect(new Set(entries.map(({ id }) => id)).size).toBe(4);
    expect(entries[1]?.['sarhad:happened']).toMatchObject({ '@start': '2026-11-25', '@precision': 'day' });
  });

  test('is a feed also where there is nothing to tell', async () => {
    const xml = await (await (await start()).request('/api/v1/feed.atom')).text();
    const { feed } = parser.parse(xml) as { feed: Record<string, unknown> };
    expect([feed.updated, feed.entry]).toEqual(['1970-01-01T00:00:00.000Z', undefined]);
  });
});

describe('what is planned', () => {
  const planned = (id: string, rest: Partial<EventInput> = {}) =>
    event(id, {
      planned: true,
      type: 'talks',
      category: 'diplomatic',
      killed: null,
      dateStart: '2026-12-12',
      ...rest,
    });

  async function calendar(api: Api, query = '') {
    const response = await api.request(`/api/v1/upcoming.ics${query}`);
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    const text = await response.text();
    const octets = new TextEncoder();
    for (const line of text.split('\r\n')) expect(octets.encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const parsed = new ICAL.Component(ICAL.parse(text));
    return { parsed, events: parsed.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)), text };
  }

  test('stands on whole days, whatever time it is anywhere', async () => {
    const title = 'Talks, at last; мулоқот \\ گفتگو '.repeat(4).trim();
    await add([
      planned('t', { title }),
      planned('w', { dateStart: '2026-12-16', datePrecision: 'week' }),
      planned('s', { dateStart: '2026-12-20', dateEnd: '2026-12-22' }),
      event('x'),
    ]);
    const { events, parsed } = await calendar(await start());
    const days = events.map(({ uid, startDate, endDate }) => [
      uid,
      startDate.isDate,
      startDate.toString(),
      endDate.toString(),
    ]);
    expect(days.sort()).toEqual([
      ['urn:sarhad:event:s', true, '2026-12-20', '2026-12-23'],
      ['urn:sarhad:event:t', true, '2026-12-12', '2026-12-13'],
      ['urn:sarhad:event:w', true, '2026-12-14', '2026-12-21'],
    ]);
    expect(events.find(({ uid }) => uid.endsWith(':t'))?.summary).toBe(title);
    expect(parsed.getFirstPropertyValue('x-wr-calname')).toBe('Sarhad · planned: All events');
  });

  test('keeps its id, counts up with its corrections, and is cancelled when it is retracted', async () => {
    await add([planned('t'), planned('gone')]);
    const api = await start();
    const before = await calendar(api);
    await add([
      planned('t', { dateStart: '2027-01-03' }),
      planned('gone', { retracted: true, note: 'Off.' }),
    ]);
    const { events } = await calendar(api);
    const told = (of: typeof events) =>
      of.map((one) => [one.uid, one.sequence, one.component.getFirstPropertyValue('status')]).sort();
    expect(told(before.events)).toEqual([
      ['urn:sarhad:event:gone', 1, 'TENTATIVE'],
      ['urn:sarhad:event:t', 1, 'TENTATIVE'],
    ]);
    expect(told(events)).toEqual([
      ['urn:sarhad:event:gone', 2, 'CANCELLED'],
      ['urn:sarhad:event:t', 2, 'TENTATIVE'],
    ]);
    expect(events.find(({ uid }) => uid.endsWith('gone'))?.description).toContain('Off.');
  });

  test('obeys every filter but dates and status', async () => {
    await add([planned('t'), planned('u', { country: 'UZ', border: null, lat: null, lon: null })]);
    const { events } = await calendar(await start(), '?country=TJ&to=2026-01-01&status=confirmed');
    expect(events.map(({ uid }) => uid)).toEqual(['urn:sarhad:event:t']);
  });
});

describe('refused', () => {
  let api: Api;
  beforeAll(async () => {
    api = await createTestApp({ publicUrl });
  });
  test.each([
    ['feed.atom?asof=2', 'bad-value', /asof: is not taken: this follows the data/],
    ['upcoming.ics?asof=2', 'bad-value', /asof: is not taken/],
    ['feed.json?border=XX-YY', 'unknown-value', /border/],
    ['feed.json?actor=nobody', 'unknown-value', /no actor has the id/],
    ['feed.atom?type=war', 'bad-value', /type/],
    ['feed.atom?before=soon', 'bad-value', /before: expected a revision/],
    ['feed.atom?killd=1', 'unknown-parameter', /did you mean killed/],
  ])('%s', async (path, code, detail) => {
    const problem = await api.askInVain(`/api/v1/${path}`);
    expect(problem.code).toBe(code);
    expect(problem.detail).toMatch(detail);
  });

  test('not yet: what the last correction took out of the data is still told of', async () => {
    const other = { ...actor, id: 'b', name: 'B' };
    await store.addBatch({
      ...{ batchId: 'b', instant: '2026-12-01T00:00:00Z', note: '', actors: [actor, other] },
      events: [event('x', { actors: [{ name: 'b', role: 'initiator' }] })],
    });
    await add([event('x')]);
    const [last] = (await feed(await start(), '?actor=b')).items;
    expect(last?.title).toBe('Corrected: Shots at x');
    expect(last?.content_text).toContain('No longer in this view.');
  });

  test('nothing for a moment: a feed leads to no memento', async () => {
    const headers = { 'Accept-Datetime': 'Tue, 24 Nov 2026 10:00:00 GMT' };
    const response = await api.request('/api/v1/feed.atom', { headers });
    expect([response.status, response.headers.get('Link')]).toEqual([200, null]);
  });
});
