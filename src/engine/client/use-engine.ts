// Owns the engine as React sees it: a context, and hooks that re-render a view only when its slice of the answer changes.
import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react';
import type { Answer, EngineNames } from '../answers.ts';
import type { EngineClient, EngineState } from './client.ts';

/** Provide the one client of the page: `<EngineContext value={client}>`. */
export const EngineContext = createContext<EngineClient | null>(null);

/** Whether there are no events to show, and none on their way. Outside the page's own frame: there are. */
export const NoDataContext = createContext(false);

/** The client. Throws when no `EngineContext` is above. */
export function useEngine(): EngineClient {
  const engine = useContext(EngineContext);
  if (engine === null) throw new Error('useEngine: put <EngineContext value={client}> above this component');
  return engine;
}

/**
 * A slice of the engine's state. The view re-renders only when `isEqual` says that the slice has changed; parts of
 * answers that have not changed are the same objects, so a selector that returns one of them needs no `isEqual`.
 * A selector that makes a new object each time does.
 */
export function useEngineState<T>(
  select: (state: EngineState) => T,
  isEqual: (a: T, b: T) => boolean = Object.is,
): T {
  const engine = useEngine();
  const last = useRef<{ state: EngineState; select: unknown; value: T } | null>(null);
  const read = useCallback(() => {
    const state = engine.getState();
    const before = last.current;
    if (before !== null && before.state === state && before.select === select) return before.value;
    const value = select(state);
    const kept = before !== null && isEqual(before.value, value) ? before.value : value;
    last.current = { state, select, value: kept };
    return kept;
  }, [engine, select, isEqual]);
  return useSyncExternalStore(engine.subscribe, read, read);
}

/** A slice of the last answer; the answer is null until the first chunk is in. See `useEngineState`. */
export function useAnswer<T>(select: (answer: Answer | null) => T, isEqual?: (a: T, b: T) => boolean): T {
  return useEngineState((state) => select(state.answer), isEqual);
}

/** Values of the dictionary in the order in which counts are given. */
export function useEngineNames(): EngineNames {
  return useEngineState(({ names }) => names);
}

/** The revision on screen: that of the last answer, null before there is one. */
export const useRevision = (): number | null => useAnswer((answer) => answer?.revision ?? null);

/** Nothing matches, but only because the text has not been searched yet, or sides are not known: that is no answer. */
export const useIsSearching = (): boolean =>
  useEngineState(({ answer, isTextPending }) => isTextPending && answer?.totals.events === 0);
