// Owns which border a filter is of, where it names exactly one: along it events have a place, and a strip is drawn.
import type { Filter } from './filter.ts';

/** Its pair; null: none, or several. What is excluded beside it changes nothing. */
export const oneBorder = ({ border }: Filter): string | null =>
  border?.any.length === 1 ? (border.any[0] ?? null) : null;
