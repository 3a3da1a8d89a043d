// Owns how the order of the list is said, and what stands last in it.
import { displayText } from '../../cards/display-text.ts';
import type { Sort } from '../../contract/sort.ts';
import type { Answer } from '../../engine/answers.ts';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { useView } from '../../link/use-view.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { pointName } from '../../words/filter-in-words.ts';
import { numberName } from '../../words/format.ts';

export const sortTexts = defineTexts('list-sort', {
  sort: 'Sort the events',
  newest: 'Newest first',
  oldest: 'Oldest first',
  killed: 'Most people killed first',
  grade: 'Best grade first',
  distance: 'Nearest first',
  'list-newest': 'Matching events, newest first',
  'list-oldest': 'Matching events, oldest first',
  'list-killed': 'Matching events, sorted by people killed, most first',
  'list-grade': 'Matching events, sorted by the best grade of their sources',
  'list-distance': 'Matching events, sorted by distance, nearest first',
  'last-killed_one': '{{figure}} whose number killed is not known comes last',
  'last-killed_other': '{{figure}} whose number killed is not known come last',
  'last-grade_one': '{{figure}} that cannot be judged comes last',
  'last-grade_other': '{{figure}} that cannot be judged come last',
  'from-point': 'from {{place}}',
  'list-and-note': '{{list}}; {{note}}',
  failed: 'Could not be sorted: newest first.',
  retry: 'Try again',
});

/** Matching events of which nothing is known by which they could be sorted. */
const UNKNOWN_IN: { readonly [S in Sort]: ((answer: Answer) => number) | null } = {
  newest: null,
  oldest: null,
  // Without a point none is within a circle.
  distance: null,
  killed: ({ totals }) => totals.killed.missing,
  // Under a filter by grade each has a source that is judged.
  grade: ({ totals, facets, filter }) =>
    filter.grade === undefined ? totals.events - (facets.gradeAtLeast.at(-1) ?? 0) : 0,
};

/** What is to be said beside the order: how many events stand last in the list, and why, or from where distances are. */
export function useSortNote(sort: Sort): string {
  const t = useTexts(sortTexts);
  const near = useView(({ filter }) => filter.near);
  const count = useAnswer((answer) => (answer === null ? 0 : (UNKNOWN_IN[sort]?.(answer) ?? 0)));
  if (sort === 'distance')
    return near === undefined ? '' : t('from-point', { place: displayText(pointName(near), 40) });
  if (count === 0 || UNKNOWN_IN[sort] === null) return '';
  return t(`last-${sort as 'killed' | 'grade'}`, { count, figure: numberName(count) });
}

/** The list by its order, for those who hear it. */
export function useListName(sort: Sort): string {
  const t = useTexts(sortTexts);
  const note = useSortNote(sort);
  const list = t(`list-${sort}`);
  return note === '' ? list : t('list-and-note', { list, note });
}
