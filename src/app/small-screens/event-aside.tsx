// Owns the line above the map of a low window while an event is put aside for it: which one, and the way back to it.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { eventQuery } from '../../api/get-event.ts';
import { displayText } from '../../cards/display-text.ts';
import { useRevision } from '../../engine/client/use-engine.ts';
import { useBackCloses } from '../../ui/back-closes.ts';
import { isFocusLost } from '../../ui/focus.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import styles from './event-aside.module.css';

const texts = defineTexts('event-aside', {
  back: 'Back to the event',
  'back-to': 'Back to the event: {{title}}',
});

export function EventAside({ id, onBack }: { readonly id: string; readonly onBack: () => void }) {
  const t = useTexts(texts);
  const revision = useRevision();
  const { data: { event } = {} } = useQuery({
    ...eventQuery(revision ?? 0, id),
    enabled: revision !== null,
  });
  useBackCloses(onBack);
  // What asked for the map is gone with the event.
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocusLost()) button.current?.focus({ preventScroll: true });
  }, []);
  const title = event && displayText(event.title);
  return (
    <button
      ref={button}
      type="button"
      className={styles.aside}
      aria-label={title && t('back-to', { title })}
      onClick={onBack}
    >
      <span aria-hidden="true" className={styles.arrow}>
        ←
      </span>
      {t('back')}
      {title && <bdi className={styles.title}>{title}</bdi>}
    </button>
  );
}
