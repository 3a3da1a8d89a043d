// Owns the composition: providers, the frame's way to the engine, the layout.
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { watchReachability } from '../api/watch-reachability.ts';
import type { EngineClient } from '../engine/client/client.ts';
import { EngineContext, NoDataContext, useAnswer, useEngineState } from '../engine/client/use-engine.ts';
import { useView, ViewContext } from '../link/use-view.ts';
import type { ViewStore } from '../link/view-store.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { OverPage } from './later-views.ts';
import { Layout } from './layout.tsx';
import type { FrameLoader } from './loading/frame-loader.ts';
import { LoadFailure, LoadProgress } from './loading/load-state.tsx';
import { useEngineFilter } from './loading/use-engine-filter.ts';
import { FrameLoaderContext, useFrame } from './loading/use-frame.ts';
import { texts } from './texts.ts';
import { useTheme } from './use-theme.ts';

type Props = {
  readonly engine: EngineClient;
  readonly viewStore: ViewStore;
  readonly queryClient: QueryClient;
  readonly frameLoader: FrameLoader;
};

/** In place of every layout, in a frame of another page. */
const EmbedPage = lazyPart(async () => (await import('./embed/embed-page.tsx')).EmbedPage);

export function App({ engine, viewStore, queryClient, frameLoader }: Props) {
  useEffect(() => watchReachability(queryClient), [queryClient]);
  return (
    <QueryClientProvider client={queryClient}>
      <ViewContext value={viewStore}>
        <EngineContext value={engine}>
          {/* The last resort: every part of the page has a boundary of its own. */}
          <ErrorBoundary name={texts.t('title')}>
            <FrameLoaderContext value={frameLoader}>
              <Dashboard />
            </FrameLoaderContext>
          </ErrorBoundary>
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>
  );
}

function Dashboard() {
  useTheme();
  const frame = useFrame();
  const search = useEngineFilter(frame);
  const hasAnswer = useAnswer((answer) => answer !== null);
  const hasEngineFailed = useEngineState(({ failure }) => failure !== null);
  const hasFailed = frame.failure !== null || hasEngineFailed;
  const status = hasAnswer ? 'ready' : hasFailed ? 'failed' : 'loading';
  const part = useView(({ embed }) => embed);
  return (
    <NoDataContext value={hasFailed && !hasAnswer}>
      <LoadProgress progress={frame.progress} isSearching={search.isPending} />
      {part === null ? (
        <Layout
          status={status}
          overMap={
            <>
              <ErrorBoundary name={texts.t('part-notices')} form="unplaced">
                <OverPage frame={frame} search={search} />
              </ErrorBoundary>
              <LoadFailure frame={frame} />
            </>
          }
        />
      ) : (
        <Suspense>
          <EmbedPage part={part} status={status} frame={frame} search={search} />
          <LoadFailure frame={frame} />
        </Suspense>
      )}
    </NoDataContext>
  );
}
