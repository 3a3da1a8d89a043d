// Owns the page of a part shown alone: the part, what must be said of it, its foot. No header, no keys, no dialogs of the page.
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState } from 'react';
import { metaQuery } from '../../api/get-meta.ts';
import { useViewStore, ViewContext } from '../../link/use-view.ts';
import type { Embed } from '../../link/view.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { Notices, type NoticesProps } from '../loading/notices.tsx';
import { useKnownValues } from '../loading/use-known-values.ts';
import { EmbedFoot } from './embed-foot.tsx';
import styles from './embed-page.module.css';
import { EmbeddedPart, idealHeightPx } from './embed-parts.tsx';
import { createEmbedStore } from './embed-store.ts';
import { reportHeight } from './report-height.ts';
import { texts } from './texts.ts';

type Props = NoticesProps & { readonly part: Embed; readonly status: 'ready' | 'loading' | 'failed' };

export function EmbedPage({ part, status, frame, search }: Props) {
  const t = useTexts(texts);
  useKnownValues(frame.revision);
  // Nobody works in it: what is newer is shown as soon as it is known.
  const newest = useQuery(metaQuery()).data?.revision ?? null;
  const { takeNewest } = frame;
  const isBehind = !frame.isPinned && frame.revision !== null && newest !== null && frame.revision < newest;
  useEffect(() => {
    if (isBehind) takeNewest();
  });
  const pageStore = useViewStore();
  const [store] = useState(() => createEmbedStore(pageStore));
  const page = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [whole, inner] = [page.current, content.current];
    if (whole === null || inner === null) return;
    return reportHeight([...whole.children, inner], () => {
      const beside = whole.offsetHeight - (inner.parentElement?.offsetHeight ?? 0);
      return beside + (idealHeightPx(part, whole.offsetWidth) ?? inner.offsetHeight);
    });
  }, [part]);
  return (
    <ViewContext value={store}>
      <div
        ref={page}
        className={styles.page}
        data-status={status}
        data-fills={idealHeightPx(part, 0) !== null || undefined}
      >
        <div className={styles.notices}>
          <ErrorBoundary name={t('notices')} form="unplaced">
            <Notices frame={frame} search={search} />
          </ErrorBoundary>
        </div>
        <main className={styles.part} data-region={part}>
          <div ref={content} className={styles.content}>
            <ErrorBoundary name={t('part')}>
              <Suspense fallback={null}>
                <EmbeddedPart part={part} />
              </Suspense>
            </ErrorBoundary>
          </div>
        </main>
        <EmbedFoot store={store} isPinned={frame.isPinned} />
      </div>
    </ViewContext>
  );
}
