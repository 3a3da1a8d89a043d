// Owns the pages that a link opens over this one: the page on method, the board of crossings, a comparison. They lie above the layouts, and stay where they were read when another takes over.
import { type ReactElement, Suspense } from 'react';
import { useView, useViewStore } from '../link/use-view.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { TypedAhead } from '../ui/typed-ahead.ts';
import { texts } from './loading/notice-texts.ts';
import styles from './over-page.module.css';

const MethodPage = lazyPart(async () => (await import('../views/method/method-page.tsx')).MethodPage);
const ComparePage = lazyPart(async () => (await import('../views/compare/compare-page.tsx')).ComparePage);
const CrossingsBoard = lazyPart(
  async () => (await import('../views/borders/crossings-board.tsx')).CrossingsBoard,
);

export function PagesOver() {
  const store = useViewStore();
  const hasMethod = useView(({ method }) => method !== null);
  const hasComparison = useView(({ compare }) => compare !== null);
  const hasBoard = useView(({ crossings }) => crossings !== null);
  return (
    <>
      {hasBoard && (
        <Over name="board" onLeave={() => store.change({ crossings: null })}>
          <CrossingsBoard />
        </Over>
      )}
      {hasComparison && (
        <Over name="compare" onLeave={() => store.change({ compare: null })}>
          <ComparePage />
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
  readonly name: 'board' | 'compare' | 'method';
  readonly onLeave: () => void;
  readonly children: ReactElement;
};

function Over({ name, onLeave, children }: OverProps) {
  return (
    <div className={styles.over}>
      <ErrorBoundary name={texts.t(`part-${name}`)} leave={{ name: texts.t(`leave-${name}`), onLeave }}>
        <Suspense fallback={<TypedAhead onClose={onLeave} />}>{children}</Suspense>
      </ErrorBoundary>
    </div>
  );
}
