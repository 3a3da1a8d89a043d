// Owns the card while an area is drawn: what to do, how many points there are, and the ways to end.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type AreaRing, MAX_AREA_POINTS } from '../../../contract/area.ts';
import { useBackCloses } from '../../../ui/back-closes.ts';
import { Button } from '../../../ui/button.tsx';
import { OpenedPart } from '../../../ui/error-boundary.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import { actOf } from '../../../ui/keys.ts';
import { DRAW_KEYS } from '../../../ui/later-part-keys.ts';
import { lazyPart } from '../../../ui/lazy-part.ts';
import { numberName } from '../../../words/format.ts';
import type { Insets } from '../camera/insets.ts';
import { middleOf, openArea } from '../camera/use-map-frame.ts';
import styles from './areas.module.css';
import type { Draft } from './shape-layer.ts';
import { texts } from './texts.ts';
import { useDrawing } from './use-drawing.ts';

const TypedAreaDialog = lazyPart(async () => (await import('./typed-area-dialog.tsx')).default);

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onRing: (ring: AreaRing) => void;
  readonly onCancel: () => void;
};

export function DrawBar({ map, insets, onDraft, onRing, onCancel }: Props) {
  const t = useTexts(texts);
  const bar = useRef<HTMLElement>(null);
  const [isTyping, setTyping] = useState(false);
  const { draft, ring, isFull, add, takeBack } = useDrawing(map, onRing);
  const count = draft.points.length;
  useBackCloses(onCancel);
  useEffect(() => {
    onDraft(draft);
    return () => onDraft(null);
  }, [draft, onDraft]);
  useEffect(() => bar.current?.focus({ preventScroll: true }), []);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping || !isOfDrawing(event.target, bar.current)) return;
    const isButton = event.target instanceof HTMLButtonElement;
    const act = actOf(DRAW_KEYS, event);
    if (act === 'cancel') onCancel();
    else if (act === 'take-back') takeBack();
    else if (act === 'finish' && !isButton && ring !== null) onRing(ring);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen, { capture: true });
    return () => document.removeEventListener('keydown', listen, { capture: true });
  }, []);

  const addAtCross = () => {
    const { x, y } = middleOf(openArea(map, insets));
    const { lng, lat } = map.containerPointToLatLng([x, y]);
    add([lng, lat]);
  };
  return (
    <section
      ref={bar}
      tabIndex={-1}
      className={`${styles.bar} ${styles.drawing}`}
      aria-labelledby="draw-title"
      data-over-map
    >
      <h2 id="draw-title" className="visually-hidden">
        {t('drawing')}
      </h2>
      <p>{t('draw-help')}</p>
      <p role="status" className={draft.isCrossed ? styles.crossed : undefined}>
        {draft.isCrossed
          ? t('makes-no-area')
          : isFull
            ? t('too-many', { most: MAX_AREA_POINTS })
            : t('points-set', { count, figure: numberName(count) })}
      </p>
      <div className={styles.row}>
        <Button variant="bare" onClick={addAtCross} disabled={isFull}>
          {t('at-middle')}
        </Button>
        <Button variant="bare" onClick={takeBack} disabled={count === 0}>
          {t('take-back')}
        </Button>
        <Button variant="bare" onClick={() => setTyping(true)}>
          {t('typed')}
        </Button>
        <Button variant="bare" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button variant="primary" disabled={ring === null} onClick={() => ring && onRing(ring)}>
          {t('draw-done')}
        </Button>
      </div>
      {isTyping && (
        <OpenedPart onClose={() => setTyping(false)}>
          <TypedAreaDialog ring={ring} onRing={onRing} onClose={() => setTyping(false)} />
        </OpenedPart>
      )}
    </section>
  );
}

/** Keys pressed in the card, on the map, or nowhere; a list or a link beside them keeps its own. */
const isOfDrawing = (target: EventTarget | null, bar: HTMLElement | null) =>
  target === document.body ||
  (target instanceof Node && bar?.contains(target)) ||
  (target instanceof Element && target.closest('[role="application"], .leaflet-container') !== null);
