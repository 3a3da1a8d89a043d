// Owns a chart's numbers as a table: what is shown, what a cell does when pressed, and the same as text for spreadsheets.
import { csvHead, csvLines, guardFormula } from '../../contract/csv-lines.ts';
import { REACH_COLUMNS, type ReachCells } from '../../contract/csv-reach.ts';
import { numberName } from '../../words/format.ts';

export type Cell = {
  /** As it is copied; null where nothing is known. */
  readonly value: string | number | null;
  /** What stands there instead, where that differs. */
  readonly shown?: string;
  /** What is said on hover, and to those who hear it. */
  readonly inFull?: string;
  /** Filters by it; `label` says how. */
  readonly press?: { readonly label?: string; readonly act: () => void };
};
/** The first cell names the row. */
export type Row = { readonly key: string | number; readonly cells: readonly [Cell, ...Cell[]] };
export type ChartTable = {
  readonly head: readonly string[];
  /** How many rows there would be, where only the most frequent are. */
  readonly all?: number;
  readonly rows: readonly Row[];
};

export const wordsOf = ({ value, shown }: Cell): string =>
  shown ?? (typeof value === 'number' ? numberName(value) : (value ?? '–'));

const copied = ({ value, inFull }: Cell) => inFull ?? String(value ?? '');

/** Tabs between, as spreadsheets take it from the clipboard. */
export function tableAsTsv({ head, rows }: ChartTable): string {
  const line = (texts: readonly string[]) =>
    texts.map((text) => guardFormula(text.replace(/\s+/g, ' '))).join('\t');
  return [line(head), ...rows.map(({ cells }) => line(cells.map(copied)))].join('\n');
}

/** Each row says of which revision it is, and how far the collection reaches. */
export function tableAsCsv({ head, rows }: ChartTable, reach: ReachCells): string {
  const records = rows.map(({ cells }) =>
    Object.fromEntries([
      ...cells.map((cell, at) => [head[at] ?? '', copied(cell)]),
      ...Object.entries(reach),
    ]),
  );
  const columns = [...head, ...REACH_COLUMNS];
  return csvHead(columns) + csvLines(columns, records);
}
