// Owns the description of the API as OpenAPI 3.1, written from the contract: endpoints, grammar of filters, schemas.
import { collectionFile } from '../src/contract/batch.ts';
import { cslItems } from '../src/contract/csl.ts';
import { COMMON_PROBLEMS, ENDPOINTS, type Endpoint, type Rate } from '../src/contract/endpoints.ts';
import { MEDIA_TYPES } from '../src/contract/export-files.ts';
import { FEED_TYPES } from '../src/contract/feed-paths.ts';
import { FIGURE_FORMS } from '../src/contract/figure-files.ts';
import type { FilterParameter } from '../src/contract/filter.ts';
import { FILTER_GRAMMAR, FILTER_PARAMETERS } from '../src/contract/filter-grammar.ts';
import { FILTER_WORDS } from '../src/contract/filter-words.ts';
import type { Parameter } from '../src/contract/parameters.ts';
import type { ProblemCode } from '../src/contract/problem.ts';
import { PROBLEMS } from '../src/contract/problem-words.ts';
import { API } from '../src/contract/reads.ts';
import { UPKEEP } from '../src/contract/upkeep.ts';
import { componentSchemas, type Json, schemaRef } from './openapi-schemas.ts';
import { filterParametersOf, ownParametersOf } from './read-query.ts';

export const API_VERSION = '1.0.0';

const DESCRIPTION = `Regional security incidents: border incidents and diplomatic events of Central and South Asia.

Every list obeys one grammar of filters, the same as the page's links. Values are separated by commas: plain ones are
any-of, then those with a leading \`!\` are taken away. Parameters that are unknown, repeated or not understood are errors.
A **revision** is a number that grows by one with each accepted batch; \`asof\` selects one. Dates are calendar dates at
the place of the event. Lists are ordered by start date, then key, both descending. Errors are problem documents
(RFC 9457) with a stable \`code\`. Replies carry an ETag and answer If-None-Match.

Every address that takes \`asof\` speaks Memento (RFC 7089): as of a revision its answer has \`Memento-Datetime\`; without \`asof\` it is its
own TimeGate, which \`Accept-Datetime\` leads (302) to the same as of that moment. \`Link\` names the original, and of an event its TimeMap.

\`events.csv\` is the flat form: \`actors\` is \`role:id\` and \`related\` is \`relation:id\`, separated by \`; \`; \`claims\` and
\`sources\` are JSON; empty is null; \`key\`, \`revision\`, \`status\`, \`actorNames\`, \`publishers\` and \`grades\` repeat what others
say. \`province\`, \`nearestBorder\`, \`borderDistanceKm\`, \`chainageKm\` and \`borderSide\` follow from the point: the province that
holds it, the pair whose line is nearest, the distance to it and the position along it in km, both as precise as
\`precisionKm\` allows, and the country on whose side it lies. GeoJSON names all of them likewise, with every other border
near in \`nearBorders\`. In all tables
spreadsheets must not run a text as a formula, also where they split a line at semicolons or tabs: each part of a cell (at its start, and after
each semicolon, tab and line end, blanks aside) that begins with \`=\`, \`+\`, \`-\`, \`@\`, their full-width forms, a tab, a line end or an
apostrophe has one apostrophe put before it. Whoever reads takes one apostrophe away at the start of each part; numbers are as they are.

Every file names its revision and how far the collection reaches: tables of events and claims in their last columns
(\`asofRevision\`, \`coverageFullUntil\`, \`coverageThinUntil\`), workbooks in the sheet \`about\`, GeoJSON and our own format in
\`about\`, KML in \`ExtendedData\`, references in the note of the first; and all of them in the headers \`X-Sarhad-Revision\` and
\`X-Sarhad-Coverage\`, with the page that shows the same, pinned to the revision, in \`Link\`. \`events.json\` holds, beside the events
that match, what these refer to, what denies them and what answers their claims, and names it in \`beyondFilter\`: so the file
loads into an empty server by itself, and the events that match are there what they are here.

An event may be withdrawn from earlier revisions after its marking was raised. It is then in no list, count, frame, feed or file of any
revision, \`/meta\` of a revision says how many of its events are withheld and since when (files say it in \`about\` and in
\`X-Sarhad-Withheld\`), the address of the event answers 410 with the code \`withheld\`, and \`/changes\` lists it in \`withheld\`, by its id
alone and whatever the filter, to whoever asks from a revision in which it could have been known: a copy of it is to be taken away.`;

/** `address`: where the server is met. */
export function openapiDocument(address = ''): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(ENDPOINTS)) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operation(name, endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Sarhad', version: API_VERSION, description: DESCRIPTION },
    servers: [{ url: address || '/' }],
    paths,
    components: {
      schemas: componentSchemas(),
      parameters: Object.fromEntries(FILTER_PARAMETERS.map((name) => [name, filterParameter(name)])),
      securitySchemes: {
        writer: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token of the writer; that of the editor serves as well.',
        },
        editor: { type: 'http', scheme: 'bearer', description: 'The token of the editor.' },
      },
    },
  };
}

function filterParameter(name: FilterParameter): Json {
  const { expected, schema } = FILTER_GRAMMAR[name];
  const { meaning, example } = FILTER_WORDS[name];
  return queryParameter({ name, in: 'query', required: false, meaning, expected, example, schema });
}

function queryParameter(parameter: Parameter): Json {
  const { name, in: place, required, meaning, expected, example, schema = { type: 'string' } } = parameter;
  return {
    name,
    in: place,
    required,
    description: `${meaning} Expected: ${expected}.`,
    schema,
    example: schema.type === 'string' ? example : Number(example),
  };
}

function operation(name: string, endpoint: Endpoint): Json {
  const own = ownParametersOf(endpoint).map(queryParameter);
  const filters = filterParametersOf(endpoint);
  const parameters = [...own, ...filters.map((filter) => ({ $ref: `#/components/parameters/${filter}` }))];
  return {
    operationId: name,
    summary: endpoint.summary,
    ...(endpoint.rate ? { description: rateInWords(endpoint.rate) } : {}),
    ...(endpoint.needs === null ? {} : { security: [{ [endpoint.needs]: [] }] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(endpoint.body ? { requestBody: { required: true, content: content(endpoint.body) } } : {}),
    responses: {
      '200': { description: 'As asked.', content: successContent(endpoint) },
      ...(isConditional(endpoint)
        ? { '304': { description: 'Unchanged: the asker has it already (If-None-Match).' } }
        : {}),
      ...problemResponses([...endpoint.problems, ...COMMON_PROBLEMS]),
    },
  };
}

const rateInWords = ({ perClient, inAll, minutes }: Rate) =>
  `Within ${minutes} minutes ${perClient} requests of one client and ${inAll} of all are answered; beyond, \`too-many-requests\` with Retry-After.`;

const isConditional = ({ method, path, mediaType, isLive }: Endpoint) =>
  method === 'get' &&
  path.startsWith(API) &&
  (mediaType === 'application/json' || isLive === true) &&
  !isCollection({ path }) &&
  path !== UPKEEP.examination.path;

/** A file to be kept, and no reply to be asked for again. */
const isCollection = ({ path }: Pick<Endpoint, 'path'>) =>
  path === ENDPOINTS.eventsJson.path || path === ENDPOINTS.eventJson.path;

function content(schema: Endpoint['reply'], mediaType = 'application/json'): Json {
  return { [mediaType]: { schema: schema ? schemaRef(schema) : { type: 'object' } } };
}

const TEXTS = ['text/csv', 'application/link-format', FEED_TYPES.atom, FEED_TYPES.calendar];

function successContent(endpoint: Endpoint): Json {
  if (TEXTS.includes(endpoint.mediaType)) return { [endpoint.mediaType]: { schema: { type: 'string' } } };
  if (endpoint.mediaType === 'application/geo+json') {
    const description =
      'A FeatureCollection (RFC 7946); each feature’s properties are those of Event, but coordinates.';
    return { [endpoint.mediaType]: { schema: { type: 'object', description } } };
  }
  const files: readonly string[] = [MEDIA_TYPES.xlsx, FIGURE_FORMS.png, UPKEEP.backup.mediaType];
  if (files.includes(endpoint.mediaType))
    return { [endpoint.mediaType]: { schema: { type: 'string', format: 'binary' } } };
  if (
    endpoint.mediaType === MEDIA_TYPES.kml ||
    endpoint.mediaType === MEDIA_TYPES.ris ||
    endpoint.mediaType === FIGURE_FORMS.svg
  )
    return { [endpoint.mediaType]: { schema: { type: 'string' } } };
  if (endpoint.mediaType === MEDIA_TYPES['csl.json']) return content(cslItems, endpoint.mediaType);
  if (isCollection(endpoint)) return content(collectionFile);
  if (endpoint === ENDPOINTS.chunk) {
    return { 'application/json': { schema: { $ref: '#/components/schemas/FrameChunk' } } };
  }
  return content(endpoint.reply, endpoint.mediaType);
}

/** One response a status; its codes are in the description. */
function problemResponses(codes: readonly ProblemCode[]): Record<string, Json> {
  const responses: Record<string, Json> = {};
  for (const status of new Set(codes.map((code) => PROBLEMS[code].status))) {
    const same = [...new Set(codes)].filter((code) => PROBLEMS[code].status === status);
    responses[status] = {
      description: same.map((code) => `\`${code}\`: ${PROBLEMS[code].title}.`).join(' '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return responses;
}
