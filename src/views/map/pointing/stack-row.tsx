// Owns one row of a stack's list.
import { useId } from 'react';
import { newsName, useNewsOf } from '../../../cards/news.ts';
import { PickToggle } from '../../../cards/pick-toggle.tsx';
import type { SarhadEvent } from '../../../contract/event.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { killedInWords } from '../../../words/figures.ts';
import { numberName, whenName } from '../../../words/format.ts';
import { DOT } from '../../../words/separator.ts';
import { typeName } from '../../../words/vocabulary.ts';
import { TELLING_KM, tellingStatus, titleOf } from '../marks/describe.ts';
import { EventSymbol } from '../marks/symbols.tsx';
import { texts } from '../texts.ts';
import styles from './stack-popover.module.css';

type Props = {
  /** Undefined while it is being read; null when there is none. */
  readonly event: SarhadEvent | null | undefined;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
};

export function StackRow({ event, isSelected, onSelect }: Props) {
  const t = useTexts(texts);
  const titleId = useId();
  const news = useNewsOf(event?.key ?? 0);
  if (!event) {
    return (
      <li>
        <button type="button" className={styles.row} onClick={onSelect}>
          <span />
          <span className={styles.when}>{event === undefined ? t('reading') : t('event-failed')}</span>
        </button>
      </li>
    );
  }
  const status = tellingStatus(event);
  const facts = [
    news === undefined ? '' : newsName(news),
    whenName(event),
    typeName(event.type),
    event.killed && event.killed.high > 0 ? killedInWords(event.killed) : '',
    event.precisionKm >= TELLING_KM ? t('within', { km: numberName(event.precisionKm) }) : '',
  ];
  return (
    <li className={styles.known}>
      <button type="button" className={styles.row} aria-current={isSelected || undefined} onClick={onSelect}>
        <EventSymbol type={event.type} status={event.status} />
        <span className={styles.when}>
          {facts.filter(Boolean).join(DOT)}
          {status !== '' && (
            <span className={event.status === 'contested' ? styles.contested : undefined}>
              {DOT}
              {status}
            </span>
          )}
        </span>
        <span className={styles.what} id={titleId} dir="auto">
          {titleOf(event)}
        </span>
      </button>
      <PickToggle event={event} titleId={titleId} className={styles.pick} isOfRow />
    </li>
  );
}
