// Owns downloads of everything that a filter selects, as CSV and as GeoJSON: streamed page by page, never held whole.
import type { SarhadEvent } from '../../src/contract/event.ts';
import type { Filter } from '../../src/contract/filter.ts';
import { cacheHeaders } from '../answer.ts';
import { CLAIMS_CSV_HEAD, CSV_HEAD, CSV_TYPE, claimsCsvRows, csvRows } from '../export-csv.ts';
import { feature, GEOJSON_TAIL, geojsonHead } from '../export-geojson.ts';
import { readSort } from '../read-page.ts';
import { readFilter, readRevision } from '../read-query.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { PartQuery, Position } from '../store/store.ts';
import { tellClaims, withClaims } from '../tell-claims.ts';

const PAGE = 500;

export const exportCsv: Route = (context) =>
  answerExport(context, 'csv', CSV_TYPE, () => ({
    head: CSV_HEAD,
    page: csvRows,
    tail: '',
  }));

export const exportClaims: Route = (context) =>
  answerExport(
    context,
    'csv',
    CSV_TYPE,
    (revision, filter) => ({
      head: CLAIMS_CSV_HEAD,
      page: async (events) =>
        claimsCsvRows(await tellClaims(context, events, { revision, filter, withOthers: false })),
      tail: '',
    }),
    { what: 'claims', select: withClaims },
  );

export const exportGeojson: Route = (context) =>
  answerExport(context, 'geojson', 'application/geo+json', (revision) => {
    let isFirst = true;
    return {
      head: geojsonHead(revision),
      page(events) {
        const text = `${isFirst ? '' : ',\n'}${events.map((event) => JSON.stringify(feature(event))).join(',\n')}`;
        isFirst = false;
        return text;
      },
      tail: GEOJSON_TAIL,
    };
  });

type Writer = {
  head: string;
  page: (events: readonly SarhadEvent[]) => string | Promise<string>;
  tail: string;
};

async function answerExport(
  context: RequestContext,
  extension: string,
  mediaType: string,
  writerFor: (revision: number, filter: Filter) => Writer,
  { what, select } = { what: 'events', select: (filter: Filter) => filter },
): Promise<Response> {
  const revision = await readRevision(context);
  const sort = readSort(context);
  const filter = await readFilter(context, revision);
  const query = { audience: context.audience, revision, filter: select(filter), sort, limit: PAGE };
  const parts = writeParts(context, query, writerFor(revision, filter));
  // The first part is awaited, so that a store that fails at once gives an error and not half a file.
  const first = await parts.next();
  return new Response(streamOf(context, first, parts), {
    headers: {
      ...cacheHeaders(context.audience, 'short'),
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="sarhad-${what}-r${revision}.${extension}"`,
    },
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
    if (after === null) text += writer.tail;
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
          services.log(`${request.method} ${new URL(request.url).pathname} broke off`, error);
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
