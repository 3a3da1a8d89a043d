// Owns one claim or answer on the board: its sentence, and when, by which source and on which grade; it leads to the event at that claim.
import { leadToClaim } from '../../cards/claim-in-view.ts';
import { ClaimSentence, stanceClass } from '../../cards/claim-sentence.tsx';
import { displayText } from '../../cards/display-text.ts';
import { GradeBadge } from '../../cards/grade-badge.tsx';
import { shortNameOf } from '../../cards/short-name.tsx';
import { useView, useViewStore } from '../../link/use-view.ts';
import type { Told } from '../../matching/claim-threads.ts';
import { useTexts } from '../../ui/i18n.ts';
import { dateName, whenName } from '../../words/format.ts';
import { DOT } from '../../words/separator.ts';
import styles from './claim-block.module.css';
import { texts } from './texts.ts';

const MOST_CHARACTERS = 80;

type Props = {
  readonly told: Told;
  /** Whether its event is named in it: where no heading does. */
  readonly hasEvent?: boolean;
  readonly isFaint?: boolean;
};

export function ClaimBlock({ told, hasEvent = false, isFaint = false }: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  const isOpen = useView((view) => view.event === told.event.id);
  const { event, claimant, stance, about, date, source } = told;
  const open = () => {
    leadToClaim(event.id, told.id);
    store.change({ event: event.id });
  };
  return (
    <button
      type="button"
      data-stop
      data-event={event.id}
      tabIndex={-1}
      className={[styles.block, stanceClass(stance), isFaint && styles.faint].filter(Boolean).join(' ')}
      aria-current={isOpen ? 'true' : undefined}
      onClick={open}
    >
      <span className={styles.sentence}>
        <ClaimSentence
          stance={stance}
          actor={shortNameOf(claimant)}
          actorInFull={displayText(claimant.name, MOST_CHARACTERS)}
          about={about}
        />
      </span>
      {hasEvent && (
        <span className={styles.event}>
          {whenName(event)}
          {DOT}
          <bdi>{displayText(event.title, 300)}</bdi>
        </span>
      )}
      <span className={styles.basis}>
        <span className={date === null ? styles.missing : undefined}>
          {date === null ? t('undated') : dateName(date)}
        </span>
        {DOT}
        {source === null ? (
          <span className={styles.missing}>{t('no-source')}</span>
        ) : (
          <>
            <bdi>{displayText(source.publisher, MOST_CHARACTERS)}</bdi> <GradeBadge grade={source} />
            {source.language !== null && source.language !== 'en' && (
              <span className={styles.language}> {source.language}</span>
            )}
          </>
        )}
      </span>
    </button>
  );
}
