// Owns which layout is on.
import { Suspense, useState } from 'react';
import { useViewStore } from '../link/use-view.ts';
import { CoverContext } from '../ui/back-closes.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { OpenedParts } from '../ui/opened-parts.tsx';
import { KeepFocus } from './keep-focus.tsx';
import { PagesOver } from './later-views.ts';
import type { LayoutProps } from './layout-props.ts';
import { PhoneLayout } from './small-screens/phone-layout.tsx';
import { texts } from './texts.ts';
import { useScreen } from './use-screen.ts';
import { WideLayout } from './wide-layout.tsx';

/** Its first screen is no map, which the first load is for. */
const ReflowLayout = lazyPart(async () => (await import('./small-screens/reflow-layout.tsx')).ReflowLayout);

type Props = Pick<LayoutProps, 'status' | 'overMap'>;

export function Layout(own: Props) {
  const screen = useScreen();
  const { cover } = useViewStore();
  const [hasLayers, setLayers] = useState(false);
  const isWide = screen === 'tablet' || screen === 'desktop';
  const props = { ...own, hasLayers: hasLayers && !isWide, onLayers: setLayers };
  return (
    <CoverContext value={isWide ? null : cover}>
      {screen === 'phone' ? (
        <KeepFocus key="phone">
          <PhoneLayout {...props} />
        </KeepFocus>
      ) : screen !== 'low' ? (
        <KeepFocus key="wide">
          <WideLayout {...props} />
        </KeepFocus>
      ) : (
        <ErrorBoundary name={texts.t('title')}>
          <Suspense>
            <KeepFocus>
              <ReflowLayout {...props} />
            </KeepFocus>
          </Suspense>
        </ErrorBoundary>
      )}
      <ErrorBoundary name={texts.t('part-pages')} form="unplaced">
        <PagesOver />
      </ErrorBoundary>
      <OpenedParts />
    </CoverContext>
  );
}
