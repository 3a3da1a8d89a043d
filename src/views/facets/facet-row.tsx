// Owns one value of a facet: ticked, excluded or neither. Its count and bar are written to it (see `live-rows`).

import { type CSSProperties, type KeyboardEvent, memo, type ReactNode } from 'react';
import { ShortName } from '../../cards/short-name.tsx';
import type { ValueState } from '../../link/toggle.ts';
import { useTexts } from '../../ui/i18n.ts';
import { isPressed } from '../../ui/keys.ts';
import { Ban } from '../../ui/later-icons.tsx';
import { FACET_KEYS } from '../../ui/later-part-keys.ts';
import { STOP } from '../../ui/use-roving.ts';
import styles from './facet-row.module.css';
import { texts } from './facet-texts.ts';

type Props = {
  readonly value: string;
  readonly name: string;
  readonly inFull?: string;
  readonly state: ValueState;
  readonly color?: string;
  readonly glyph?: ReactNode;
  readonly title?: string;
  /** Where Tab leads to in its facet, until another row has had the keyboard. */
  readonly isFirst?: boolean;
  readonly onChange: (value: string, state: ValueState) => void;
};

export const FacetRow = memo(function FacetRow(props: Props) {
  const { value, name, inFull = name, state, color, glyph, title, isFirst, onChange } = props;
  const t = useTexts(texts);
  const isExcluded = state === 'not';
  const exclude = t(isExcluded ? 'stop-excluding' : 'exclude', { name: inFull });
  return (
    <li className={styles.row} data-state={state ?? 'none'} data-value={value}>
      <label className={styles.label} title={title}>
        <input
          type="checkbox"
          className={styles.box}
          {...STOP}
          {...(isFirst && { 'data-stop': 'first' })}
          data-column="tick"
          checked={state === 'any'}
          onChange={() => onChange(value, state === null ? 'any' : null)}
          onKeyDown={(event) => isExcluding(event) && onChange(value, isExcluded ? null : 'not')}
          // Some browsers tick when the key is let go.
          onKeyUp={isExcluding}
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
        {...STOP}
        data-column="exclude"
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

/** Shift and the key that ticks; the box is not ticked by it. */
function isExcluding(event: KeyboardEvent): boolean {
  const isIt = isPressed(FACET_KEYS.exclude, event);
  if (isIt) event.preventDefault();
  return isIt;
}
