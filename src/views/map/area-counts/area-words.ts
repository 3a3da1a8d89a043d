// Owns what a count at the name of an area is called.

import { countryName, numberName } from '../../../words/format.ts';
import type { Names } from '../../../words/names.ts';
import type { AreaGroup } from './group-areas.ts';
import { texts } from './texts.ts';

const { t } = texts;

export const areaName = (id: string, names: Names): string =>
  id.includes('-') ? names.province(id) : countryName(id);

/** “19 events known only to Afghanistan”. */
export function onlyInWords({ count }: AreaGroup, name: string): string {
  return t('only', { count, figure: numberName(count), name });
}

/** “5 incidents, 4 diplomatic events”; empty where all are of one kind. */
export function kindsInWords({ count, incidents }: AreaGroup): string {
  const diplomatic = count - incidents;
  if (incidents === 0 || diplomatic === 0) return '';
  return t('kinds', {
    incidents: t('incidents', { count: incidents, figure: numberName(incidents) }),
    diplomatic: t('diplomatic', { count: diplomatic, figure: numberName(diplomatic) }),
  });
}

/** With incidents and diplomatic events apart, where there are both. */
export function partsInWords(group: AreaGroup, name: string): string {
  const only = onlyInWords(group, name);
  const kinds = kindsInWords(group);
  return kinds === '' ? only : t('only-parts', { only, kinds });
}
