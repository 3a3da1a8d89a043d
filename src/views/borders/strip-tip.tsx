// Owns the card over the strip that says which event is under the pointer.
import { useQuery } from '@tanstack/react-query';
import { eventByKeyQuery } from '../../api/get-events-by-keys.ts';
import type { EventType } from '../../contract/taxonomy.ts';
import { useTexts } from '../../ui/i18n.ts';
import { dayName, numberName, whenName } from '../../words/format.ts';
import { typeName } from '../../words/vocabulary.ts';
import styles from './border-strip.module.css';
import type { Hover } from './strip-stage.ts';
import { texts } from './texts.ts';

type Props = { readonly hover: Hover; readonly revision: number };

export function StripTip({ hover, revision }: Props) {
  const t = useTexts(texts);
  const { data: event } = useQuery(eventByKeyQuery(revision, hover.key));
  const { x, y, km, precisionKm } = hover;
  const where = t('uncertain', { km: numberName(Math.round(km)), precision: numberName(precisionKm) });
  const when = event ? whenName(event) : dayName(hover.day);
  return (
    <div
      className={styles.tip}
      aria-hidden="true"
      data-testid="strip-tip"
      style={{ left: `clamp(0px, ${Math.round(x)}px - 120px, 100% - 240px)`, top: Math.round(y) }}
    >
      <p className={styles.tipAbove}>{[when, typeName(hover.type as EventType), where].join(' · ')}</p>
      <p className={styles.tipTitle} dir="auto">
        {event?.title ?? t('reading')}
      </p>
    </div>
  );
}
