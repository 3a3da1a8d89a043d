// Owns taking a file from the server: its bytes under the name that the server gives it, or why it did not come.
import type { FigureForm, FigurePart } from '../contract/figure-files.ts';
import type { Filter } from '../contract/filter.ts';
import { formatFilter, formatQuery } from '../contract/filter-grammar.ts';
import { API } from '../contract/reads.ts';
import type { Sort } from '../contract/sort.ts';
import { filterAsof } from '../link/paper-query.ts';
import { VIEW_PARAMETERS } from '../link/parameters.ts';
import type { MapPosition } from '../link/view.ts';
import type { Result } from './failure.ts';
import { ask } from './fetch-checked.ts';

/** As what a filter is taken away: the endings of the addresses, and of the files. */
export const FILE_FORMS = ['csv', 'xlsx', 'geojson', 'kml', 'json', 'ris', 'csl.json'] as const;
export type FileForm = (typeof FILE_FORMS)[number];

/** Large files are written while they are sent. */
const TIMEOUT_MS = 300_000;

export type TakenFile = { readonly blob: Blob; readonly name: string };

export function addressOfFile(form: FileForm, filter: Filter, sort: Sort): string {
  return `${API}/events.${form}?${formatQuery([...formatFilter(filter), ['sort', sort]])}`;
}

/** `map`: the part that it shows, where it was moved; other parts have none. */
export function addressOfFigure(
  part: FigurePart,
  form: FigureForm,
  filter: Filter,
  map: MapPosition | null,
): string {
  const place = part === 'map' && map !== null ? [['map', VIEW_PARAMETERS.map.format(map)] as const] : [];
  return `${API}/figure.${part}.${form}?${formatQuery([...formatFilter(filter), ...place])}`;
}

/** A map with the one event on it. */
export const addressOfEventMap = (form: FigureForm, id: string, revision: number): string =>
  `${API}/figure.map.${form}?${formatQuery([['event', id], ...filterAsof({}, revision)])}`;

/** `revision`: null for the newest. */
export function addressOfEventFile(form: FileForm, id: string, revision: number | null): string {
  const query = revision === null || revision === 0 ? '' : `?asof=${revision}`;
  return `${API}/events/${encodeURIComponent(id)}/event.${form}${query}`;
}

export function takeFile(address: string): Promise<Result<TakenFile>> {
  return ask(address, '*/*', { timeoutMs: TIMEOUT_MS }, async (response) => {
    const disposition = response.headers.get('Content-Disposition') ?? '';
    const name = /filename="([^"]+)"/.exec(disposition)?.[1];
    if (name === undefined)
      return { ok: false, failure: { kind: 'bad-body', status: response.status, detail: 'no file' } };
    return { ok: true, value: { blob: await response.blob(), name } };
  });
}
