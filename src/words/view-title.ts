// Owns a view in few words: what of it, where, when; for titles on paper and in messages. All of a filter is said by `filter-sentence`.
import type { Filter, ListParameter } from '../contract/filter.ts';
import { defineTexts, language } from '../ui/i18n.ts';
import { phrasesOf } from './filter-in-words.ts';
import { textOfRuns } from './filter-sentence.ts';
import { countryName, rangeName } from './format.ts';
import { apart } from './in-isolation.ts';
import { alternativesIn, dateTag, listsIn } from './intl.ts';
import type { Names } from './names.ts';
import { typeName } from './vocabulary.ts';

const { t } = defineTexts('view-title', {
  both: 'Incidents and diplomacy',
  incident: 'Incidents',
  diplomatic: 'Diplomatic events',
  types: 'Events of type {{types}}',
  'subject-where': '{{subject}} {{where}}',
  'with-when': '{{title}}, {{when}}',
  border: '{{name}} border',
  'whole-region': 'Central and South Asia',
});

/** More of them would be a list and no title. */
const MOST = 2;
type Place = 'border' | 'province' | 'country';
const PLACES: readonly Place[] = ['border', 'province', 'country'];

/** Values of a clause, where it is short and leaves nothing out; null: it is no part of a title. */
function chosen(filter: Filter, parameter: ListParameter): readonly string[] | null {
  const { any = [], not = [] } = filter[parameter] ?? {};
  return any.length > 0 && any.length <= MOST && not.length === 0 ? any : null;
}

export function subjectInWords(filter: Filter): string {
  const types = chosen(filter, 'type');
  if (types) {
    const names = types.map((type) => typeName(type as Parameters<typeof typeName>[0]).toLowerCase());
    return t('types', { types: alternativesIn(dateTag(language())).format(names) });
  }
  const [category] = chosen(filter, 'category') ?? [];
  return category === 'incident' || category === 'diplomatic' ? t(category) : t('both');
}

/** `on the border Afghanistan – Tajikistan`, `in Tajikistan`, `within 50 km of Ishkashim`; empty: anywhere. */
function whereInSentence(filter: Filter, names: Names): string {
  const { near, area } = filter;
  const place = PLACES.find((parameter) => chosen(filter, parameter) !== null);
  const asked: Filter = {
    ...(place && { [place]: filter[place] }),
    ...(!place && near && { near }),
    ...(!place && !near && area && { area }),
  };
  return phrasesOf(asked, names).map(textOfRuns).join(', ');
}

/** As a name: `Afghanistan – Tajikistan border`, `Tajikistan`. */
export function whereAsName(filter: Filter, names: Names): string {
  const and = listsIn(dateTag(language()));
  const borders = chosen(filter, 'border');
  if (borders) return t('border', { name: and.format(borders.map(names.border)) });
  const provinces = chosen(filter, 'province');
  if (provinces) return and.format(provinces.map(names.province));
  const countries = chosen(filter, 'country');
  if (countries) return and.format(countries.map(countryName));
  const name = filter.near?.name ?? filter.area?.name;
  return name === undefined ? t('whole-region') : apart(name);
}

export const whenInWords = ({ from, to }: Filter): string => rangeName(from, to);

/** `Incidents and diplomacy on the border Afghanistan – Tajikistan, 1 Nov 2025 – 15 Feb 2026`. */
export function viewTitle(filter: Filter, names: Names): string {
  const where = whereInSentence(filter, names);
  const subject = subjectInWords(filter);
  const title = where === '' ? subject : t('subject-where', { subject, where });
  const when = whenInWords(filter);
  return when === '' ? title : t('with-when', { title, when });
}
