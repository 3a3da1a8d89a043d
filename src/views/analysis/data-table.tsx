// Owns a chart's numbers as a real table; wide ones scroll inside. It can be taken along as text.
import { type ReactNode, useState } from 'react';
import { copyText } from '../../cards/copy-text.ts';
import { CsvButton } from '../../cards/csv-link.tsx';
import { ShortName } from '../../cards/short-name.tsx';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { reachCells } from '../../contract/csv-reach.ts';
import { useRevision } from '../../engine/client/use-engine.ts';
import type { Chart } from '../../link/view.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { STOP, useRoving } from '../../ui/use-roving.ts';
import { type Cell, type ChartTable, tableAsCsv, tableAsTsv, wordsOf } from './chart-table.ts';
import styles from './data-table.module.css';
import { mostFrequent } from './named-bars.tsx';
import { texts } from './texts.ts';

type Props = {
  readonly chart: Chart;
  readonly caption: string;
  readonly table: ChartTable;
  /** Beside what takes it along as text. */
  readonly children?: ReactNode;
};

export function DataTable({ chart, caption, table, children }: Props) {
  const t = useTexts(texts);
  const revision = useRevision() ?? 0;
  const coverage = useShownMeta(({ collection }) => collection.coverage);
  const roving = useRoving<HTMLTableElement>();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const copy = async () => setOutcome((await copyText(tableAsTsv(table))) ? 'copied' : 'refused');
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={t('table-of', { name: caption })} tabIndex={0}>
        <table className={styles.table} {...roving}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {table.head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ key, cells: [head, ...cells] }) => (
              <tr key={key}>
                <th scope="row">
                  <CellContent cell={head} />
                </th>
                {cells.map((cell, at) => (
                  <td key={table.head[at + 1]}>
                    <CellContent cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.all !== undefined && table.all > table.rows.length && (
        <p className={styles.note}>{mostFrequent(table.rows.length, table.all)}</p>
      )}
      <p className={styles.take}>
        <Button variant="bare" className={styles.copy} onClick={() => void copy()}>
          {t('copy-table')}
        </Button>
        <CsvButton
          label={t('table-csv', { name: caption })}
          fileName={`sarhad-${chart}-r${revision}.csv`}
          makeText={() => tableAsCsv(table, reachCells(revision, coverage ?? null))}
        />
        {children}
        <span role="status" className={styles.outcome}>
          {outcome !== null && t(`table-${outcome}`)}
        </span>
      </p>
    </>
  );
}

/** A number or a name; one that filters is a button. */
function CellContent({ cell }: { readonly cell: Cell }) {
  const { inFull, press } = cell;
  const words = wordsOf(cell);
  const content = inFull === undefined ? words : <ShortName short={words} full={inFull} />;
  if (press === undefined) return content;
  return (
    <button type="button" {...STOP} className={styles.button} aria-label={press.label} onClick={press.act}>
      {content}
    </button>
  );
}
