// `npm run torture -- [--only stores,servers,traffic] [--store-kills 1000] [--server-kills 200] [--seconds 600] [--seed 1]`: the long forms of
// tests, over hours. Prints what it did, one object of JSON a part; ends with 1 where anything was lost, half, slow or in error.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { preparePrograms, startPostgres } from '../../server/store/testing/start-postgres.ts';
import { onServer } from '../../server/store/testing/test-database.ts';
import { buildTortured } from './build-tortured.ts';
import { sendTraffic, type TrafficReport } from './mixed-traffic.ts';
import { killServers } from './server-kills.ts';
import { killStores } from './store-kills.ts';

const PARTS = ['stores', 'servers', 'traffic'] as const;
const MOST_P99_MS = 25;

const option = (value: string) => ({ type: 'string', default: value }) as const;
const { values } = parseArgs({
  options: {
    only: option(PARTS.join(',')),
    'store-kills': option('1000'),
    'server-kills': option('200'),
    seconds: option('600'),
    seed: option('1'),
  },
});
const only = values.only.split(',');
const unknown = only.find((name) => !PARTS.some((part) => part === name));
if (unknown !== undefined)
  throw new Error(`There is no part "${unknown}"; the parts are ${PARTS.join(', ')}.`);
if (only.some((part) => part !== 'stores') && !existsSync('dist/page/index.html'))
  throw new Error('The page is not built; run: npm run build');
const [storeKills, serverKills, seconds, seed] = [
  values['store-kills'],
  values['server-kills'],
  values.seconds,
  values.seed,
].map((text) => {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`Expected a whole number, got "${text}".`);
  return Number(text);
}) as [number, number, number, number];

let isWell = true;
const report = (part: string, result: { readonly wrong: readonly string[] } | TrafficReport) => {
  console.log(part, JSON.stringify(result, null, 1));
  isWell &&= !('wrong' in result) || result.wrong.length === 0;
};

const folder = await buildTortured();
if (only.includes('stores'))
  for await (const killed of killStores(folder, storeKills, seed)) report('stores', killed);
if (only.includes('servers')) {
  const embedded = { name: 'embedded', newDatabase: async () => '' };
  report('servers', await killServers(folder, serverKills, seed, embedded));
  const root = await mkdtemp(join(tmpdir(), 'sarhad-torture-pg-'));
  const postgres = await startPostgres(await preparePrograms(root));
  let made = 0;
  const newDatabase = async () => {
    made += 1;
    await onServer(postgres.addressOf('postgres'), `create database torture_${made}`);
    return postgres.addressOf(`torture_${made}`);
  };
  report('servers', await killServers(folder, serverKills, seed, { name: 'PostgreSQL', newDatabase }));
  await postgres.stop();
  await rm(root, { recursive: true, force: true });
}
if (only.includes('traffic')) {
  const traffic = await sendTraffic(folder, seconds, seed);
  report('traffic', traffic);
  isWell &&= traffic.errors === 0 && traffic.p99 <= MOST_P99_MS;
}
process.exit(isWell ? 0 : 1);
