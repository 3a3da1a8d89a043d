// Owns the killing of the whole server, at random moments of its start and of traffic, on the embedded database and on PostgreSQL.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Draw } from '../../data/synthetic/draw.ts';
import { readToken } from '../../server/data-dir.ts';
import type { BatchReply } from '../../src/contract/batch.ts';
import { ENDPOINTS } from '../../src/contract/endpoints.ts';
import { EVENT_READS } from '../../src/contract/event-reads.ts';
import type { EventReply } from '../../src/contract/event-replies.ts';
import { type KeptLinks, SHORT_LINKS, type ShortLinkReply } from '../../src/contract/short-link.ts';
import { type ExaminationReply, UPKEEP } from '../../src/contract/upkeep.ts';
import { batchOf } from './expected.ts';
import { answers, end, isOver, ORIGIN, start } from './tortured-server.ts';

const WRITERS = 2;
const READERS = 2;
/** Of one data folder and database; then all that was ever accepted is asked for, and all is examined. */
const KILLS_OF_A_LIFE = 20;
/** What it may live after it answered. */
const AT_WORK_MS = 3000;

export type ServerKillsReport = {
  readonly database: string;
  kills: number;
  /** Of the kills: before it answered at all. */
  whileStarting: number;
  batches: number;
  links: number;
  /** Answered by a server that was killed later. */
  reads: number;
  readonly wrong: string[];
};

/** Null where nobody answered, or not to the end. */
async function ask(path: string, init?: RequestInit): Promise<{ status: number; body: unknown } | null> {
  try {
    const response = await fetch(`${ORIGIN}${path}`, init);
    return { status: response.status, body: await response.json() };
  } catch {
    return null;
  }
}

const send = (path: string, body: unknown, token: string) =>
  ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });

/** What one data folder and its database were told, and have said. */
class Life {
  /** The next batch of each writer: their numbers are apart. */
  readonly #next = Array.from({ length: WRITERS }, (_, writer) => 1 + writer * 100_000);
  /** Which revision each accepted batch made. */
  readonly #accepted = new Map<number, number>();
  readonly #links = new Set<string>();

  constructor(
    readonly token: string,
    readonly report: ServerKillsReport,
  ) {}

  #isWrong(what: string): void {
    this.report.wrong.push(what);
  }

  async write(writer: number, isStopped: () => boolean): Promise<void> {
    while (!isStopped()) {
      const nth = this.#next[writer] ?? 1;
      const answer = await send(ENDPOINTS.batches.path, batchOf(nth), this.token);
      // Killed meanwhile: the next server is sent the same again, and must take it once.
      if (answer === null) return;
      if (answer.status !== 200 && answer.status !== 201) {
        this.#isWrong(`batch ${nth}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
        return;
      }
      this.#accepted.set(nth, (answer.body as BatchReply).revision);
      this.#next[writer] = nth + 1;
      this.report.batches += 1;
      // At most 60 are made for one client in a while; the rest of them is refused.
      const link = await send(SHORT_LINKS.path, { query: `from=2025-01-01&killed=${nth}&v=2` }, this.token);
      if (link?.status === 200) {
        this.#links.add((link.body as ShortLinkReply).id);
        this.report.links += 1;
      } else if (link !== null && link.status !== 429) this.#isWrong(`link: ${link.status}`);
    }
  }

  async read(isStopped: () => boolean): Promise<void> {
    for (let turn = 1; !isStopped(); turn++) {
      const paths = ['/api/v1/meta', '/api/v1/frame', `/api/v1/events?limit=20&killed=${turn % 97}`];
      const answer = await ask(paths[turn % paths.length] ?? '/');
      if (answer === null) return;
      if (answer.status !== 200) this.#isWrong(`read: ${answer.status}`);
      this.report.reads += 1;
    }
  }

  /** Batches from this place on, and the one of each writer that was under way: whole, or not at all. */
  async check(newest: 'of this kill' | 'all'): Promise<void> {
    const accepted = [...this.#accepted];
    for (const [nth, revision] of newest === 'all' ? accepted : accepted.slice(-20)) {
      const { events } = batchOf(nth);
      for (const { id, title } of newest === 'all' ? events : events.slice(0, 1)) {
        const answer = await ask(`${EVENT_READS.event.path.replace('{id}', id)}?asof=${revision}`);
        if (answer === null) return;
        if ((answer.body as Partial<EventReply>).event?.title !== title)
          this.#isWrong(
            `batch ${nth}: ${id} is ${JSON.stringify(answer).slice(0, 200)} in revision ${revision}`,
          );
      }
    }
    for (const nth of this.#next) {
      const { events } = batchOf(nth);
      // Corrections are of events that were there before.
      const added = events.filter(({ id }) => id.startsWith(`torture-${nth}-`));
      let there = 0;
      for (const { id } of added) {
        const answer = await ask(EVENT_READS.event.path.replace('{id}', id));
        if (answer === null) return;
        if (answer.status === 200) there += 1;
      }
      if (there > 0 && there < added.length)
        this.#isWrong(`batch ${nth} is half there: ${there} of ${added.length} events`);
    }
    if (newest === 'all') await this.#checkLinks();
  }

  async #checkLinks(): Promise<void> {
    const kept = new Set<string>();
    let cursor = '';
    do {
      const answer = await ask(`${SHORT_LINKS.path}?limit=200${cursor}`, {
        headers: { Authorization: `Bearer ${this.token}` },
      });
      if (answer?.status !== 200) return this.#isWrong(`list of links: ${JSON.stringify(answer)}`);
      const { links, nextCursor } = answer.body as KeptLinks;
      for (const { id } of links) kept.add(id);
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    for (const id of this.#links) if (!kept.has(id)) this.#isWrong(`the short link ${id} is lost`);
  }

  async examine(): Promise<void> {
    const answer = await ask(UPKEEP.examination.path, { headers: { Authorization: `Bearer ${this.token}` } });
    if (answer?.status !== 200) return this.#isWrong(`examination: ${JSON.stringify(answer)}`);
    for (const { about, state, says } of (answer.body as ExaminationReply).findings)
      if (state === 'wrong') this.#isWrong(`${about}: ${says}`);
  }
}

/** `newDatabase` makes an empty one for each life; an empty address means the embedded one. */
export async function killServers(
  folder: string,
  kills: number,
  seed: number,
  database: { readonly name: string; readonly newDatabase: () => Promise<string> },
): Promise<ServerKillsReport> {
  const report: ServerKillsReport = {
    ...{ database: database.name, kills: 0, whileStarting: 0, batches: 0, links: 0, reads: 0 },
    wrong: [],
  };
  const draw = new Draw();
  draw.begin(seed, kills);
  const program = join(folder, 'main.js');
  while (report.kills < kills) {
    const dataDir = await mkdtemp(join(tmpdir(), 'sarhad-torture-server-'));
    const databaseUrl = await database.newDatabase();
    // The first one makes the database; it is killed like the others.
    let startMs = 4000;
    let life: Life | null = null;
    const toKill = Math.min(KILLS_OF_A_LIFE, kills - report.kills);
    for (let kill = 0; kill < toKill; kill++) {
      const began = performance.now();
      const server = start(program, dataDir, databaseUrl);
      const killed = new Promise<void>((resolve) =>
        setTimeout(() => void end(server, 'SIGKILL').then(resolve), draw.next() * (startMs + AT_WORK_MS)),
      );
      if (await answers(server)) {
        startMs = performance.now() - began;
        life ??= new Life((await readToken(dataDir)) ?? '', report);
        const atWork = life;
        const isStopped = () => isOver(server);
        await atWork.check('of this kill');
        await Promise.all([
          ...Array.from({ length: WRITERS }, (_, writer) => atWork.write(writer, isStopped)),
          ...Array.from({ length: READERS }, () => atWork.read(isStopped)),
        ]);
      } else {
        report.whileStarting += 1;
        // How long a start takes is not known before one has come to its end.
        if (life === null) startMs *= 1.5;
      }
      await killed;
      if (server.process.signalCode !== 'SIGKILL')
        report.wrong.push(`ended by itself with ${server.process.exitCode}: ${server.said}`);
      report.kills += 1;
    }
    const last = start(program, dataDir, databaseUrl);
    if (await answers(last)) {
      life ??= new Life((await readToken(dataDir)) ?? '', report);
      await life.check('all');
      await life.examine();
    } else report.wrong.push(`does not start any more: ${last.said}`);
    await end(last, 'SIGTERM');
    if (last.process.exitCode !== 0) report.wrong.push(`stopped with ${last.process.exitCode}: ${last.said}`);
    await rm(dataDir, { recursive: true, force: true });
  }
  return report;
}
