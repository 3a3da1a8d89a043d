// Owns what a count at the name of an area is called.

import { countryName, numberName } from '../../../words/format.ts';
import type { Names } from '../../../words/names.ts';
import type { AreaGroup } from './group-areas.ts';
import { texts } from './texts.ts';

const { t } = texts;

const isProvince = (id: string): boolean => id.includes('-');

export const areaName = (id: string, names: Names): string =>
  isProvince(id) ? names.province(id) : countryName(id);

/** “13 known to a province” of a country's; empty where none is, and of a province. */
export function provincesInWords({ id, count, inProvinces }: AreaGroup): string {
  if (isProvince(id) || inProvinces === 0) return '';
  return inProvinces === count
    ? t('all-known-to-province')
    : t('known-to-province', { figure: numberName(inProvinces) });
}

/** “24 events in Pakistan without a closer place on the map (13 known to a province)”: true of what is counted for it at each zoom. */
export function onlyInWords(group: AreaGroup, name: string): string {
  const known = provincesInWords(group);
  const key = isProvince(group.id) ? 'in-province' : known === '' ? 'in-country' : 'in-country-some';
  return t(key, { count: group.count, figure: numberName(group.count), name, known });
}

/** Of a list whose place on the map shows the rest: “24 events known only to Pakistan (13 to a province)”. */
export function titleInWords({ id, count, inProvinces }: AreaGroup, name: string): string {
  const of = { count, figure: numberName(count), name };
  if (isProvince(id) || inProvinces === 0) return t('title', of);
  if (inProvinces === count) return t('title-all', of);
  return t('title-some', { ...of, known: numberName(inProvinces) });
}

/** “5 incidents, 4 diplomatic events”; “6 incidents” where all are of one kind. */
export function kindsInWords({ count, incidents }: AreaGroup): string {
  const diplomatic = count - incidents;
  const words = {
    incidents: t('incidents', { count: incidents, figure: numberName(incidents) }),
    diplomatic: t('diplomatic', { count: diplomatic, figure: numberName(diplomatic) }),
  };
  if (diplomatic === 0) return words.incidents;
  return incidents === 0 ? words.diplomatic : t('kinds', words);
}

/** With how many of them are incidents and how many diplomatic events. */
export const partsInWords = (group: AreaGroup, name: string): string =>
  t('only-parts', { only: onlyInWords(group, name), kinds: kindsInWords(group) });
