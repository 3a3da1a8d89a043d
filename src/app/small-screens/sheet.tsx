// Owns the bottom sheet of the phone: three heights, by finger, by keys, by a tap on its handle.

import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useTexts } from '../../ui/i18n.ts';
import { actOf } from '../../ui/keys.ts';
import { SHEET_KEYS } from '../../ui/later-part-keys.ts';
import styles from './sheet.module.css';
import { above, heightPxOf, nearestHeight, SHEET_HEIGHTS, type SheetHeight } from './sheet-heights.ts';
import { smallTexts } from './small-texts.ts';

/** Shorter movements of a finger are taps. */
const TAP_PX = 6;

type Props = {
  readonly height: SheetHeight;
  readonly onHeight: (height: SheetHeight) => void;
  readonly children: ReactNode;
};

export function Sheet({ height, onHeight, children }: Props) {
  const t = useTexts(smallTexts);
  const sheet = useRef<HTMLElement>(null);
  const drag = useRef<{ startY: number; startPx: number; nowPx: number } | null>(null);
  const wasDragged = useRef(false);
  const heightPx = heightPxOf(height, window.innerHeight);

  const setPx = (px: number) => sheet.current?.style.setProperty('--sheet-height', `${px}px`);
  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { startY: event.clientY, startPx: heightPx, nowPx: heightPx };
    wasDragged.current = false;
    sheet.current?.setAttribute('data-dragging', '');
  };
  const onPointerMove = (event: PointerEvent) => {
    const hand = drag.current;
    if (!hand) return;
    const wanted = hand.startPx + hand.startY - event.clientY;
    hand.nowPx = Math.max(
      heightPxOf('low', window.innerHeight),
      Math.min(heightPxOf('full', window.innerHeight), wanted),
    );
    setPx(hand.nowPx);
  };
  const letGo = () => {
    const hand = drag.current;
    drag.current = null;
    sheet.current?.removeAttribute('data-dragging');
    if (!hand) return;
    wasDragged.current = Math.abs(hand.nowPx - hand.startPx) >= TAP_PX;
    const next = wasDragged.current ? nearestHeight(hand.nowPx, window.innerHeight) : height;
    setPx(heightPxOf(next, window.innerHeight));
    onHeight(next);
  };
  // Of a tap, too, whose click is still to come when the finger leaves: a sheet that moved before it would put something else under it.
  const onClick = () => {
    if (!wasDragged.current) onHeight(above(height));
    wasDragged.current = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOf(SHEET_KEYS, event);
    const step = act === 'higher' ? 1 : act === 'lower' ? -1 : 0;
    const next = SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(height) + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onHeight(next);
  };

  return (
    <section
      ref={sheet}
      className={styles.sheet}
      aria-label={t('sheet-label')}
      style={{ '--sheet-height': `${heightPx}px` } as CSSProperties}
    >
      <button
        type="button"
        className={styles.handle}
        aria-label={t('sheet-handle', { height: t(`sheet-${height}`) })}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <span className={styles.grip} />
      </button>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
