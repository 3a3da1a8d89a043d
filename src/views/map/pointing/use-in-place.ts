// Owns whether all that a stack holds stands on its anchor: what it is called depends on it.
import { isStack, type Mark } from '../marks/marks.ts';
import { useMarkFacts } from './use-mark-facts.ts';

/** Undefined while it is being asked; false of what is no stack on a place, or could not be asked. */
export function useInPlace(mark: Mark | null): boolean | undefined {
  const facts = useMarkFacts(mark !== null && isStack(mark) ? [mark] : []);
  return facts === undefined ? undefined : (facts[0]?.isInPlace ?? false);
}
