// Owns the buttons that say what lies apart in time and is not on screen, and go there.
import { useEffect, useRef } from 'react';
import { useTexts } from '../../ui/i18n.ts';
import { ChevronLeft, ChevronRight } from '../../ui/later-icons.tsx';
import { STOP, useRoving } from '../../ui/use-roving.ts';
import type { Away } from './away.ts';
import styles from './away-buttons.module.css';
import { texts } from './texts.ts';

type Props = { readonly away: readonly Away[]; readonly onGo: (away: Away) => void };

export function AwayButtons({ away, onGo }: Props) {
  const t = useTexts(texts);
  const roving = useRoving<HTMLFieldSetElement>();
  const group = roving.ref;
  const pressed = useRef<Away['part'] | null>(null);
  useEffect(() => {
    if (pressed.current === null || away.some(({ part }) => part === pressed.current)) return;
    pressed.current = null;
    // The button has gone, for what it names is on screen: the focus stays beside it.
    group.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [away, group]);
  if (away.length === 0) return null;
  return (
    <fieldset {...roving} className={styles.away} aria-label={t('away')}>
      {away.map((one) => (
        <button
          key={one.part}
          type="button"
          {...STOP}
          className={styles.go}
          aria-label={one.text}
          onClick={() => {
            pressed.current = one.part;
            onGo(one);
          }}
        >
          {one.side === 'left' && <ChevronLeft size={13} aria-hidden />}
          <span className={styles.long}>{one.text}</span>
          <span className={styles.short}>{one.short}</span>
          {one.side === 'right' && <ChevronRight size={13} aria-hidden />}
        </button>
      ))}
    </fieldset>
  );
}
