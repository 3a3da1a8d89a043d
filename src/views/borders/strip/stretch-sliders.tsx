// Owns the two thumbs over the strip that set a stretch: by key, by pointer, or by a press on the track, which moves the nearer one.
import { type PointerEvent, useRef } from 'react';
import { useTexts } from '../../../ui/i18n.ts';
import { isPressed } from '../../../ui/keys.ts';
import { STRIP_KEYS } from '../../../ui/later-part-keys.ts';
import { numberName } from '../../../words/format.ts';
import { type Stretch, stretchOf } from '../strip-scale.ts';
import { texts } from '../texts.ts';
import styles from './border-strip.module.css';

type Props = {
  /** Null: the whole border. */
  readonly stretch: Stretch | null;
  readonly lengthKm: number;
  readonly isDisabled: boolean;
  readonly onStretch: (stretch: Stretch) => void;
  readonly onLetGo: () => void;
  /** The press became a scroll of the page: nothing is to change. */
  readonly onAbandon: () => void;
};

export function StretchSliders({ stretch, lengthKm, isDisabled, onStretch, ...on }: Props) {
  const t = useTexts(texts);
  const last = Math.ceil(lengthKm);
  const [fromKm, toKm] = stretch ?? [0, last];
  /** The end that stays while a press on the track moves the other. */
  const heldKm = useRef<number | null>(null);
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const kmAt = ({ clientX, currentTarget }: PointerEvent<HTMLElement>): number => {
    const box = currentTarget.getBoundingClientRect();
    const thumb = Number.parseFloat(getComputedStyle(currentTarget).getPropertyValue('--thumb')) || 0;
    return Math.round(((clientX - box.left - thumb / 2) / Math.max(1, box.width - thumb)) * last);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (heldKm.current !== null) onStretch(stretchOf(heldKm.current, kmAt(event), lengthKm));
  };
  const letGo = () => {
    if (heldKm.current === null) return;
    heldKm.current = null;
    on.onLetGo();
  };
  const slider = (at: 0 | 1, label: string, value: number, stretchWith: (km: number) => Stretch) => (
    <input
      ref={(input) => {
        inputs.current[at] = input;
      }}
      type="range"
      className={styles.slider}
      min={0}
      max={last}
      value={value}
      aria-label={label}
      aria-valuetext={t('at-km', { km: numberName(value) })}
      disabled={isDisabled}
      onChange={(event) => onStretch(stretchWith(Number(event.target.value)))}
      onKeyDown={(event) => {
        // What is in hand is given up by who hears the key next.
        if (isPressed(STRIP_KEYS.clear, event)) heldKm.current = null;
      }}
      onKeyUp={on.onLetGo}
      onPointerUp={on.onLetGo}
      onBlur={on.onLetGo}
    />
  );
  return (
    <div
      className={styles.sliders}
      data-testid="strip-track"
      onPointerDown={(event) => {
        if (event.target !== event.currentTarget || !event.isPrimary || event.button !== 0 || isDisabled)
          return;
        // Else the press takes the focus that the thumb gets here.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const km = kmAt(event);
        const isFrom = Math.abs(km - fromKm) < Math.abs(km - toKm);
        heldKm.current = isFrom ? toKm : fromKm;
        inputs.current[isFrom ? 0 : 1]?.focus();
        move(event);
      }}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={() => {
        if (heldKm.current === null) return;
        heldKm.current = null;
        on.onAbandon();
      }}
    >
      {slider(0, t('km-from'), fromKm, (value) => stretchOf(Math.min(value, toKm - 1), toKm, lengthKm))}
      {slider(1, t('km-to'), toKm, (value) => stretchOf(fromKm, Math.max(value, fromKm + 1), lengthKm))}
    </div>
  );
}
