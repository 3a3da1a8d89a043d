// Owns what counts stand in: filters and summary, with the word on how far the collection reaches where the screen has room for it. The
// count itself comes with the page: it is what most readers wait for.
import { FilterPanel } from '../views/facets/filter-panel.tsx';
import { ResultSummary as BareSummary } from '../views/facets/result-summary.tsx';
import styles from './counted.module.css';
import { CoverageButton, FacetList, FilterChips } from './later-views.ts';
import { useScreen } from './use-screen.ts';

/** In the header where that has room; else it is beside the count. */
export function HeaderReach() {
  return useScreen() === 'desktop' && <CoverageButton />;
}

/** `isBare`: without the count and the chips, which the phone shows elsewhere. */
export function Facets({ isBare = false }: { readonly isBare?: boolean }) {
  const isTablet = useScreen() === 'tablet';
  const top = (
    <>
      <BareSummary />
      {isTablet && <CoverageButton isSmall />}
      <FilterChips />
    </>
  );
  return (
    <FilterPanel top={!isBare && top}>
      <FacetList />
    </FilterPanel>
  );
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
