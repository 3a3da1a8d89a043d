// Tests the roles of `roles.sql` on a real PostgreSQL: who owns the tables makes them, who serves can do its work, and nobody more than that.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type ServerUnderTest, startTestServer } from './server-under-test.ts';
import { GRANTS } from './store/sql/grants.ts';
import { migrateDatabase } from './store/sql/migrate-database.ts';
import { SCHEMA_VERSION } from './store/sql/migrations.ts';
import { openPostgres } from './store/sql/pg-database.ts';
import { TablesOutdated } from './store/store-errors.ts';
import { startPostgres, type TestPostgres } from './store/testing/start-postgres.ts';
import { onServer } from './store/testing/test-database.ts';

const programs = inject('postgresPrograms');

describe.skipIf(programs === null)('roles', () => {
  let postgres: TestPostgres;
  let server: ServerUnderTest | undefined;

  beforeAll(async () => {
    if (programs === null) return;
    postgres = await startPostgres(programs);
    await onServer(postgres.addressOf('postgres'), 'create database sarhad');
    const roles = await readFile(new URL('./store/sql/roles.sql', import.meta.url), 'utf8');
    // It may be repeated.
    await onServer(postgres.addressOf('sarhad'), roles, roles);
  });
  afterAll(async () => {
    await server?.stop();
    await postgres?.stop();
  });

  const as = (role: string) => postgres.addressOf('sarhad').replace('test@', `sarhad_${role}@`);
  const refused = (role: string, statement: string) =>
    expect(onServer(as(role), statement), statement).rejects.toThrow(
      /permission denied|must be owner|read-only/,
    );

  test('who serves makes no tables, and is told who does', async () => {
    await expect(startTestServer({ DATABASE_URL: as('app') })).rejects.toThrow(TablesOutdated);
  });

  test('the owner makes them, once, and every table says who may do what with it', async () => {
    const migrated = { version: SCHEMA_VERSION, roles: ['sarhad_app', 'sarhad_read'] };
    const owner = () => openPostgres(as('owner'));
    expect(await migrateDatabase(await owner())).toEqual({ ...migrated, made: SCHEMA_VERSION });
    expect(await migrateDatabase(await owner())).toEqual({ ...migrated, made: 0 });
    const tables = await onServer(
      as('owner'),
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    expect((tables as { name: string }[]).map(({ name }) => name).sort()).toEqual(Object.keys(GRANTS).sort());
  });

  test('then who serves can do its work: the collection, batches, links, webhooks, tokens', async () => {
    server = await startTestServer({ DATABASE_URL: as('app'), WEBHOOK_ALLOW: 'localhost' });
    expect((await server.sendActor('by-app')).status).toBe(200);
    expect(await server.statusOf('/readyz')).toBe(200);
    const send = (method: string, path: string, body?: unknown) =>
      server?.sendAsEditor(method, `/api/v1/${path}`, body) ?? Promise.reject();
    const link = (await (await send('POST', 'links', { query: 'type=attack' })).json()) as { id: string };
    expect((await send('POST', `links/${link.id}/revoke`)).status).toBe(200);
    expect((await send('GET', 'links')).status).toBe(200);
    const made = await send('POST', 'webhooks', { url: 'http://localhost:9/', filter: 'type=attack' });
    const { webhook } = (await made.json()) as { webhook: { id: string } };
    expect((await send('POST', `webhooks/${webhook.id}/off`)).status).toBe(200);
    expect((await send('POST', `webhooks/${webhook.id}/delete`)).status).toBe(200);
    expect((await send('POST', 'tokens/writer/rotate')).status).toBe(200);
  });

  test('and cannot rewrite, remove or make anything', async () => {
    for (const statement of [
      'delete from event_version',
      `update event_version set type = 'statement'`,
      `update event_text set search = ''`,
      `update revision_log set note = ''`,
      'truncate event_text',
      'drop table event_key',
      'create table mine (a integer)',
      'update schema_migration set version = 1',
      'delete from short_link',
    ])
      await refused('app', statement);
  });

  test('who reads sees events, and nothing of tokens, links and webhooks', async () => {
    expect(await onServer(as('read'), 'select count(*)::int > 900 as many from event_version')).toEqual([
      { many: true },
    ]);
    for (const table of ['token', 'short_link', 'webhook', 'webhook_message'])
      await refused('read', `select * from ${table}`);
    await refused('read', `insert into event_key (event_id, key) values ('x', 0)`);
  });
});
