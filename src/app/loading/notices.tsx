// Owns the notices above the map: what of a link was left out or added, stale data, a pinned revision, a failed text search.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { metaQuery } from '../../api/get-meta.ts';
import type { EventType } from '../../contract/taxonomy.ts';
import { useAnswer, useEngineState } from '../../engine/client/use-engine.ts';
import { isLoss, type LinkNotice } from '../../link/link.ts';
import { useLinkNotices, useViewStore } from '../../link/use-view.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { language, useTexts } from '../../ui/i18n.ts';
import { X } from '../../ui/icons.tsx';
import { reloadPage } from '../../ui/reload-page.ts';
import { datesIn, dateTag, listsIn } from '../../words/intl.ts';
import { typeName } from '../../words/vocabulary.ts';
import type { FrameState } from './frame-state.ts';
import { lostInWords } from './lost-in-words.ts';
import { texts } from './notice-texts.ts';
import styles from './notices.module.css';
import type { TextSearch } from './use-engine-filter.ts';
import { useEngineTrouble } from './use-engine-trouble.ts';

const MOST_SHOWN = 8;

export type NoticesProps = {
  readonly frame: FrameState;
  readonly search: TextSearch;
};

type Props = NoticesProps & {
  /** Stand below the others. */
  readonly children?: ReactNode;
};

/** Of the reader's clock. */
const timesIn = datesIn({ timeZone: undefined, hour: '2-digit', minute: '2-digit' });

export function Notices({ frame, search, children }: Props) {
  const t = useTexts(texts);
  const meta = useQuery(metaQuery());
  const hasAnswer = useAnswer((answer) => answer !== null);
  const hasEngineFailed = useEngineState(({ failure }) => failure !== null);
  const trouble = useEngineTrouble();
  // What came with the page says only what there is to be loaded.
  const isStale = meta.isError && meta.data !== undefined && hasAnswer;
  return (
    <div className={styles.notices} data-slot="notices">
      <LinkNotices />
      {isStale && (
        <Notice tone="warning" action={<Button onClick={() => void meta.refetch()}>{t('retry')}</Button>}>
          {t('stale', { time: timeName(meta.dataUpdatedAt) })}
        </Notice>
      )}
      {(frame.failure !== null || hasEngineFailed) && hasAnswer && trouble !== undefined && (
        <Notice
          tone="warning"
          action={
            trouble?.needsReload ? (
              <Button onClick={() => void reloadPage()}>{t('reload')}</Button>
            ) : (
              <Button onClick={frame.retry}>{t('retry')}</Button>
            )
          }
        >
          {trouble === null ? t('newer-failed') : <p>{trouble.words}</p>}
          {trouble !== null && <p>{t('stands-still')}</p>}
        </Notice>
      )}
      {search.failedText !== null && (
        <Notice tone="warning" action={<Button onClick={search.retry}>{t('retry')}</Button>}>
          {search.failedText === '' ? t('picks-failed') : t('search-failed', { text: search.failedText })}
        </Notice>
      )}
      {search.haveDistancesFailed && (
        <Notice tone="warning" action={<Button onClick={search.retry}>{t('retry')}</Button>}>
          {t('distances-failed')}
        </Notice>
      )}
      {search.haveSidesFailed && (
        <Notice tone="warning" action={<Button onClick={search.retry}>{t('retry')}</Button>}>
          {t('sides-failed')}
        </Notice>
      )}
      {(search.nearOf === 'groups' || search.nearOf === 'single-events') && (
        <Notice tone="warning">{t(`near-${search.nearOf}`)}</Notice>
      )}
      {frame.groups !== null && (
        <Notice tone="info">
          {t(frame.groups.isPartly ? 'groups-partly' : 'groups-all', { by: t(`by-${frame.groups.by}`) })}
        </Notice>
      )}
      {meta.data?.collection.isSynthetic && <Notice tone="warning">{t('synthetic')}</Notice>}
      {children}
    </div>
  );
}

function LinkNotices() {
  const t = useTexts(texts);
  const store = useViewStore();
  const notices = useLinkNotices();
  if (notices.length === 0) return null;
  const splits = notices.filter(({ code }) => code === 'split-asked' || code === 'split-left-out');
  const isCutOff = notices.some(({ code }) => code === 'no-version');
  const newer = notices.find(({ code }) => code === 'newer-version');
  const lost = notices.filter((notice) => notice !== newer && isLoss(notice));
  return (
    <Notice
      tone={lost.length > 0 || newer || isCutOff ? 'warning' : 'info'}
      action={
        <IconButton variant="bare" label={t('dismiss')} onClick={store.dismissNotices}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      }
    >
      {/* First what makes every number on the screen another one. */}
      <LostParts title="lost-widens" parts={lost.filter(({ widens }) => widens)} />
      {splits.map(({ code, value, expected }) => (
        <p key={`${code} ${value}`}>
          {t(code === 'split-asked' ? 'notice-split-asked' : 'notice-split-left-out', {
            type: typeName(expected as EventType),
            types: listsIn(dateTag(language())).format(
              value.split(',').map((type) => typeName(type as EventType)),
            ),
          })}
        </p>
      ))}
      {isCutOff && <p>{t('notice-no-version')}</p>}
      {newer && <p>{t('notice-newer-version')}</p>}
      <LostParts title="lost" parts={lost.filter(({ widens }) => !widens)} />
    </Notice>
  );
}

type LostPartsProps = {
  readonly title: 'lost-widens' | 'lost';
  readonly parts: readonly LinkNotice[];
};

function LostParts({ title, parts }: LostPartsProps) {
  const t = useTexts(texts);
  if (parts.length === 0) return null;
  return (
    <div>
      {t(title)}
      <ul className={styles.list}>
        {parts.slice(0, MOST_SHOWN).map((part) => (
          <li key={`${part.code} ${part.parameter} ${part.value}`} data-parameter={part.parameter}>
            <bdi>{lostInWords(part)}</bdi>
          </li>
        ))}
        {parts.length > MOST_SHOWN && <li>{t('notice-more', { more: parts.length - MOST_SHOWN })}</li>}
      </ul>
    </div>
  );
}

type NoticeProps = {
  readonly tone: 'warning' | 'info';
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

export function Notice({ tone, action, children }: NoticeProps) {
  return (
    <div role="status" className={styles.notice} data-tone={tone}>
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  );
}

function timeName(instantMs: number): string {
  return timesIn(dateTag(language())).format(instantMs);
}
