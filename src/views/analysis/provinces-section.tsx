// Owns the provinces with most events as bars that filter, and the table of all, by category and type.
import { useMemo } from 'react';
import { useNames } from '../../cards/use-names.ts';
import { CATEGORIES, categoryOf, type EventType } from '../../contract/taxonomy.ts';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import { useEngineNames } from '../../engine/client/use-engine.ts';
import { stateOf, withState } from '../../link/toggle.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { categoryName, typeName } from '../../words/vocabulary.ts';
import { ChartSection } from './chart-section.tsx';
import type { ChartTable } from './chart-table.ts';
import styles from './named-bars.module.css';
import { NamedBars } from './named-bars.tsx';
import { sum } from './series.ts';
import { texts } from './texts.ts';

const SHOWN = 8;

export function ProvincesSection({ analysis }: { readonly analysis: AnalysisAnswer }) {
  const t = useTexts(texts);
  const changeFilter = useChangeFilter();
  const clause = useView((view) => view.filter.province);
  const { provinces, types } = useProvinces(analysis);
  const inNone = sum(analysis.byType) + analysis.outside - sum(analysis.byProvince);
  const isOn = (id: string) => stateOf(clause, id) === 'any';
  const toggle = (id: string) => changeFilter({ province: withState(clause, id, isOn(id) ? null : 'any') });

  const table = (): ChartTable => ({
    head: [t('province'), t('total'), ...CATEGORIES.map(categoryName), ...types.map(typeName)],
    rows: provinces.map(({ id, name, count, counts }) => ({
      key: id,
      cells: [
        { value: name, press: { act: () => toggle(id) } },
        { value: count },
        ...CATEGORIES.map((category) => ({
          value: sum(types.map((type) => (categoryOf(type) === category ? (counts.get(type) ?? 0) : 0))),
        })),
        ...types.map((type) => ({ value: counts.get(type) ?? 0 })),
      ],
    })),
  });
  return (
    <ChartSection
      chart="provinces"
      unit={t('unit:provinces')}
      table={table}
      notes={inNone > 0 && <p>{t('in-none', { count: inNone, figure: numberName(inNone) })}</p>}
    >
      {provinces.length === 0 && <p className={styles.nothing}>{t('no-provinces')}</p>}
      <NamedBars
        bars={provinces.map((province) => ({ ...province, inFull: province.name, isOn: isOn(province.id) }))}
        shown={SHOWN}
        onPick={toggle}
      />
    </ChartSection>
  );
}

/** Provinces with events, most first, and the types that occur in any. */
function useProvinces({ byProvince, types: width }: AnalysisAnswer) {
  const ids = useEngineNames();
  const names = useNames();
  return useMemo(() => {
    const types = ids.type as readonly EventType[];
    const provinces = ids.province.flatMap((id, at) => {
      const row = byProvince.subarray(at * width, (at + 1) * width);
      const count = sum(row);
      const counts = new Map(types.map((type, column) => [type, row[column] ?? 0]));
      return count === 0 ? [] : [{ id, name: names.province(id), count, counts }];
    });
    provinces.sort((a, b) => b.count - a.count);
    return { provinces, types: types.filter((type) => provinces.some(({ counts }) => counts.get(type))) };
  }, [byProvince, width, ids, names]);
}
