// Owns one value of a facet: ticked, excluded or neither, with its count and bar.
import { Ban } from 'lucide-react';
import { type CSSProperties, memo, type ReactNode, useMemo } from 'react';
import type { ValueState } from '../../link/toggle.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import styles from './facet-row.module.css';
import { texts } from './texts.ts';

type Props = {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  /** Share of the facet's largest count, 0 to 1. */
  readonly share: number;
  readonly state: ValueState;
  readonly color?: string;
  readonly glyph?: ReactNode;
  readonly title?: string;
  readonly onChange: (value: string, state: ValueState) => void;
};

export const FacetRow = memo(function FacetRow(props: Props) {
  const { value, name, count, share, state, color, glyph, title, onChange } = props;
  const t = useTexts(texts);
  const isExcluded = state === 'not';
  // Counts change with every frame of a drag, these words do not.
  const exclude = useMemo(
    () => t(isExcluded ? 'stop-excluding' : 'exclude', { name }),
    [t, isExcluded, name],
  );
  return (
    <li className={styles.row} data-state={state ?? 'none'} data-empty={count === 0}>
      <label className={styles.label} title={title}>
        <input
          type="checkbox"
          className={styles.box}
          checked={state === 'any'}
          onChange={() => onChange(value, state === null ? 'any' : null)}
        />
        <span className={styles.glyph} aria-hidden="true">
          {glyph ?? <span className={styles.tick} />}
        </span>
        <bdi className={styles.name}>{name}</bdi>
        <span className={styles.count}>{numberName(count)}</span>
      </label>
      <button
        type="button"
        className={styles.exclude}
        aria-pressed={isExcluded}
        aria-label={exclude}
        title={exclude}
        onClick={() => onChange(value, isExcluded ? null : 'not')}
      >
        <Ban size={13} aria-hidden="true" />
      </button>
      <span className={styles.bar} style={{ '--share': share, '--bar': color } as CSSProperties} />
    </li>
  );
});
