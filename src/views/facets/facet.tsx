// Owns one facet: its heading, its values by count, the rest behind "show all" and a search within.
import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import type { ValueClause } from '../../contract/filter.ts';
import { foldText } from '../../engine/fold-text.ts';
import { stateOf, type ValueState } from '../../link/toggle.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import styles from './facet.module.css';
import { FacetRow } from './facet-row.tsx';
import { texts } from './texts.ts';

export type FacetValue = {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  /** Other names that a search within the facet finds. */
  readonly aliases?: readonly string[];
  readonly color?: string;
  readonly glyph?: ReactNode;
  readonly title?: string;
};

type Props = {
  readonly name: string;
  readonly hint?: string;
  readonly values: readonly FacetValue[];
  readonly clause: ValueClause | undefined;
  readonly onChange: (value: string, state: ValueState) => void;
  readonly onClear: () => void;
  /** Values shown before "show all"; ticked and excluded ones always are. */
  readonly shown?: number;
  /** Keep the order given instead of the largest count first. */
  readonly keepOrder?: boolean;
  /** While a drag is in hand the rows stand still; only their counts change. */
  readonly isFrozen?: boolean;
  readonly children?: ReactNode;
};

const MOST_SHOWN = 60;

export function Facet(props: Props) {
  const { name, hint, values, clause, onChange, onClear, shown = 6, keepOrder, isFrozen, children } = props;
  const t = useTexts(texts);
  const headingId = useId();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const order = useRef<readonly string[]>([]);
  const latest = useRef(onChange);
  latest.current = onChange;
  // The same function as long as the facet stands, so that rows whose count has not changed are not rendered.
  const change = useCallback((value: string, state: ValueState) => latest.current(value, state), []);

  const sorted = keepOrder ? values : inOrder(values, clause, isFrozen ? order.current : null);
  order.current = sorted.map(({ value }) => value);
  const largest = Math.max(1, ...values.map(({ count }) => count));
  const words = foldText(text);
  const found = words === '' ? sorted : sorted.filter((value) => isNamed(value, words));
  const limit = isOpen || keepOrder ? MOST_SHOWN : shown;
  const visible = found.filter(
    ({ value, count }, index) =>
      index < limit && (keepOrder || count > 0 || stateOf(clause, value) !== null || words !== ''),
  );

  return (
    <section className={styles.facet} aria-labelledby={headingId}>
      <header className={styles.header}>
        <h2 id={headingId} className={styles.name}>
          {name}
        </h2>
        {hint && <span className={styles.hint}>{hint}</span>}
        {clause && (
          <button
            type="button"
            className={styles.clear}
            aria-label={t('clear-facet', { name })}
            onClick={onClear}
          >
            {t('clear')}
          </button>
        )}
      </header>
      {children}
      {isOpen && (
        <input
          type="search"
          className={styles.search}
          placeholder={t('search-within', { name })}
          aria-label={t('search-within', { name })}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <ul className={styles.values}>
        {visible.map(({ value, count, aliases: _aliases, ...rest }) => (
          <FacetRow
            key={value}
            value={value}
            count={count}
            share={count / largest}
            state={stateOf(clause, value)}
            onChange={change}
            {...rest}
          />
        ))}
      </ul>
      {visible.length === 0 && (
        <p className={styles.none}>{words === '' ? t('none-here') : t('none-found', { text })}</p>
      )}
      {isOpen && found.length > MOST_SHOWN && (
        <p className={styles.none}>{t('more-found', { count: found.length - MOST_SHOWN })}</p>
      )}
      {!keepOrder && values.length > shown && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
            setText('');
          }}
        >
          {isOpen ? t('show-fewer') : t('show-all', { size: numberName(values.length) })}
        </button>
      )}
    </section>
  );
}

/** Made once: `localeCompare` makes one each time. */
const byName = new Intl.Collator().compare;

function isNamed({ name, value, aliases = [] }: FacetValue, words: string): boolean {
  return [name, value, ...aliases].some((candidate) => foldText(candidate).includes(words));
}

/** Ticked and excluded values first, then by count; or in the order that stood before, during a drag. */
function inOrder(
  values: readonly FacetValue[],
  clause: ValueClause | undefined,
  standing: readonly string[] | null,
): readonly FacetValue[] {
  if (standing !== null && standing.length > 0) {
    const place = new Map(standing.map((value, index) => [value, index]));
    return [...values].sort((a, b) => (place.get(a.value) ?? 1e9) - (place.get(b.value) ?? 1e9));
  }
  const isChosen = ({ value }: FacetValue) => Number(stateOf(clause, value) !== null);
  return [...values].sort((a, b) => isChosen(b) - isChosen(a) || b.count - a.count || byName(a.name, b.name));
}
