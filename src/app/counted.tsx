// Owns what counts stand in: filters and summary, with the word on how far the collection reaches where the screen has room for it. The
// count itself comes with the page, for it is what most readers wait for, and stays when what stands beside it does not come.
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { useTexts } from '../ui/i18n.ts';
import { FilterPanel } from '../views/facets/filter-panel.tsx';
import { ResultSummary as BareSummary } from '../views/facets/result-summary.tsx';
import styles from './counted.module.css';
import { CoverageButton, FacetList, FilterChips } from './later-views.ts';
import { texts } from './texts.ts';
import { useScreen } from './use-screen.ts';

/** In the header where that has room; else it is beside the count. */
export function HeaderReach() {
  return useScreen() === 'desktop' && <CoverageButton />;
}

/** `isBare`: without the count and the chips, which the phone shows elsewhere. */
export function Facets({ isBare = false }: { readonly isBare?: boolean }) {
  const t = useTexts(texts);
  const top = (
    <>
      <BareSummary />
      <ErrorBoundary name={t('part-reach')} form="line">
        <CoverageButton isSmall isForPinned={useScreen() !== 'tablet'} />
      </ErrorBoundary>
      <ErrorBoundary name={t('part-chips')} form="line">
        <FilterChips />
      </ErrorBoundary>
    </>
  );
  return (
    <FilterPanel top={!isBare && top}>
      <ErrorBoundary name={t('part-filters')}>
        <FacetList />
      </ErrorBoundary>
    </FilterPanel>
  );
}

/** Where filters do not stand beside the map. */
export function ResultSummary() {
  const t = useTexts(texts);
  return (
    <div className={styles.summary}>
      <BareSummary />
      <ErrorBoundary name={t('part-reach')} form="line">
        <div className={styles.reach}>
          <CoverageButton isSmall />
        </div>
      </ErrorBoundary>
    </div>
  );
}
