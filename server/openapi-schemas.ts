// Owns the schemas of the OpenAPI document: every named one of the contract, as JSON Schema 2020-12, each written once.

import { actor, actorInput, borderId } from '../src/contract/actor.ts';
import * as batches from '../src/contract/batch.ts';
import { BORDER_FORM } from '../src/contract/border-id.ts';
import { borderReply, crossing, crossingsReply, positionsReply } from '../src/contract/border-reply.ts';
import { briefReply } from '../src/contract/brief-reply.ts';
import * as changesReply from '../src/contract/changes-reply.ts';
import { claimPage, toldClaim } from '../src/contract/claims-reply.ts';
import { COLUMNS, LIST_TABLES, ROW_TABLES, TOLLS, type TollName } from '../src/contract/columns.ts';
import { comparisonReply } from '../src/contract/comparison-reply.ts';
import { coverage } from '../src/contract/coverage.ts';
import { cslItems } from '../src/contract/csl.ts';
import * as event from '../src/contract/event.ts';
import { eventInput } from '../src/contract/event-input.ts';
import * as eventReplies from '../src/contract/event-replies.ts';
import { feedItem, jsonFeed } from '../src/contract/feeds.ts';
import * as folder from '../src/contract/folder-proof.ts';
import { frameManifest } from '../src/contract/frame.ts';
import { CHUNK_VERSION } from '../src/contract/frame-chunk.ts';
import { oembedReply } from '../src/contract/oembed-reply.ts';
import { knownProblem } from '../src/contract/problem-words.ts';
import * as replies from '../src/contract/replies.ts';
import { keptLink, keptLinks, shortLinkReply, shortLinkWish } from '../src/contract/short-link.ts';
import { spellingsReply } from '../src/contract/spellings-reply.ts';
import { tokenReply } from '../src/contract/token-reply.ts';
import { tollTotal, totalsReply } from '../src/contract/totals-reply.ts';
import { examinationReply } from '../src/contract/upkeep.ts';
import * as values from '../src/contract/values.ts';
import * as hooks from '../src/contract/webhooks.ts';
import * as withdrawals from '../src/contract/withdrawals.ts';
import { z } from '../src/contract/zod.ts';

export type Json = { readonly [name: string]: unknown };

const NAMED = {
  Event: event.event,
  EventInput: eventInput,
  Actor: actor,
  ActorInput: actorInput,
  Source: event.source,
  Toll: event.toll,
  TollInput: event.tollInput,
  NearBorder: event.nearBorder,
  Meta: replies.meta,
  Coverage: coverage,
  Dictionary: replies.dictionary,
  FrameManifest: frameManifest,
  EventPage: eventReplies.eventPage,
  ClaimPage: claimPage,
  ToldClaim: toldClaim,
  TotalsReply: totalsReply,
  TollTotal: tollTotal,
  BriefReply: briefReply,
  ComparisonReply: comparisonReply,
  OembedReply: oembedReply,
  EventReply: eventReplies.eventReply,
  EventHistory: eventReplies.eventHistory,
  BorderReply: borderReply,
  Crossing: crossing,
  CrossingsReply: crossingsReply,
  PositionsReply: positionsReply,
  SearchReply: replies.searchReply,
  SpellingsReply: spellingsReply,
  Changes: changesReply.changes,
  Change: changesReply.change,
  ChangeKind: changesReply.changeKind,
  ChangeCounts: changesReply.changeCounts,
  Difference: changesReply.difference,
  ListedKind: changesReply.listedKind,
  WithheldEvent: changesReply.withheldEvent,
  WithdrawalWish: withdrawals.withdrawalWish,
  WithdrawalReply: withdrawals.withdrawalReply,
  Withdrawal: withdrawals.withdrawal,
  Withdrawals: withdrawals.withdrawals,
  JsonFeed: jsonFeed,
  FeedItem: feedItem,
  Webhook: hooks.webhook,
  Webhooks: hooks.webhooks,
  WebhookWish: hooks.webhookWish,
  WebhookReply: hooks.webhookReply,
  WebhookRemoved: hooks.webhookRemoved,
  WebhookDelivery: hooks.delivery,
  WebhookMessage: hooks.webhookMessage,
  Batch: batches.batch,
  CollectionFile: batches.collectionFile,
  CslItems: cslItems,
  BatchReply: batches.batchReply,
  TokenReply: tokenReply,
  FolderChallenge: folder.folderChallenge,
  FolderProof: folder.folderProof,
  ExaminationReply: examinationReply,
  ShortLinkWish: shortLinkWish,
  ShortLinkReply: shortLinkReply,
  KeptLink: keptLink,
  KeptLinks: keptLinks,
  Health: batches.health,
  Readiness: batches.readiness,
  Problem: knownProblem,
  CalendarDate: values.calendarDate,
  WebAddress: event.webAddress,
  WebAddressInput: event.webAddressInput,
  BorderId: borderId,
  Category: values.category,
  EventType: values.eventType,
  Role: values.role,
  Stance: values.stance,
  AnswerKind: values.answerKind,
  Status: values.status,
  Relation: values.relation,
  ActorKind: values.actorKind,
  DatePrecision: values.datePrecision,
  Reliability: values.reliability,
  Credibility: values.credibility,
  Marking: values.marking,
} as const satisfies Record<string, z.ZodMiniType>;

/** What the schemas check in code, where JSON Schema has a word for it. */
function addFormats({
  zodSchema,
  jsonSchema,
  path,
}: {
  zodSchema: unknown;
  jsonSchema: Json;
  path: unknown[];
}) {
  const add = (words: Json) => Object.assign(jsonSchema, words);
  if (zodSchema === values.calendarDate) {
    add({ format: 'date', description: 'A calendar date at the place of the event, 1900 to 2199.' });
  }
  if (zodSchema === event.webAddress) add({ format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?:' });
  if (zodSchema === event.webAddressInput)
    add({ format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/\\\\?#@:]\\S*$' });
  if (zodSchema === borderId) {
    add({
      pattern: BORDER_FORM.source,
      description: 'Two countries that share a land border, in alphabetical order: AF-TJ.',
    });
  }
  // What every integer of JavaScript keeps to says nothing.
  const words = jsonSchema as Record<string, unknown>;
  if (words.minimum === Number.MIN_SAFE_INTEGER) delete words.minimum;
  if (words.maximum === Number.MAX_SAFE_INTEGER) delete words.maximum;
  if (path.at(-1) === 'changedAt') add({ format: 'date-time' });
}

/** Replies may grow new members: readers must ignore what they do not know, so nothing forbids additional ones there; in what is sent nothing may be added. */
export function componentSchemas(): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    override: (context) => addFormats(context as Parameters<typeof addFormats>[0]),
  });
  const cleaned = Object.entries(schemas).map(([id, schema]): [string, Json] => {
    const { $schema, $id, ...rest } = schema as Json;
    return [id, rest];
  });
  return { ...Object.fromEntries(cleaned), FrameChunk: FRAME_CHUNK };
}

/** Points to a named schema; one without a name is a fault of the contract. */
export function schemaRef(schema: z.ZodMiniType): Json {
  const name = Object.entries<z.ZodMiniType>(NAMED).find(([, named]) => named === schema)?.[0];
  if (name === undefined)
    throw new Error('A schema of the API has no name: add it to NAMED in openapi-schemas.ts');
  return { $ref: `#/components/schemas/${name}` };
}

const listsOf = (type: 'string' | 'number'): Json => ({
  type: 'object',
  additionalProperties: { type: 'array', items: { type } },
});

const figuresOf = (toll: TollName) => {
  const figures = ROW_TABLES.toll.filter((name) => COLUMNS[name].toll === toll);
  return `${toll} ${figures.map((name) => COLUMNS[name].figure).join(', ')}`;
};

const FRAME_CHUNK: Json = {
  type: 'object',
  description:
    'Events as columns of numbers, sorted by start day, then key. `startDay` (days since 1970-01-01) and `key` are delta-coded. ' +
    'Indexes point into the dictionaries; −1 is no value. Coordinates are in 0.0001°; 9999999 is no point. ' +
    'A column is digits of base 91 (the printable ASCII characters from # to ~ but the backslash), least + the sum of digit × 91^plane; ' +
    'each plane has one character a value. `profile`, `toll` and `precision` name a combination of the table of the same name: ' +
    `[${ROW_TABLES.profile.join(', ')}], [${TOLLS.map(figuresOf).join(', ')}], [km]. ` +
    `Lists have a count a row: \`part\` names [${LIST_TABLES.part.join(', ')}], \`report\` names [${LIST_TABLES.report.join(', ')}].`,
  properties: {
    version: { const: CHUNK_VERSION },
    rows: { type: 'integer' },
    dictionaries: listsOf('string'),
    tables: listsOf('number'),
    columns: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: {
          least: { type: 'integer' },
          planes: { type: 'array', items: { type: 'string' } },
        },
        required: ['least', 'planes'],
      },
    },
  },
  required: ['version', 'rows', 'dictionaries', 'tables', 'columns'],
};
