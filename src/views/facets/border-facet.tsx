// Owns the facet of borders: which ones, and how far from them.
import { choosingValue } from '../../link/choose-value.ts';
import type { ValueState } from '../../link/toggle.ts';
import { useChangeFilter, useView, useViewStore } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { Facet } from './facet.tsx';
import { texts } from './facet-texts.ts';
import { useFacetValues } from './use-facet-values.ts';
import { WithinControl } from './within-control.tsx';

export function BorderFacet() {
  const t = useTexts(texts);
  const filter = useView((view) => view.filter);
  const changeFilter = useChangeFilter();
  const store = useViewStore();
  const choose = (value: string, state: ValueState) => store.change(choosingValue('border', value, state));
  return (
    <Facet
      name={t('borders')}
      hint={t('borders-hint')}
      facet="border"
      ignoresChoice={(filter.border ?? filter.within) !== undefined}
      values={useFacetValues('border')}
      clause={filter.border}
      onChange={choose}
      onClear={() => changeFilter({ border: undefined, within: undefined, km: undefined })}
    >
      <WithinControl />
    </Facet>
  );
}
