// `npm run prove-pinned -- [--views 200] [--batches 10] [--seed 1]`: pinned links show what their senders saw. Random views at random
// revisions are read from the page, further batches change the data, then each pinned link is opened in a browser that has never been
// here, and its list of changes is recounted from the events of both revisions.
import './check-node.mjs';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readView } from './read-shown-view.mjs';

const { values: options } = parseArgs({
  options: {
    views: { type: 'string', default: '200' },
    batches: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '4331' },
  },
});
const ORIGIN = `http://127.0.0.1:${options.port}`;
const API = `${ORIGIN}/api/v1`;

/** Mulberry32: the same seed makes the same views and batches. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = randomFrom(Number(options.seed));
const below = (count) => Math.floor(random() * count);
const one = (list) => list[below(list.length)];
const few = (list, most) => [...new Set(Array.from({ length: 1 + below(most) }, () => one(list)))];

const day = (from, to) => {
  const [first, last] = [from, to].map((date) => Date.parse(date) / 86_400_000);
  return new Date((first + below(last - first + 1)) * 86_400_000).toISOString().slice(0, 10);
};

const json = async (path) => {
  const response = await fetch(`${API}${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
};

/** A view by one to three clauses that select something or nothing, as it comes. */
function randomView({ actors, borders, countries, publishers, types }) {
  const id = (list) => one(list).id ?? one(list);
  const clauses = [
    () => {
      const [from, to] = [day('2021-01-01', '2026-06-30'), day('2021-01-01', '2026-06-30')].sort();
      return { from, to };
    },
    () => ({
      border: few(borders, 2)
        .map(({ id }) => id)
        .join(),
    }),
    () => ({ border: id(borders), within: one(['10', '25', '50', '100']) }),
    () => ({
      type: few(types, 3)
        .map((type) => type.id ?? type)
        .join(),
    }),
    () => ({
      actor: few(actors, 2)
        .map(({ id }) => id)
        .join(),
    }),
    () => ({
      country: few(countries, 2)
        .map(({ code }) => code)
        .join(),
    }),
    () => ({ source: id(publishers) }),
    () => ({ status: one(['contested', 'confirmed', 'reported', 'retracted', 'planned']) }),
    () => ({ killed: one(['1', '5', '20']) }),
    () => ({ grade: one(['B3', 'C3', 'A2']) }),
    () => ({ stance: one(['denies', 'asserts', 'claims-responsibility']) }),
    () => ({ q: one(['border', 'Taliban', 'Khorog', 'killed', 'talks', 'drone']) }),
    () => ({ bbox: one(['66,36,72,39', '60,30,70,38', '70,32,76,37']) }),
    () => ({ near: one(['71.6,36.7,200', '69.2,34.5,100']) }),
  ];
  const filter = Object.assign({}, ...few(clauses, 3).map((clause) => clause()));
  if (filter.within && filter.border === undefined) delete filter.within;
  const layer = one(['points', 'points', 'density', 'provinces']);
  const sort = one(['newest', 'newest', 'oldest', 'killed', 'grade']);
  return {
    filter: new URLSearchParams(filter).toString(),
    view: new URLSearchParams({
      ...filter,
      ...(layer !== 'points' && { layer }),
      ...(sort !== 'newest' && { sort }),
    }).toString(),
  };
}

/** Corrects, moves, retracts and adds: some thirty versions. */
async function randomBatch(number) {
  const { events, actors } = await json('/events.json');
  const changed = Array.from({ length: 20 + below(20) }, () => {
    const event = structuredClone(one(events));
    const change = below(8);
    if (change === 0) event.title = `${event.title} (corrected ${number})`;
    if (change === 1) event.killed = { low: number, best: number + 1, high: number + 3 };
    if (change === 2 && event.lat !== null) {
      event.lat = Math.min(89, event.lat + random() - 0.5);
      event.lon = Math.min(179, event.lon + random() - 0.5);
    }
    if (change === 3) event.retracted = true;
    if (change === 4) event.dateEnd = event.dateEnd ?? event.dateStart;
    if (change === 5)
      event.claims.push({
        actor: one(actors).id,
        stance: one(['asserts', 'denies']),
        about: `synthetic claim ${number}`,
        date: event.dateStart,
        sourceIndex: 0,
      });
    if (change === 6) event.sources[0].credibility = 1 + below(5);
    if (change === 7) {
      event.id = `synthetic-${number}-${below(1e6)}`;
      event.title = `Synthetic: ${event.title}`;
      event.related = [];
      event.claims = event.claims.map((claim) => ({ ...claim, answers: [] }));
    }
    return event;
  });
  const byId = new Map(changed.map((event) => [event.id, event]));
  const renamed = { ...one(actors) };
  renamed.shortName = `Actor ${number}`;
  return {
    batchId: `proof-${number}`,
    note: `Synthetic changes ${number}`,
    events: [...byId.values()],
    actors: actors.map((actor) => (actor.id === renamed.id ? renamed : actor)),
  };
}

async function send(batch, token) {
  const response = await fetch(`${API}/batches`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(batch),
  });
  if (!response.ok) throw new Error(`batch: ${response.status} ${(await response.text()).slice(0, 600)}`);
  return (await response.json()).revision;
}

/** What a revision does not know yet, it has no events of. Null: nothing else was asked for by that clause. */
async function knownAt(filter, asof) {
  const query = new URLSearchParams(filter);
  query.set('asof', String(asof));
  query.set('limit', '1');
  const response = await fetch(`${API}/events?${query}`);
  if (response.ok) return filter;
  const { code, errors = [] } = await response.json();
  if (code !== 'unknown-value') throw new Error(`${query}: ${response.status} ${code}`);
  const known = new URLSearchParams(filter);
  for (const { at, value } of errors) {
    const left = (known.get(at) ?? '').split(',').filter((one) => one !== value);
    if (left.length === 0) return null;
    known.set(at, left.join());
  }
  return known.toString();
}

async function eventsOf(asked, asof) {
  const found = new Map();
  const filter = await knownAt(asked, asof);
  if (filter === null) return found;
  let cursor = null;
  do {
    const query = new URLSearchParams(filter);
    query.set('asof', String(asof));
    query.set('limit', '200');
    if (cursor !== null) query.set('cursor', cursor);
    const page = await json(`/events?${query}`);
    for (const event of page.events) found.set(event.id, event);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}

/** What makes an event another one: a version, a status, an answer to a claim; not what its actors are called. */
const readingOf = (event) =>
  event &&
  JSON.stringify([
    event.revision,
    event.status,
    event.claims.map(({ answeredBy }) =>
      answeredBy.map(({ actor, key, claim, kind }) => [actor.id, key, claim, kind]),
    ),
  ]);

/** An answer that did not come is not an event that is not there. */
async function eventOrNone(reply) {
  if (reply.status === 404) return null;
  if (!reply.ok) throw new Error(`${reply.url}: ${reply.status}`);
  return (await reply.json()).event;
}

/** Ids by kind of what differs in a view between two revisions, from the events themselves. */
async function recountChanges(filter, since, until) {
  const [before, after] = [await eventsOf(filter, since), await eventsOf(filter, until)];
  const found = {};
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [then, now] = await Promise.all(
      [since, until].map((revision) => fetch(`${API}/events/${id}?asof=${revision}`).then(eventOrNone)),
    );
    if (readingOf(then) === readingOf(now) && before.has(id) === after.has(id)) continue;
    const isRetracted = now?.status === 'retracted' && then?.status !== 'retracted';
    // Added and withdrawn in between, it is told of, where at all, as what it is.
    found[id] = isRetracted ? 'retracted' : then === null ? 'added' : 'changed';
  }
  return found;
}

async function listedChanges(filter, since, until) {
  const found = {};
  let cursor = null;
  do {
    const query = new URLSearchParams(filter);
    query.set('since', String(since));
    query.set('until', String(until));
    if (cursor !== null) query.set('cursor', cursor);
    const page = await json(`/changes?${query}`);
    for (const { id, kind } of page.changes) found[id] = kind;
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}

const sorted = (found) => JSON.stringify(Object.entries(found).sort());

async function answers() {
  for (let attempt = 0; attempt < 900; attempt += 1) {
    const isThere = await fetch(`${ORIGIN}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`No answer from ${ORIGIN} within 180 s`);
}

/** Where they part, with what stands around it. */
function differenceOf(name, sent, opened) {
  let at = 0;
  while (at < sent.length && sent[at] === opened[at]) at += 1;
  const around = (text) => text.slice(Math.max(0, at - 60), at + 80).replaceAll('\n', ' | ');
  return `${name}, character ${at}: sent "${around(sent)}", opened "${around(opened)}"`;
}

async function prove() {
  const { fail, ROOT } = await import('./run-step.mjs');
  const { explainMissingChromium, findChromium } = await import('./find-chromium.mjs');
  const executablePath = findChromium();
  if (executablePath === undefined) fail(explainMissingChromium());
  const { chromium } = await import('@playwright/test');
  const folder = mkdtempSync(join(tmpdir(), 'sarhad-pinned-'));
  const dataDir = join(folder, 'data');
  const server = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs')], {
    cwd: ROOT,
    env: { ...process.env, PORT: options.port, HOST: '127.0.0.1', DATA_DIR: dataDir },
    stdio: 'ignore',
  });
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  });
  const faults = [];
  try {
    await answers();
    const token = readFileSync(join(dataDir, 'token'), 'utf8').trim();
    const views = Number(options.views);
    const batches = Number(options.batches);
    let newest = (await json('/meta')).revision;
    const sent = [];
    for (let batch = 0; batch <= batches; batch += 1) {
      if (batch > 0) newest = await send(await randomBatch(batch), token);
      const dictionary = await json('/dictionary');
      const due = Math.round((views * (batch + 1)) / (batches + 1));
      while (sent.length < due) {
        const made = randomView(dictionary);
        // Half are sent live from the newest revision, half from an earlier one.
        const revision = random() < 0.5 ? newest : 1 + below(newest);
        const query = revision === newest ? made.view : `${made.view}&asof=${revision}`;
        sent.push({ ...made, revision, ...(await readView(browser, ORIGIN, query)) });
      }
      console.log(`revision ${newest}: ${sent.length} views sent`);
    }
    newest = await send(await randomBatch(batches + 1), token);
    for (const [index, { filter, revision, seen, link }] of sent.entries()) {
      const { seen: opened } = await readView(browser, ORIGIN, link);
      for (const name of Object.keys(seen))
        if (seen[name] !== opened[name])
          faults.push(`${link}\n  ${differenceOf(name, seen[name], opened[name])}`);
      const recounted = sorted(await recountChanges(filter, revision, newest));
      const listed = sorted(await listedChanges(filter, revision, newest));
      if (recounted !== listed)
        faults.push(
          `${link}\n  changes to ${newest}: recounted ${recounted.slice(0, 400)}\n  listed ${listed.slice(0, 400)}`,
        );
      if ((index + 1) % 10 === 0) console.log(`${index + 1} opened again, ${faults.length} faults`);
    }
    console.log(faults.join('\n'));
    console.log(`${sent.length} views, ${newest} revisions: ${faults.length} faults`);
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
  if (faults.length > 0) process.exit(1);
}

prove().catch((error) => {
  console.error(error);
  process.exit(1);
});
