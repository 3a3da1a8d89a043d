// Owns what lies over the page and loads after the map: notices (ids of a link that the data do not have are looked for here), and where the link opens them the page on method and the board of crossings.
import { type ReactElement, Suspense } from 'react';
import { useView, useViewStore } from '../link/use-view.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { texts } from './loading/notice-texts.ts';
import { Notice, Notices, type NoticesProps } from './loading/notices.tsx';
import { useKnownValues } from './loading/use-known-values.ts';
import { useSearchReady } from './loading/use-search-ready.ts';
import styles from './over-page.module.css';

const MethodPage = lazyPart(async () => (await import('../views/method/method-page.tsx')).MethodPage);
const Revisions = lazyPart(async () => (await import('./revisions/revisions.tsx')).Revisions);
const CrossingsBoard = lazyPart(
  async () => (await import('../views/borders/crossings-board.tsx')).CrossingsBoard,
);

export function OverPage(props: NoticesProps) {
  useKnownValues(props.frame.revision);
  useSearchReady();
  const store = useViewStore();
  const hasMethod = useView(({ method }) => method !== null);
  const hasBoard = useView(({ crossings }) => crossings !== null);
  return (
    <>
      <Notices {...props}>
        <ErrorBoundary name={texts.t('part-revisions')} form="line">
          <Suspense>
            <Revisions
              revision={props.frame.revision}
              isPinned={props.frame.isPinned}
              renderNotice={(words, action) => (
                <Notice tone="info" action={<div className={styles.actions}>{action}</div>}>
                  {words}
                </Notice>
              )}
            />
          </Suspense>
        </ErrorBoundary>
      </Notices>
      {hasBoard && (
        <Over name="board" onLeave={() => store.change({ crossings: null })}>
          <CrossingsBoard />
        </Over>
      )}
      {hasMethod && (
        <Over name="method" onLeave={() => store.change({ method: null })}>
          <MethodPage />
        </Over>
      )}
    </>
  );
}

type OverProps = {
  readonly name: 'board' | 'method';
  readonly onLeave: () => void;
  readonly children: ReactElement;
};

function Over({ name, onLeave, children }: OverProps) {
  return (
    <div className={styles.over}>
      <ErrorBoundary name={texts.t(`part-${name}`)} leave={{ name: texts.t(`leave-${name}`), onLeave }}>
        <Suspense>{children}</Suspense>
      </ErrorBoundary>
    </div>
  );
}
