// Adding data: who may, in what form, and that it is all or nothing.
import { beforeEach, expect, test } from 'vitest';
import type { EventInput } from '../src/contract/event-input.ts';
import type { EventReply } from '../src/contract/event-replies.ts';
import type { Meta } from '../src/contract/replies.ts';
import { collection, createTestApp, TOKEN } from './app-under-test.ts';
import { readBytes } from './input/read-body.ts';
import { Refusal } from './problems.ts';

let api: Awaited<ReturnType<typeof createTestApp>>;
beforeEach(async () => {
  api = await createTestApp();
});

const event: EventInput = {
  id: 'synthetic-1',
  title: 'Synthetic: a test',
  summary: 'Synthetic.',
  dateStart: '2026-11-01',
  dateEnd: null,
  datePrecision: 'day',
  planned: false,
  category: 'incident',
  type: 'attack',
  place: 'Nowhere',
  country: 'TJ',
  admin1: null,
  lat: 37.5,
  lon: 69.5,
  precisionKm: 5,
  coordSource: null,
  border: 'AF-TJ',
  killed: null,
  injured: null,
  sources: [
    {
      publisher: 'Synthetic Press',
      title: null,
      url: 'https://example.org/1',
      publishedOn: null,
      language: 'en',
      reliability: 'B',
      credibility: 2,
    },
  ],
  actors: [{ name: 'iskp', role: 'initiator' }],
  claims: [],
  related: [],
};

const batch = (events: unknown[], batchId = 'test-1') => ({ batchId, note: 'test', events, actors: [] });

function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${TOKEN}`, ...headers },
  };
}

/** The revision of the built-in collection, and the one that a batch makes. */
const BEFORE = collection.batches.length;
const NEXT = BEFORE + 1;

const send = (body: unknown, headers?: Record<string, string>) =>
  api.request('/api/v1/batches', post(body, headers));
const sendInVain = (body: unknown, headers?: Record<string, string>) =>
  api.askInVain('/api/v1/batches', post(body, headers));

test('a batch is one new revision; the same again changes nothing', async () => {
  const added = await send(batch([event]));
  expect(await added.json()).toEqual({ revision: NEXT, added: 1, changed: 0, unchanged: 0 });
  expect((await (await send(batch([event]))).json()).revision).toBe(NEXT);
  expect(await api.ask<Meta>('/api/v1/meta')).toMatchObject({
    revision: NEXT,
    eventCount: 985,
    changedAt: '2026-12-01T12:00:00.000Z',
  });
  const reply = await api.ask<EventReply>('/api/v1/events/synthetic-1');
  expect(reply.event).toMatchObject({ coordinates: [69.5, 37.5], revision: NEXT });
  expect(await api.askInVain(`/api/v1/events/synthetic-1?asof=${BEFORE}`)).toMatchObject({
    code: 'not-found',
  });
});

test('an event that was replaced says by what, over any number of steps, and only what the reader may see', async () => {
  const replaced = (id: string, by: string[], more: Partial<EventInput> = {}) => ({
    ...event,
    id,
    title: `Synthetic: ${id}`,
    retracted: true,
    related: by.map((other) => ({ id: other, relation: 'replaced-by' as const })),
    ...more,
  });
  const standing = { ...event, id: 'standing', title: 'Synthetic: standing' };
  await send(
    batch([
      standing,
      { ...event, id: 'closed', marking: 'RED' },
      replaced('first', ['second']),
      replaced('second', ['standing']),
      replaced('gone', []),
      replaced('to-closed', ['closed']),
      replaced('over-closed', ['to-closed']),
      replaced('round', ['again']),
      replaced('again', ['round']),
      replaced('says-so-but-stands', ['standing'], { retracted: false }),
    ]),
  );
  const by = async (id: string) => (await api.ask<EventReply>(`/api/v1/events/${id}`)).replacedBy;
  const { id, title, dateStart, dateEnd, datePrecision, type } = standing;
  const card = { id, key: expect.any(Number), title, dateStart, dateEnd, datePrecision, type };
  expect([await by('first'), await by('second')]).toEqual([card, card]);
  for (const none of ['gone', 'to-closed', 'over-closed', 'round', 'says-so-but-stands', 'standing'])
    expect(await by(none), none).toBeNull();
});

test('a list that was begun goes on at its revision', async () => {
  const first = await api.page('limit=3');
  await send(batch([event]));
  const second = await api.page(`limit=3&cursor=${first.nextCursor}`);
  expect(second).toMatchObject({ revision: BEFORE, total: first.total });
  const other = await api.askInVain(`/api/v1/events?cursor=${first.nextCursor}&asof=${NEXT}`);
  expect(other.code).toBe('bad-cursor');
});

test('the same id for other content is a conflict', async () => {
  await send(batch([event]));
  expect(await sendInVain(batch([{ ...event, title: 'Other' }]))).toMatchObject({
    status: 409,
    code: 'conflict',
  });
});

test.each([
  ['without a token', ''],
  ['with a wrong token', 'Bearer wrong'],
  ['with the beginning of the token', `Bearer ${TOKEN.slice(0, -1)}`],
  ['with more than the token', `Bearer ${TOKEN}0`],
  ['with another token of its length', `Bearer ${TOKEN.slice(0, -1)}~`],
  ['with what no token looks like', 'Bearer ä ä'],
  ['with the right token in the wrong way', TOKEN],
])('%s nothing is added', async (_, authorization) => {
  const response = await send(batch([event]), { Authorization: authorization });
  expect(response.headers.get('WWW-Authenticate')).toBe('Bearer realm="sarhad"');
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ status: 401, code: 'unauthorised' });
  expect((await api.ask<Meta>('/api/v1/meta')).revision).toBe(BEFORE);
});

test('the scheme of the token may be written in small letters', async () => {
  expect((await send(batch([event]), { Authorization: `bearer ${TOKEN}` })).status).toBe(200);
});

test('of several faults of one request the query comes first, then the token, the type, the size', async () => {
  const large = { 'Content-Length': '999999999' };
  const refuse = async (query: string, headers: Record<string, string>) =>
    (await api.askInVain(`/api/v1/batches${query}`, post('{}', headers))).code;
  const csv = { 'Content-Type': 'text/csv' };
  expect(await refuse('?x=1', { Authorization: '', ...csv, ...large })).toBe('unknown-parameter');
  expect(await refuse('', { Authorization: '', ...csv, ...large })).toBe('unauthorised');
  expect(await refuse('', { ...csv, ...large })).toBe('bad-body');
  expect(await refuse('', large)).toBe('too-large');
});

test('a server without a token takes none', async () => {
  const closed = await createTestApp({ token: null });
  expect(await closed.askInVain('/api/v1/batches', post(batch([event])))).toMatchObject({ status: 401 });
});

test('every fault is named with its place, and nothing is added', async () => {
  const faulty = batch([
    event,
    { ...event, id: 'b', dateStart: '2025-02-30' },
    { ...event, id: 'c', sources: [{ ...event.sources[0], url: 'javascript:alert(1)' }] },
    { ...event, id: 'd', type: 'statement' },
  ]);
  const problem = await sendInVain(faulty);
  expect(problem).toMatchObject({ status: 422, code: 'invalid-batch' });
  expect(problem.errors?.map(({ at }) => at)).toEqual(
    expect.arrayContaining(['events[1].dateStart', 'events[2].sources[0].url', 'events[3].type']),
  );
  expect((await api.ask<Meta>('/api/v1/meta')).revision).toBe(BEFORE);
});

test('faults that only the store can see are named alike', async () => {
  const unknown = batch([{ ...event, actors: [{ name: 'nobody', role: 'target' }] }]);
  const problem = await sendInVain(unknown);
  expect(problem).toMatchObject({ status: 422, code: 'invalid-batch' });
  expect(problem.errors?.[0]?.at).toBe('events[0].actors[0]');
  const nul = await sendInVain(batch([{ ...event, title: 'a\0b' }]));
  expect(nul.code).toBe('invalid-batch');
});

test('a coverage that ends before it is full is refused; a right one is in meta', async () => {
  const coverage = { fullUntil: '2026-09-30', thinUntil: '2026-10-15', note: 'Synthetic.' };
  const turned = { ...coverage, thinUntil: '2026-09-01' };
  const problem = await sendInVain({ ...batch([event]), coverage: turned });
  expect(problem.errors).toMatchObject([{ at: 'coverage.thinUntil' }]);
  await send({ ...batch([event]), coverage });
  expect((await api.ask<Meta>('/api/v1/meta')).collection.coverage).toEqual(coverage);
});

test('of thousands of faults the first are named and all are counted', async () => {
  const ofOne = (await sendInVain(batch([{}]))).errorCount ?? 0;
  const problem = await sendInVain(batch(Array.from({ length: 3000 }, () => ({}))));
  expect(problem.errors).toHaveLength(200);
  expect(problem.errorCount).toBe(3000 * ofOne);
  expect(problem.detail).toMatch(new RegExp(`^Nothing was added: ${3000 * ofOne} faults`));
});

test.each([
  ['no JSON', '{"batchId":', {}, 400, 'bad-body'],
  ['no body', '', {}, 400, 'bad-body'],
  ['another type', 'a,b', { 'Content-Type': 'text/csv' }, 400, 'bad-body'],
  ['a length too large', '{}', { 'Content-Length': '999999999' }, 413, 'too-large'],
  ['no batch', '[]', {}, 422, 'invalid-batch'],
])('%s is refused', async (_, body, headers, status, code) => {
  expect(await sendInVain(body, headers)).toMatchObject({ status, code });
});

test('a body that grows beyond the limit is not read to its end', async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1000;
      controller.enqueue(new Uint8Array(1000).fill(32));
    },
  });
  const request = new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
  const limit = { bytes: 5000, refusal: () => new Refusal('too-large', 'split it') };
  await expect(readBytes(request, limit)).rejects.toThrow('split it');
  expect(sent).toBeLessThan(20_000);
});
