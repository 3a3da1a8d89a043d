// Owns the floating card that says what is under the pointer or the keyboard's mark. It never takes the pointer.
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Accounts } from '../../../cards/accounts.tsx';
import { newsName, useNewsOf } from '../../../cards/news.ts';
import { useIsPicked } from '../../../cards/picked.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { DOT } from '../../../words/separator.ts';
import type { Insets } from '../camera/insets.ts';
import { type Anchor, positionCard } from '../camera/position-card.ts';
import { openArea, screenPoint, useMapFrame } from '../camera/use-map-frame.ts';
import { describeMark } from '../marks/describe.ts';
import { isStack, type Mark } from '../marks/marks.ts';
import { texts } from '../texts.ts';
import styles from './tooltip.module.css';
import { useEventOf } from './use-event-of.ts';
import { useInPlace } from './use-in-place.ts';

type CardProps = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly anchor: () => Anchor;
  readonly children: ReactNode;
};

function FloatingCard({ map, insets, anchor, children }: CardProps) {
  const card = useRef<HTMLDivElement>(null);
  useMapFrame(map);
  // Its text may have come or changed with any render: where it stands depends on how large it is.
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const { left, top } = positionCard(size, anchor(), openArea(map, insets));
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });
  return (
    <div ref={card} className={styles.card} aria-hidden="true" data-testid="map-tooltip">
      {children}
    </div>
  );
}

/** Longer than a pointer takes to pass over a mark: what is only passed is not asked for. */
const REST_MS = 80;

function useResting(mark: Mark): boolean {
  const [resting, setResting] = useState<Mark | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setResting(mark), REST_MS);
    return () => clearTimeout(timer);
  }, [mark]);
  return resting === mark;
}

type MarkProps = { readonly map: LeafletMap; readonly insets: Insets; readonly mark: Mark };

export function MarkTooltip({ map, insets, mark }: MarkProps) {
  const t = useTexts(texts);
  const isResting = useResting(mark);
  const event = useEventOf(isResting ? mark : null);
  const isInPlace = useInPlace(isResting ? mark : null) ?? false;
  const isPicked = useIsPicked(event && !isStack(mark) ? event.id : undefined);
  const news = useNewsOf(event && !isStack(mark) ? mark.key : 0);
  const { above, title, facts, claim, denied } = describeMark(mark, event, { isInPlace });
  return (
    <FloatingCard map={map} insets={insets} anchor={() => screenPoint(map, mark.x, mark.y, mark.radius)}>
      <p className={styles.above}>
        {above}
        {news !== undefined && `${DOT}${newsName(news)}`}
        {isPicked && `${DOT}${t('picked')}`}
      </p>
      <p className={styles.title} dir="auto">
        {title ?? t('reading')}
      </p>
      {facts.map((fact) => (
        <p key={fact} className={styles.fact} dir="auto">
          {fact}
        </p>
      ))}
      {denied === null || !event ? (
        claim !== '' && (
          <p className={styles.fact} dir="auto">
            {claim}
          </p>
        )
      ) : (
        <Accounts event={event} />
      )}
    </FloatingCard>
  );
}

type NoteProps = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly text: string;
  readonly x: number;
  readonly y: number;
};

export function NoteTooltip({ map, insets, text, x, y }: NoteProps) {
  return (
    <FloatingCard map={map} insets={insets} anchor={() => ({ x, y, radius: 4 })}>
      <p className={styles.note} dir="auto">
        {text}
      </p>
    </FloatingCard>
  );
}
