// Owns what is said over the map, and loads after it: notices (ids of a link that the data do not have are looked for here).
import { Suspense } from 'react';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { texts } from './loading/notice-texts.ts';
import { Notice, Notices, type NoticesProps } from './loading/notices.tsx';
import { useKnownValues } from './loading/use-known-values.ts';
import { useSearchReady } from './loading/use-search-ready.ts';
import styles from './over-page.module.css';

const Revisions = lazyPart(async () => (await import('./revisions/revisions.tsx')).Revisions);

export function OverPage(props: NoticesProps) {
  useKnownValues(props.frame.revision);
  useSearchReady();
  return (
    <Notices {...props}>
      <ErrorBoundary name={texts.t('part-revisions')} form="line">
        <Suspense>
          <Revisions
            revision={props.frame.revision}
            isPinned={props.frame.isPinned}
            onTake={props.frame.takeNewest}
            renderNotice={(words, action) => (
              <Notice tone="info" action={<div className={styles.actions}>{action}</div>}>
                {words}
              </Notice>
            )}
          />
        </Suspense>
      </ErrorBoundary>
    </Notices>
  );
}
