// Owns the card over the strip that says what is under the pointer: an event, or a square that counts many.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { eventByKeyQuery } from '../../../api/get-events-by-keys.ts';
import type { EventType } from '../../../contract/taxonomy.ts';
import { useEngineNames } from '../../../engine/client/use-engine.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { dayName, daysName, numberName, whenName } from '../../../words/format.ts';
import { DOT } from '../../../words/separator.ts';
import { typeName } from '../../../words/vocabulary.ts';
import { texts } from '../texts.ts';
import styles from './border-strip.module.css';
import type { EventHover, Hover, SquareHover } from './strip-hit.ts';

type Props = { readonly hover: Hover; readonly revision: number };

export function StripTip({ hover, revision }: Props) {
  if (hover.kind === 'square') return <SquareTip hover={hover} />;
  return <EventTip hover={hover} revision={revision} />;
}

function EventTip({ hover, revision }: { readonly hover: EventHover; readonly revision: number }) {
  const t = useTexts(texts);
  const type = useEngineNames().type[hover.type] as EventType;
  const { data: event } = useQuery(eventByKeyQuery(revision, hover.key));
  const { km, precisionKm, distanceKm, isFar } = hover;
  const along = { km: numberName(Math.round(km)), precision: numberName(precisionKm) };
  const away = t('from-line', { km: numberName(Math.round(distanceKm)) });
  // Far from the line the chainage is but the nearest: no precision of the place says how good it is.
  const where = isFar
    ? [away, t('nearest-km', along)]
    : [t('uncertain', along), Math.round(distanceKm) > precisionKm && away];
  const when = event ? whenName(event) : dayName(hover.day);
  return (
    <Card hover={hover} above={[when, typeName(type), ...where].filter(Boolean).join(DOT)}>
      <p className={styles.tipTitle} dir="auto">
        {event?.title ?? t('reading')}
      </p>
    </Card>
  );
}

function SquareTip({ hover }: { readonly hover: SquareHover }) {
  const t = useTexts(texts);
  const { matching, outside, fromKm, toKm, fromDay, toDay } = hover;
  const where = t('square-km', {
    from: numberName(Math.round(fromKm)),
    to: numberName(Math.round(toKm)),
  });
  const when = daysName(Math.min(fromDay, toDay), toDay);
  const counts = [
    matching > 0 && t('square-count', { count: matching, shown: numberName(matching) }),
    outside > 0 && t('square-outside', { count: outside, shown: numberName(outside) }),
  ];
  return (
    <Card hover={hover} above={`${when}${DOT}${where}`}>
      <p className={styles.tipTitle}>{counts.filter(Boolean).join(', ')}</p>
    </Card>
  );
}

function Card({ hover: { x, y }, above, children }: { hover: Hover; above: string; children: ReactNode }) {
  return (
    <div
      className={styles.tip}
      aria-hidden="true"
      data-testid="strip-tip"
      style={{ left: `clamp(0px, ${Math.round(x)}px - 120px, 100% - 240px)`, top: Math.round(y) }}
    >
      <p className={styles.tipAbove}>{above}</p>
      {children}
    </div>
  );
}
