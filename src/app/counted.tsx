// Owns what counts stand beside: filters and summary, with the word on how far the collection reaches where the screen has room for it.

import { Facets as BareFacets, ResultSummary as BareSummary } from '../views/facets/facets.tsx';
import { CoverageButton } from '../views/reach/coverage-button.tsx';
import styles from './counted.module.css';
import { useScreen } from './use-screen.ts';

export { CountLine, FilterChips } from '../views/facets/facets.tsx';

/** In the header where that has room; else it is beside the count. */
export function HeaderReach() {
  return useScreen() === 'desktop' && <CoverageButton />;
}

/** `isBare`: see `BareFacets`. */
export function Facets({ isBare }: { readonly isBare?: boolean }) {
  const isTablet = useScreen() === 'tablet';
  return <BareFacets isBare={isBare} underCount={isTablet && <CoverageButton isSmall />} />;
}

/** Where filters do not stand beside the map. */
export function ResultSummary() {
  return (
    <div className={styles.summary}>
      <BareSummary />
      <div className={styles.reach}>
        <CoverageButton isSmall />
      </div>
    </div>
  );
}
