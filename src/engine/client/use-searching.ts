// Owns the question whether "none" is known: while a text is being searched, no match yet is no answer.
import { useEngineState } from './use-engine.ts';

/** Nothing matches, but only because the text has not been searched yet. */
export const useIsSearching = (): boolean =>
  useEngineState(({ answer, isTextPending }) => isTextPending && answer?.totals.events === 0);
