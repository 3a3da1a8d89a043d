// Owns DuckDB-WASM as a peer: one table in its worker, one query a change that counts every facet.
import * as duckdb from '@duckdb/duckdb-wasm';
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { Field, List, makeData, makeVector, Table, tableToIPC, Uint16 } from 'apache-arrow';
import type { FlatRows } from '../flat-rows.ts';
import type { Change, Peer } from './changes.ts';

const DAYS_A_BUCKET = 30;
type Facet = 'days' | 'type' | 'actor' | 'bbox';

let connection: duckdb.AsyncDuckDBConnection | null = null;

export const peer: Peer = {
  async load(rows) {
    const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerAddress));
    await database.instantiate(wasmAddress);
    connection = await database.connect();
    const options = { name: 'events', create: true };
    await connection.insertArrowFromIPCStream(tableToIPC(tableOf(rows), 'stream'), options);
  },
  async apply(change) {
    const counted = await connection?.query(queryOf(change));
    if (!counted?.numRows) throw new Error('DuckDB counted nothing.');
  },
};

function tableOf(rows: FlatRows): Table {
  const { day, type, status, country, border, lng, lat, killed } = rows;
  const plain = { day, type, status, country, border, lng, lat, killed };
  return new Table({
    ...Object.fromEntries(Object.entries(plain).map(([name, values]) => [name, makeVector(values)])),
    actors: listsOf(rows.actorStart, rows.actor),
    publishers: listsOf(rows.publisherStart, rows.publisher),
  });
}

function listsOf(start: Uint32Array, values: Uint16Array) {
  const data = makeData({
    type: new List(new Field('item', new Uint16())),
    length: start.length - 1,
    nullCount: 0,
    valueOffsets: Int32Array.from(start),
    child: makeData({ type: new Uint16(), data: values }),
  });
  return makeVector(data);
}

function queryOf({ days, type, actor, bbox }: Change): string {
  const clauses: Record<Facet, string | null> = {
    days: days && `day BETWEEN ${days[0]} AND ${days[1]}`,
    type: type === null ? null : `type = ${type}`,
    actor: actor === null ? null : `list_contains(actors, ${actor})`,
    bbox: bbox && `lng BETWEEN ${bbox[0]} AND ${bbox[2]} AND lat BETWEEN ${bbox[1]} AND ${bbox[3]}`,
  };
  /** Counts of a facet ignore its own clause. */
  const where = (own?: Facet) => {
    const others = Object.entries(clauses).filter(([facet, clause]) => facet !== own && clause !== null);
    return others.length === 0 ? '' : `WHERE ${others.map(([, clause]) => clause).join(' AND ')}`;
  };
  const count = (facet: string, value: string, own?: Facet) =>
    `SELECT '${facet}' AS facet, value::INTEGER AS value, count(*)::INTEGER AS n FROM (SELECT ${value} AS value FROM events ${where(own)}) GROUP BY 2`;
  return [
    `SELECT 'events' AS facet, 0 AS value, count(*)::INTEGER AS n FROM events ${where()}`,
    `SELECT 'killed', 0, sum(greatest(killed, 0))::INTEGER FROM events ${where()}`,
    count('time', `(day // ${DAYS_A_BUCKET}) * 16 + type`, 'days'),
    count('type', 'type', 'type'),
    count('actor', 'unnest(list_distinct(actors))', 'actor'),
    count('publisher', 'unnest(list_distinct(publishers))'),
    ...['country', 'border', 'status'].map((name) => count(name, name)),
  ].join(' UNION ALL ');
}
