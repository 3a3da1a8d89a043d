// Owns what is said of an event that was replaced: on itself what replaced it, on what replaced it where one came from.
import { displayText } from '../../cards/display-text.ts';
import type { EventCard } from '../../contract/event.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { whenName } from '../../words/format.ts';
import styles from './replaced-notes.module.css';

const texts = defineTexts('replaced-notes', {
  retracted: 'This event was withdrawn. It can still be read, but counts in no total.',
  replaced: 'Retracted: replaced by another event. It can still be read, but counts in no total.',
  title: '“{{title}}”, {{when}}',
  led: 'The link names an earlier report, which was retracted. This event replaces it.',
  'show-old': 'Show the retracted report: “{{title}}”, {{when}}',
});

type Props = { readonly onSelect: (id: string) => void };

/** First on an event that was retracted. */
export function RetractedNote({ by, onSelect }: Props & { readonly by: EventCard | null }) {
  const t = useTexts(texts);
  return (
    <div className={styles.retracted}>
      <p>{t(by === null ? 'retracted' : 'replaced')}</p>
      {by !== null && (
        <button type="button" className={styles.link} onClick={() => onSelect(by.id)}>
          <bdi>{t('title', namesOf(by))}</bdi>
        </button>
      )}
    </div>
  );
}

/** First on the event to which a link to another one has led. */
export function LedNote({ from, onSelect }: Props & { readonly from: EventCard }) {
  const t = useTexts(texts);
  return (
    <div className={styles.led}>
      <p role="status">{t('led')}</p>
      <button type="button" className={styles.link} onClick={() => onSelect(from.id)}>
        <bdi>{t('show-old', namesOf(from))}</bdi>
      </button>
    </div>
  );
}

const namesOf = (event: EventCard) => ({ title: displayText(event.title, 300), when: whenName(event) });
