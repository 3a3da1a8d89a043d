// Owns what every file that leaves the server says of itself: of which collection, revision, filter and reach it is, and its address.
import type { Coverage } from '../../src/contract/coverage.ts';
import type { Filter } from '../../src/contract/filter.ts';
import { formatFilter, formatQuery } from '../../src/contract/filter-grammar.ts';
import type { Dictionary, Meta } from '../../src/contract/replies.ts';
import type { Sort } from '../../src/contract/sort.ts';
import { formatLink } from '../../src/link/link.ts';
import { DEFAULT_VIEW, type View } from '../../src/link/view.ts';
import { filterInSentence, textOfRuns } from '../../src/words/filter-sentence.ts';
import { namesOf } from '../../src/words/names.ts';
import type { RequestContext } from '../request-context.ts';

export type AboutExport = {
  readonly collection: string;
  readonly note: string;
  readonly revision: number;
  /** Instant at which the revision became known. */
  readonly changedAt: string;
  /** As a query string, without `asof`. */
  readonly filter: string;
  readonly filterInWords: string;
  readonly coverage: Coverage | null;
  /** Events of the revision that were withdrawn from it, and since when. */
  readonly withheld: Meta['withheld'];
  readonly attribution: readonly string[];
  /** The page with this view, pinned to the revision. */
  readonly address: string;
  /** The day on which it was made, in UTC. */
  readonly madeOn: string;
};

type Asked = {
  readonly revision: number;
  readonly filter: Filter;
  readonly sort?: Sort;
  /** The event that the page has open. */
  readonly event?: string;
  /** Of the same revision, where it is at hand. */
  readonly dictionary?: Dictionary;
};

export async function aboutExport(context: RequestContext, asked: Asked): Promise<AboutExport> {
  const { services, audience } = context;
  const { revision } = asked;
  const { asof: _, ...filter } = asked.filter;
  const [{ changedAt, coverage, withheld }, dictionary] = await Promise.all([
    services.store.summary(audience, revision),
    asked.dictionary ?? services.store.dictionary({ audience, revision }),
  ]);
  return {
    collection: services.collection.title,
    note: services.collection.note,
    revision,
    changedAt,
    filter: formatQuery(formatFilter(filter)),
    filterInWords: textOfRuns(filterInSentence(filter, namesOf(dictionary))),
    coverage,
    withheld,
    attribution: services.attribution,
    address: pinnedAddress(context, asked),
    madeOn: services.clock().toISOString().slice(0, 10),
  };
}

/** Without any data there is no revision to pin to. */
export function pinnedAddress(
  context: Pick<RequestContext, 'services'>,
  { revision, filter, sort, event }: Asked,
): string {
  const pinned = revision === 0 ? filter : { ...filter, asof: String(revision) };
  return pageAddress(context, { filter: pinned, sort: sort ?? DEFAULT_VIEW.sort, event: event ?? null });
}

/** Of the page with a view, which is all else as it is at first. */
export function pageAddress(
  { services }: { readonly services: Pick<RequestContext['services'], 'publicUrl'> },
  view: Partial<View>,
): string {
  const query = formatLink({ ...DEFAULT_VIEW, ...view });
  return `${services.publicUrl()}/${query === '' ? '' : `?${query}`}`;
}
