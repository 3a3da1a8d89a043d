// Owns whether all that a stack holds stands on its anchor: what it is called depends on it.
import { useQuery } from '@tanstack/react-query';
import { useEngine } from '../../../engine/client/use-engine.ts';
import { isStack, type Mark, nameOf } from '../marks/marks.ts';

/** Of the plane: less than the engine tells sites apart by. */
const SAME = 1e-8;

/** Undefined while it is being asked; false of what is no stack on a place, or could not be asked. */
export function useInPlace(mark: Mark | null): boolean | undefined {
  const engine = useEngine();
  const stack = mark !== null && mark.kind === 'stacks' && isStack(mark) ? mark : null;
  const { data, isError } = useQuery({
    queryKey: ['map-in-place', stack],
    queryFn: async () => stack !== null && isOnAnchor(await engine.memberPlaces(nameOf(stack)), stack),
    enabled: stack !== null,
    networkMode: 'always',
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  return stack === null || isError ? false : data;
}

/** `places`: x, y, x, y … of the plane. */
const isOnAnchor = (places: Float64Array, { x, y }: Mark): boolean =>
  places.length > 0 && places.every((at, index) => Math.abs(at - (index % 2 === 0 ? x : y)) < SAME);
