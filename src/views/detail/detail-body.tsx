// Owns the order of what an open event says.
import type { Ref } from 'react';
import { CopyLink } from '../../cards/copy-link.tsx';
import { displayText } from '../../cards/display-text.ts';
import type { EventCard } from '../../contract/event.ts';
import type { EventReply } from '../../contract/event-replies.ts';
import { addressOfView } from '../../link/link.ts';
import { pageAt } from '../../link/short-link.ts';
import { DEFAULT_VIEW } from '../../link/view.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { DetailAccounts } from './detail-accounts.tsx';
import { DetailActors } from './detail-actors.tsx';
import { DetailAway } from './detail-away.tsx';
import { DetailClaims } from './detail-claims.tsx';
import { DetailFacts } from './detail-facts.tsx';
import { DetailRelated } from './detail-related.tsx';
import { DetailSources } from './detail-sources.tsx';
import styles from './event-detail.module.css';
import { LedNote, RetractedNote } from './replaced-notes.tsx';

const texts = defineTexts('detail-body', {
  note: 'Note: {{note}}',
  version: 'Version of revision {{revision}}',
  copy: 'Copy link to this event',
});

const MAX_SUMMARY = 5000;

type Props = {
  readonly reply: EventReply;
  /** The event that this one replaces, when a link to it has led here. */
  readonly ledFrom: EventCard | null;
  readonly revision: number;
  readonly todayDay: number;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly onSelect: (id: string) => void;
};

export function DetailBody({
  reply: { event, replacedBy },
  ledFrom,
  revision,
  todayDay,
  headingRef,
  onSelect,
}: Props) {
  const t = useTexts(texts);
  return (
    <article className={styles.body}>
      {ledFrom !== null && <LedNote from={ledFrom} onSelect={onSelect} />}
      {event.status === 'retracted' && <RetractedNote by={replacedBy} onSelect={onSelect} />}
      <DetailFacts event={event} revision={revision} todayDay={todayDay} headingRef={headingRef} />
      <DetailAccounts event={event} />
      {event.summary !== '' && (
        <p className={styles.summary} dir="auto">
          {displayText(event.summary, MAX_SUMMARY)}
        </p>
      )}
      <DetailActors event={event} />
      {event.note && (
        <p className={styles.note}>{t('note', { note: displayText(event.note, MAX_SUMMARY) })}</p>
      )}
      <DetailClaims event={event} revision={revision} onSelect={onSelect} />
      <DetailSources sources={event.sources} />
      <DetailRelated related={event.related} onSelect={onSelect} />
      <footer className={styles.foot}>
        <span>{t('version', { revision: event.revision })}</span>
        <CopyLink address={addressOfEvent(event.id)} label={t('copy')} />
      </footer>
      <DetailAway event={event} revision={revision} />
    </article>
  );
}

/** The event alone, without the filter through which it was found. */
function addressOfEvent(id: string): string {
  return addressOfView({ ...DEFAULT_VIEW, event: id }, pageAt(location));
}
