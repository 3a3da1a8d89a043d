// Owns a chart's numbers as a real table; wide ones scroll inside.
import type { ReactNode } from 'react';
import { useTexts } from '../../ui/i18n.ts';
import styles from './data-table.module.css';
import { texts } from './texts.ts';

export type Cell = { readonly key: string; readonly content: ReactNode };
export type Row = {
  readonly key: string | number;
  readonly head: ReactNode;
  readonly cells: readonly Cell[];
};

type Props = { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly Row[] };

export function DataTable({ caption, head, rows }: Props) {
  const t = useTexts(texts);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={t('table-of', { name: caption })} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head: rowHead, cells }) => (
            <tr key={key}>
              <th scope="row">{rowHead}</th>
              {cells.map(({ key: cellKey, content }) => (
                <td key={cellKey}>{content}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A number or a name in a table that filters when pressed. */
export function CellButton(props: { label?: string; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.button} aria-label={props.label} onClick={props.onClick}>
      {props.children}
    </button>
  );
}
