// Owns downloads of everything that a filter selects, in every form but the workbook: streamed page by page, never held whole.
import { MEDIA_TYPES } from '../../src/contract/export-files.ts';
import type { Filter } from '../../src/contract/filter.ts';
import { citationOfView } from '../../src/words/citation.ts';
import { CLAIMS_CSV_HEAD, CSV_HEAD, CSV_TYPE, claimsCsvRows, csvRows } from '../export-csv.ts';
import { feature, GEOJSON_TAIL, geojsonHead } from '../export-geojson.ts';
import { type AboutExport, aboutExport } from '../exports/about-export.ts';
import { CSL, citationWriter, citedIn, RIS } from '../exports/export-citations.ts';
import { collectionWriter } from '../exports/export-collection.ts';
import { kmlWriter } from '../exports/export-kml.ts';
import { headersOfFile } from '../exports/headers-of-file.ts';
import { nameOfFile } from '../exports/name-of-file.ts';
import type { Writer } from '../exports/writer.ts';
import { readSort } from '../read-page.ts';
import { readFilter, readRevision } from '../read-query.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { PartQuery, Position } from '../store/store.ts';
import { DatabaseUnavailable } from '../store/store-errors.ts';
import { tellClaims, withClaims } from '../tell-claims.ts';

const PAGE = 500;

export const exportCsv: Route = (context) =>
  answerExport(context, {
    extension: 'csv',
    mediaType: CSV_TYPE,
    writerFor: ({ about }) => ({
      head: CSV_HEAD,
      page: (events) => csvRows(events, about),
      tail: nothing,
    }),
  });

export const exportClaims: Route = (context) =>
  answerExport(context, {
    what: 'claims',
    extension: 'csv',
    mediaType: CSV_TYPE,
    select: withClaims,
    writerFor: ({ about, revision, filter }) => ({
      head: CLAIMS_CSV_HEAD,
      page: async (events) =>
        claimsCsvRows(await tellClaims(context, events, { revision, filter, withOthers: false }), about),
      tail: nothing,
    }),
  });

export const exportGeojson: Route = (context) =>
  answerExport(context, {
    extension: 'geojson',
    mediaType: 'application/geo+json',
    writerFor: ({ about }) => {
      let isFirst = true;
      return {
        head: geojsonHead(about),
        page(events) {
          const text = `${isFirst ? '' : ',\n'}${events.map((event) => JSON.stringify(feature(event))).join(',\n')}`;
          isFirst = false;
          return text;
        },
        tail: () => GEOJSON_TAIL,
      };
    },
  });

export const exportJson: Route = (context) =>
  answerExport(context, {
    extension: 'json',
    mediaType: MEDIA_TYPES.json,
    writerFor: ({ about }) => collectionWriter(context, about),
  });

export const exportKml: Route = (context) =>
  answerExport(context, {
    extension: 'kml',
    mediaType: MEDIA_TYPES.kml,
    writerFor: ({ about }) => kmlWriter(about),
  });

const exportCitations =
  (extension: 'ris' | 'csl.json', style: typeof RIS): Route =>
  (context) =>
    answerExport(context, {
      extension,
      mediaType: MEDIA_TYPES[extension],
      writerFor: async ({ about, revision, filter }) => {
        const { audience, services } = context;
        const events = await services.store.count({ audience, revision, filter });
        const { filterInWords: inWords, address } = about;
        return citationWriter(style, citationOfView(citedIn(about), { inWords, events, address }));
      },
    });

export const exportRis = exportCitations('ris', RIS);
export const exportCsl = exportCitations('csl.json', CSL);

const nothing = () => '';

type Selected = { readonly about: AboutExport; readonly revision: number; readonly filter: Filter };
type Export = {
  readonly what?: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Which of the events are written. */
  readonly select?: (filter: Filter) => Filter;
  readonly writerFor: (selected: Selected) => Writer | Promise<Writer>;
};

async function answerExport(context: RequestContext, form: Export): Promise<Response> {
  const { what = 'events', extension, mediaType, select = (filter) => filter, writerFor } = form;
  const { audience } = context;
  const revision = await readRevision(context);
  const sort = readSort(context);
  const filter = await readFilter(context, revision);
  const about = await aboutExport(context, { revision, filter, sort });
  const query = { audience, revision, filter: select(filter), sort, limit: PAGE };
  const parts = writeParts(context, query, await writerFor({ about, revision, filter }));
  // The first part is awaited, so that a store that fails at once gives an error and not half a file.
  const first = await parts.next();
  return new Response(streamOf(context, first, parts), {
    headers: headersOfFile(context, about, mediaType, nameOfFile(what, filter, revision, extension)),
  });
}

async function* writeParts(
  { services }: RequestContext,
  query: Omit<PartQuery, 'after'>,
  writer: Writer,
): AsyncGenerator<string, void> {
  let text = writer.head;
  let after: Position | null = null;
  do {
    const list = await services.store.listPart({ ...query, after });
    if (list.events.length > 0) text += await writer.page(list.events);
    after = list.next;
    if (after === null) text += await writer.tail();
    yield text;
    text = '';
  } while (after !== null);
}

function streamOf(
  { services, request }: RequestContext,
  first: IteratorResult<string, void>,
  rest: AsyncGenerator<string, void>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next: IteratorResult<string, void> | null = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const part = next ?? (await rest.next());
          next = null;
          if (part.done) controller.close();
          else controller.enqueue(encoder.encode(part.value));
        } catch (error) {
          const what = `${request.method} ${new URL(request.url).pathname} broke off`;
          if (error instanceof DatabaseUnavailable) services.log(`${what}: the database went away.`);
          else services.log(what, error);
          controller.error(new Error('The export broke off.'));
        }
      },
      async cancel() {
        await rest.return();
      },
    },
    { highWaterMark: 0 },
  );
}
