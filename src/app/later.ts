// Owns what loads after the map: the first load carries the map alone, everything beside it follows at once when it stands.
import type { ComponentType, FunctionComponent } from 'react';
import { lazyPart } from '../ui/lazy-part.ts';

let release: () => void = () => undefined;
const mapStands = new Promise<void>((resolve) => {
  release = resolve;
});

/** Called when the map is on screen and can be moved. */
export function announceMap(): void {
  // Read by bench/first-load.
  performance.mark('sarhad:map-stands');
  release();
}

/** If the map crashes before it stands, the rest must not wait for it. */
const LONGEST_WAIT_MS = 4000;
setTimeout(() => release(), LONGEST_WAIT_MS);

/** A component in a chunk of its own that is asked for when the map stands. */
export function lazyAfterMap<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  return lazyPart(async () => {
    await mapStands;
    return load();
  });
}
