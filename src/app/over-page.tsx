// Owns what lies over the page and loads after the map: notices, and the page on method where the link opens it.
import { Suspense } from 'react';
import { useView, useViewStore } from '../link/use-view.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { texts } from './notice-texts.ts';
import { Notices, type NoticesProps } from './notices.tsx';
import styles from './over-page.module.css';

const MethodPage = lazyPart(async () => (await import('../views/method/method-page.tsx')).MethodPage);

export function OverPage(props: NoticesProps) {
  const store = useViewStore();
  const hasMethod = useView(({ method }) => method !== null);
  return (
    <>
      <Notices {...props} />
      {hasMethod && (
        <div className={styles.over}>
          <ErrorBoundary
            name={texts.t('part-method')}
            leave={{ name: texts.t('leave-method'), onLeave: () => store.change({ method: null }) }}
          >
            <Suspense>
              <MethodPage />
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
    </>
  );
}
