// Owns one value of a facet: ticked, excluded or neither. Its count and bar are written to it (see `live-rows`).

import { type CSSProperties, memo, type ReactNode } from 'react';
import { ShortName } from '../../cards/short-name.tsx';
import type { ValueState } from '../../link/toggle.ts';
import { useTexts } from '../../ui/i18n.ts';
import { Ban } from '../../ui/later-icons.tsx';
import styles from './facet-row.module.css';
import { texts } from './texts.ts';

type Props = {
  readonly value: string;
  readonly name: string;
  readonly inFull?: string;
  readonly state: ValueState;
  readonly color?: string;
  readonly glyph?: ReactNode;
  readonly title?: string;
  readonly onChange: (value: string, state: ValueState) => void;
};

export const FacetRow = memo(function FacetRow(props: Props) {
  const { value, name, inFull = name, state, color, glyph, title, onChange } = props;
  const t = useTexts(texts);
  const isExcluded = state === 'not';
  const exclude = t(isExcluded ? 'stop-excluding' : 'exclude', { name: inFull });
  return (
    <li className={styles.row} data-state={state ?? 'none'} data-value={value}>
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
        <span className={styles.name}>
          <ShortName short={name} full={inFull} />
        </span>
        <span className={styles.count} data-part="count" />
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
      <span className={styles.bar} data-part="bar" style={{ '--bar': color } as CSSProperties} />
    </li>
  );
});
