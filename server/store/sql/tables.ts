// Owns the tables of the SQL store as types; `migrations` makes them.
//
// Append-only and bitemporal. A version holds from `rev_from` until before `rev_to`; nothing is deleted, and the one
// write to a row that exists is closing it: `rev_to` from OPEN to the revision of the next version, once. Deriving it
// instead (the next version's rev_from) would cost every read a self-join, and closing loses nothing.
//
// Every join and unique key but those of the two small logs and of actors (reference tables) is on `event_id`, so that
// the event tables distribute by it. `event_version` is narrow, for it is what filters and frames scan.
import type { Generated } from 'kysely';
import { ofTolls, type TollFigure, type TollName } from '../../../src/contract/columns.ts';
import type { Coverage } from '../../../src/contract/coverage.ts';
import type { Actor } from '../../../src/contract/event.ts';
import type { AnswerKind, Status } from '../../../src/contract/taxonomy.ts';
import type { TokenRole } from '../../../src/contract/token-role.ts';
import type { Attempt } from '../../../src/contract/webhooks.ts';
import type { Content } from '../events/event-version.ts';
import type { KeptFrame } from '../frames/kept-frame.ts';
import type { StatusRule } from '../store.ts';

/** `rev_to` of a version that is still current. */
export const OPEN = 2_147_483_647;

type SqlTollColumn = `${TollName}_${TollFigure}`;
type SqlTolls<V> = { [Name in SqlTollColumn]: V };

/** The column of a figure of a toll. */
export const sqlTollColumn = (toll: TollName, figure: TollFigure): SqlTollColumn => `${toll}_${figure}`;

/** Something for each column of a toll, by its name in the database. */
export function ofSqlTolls<V>(make: (toll: TollName, figure: TollFigure) => V): SqlTolls<V> {
  const made = Object.values(ofTolls((toll, figure) => [sqlTollColumn(toll, figure), make(toll, figure)]));
  return Object.fromEntries(made) as SqlTolls<V>;
}

type Held = { rev_from: number; rev_to: number };

export type Tables = {
  schema_migration: { version: number };
  /** At most one row; see `Store.collection`. */
  collection: { title: string; note: string; is_synthetic: boolean; attribution: string[] };
  /** Hashes of the tokens of writer and editor: see server/keys. */
  token: { role: string; hash: string };
  /** Views under short ids: see server/links. Days are dates in UTC. */
  short_link: {
    id: string;
    query: string;
    made_at: Date;
    expires: string | null;
    revoked_at: Date | null;
    uses: Generated<number>;
    last_used_on: string | null;
  };
  /** Addresses that are told of what becomes known: see server/webhooks. */
  webhook: {
    id: string;
    url: string;
    query: string;
    secret: string;
    made_at: Date;
    is_on: boolean;
    why_off: string | null;
    told_revision: number;
  };
  /** What each is told; `due_at` is null when it is not tried again. */
  webhook_message: {
    id: string;
    webhook_id: string;
    kind: 'changes' | 'test';
    made_at: Date;
    revision: number | null;
    body: string;
    due_at: Date | null;
    claimed_until: Generated<Date | null>;
    is_delivered: boolean;
    attempts: readonly Attempt[];
  };
  /** Every geometry by which current versions were located, the newest last. */
  geometry_log: { id: number; geometry: string };
  /** As what the texts have stood that are searched, the newest last. */
  searched_log: { id: number; searched_as: string };
  /** Coverage is null where a revision says nothing of it: what an earlier one says stands. The last three: see `Rules`. */
  revision_log: {
    revision: number;
    instant: Date;
    note: string;
    coverage: Coverage | null;
    status_rule: StatusRule;
    taxonomy: number;
    geometry: string | null;
    reference: string | null;
  };
  /** Every batch ever accepted, those without news too: what a repeated one is answered with. */
  batch_log: {
    batch_id: string;
    digest: string;
    revision: number;
    added: number;
    changed: number;
    unchanged: number;
  };
  /** Who may see an actor is decided by the events that name it, and how it is called by the marking of the version. */
  actor_version: Held &
    Pick<Actor, 'name' | 'kind' | 'country' | 'aliases'> & {
      actor_id: string;
      short_name: string | null;
      /** An empty one is nobody's, null is not said. */
      side: string | null;
      names: Actor['names'] | null;
      search: string;
      /** Of what its names came with, as an index into MARKINGS. */
      marking: number;
    };
  /** That an event was withdrawn; nothing of it is ever changed. See `events/withdrawn`. */
  withdrawal: {
    event_id: string;
    revision: number;
    /** Index into MARKINGS: who may read less than that reads the event no more. */
    marking: number;
    first_revision: number;
    last_revision: number;
    reason: string;
    made_by: TokenRole;
  };
  /** Versions of actors whose names only a withdrawn event had brought: closed with it, to the same marking. */
  withdrawn_names: { actor_id: string; rev_from: number; marking: number; revision: number };
  /** Frames of groups of the newest revisions, for an audience up to a marking; see `sql-kept-frames`. May be emptied at any time. */
  kept_frame: {
    marking: number;
    revision: number;
    /** The last one when it was made. */
    withdrawal: number;
    form: number;
    budget: number;
    frame: KeptFrame;
  };
  /** `revision`: of the newest of them that has it. */
  kept_chunk: { marking: number; hash: string; revision: number; encoding: string | null; body: Uint8Array };
  /** The stable number of an event. */
  event_key: { event_id: string; key: number };
  event_version: Held &
    SqlTolls<number | null> & {
      event_id: string;
      key: number;
      /** Index into MARKINGS. */
      marking: number;
      retracted: boolean;
      own_status: Status;
      start_day: number;
      end_day: number;
      category: string;
      type: string;
      country: string | null;
      border: string | null;
      lng: number | null;
      lat: number | null;
      precision_km: number;
      /** Ids, each once. */
      actors: string[];
      /** `actor/role index`: an array on the row itself filters without a join, whatever the database is spread over. */
      parts: string[];
      /** Bit n: somebody stands in ROLES[n]. */
      roles: number;
      publishers: string[];
      publisher_names: string[];
      grades: number[];
      /** Of each claim, in their order: its id, and as a frame names it without who denies it. */
      claim_ids: string[];
      claims: string[];
      province: string | null;
      /** The pair that the event concerns: as its source gives it, else the nearest. */
      concerned: string | null;
      nearest_border: string | null;
      /** Parallel, nearest first; distances and chainages in tenths of a km. An empty side is none. */
      near_borders: string[];
      near_distances: number[];
      near_chainages: number[];
      near_sides: string[];
    };
  event_text: { event_id: string; rev_from: number; search: string; content: Content };
  /**
   * That claim `source_claim` of event `source_id` answers a claim of event `event_id`, kept with what is answered; marking and
   * dates are those of who answers.
   */
  claim_answer: Held & {
    event_id: string;
    claim_id: string;
    source_id: string;
    source_claim: string;
    kind: AnswerKind;
    /** Who answers. */
    actor: string;
    said_on: string | null;
    marking: number;
  };
  /** That event `source_id` names event `event_id`, kept with the event named; marking and dates are the namer's. */
  event_naming: Held & {
    event_id: string;
    source_id: string;
    /** Of RELATIONS, or `answers`: a claim of the namer answers one of the event named, see `sql-answers`. */
    relation: string;
    marking: number;
    /** False when the namer is retracted or planned: such a denial denies nothing. */
    denies: boolean;
  };
};
