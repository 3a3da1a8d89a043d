// Owns which layout is on.
import { Suspense } from 'react';
import { useViewStore } from '../link/use-view.ts';
import { CoverContext } from '../ui/back-closes.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import type { LayoutProps } from './layout-props.ts';
import { PhoneLayout } from './small-screens/phone-layout.tsx';
import { texts } from './texts.ts';
import { useScreen } from './use-screen.ts';
import { WideLayout } from './wide-layout.tsx';

/** Its first screen is no map, which the first load is for. */
const ReflowLayout = lazyPart(async () => (await import('./small-screens/reflow-layout.tsx')).ReflowLayout);

export function Layout(props: LayoutProps) {
  const screen = useScreen();
  const { cover } = useViewStore();
  const isWide = screen === 'tablet' || screen === 'desktop';
  return (
    <CoverContext value={isWide ? null : cover}>
      {screen === 'phone' ? (
        <PhoneLayout {...props} />
      ) : screen !== 'low' ? (
        <WideLayout {...props} />
      ) : (
        <ErrorBoundary name={texts.t('title')}>
          <Suspense>
            <ReflowLayout {...props} />
          </Suspense>
        </ErrorBoundary>
      )}
    </CoverContext>
  );
}
