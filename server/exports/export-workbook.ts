// Owns the workbook (XLSX) of events: sheets of events, claims, sources, and of what it is. No cell is a formula: texts stay texts.
import writeWorkbook, { type Cell, type Sheet } from 'write-excel-file/universal';
import type { ToldClaim } from '../../src/contract/claims-reply.ts';
import type { SarhadEvent } from '../../src/contract/event.ts';
import { FLAT_CLAIM_COLUMNS, flattenClaim } from '../../src/contract/flat-claim.ts';
import { FLAT_COLUMNS, flatten } from '../../src/contract/flat-event.ts';
import { withheldInWords } from '../../src/words/withheld-words.ts';
import type { AboutExport } from './about-export.ts';
import { coverageInWords } from './coverage-in-words.ts';
import { withoutForbidden } from './xml-text.ts';

/** What a cell holds (ECMA-376, and Excel): a longer text is cut, and ends with a mark. */
const MAX_CELL = 32_767;

/** They have sheets of their own. */
const EVENT_COLUMNS = FLAT_COLUMNS.filter((column) => column !== 'claims' && column !== 'sources');
const SOURCE_COLUMNS = [
  'event',
  'eventTitle',
  'publisher',
  'title',
  'url',
  'publishedOn',
  'language',
  'reliability',
  'credibility',
  'wire',
  'voice',
] as const;

const NUMBERS: ReadonlySet<string> = new Set([
  'key',
  'revision',
  'lat',
  'lon',
  'precisionKm',
  'borderDistanceKm',
  'chainageKm',
  'killedLow',
  'killedHigh',
  'killedBest',
  'injuredLow',
  'injuredHigh',
  'injuredBest',
  'credibility',
  'eventKey',
]);
const DATES: ReadonlySet<string> = new Set([
  'dateStart',
  'dateEnd',
  'date',
  'publishedOn',
  'eventDateStart',
  'eventDateEnd',
]);
const WIDE: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'about',
  'eventTitle',
  'sourceTitle',
  'actorNames',
]);

/** `claims` are those of `events`; all is made at once, so whoever asks keeps the number of events small. */
export async function workbookOf(
  about: AboutExport,
  events: readonly SarhadEvent[],
  claims: readonly ToldClaim[],
): Promise<Blob> {
  const sources = events.flatMap(({ id, title, sources }) =>
    sources.map((source) => ({
      event: id,
      eventTitle: title,
      publisher: source.publisher,
      title: source.title ?? '',
      url: source.url,
      publishedOn: source.publishedOn ?? '',
      language: source.language ?? '',
      reliability: source.reliability,
      credibility: String(source.credibility),
      wire: source.wire ?? '',
      voice: source.voice?.id ?? '',
    })),
  );
  return writeWorkbook([
    tableSheet('events', EVENT_COLUMNS, events.map(flatten)),
    tableSheet('claims', FLAT_CLAIM_COLUMNS, claims.flatMap(flattenClaim)),
    tableSheet('sources', SOURCE_COLUMNS, sources),
    aboutSheet(about, events.length),
  ]).toBlob();
}

type WorkbookSheet = Sheet<Blob>;

function tableSheet<Column extends string>(
  sheet: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): WorkbookSheet {
  return {
    sheet,
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: WIDE.has(column) ? 48 : DATES.has(column) ? 12 : 16 })),
    data: [
      columns.map((column) => ({ ...textCell(column), fontWeight: 'bold' as const })),
      ...rows.map((row) => columns.map((column) => cellOf(column, row[column]))),
    ],
  };
}

function cellOf(column: string, text: string): Cell {
  if (text === '') return null;
  if (NUMBERS.has(column)) return { value: Number(text), type: Number };
  // Before March 1900 spreadsheets count a day that never was.
  if (DATES.has(column) && text >= '1900-03-01')
    return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return textCell(text);
}

function textCell(text: string) {
  const held = withoutForbidden(text);
  return { value: held.length > MAX_CELL ? `${held.slice(0, MAX_CELL - 1)}…` : held, type: String };
}

function aboutSheet(about: AboutExport, events: number): WorkbookSheet {
  const withheld = withheldInWords(about.withheld);
  const rows: (readonly [string, string])[] = [
    ['collection', about.collection],
    ['what it is', about.note],
    ['events', about.filterInWords],
    ['number of events', String(events)],
    ['filter', about.filter],
    ['revision', String(about.revision)],
    ['known since', about.changedAt],
    ['coverage', coverageInWords(about)],
    ...(withheld === null ? [] : ([['withheld', withheld]] as const)),
    ['made on', about.madeOn],
    ['address', about.address],
    ...about.attribution.map((line): [string, string] => ['attribution', line]),
  ];
  return {
    sheet: 'about',
    columns: [{ width: 20 }, { width: 100 }],
    data: rows.map(([name, text]) => [
      { ...textCell(name), fontWeight: 'bold' as const },
      { ...textCell(text), wrap: true },
    ]),
  };
}
