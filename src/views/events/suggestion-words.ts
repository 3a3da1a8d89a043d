// Owns the words of what could be taken away when no event matches.
import type { ClauseName, Filter } from '../../contract/filter.ts';
import { defineTexts } from '../../ui/i18n.ts';
import { pointName } from '../../words/filter-in-words.ts';
import { rangeName } from '../../words/format.ts';

const texts = defineTexts('suggestions', {
  dates: 'Widen the dates: now {{range}}',
  text: 'Clear the text “{{q}}”',
  type: 'Clear category and type',
  actor: 'Clear actors and roles',
  country: 'Clear country',
  province: 'Clear province',
  border: 'Clear border',
  status: 'Clear status',
  source: 'Clear publisher',
  grade: 'Clear grade {{grade}} or better',
  claims: 'Clear who claims and who denies',
  killed: 'Clear “{{killed}} or more killed”',
  bbox: 'Clear the part of the map',
  near: 'Clear the distance to {{near}}',
  area: 'Clear the drawn area',
});

export const suggestionInWords = (clause: ClauseName, filter: Filter): string =>
  texts.t(clause, {
    range: rangeName(filter.from, filter.to),
    q: filter.q,
    grade: filter.grade,
    killed: filter.killed,
    near: filter.near && pointName(filter.near),
  });
