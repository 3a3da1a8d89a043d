// Owns what a filter leaves of one category.
import type { Filter } from '../contract/filter.ts';
import { CATEGORIES, type Category } from '../contract/taxonomy.ts';

/** The same filter, of events of one category alone; a clause that leaves that category out does so still, and nothing is left. */
export function onlyCategory(filter: Filter, category: Category): Filter {
  const { any = [], not = [] } = filter.category ?? {};
  const others = CATEGORIES.filter((other) => other !== category);
  return { ...filter, category: { any, not: [...new Set([...not, ...others])] } };
}
