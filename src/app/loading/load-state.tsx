// Owns what is shown while the events are on their way, and when they could not be had.
import { createPortal } from 'react-dom';
import type { Failure } from '../../api/failure.ts';
import { useAnswer, useEngineState } from '../../engine/client/use-engine.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { reloadPage } from '../../ui/reload-page.ts';
import { texts } from '../texts.ts';
import type { FrameState } from './frame-state.ts';
import styles from './load-state.module.css';
import { useEngineTrouble } from './use-engine-trouble.ts';

/** A hairline of progress over the page; it has a fixed place, so that nothing moves when it goes. */
export function LoadProgress({ progress, isSearching }: { progress: number | null; isSearching: boolean }) {
  const t = useTexts(texts);
  if (progress === null && !isSearching) return null;
  const percent = progress === null ? undefined : Math.round(progress * 100);
  return (
    <div
      role="progressbar"
      aria-label={t('loading')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={styles.progress}
    >
      <div className={styles.done} style={{ transform: `scaleX(${Math.max(0.04, progress ?? 0.5)})` }} />
    </div>
  );
}

/** Stands over the map when there is nothing to show; views that have an answer keep it. */
export function LoadFailure({ frame }: { readonly frame: FrameState }) {
  const t = useTexts(texts);
  const engineFailure = useEngineState(({ failure }) => failure);
  const hasAnswer = useAnswer((answer) => answer !== null);
  const trouble = useEngineTrouble();
  if ((frame.failure === null && engineFailure === null) || trouble === undefined) return null;
  // Over data that stand, a notice says it.
  if (hasAnswer) return null;
  // On the page itself: a phone's sheet would cover what stands over the map, the button first.
  return createPortal(
    <div role="alert" className={styles.failure}>
      <h2 className={styles.title}>{t('failed-title')}</h2>
      <p>
        {trouble?.words ??
          (frame.failure ? reasonOf(frame.failure) : t('failed-frame', { detail: engineFailure ?? '' }))}
      </p>
      <p className={styles.kept}>{t('failed-kept')}</p>
      <Button variant="primary" onClick={trouble?.needsReload ? () => void reloadPage() : frame.retry}>
        {t(trouble?.needsReload ? 'reload' : 'retry')}
      </Button>
    </div>,
    document.body,
  );
}

function reasonOf(failure: Failure): string {
  const { t } = texts;
  if (failure.kind !== 'http') return t(`failed-${failure.kind}`);
  const detail = failure.problem?.detail;
  return detail
    ? t('failed-http', { status: failure.status, detail })
    : t('failed-http-plain', { status: failure.status });
}
