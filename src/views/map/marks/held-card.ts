// Owns which stack's list was open on a map that another layout has taken away: on the next map it opens again.
import type { Mark } from './marks.ts';

/** Longer than another layout takes to come; whoever leaves the map for longer has left the list, too. */
const HELD_MS = 5000;

let held: Mark | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What is open now; null: nothing. */
export function holdCard(mark: Mark | null): void {
  clearTimeout(timer);
  held = mark;
}

/** The map goes. */
export function leaveCard(): void {
  timer = setTimeout(() => holdCard(null), HELD_MS);
}

export const heldCard = (): Mark | null => held;
export const hasHeldCard = (): boolean => held !== null;
