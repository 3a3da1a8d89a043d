// Owns one facet: its heading, its values by count, the rest behind "show all" and a search within.
// React renders it when its rows change; their counts are written to them with each answer.
import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { MethodLink } from '../../cards/method-link.tsx';
import type { ValueClause } from '../../contract/filter.ts';
import type { EngineState } from '../../engine/client/client.ts';
import { type CountedFacet, countsIn } from '../../engine/client/facet-counts.ts';
import { useEngineState } from '../../engine/client/use-engine.ts';
import { useLive } from '../../engine/client/use-live.ts';
import { stateOf, type ValueState } from '../../link/toggle.ts';
import type { MethodSection } from '../../link/view.ts';
import { foldText } from '../../matching/fold-text.ts';
import { useTexts } from '../../ui/i18n.ts';
import { STOP, useRoving } from '../../ui/use-roving.ts';
import { numberName } from '../../words/format.ts';
import styles from './facet.module.css';
import { FacetRow } from './facet-row.tsx';
import { texts } from './facet-texts.ts';
import { writeRows } from './live-rows.ts';
import { byCount, type FacetValue, isSameList, named, type Standing } from './shown-values.ts';

type Props = {
  readonly name: string;
  readonly hint?: string;
  /** Where it is explained. */
  readonly method?: MethodSection;
  readonly facet: CountedFacet;
  /** The same list as long as it says the same. */
  readonly values: readonly FacetValue[];
  readonly clause: ValueClause | undefined;
  readonly onChange: (value: string, state: ValueState) => void;
  readonly onClear: () => void;
  /** Values shown before "show all"; ticked and excluded ones always are. */
  readonly shown?: number;
  /** Whether its counts leave a choice out of account; unless said, where there is a clause. */
  readonly ignoresChoice?: boolean;
  /** The order given, instead of the largest count first; `without-empty`: but none that no event has. */
  readonly keepOrder?: 'whole' | 'without-empty';
  readonly children?: ReactNode;
};

const MOST_SHOWN = 60;

export function Facet(props: Props) {
  const {
    name,
    hint,
    method,
    facet,
    values,
    clause,
    onChange,
    onClear,
    shown = 6,
    keepOrder,
    ignoresChoice = clause !== undefined,
    children,
  } = props;
  const t = useTexts(texts);
  const headingId = useId();
  const roving = useRoving<HTMLElement>();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const latest = useRef(onChange);
  latest.current = onChange;
  // The same function as long as the facet stands, so that rows are rendered only when they change.
  const change = useCallback((value: string, state: ValueState) => latest.current(value, state), []);

  const standing = useRef<Standing | null>(null);
  const words = foldText(text);
  const limit = isOpen || keepOrder ? MOST_SHOWN : shown;
  const visibleIn = (state: EngineState): readonly FacetValue[] => {
    const isFrozen = state.answer?.isPreview === true && standing.current?.order.length === values.length;
    if (!isFrozen || standing.current === null) {
      const countOf = countsIn(state, facet);
      standing.current = keepOrder ? { order: values, countOf } : byCount(values, clause, countOf);
    }
    const { countOf } = standing.current;
    const found = named(standing.current, text, clause);
    return found.filter(
      ({ value }, index) =>
        stateOf(clause, value) !== null ||
        (index < limit && (keepOrder === 'whole' || words !== '' || countOf(value) > 0)),
    );
  };
  const visible = useEngineState(visibleIn, isSameList);
  // How many match, as the rows' order: not counted anew while a drag is in hand.
  const size = useRef(0);
  const matching = useEngineState((state) => {
    if (state.answer?.isPreview !== true) {
      const countOf = countsIn(state, facet);
      size.current = values.filter(
        ({ value }) => stateOf(clause, value) !== null || countOf(value) > 0,
      ).length;
    }
    return size.current;
  });
  const foundCount = !isOpen
    ? 0
    : words === ''
      ? matching
      : named({ order: values, countOf: () => 0 }, text).length;
  const rows = useLive<HTMLUListElement>((list, state) => {
    const countOf = countsIn(state, facet);
    let largest = 1;
    for (const { value } of values) largest = Math.max(largest, countOf(value));
    writeRows(list, countOf, largest);
  });

  return (
    <section className={styles.facet} aria-labelledby={headingId} {...roving}>
      <header className={styles.header}>
        <h2 id={headingId} className={styles.name}>
          {name}
        </h2>
        {method && <MethodLink section={method} isInRow />}
        {hint && <span className={styles.hint}>{hint}</span>}
        {clause && (
          <button
            type="button"
            {...STOP}
            className={styles.clear}
            aria-label={t('clear-facet', { name })}
            onClick={onClear}
          >
            {t('clear')}
          </button>
        )}
      </header>
      {ignoresChoice && <p className={styles.basis}>{t('without-choice')}</p>}
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
      <ul ref={rows} className={styles.values}>
        {visible.map(({ value, aliases: _aliases, ...rest }, index) => (
          <FacetRow
            key={value}
            value={value}
            state={stateOf(clause, value)}
            isFirst={index === 0}
            onChange={change}
            {...rest}
          />
        ))}
      </ul>
      {visible.length === 0 && (
        <p className={styles.none}>{words === '' ? t('none-here') : t('none-found', { text })}</p>
      )}
      {isOpen && foundCount > MOST_SHOWN && (
        <p className={styles.none}>{t('more-found', { count: foundCount - MOST_SHOWN })}</p>
      )}
      {!keepOrder && values.length > shown && (
        <button
          type="button"
          {...STOP}
          className={styles.more}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
            setText('');
          }}
        >
          {isOpen
            ? t('show-fewer')
            : matching > shown
              ? t('show-all', { size: numberName(matching) })
              : t('find-others')}
        </button>
      )}
    </section>
  );
}
