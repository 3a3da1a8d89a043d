// `node scripts/run-ts.mjs --tools bench/distributed.ts postgresql://…/one postgresql://…/other`: what a filled database costs and answers in, each
// by itself, as a table of Markdown. Of databases of `npm run fill`, on one machine or spread over several.
import { chunkCompression } from '../server/compress.ts';
import { openKysely } from '../server/store/sql/database.ts';
import { openPostgres } from '../server/store/sql/pg-database.ts';
import { forgetFrames } from '../server/store/sql/sql-kept-frames.ts';
import { openSqlStore } from '../server/store/sql/sql-store.ts';
import { PUBLIC, type Store } from '../server/store/store.ts';
import { batchAdder, eventOf } from '../server/store/testing/test-events.ts';

const ROUNDS = 9;
const BATCH = 1000;
/** A reader's limit is no limit of a measurement. */
const SECONDS = 3600;

type Measured = Record<string, string>;

const openDatabase = (url: string) => openPostgres(url, { statementSeconds: SECONDS });
const openStore = async (url: string) =>
  openSqlStore(await openDatabase(url), { warmUp: false, compression: chunkCompression });

async function timed<T>(act: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const started = performance.now();
  const value = await act();
  return { ms: performance.now() - started, value };
}

const inWords = (ms: number) => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);

/** Of a question asked anew each time: the median, and the longest. */
async function rounds(ask: (round: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push((await timed(() => ask(round))).ms);
  times.sort((a, b) => a - b);
  return `${inWords(times[Math.floor(ROUNDS / 2)] ?? 0)} (to ${inWords(times.at(-1) ?? 0)})`;
}

async function newest(store: Store) {
  return { audience: PUBLIC, revision: (await store.resolveRevision(undefined)) ?? 0 };
}

async function measure(url: string): Promise<Measured> {
  // Opened first: it brings the tables up to date.
  const first = await openStore(url);
  const db = openKysely(await openDatabase(url));
  await forgetFrames(db);
  const made = await timed(async () => first.frame(await newest(first)));
  const cached = await rounds(async () => first.frame(await newest(first)));
  const { grain, rows, chunks } = made.value;
  const restarted = await openStore(url);
  const cold = await timed(async () => restarted.frame(await newest(restarted)));
  const oldest = chunks.at(-1);
  const chunk = await timed(async () =>
    (await restarted.chunk({ audience: PUBLIC, hash: oldest?.hash ?? '' }))?.body('br'),
  );
  const view = await newest(restarted);
  const measured: Measured = {
    events: String((await restarted.count({ ...view, filter: {} })) ?? 0),
    'frame, counted from all events': `${inWords(made.ms)}: ${rows} rows by ${grain}, ${chunks.length} chunks`,
    'frame after a restart, from the tables': inWords(cold.ms),
    'its oldest chunk': inWords(chunk.ms),
    'frame, cached': cached,
    'filtered page, with its total': await rounds((round) =>
      restarted.list({
        ...view,
        filter: { from: `20${10 + round}-01-01`, country: AF },
        limit: 50,
        after: null,
      }),
    ),
    'text search, the first page': await rounds((round) =>
      restarted.list({ ...view, filter: { q: WORDS[round] ?? '' }, limit: 50, after: null }),
    ),
  };
  const add = batchAdder(restarted, []);
  const name = Date.now();
  // Of one week, as batches are.
  const events = Array.from({ length: BATCH }, (_, n) =>
    eventOf(`synthetic-${name}-${n}`, { dateStart: `2025-03-0${1 + (n % 7)}` }),
  );
  const batch = await timed(() =>
    add(events, { batchId: `bench-${name}`, instant: new Date().toISOString() }),
  );
  measured['batch of 1,000'] = inWords(batch.ms);
  const after = await timed(async () => restarted.frame(await newest(restarted)));
  measured['frame after it'] = inWords(after.ms);
  await Promise.all([first.close(), restarted.close(), db.destroy()]);
  return measured;
}

const AF = { any: ['AF'], not: [] };
const WORDS = [
  'market',
  'border post',
  'river',
  'checkpoint',
  'trade',
  'convoy',
  'bridge',
  'talks',
  'valley',
];

const urls = process.argv.slice(2);
if (urls.length === 0) throw new Error('Name the addresses of the databases to be measured.');
const all: Measured[] = [];
for (const url of urls) all.push(await measure(url));
const places = urls.map((url) => new URL(url).pathname.slice(1));
console.log(`| | ${places.join(' | ')} |\n|---|${places.map(() => '---|').join('')}`);
for (const name of Object.keys(all[0] ?? {}))
  console.log(`| ${name} | ${all.map((one) => one[name]).join(' | ')} |`);
process.exit(0);
