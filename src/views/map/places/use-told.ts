// Owns what is read to name the marks of the list: one question of the engine about all stacks, one request for the texts of all events.
import { useQueries } from '@tanstack/react-query';
import { eventByKeyQuery } from '../../../api/get-events-by-keys.ts';
import type { SarhadEvent } from '../../../contract/event.ts';
import { useRevision } from '../../../engine/client/use-engine.ts';
import { placeOfStack } from '../basemap/stack-place.ts';
import { isStack, type Mark } from '../marks/marks.ts';
import { useMarkFacts } from '../pointing/use-mark-facts.ts';

export type Told = {
  /** The one event, or of a stack that no town names its newest; undefined while it is being read, null where it names nothing. */
  readonly event: SarhadEvent | null | undefined;
  /** Whether all events of a stack stand on its anchor; false until it is known. */
  readonly isInPlace: boolean;
};

/** In the order of the marks. */
export function useTold(marks: readonly Mark[]): readonly Told[] {
  const revision = useRevision();
  // What lies in a square stands on no place of its own.
  const stacks = marks.filter((mark) => isStack(mark) && mark.kind === 'stacks');
  const facts = useMarkFacts(stacks);
  const told = marks.map((mark) => {
    if (!isStack(mark)) return { key: mark.key, isInPlace: true };
    if (mark.kind === 'squares') return { key: null, isInPlace: false };
    const found = facts?.[stacks.indexOf(mark)];
    const isInPlace = found?.isInPlace ?? false;
    if (placeOfStack(mark) !== null) return { key: null, isInPlace };
    return { key: found && (isInPlace ? found.newest : null), isInPlace };
  });
  const keys = told.flatMap(({ key }) => key ?? []);
  const events = useQueries({
    queries: keys.map((key) => ({ ...eventByKeyQuery(revision ?? 0, key), enabled: revision !== null })),
    combine: (results) => new Map(keys.map((key, at) => [key, results[at]?.data])),
  });
  return told.map(({ key, isInPlace }) => ({
    event: key == null ? key : events.get(key),
    isInPlace,
  }));
}
