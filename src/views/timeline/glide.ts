// Owns the short movement between two windows, so that one sees what went where.
import { matchesMedia } from '../../ui/media.ts';
import type { Domain } from './time-axis.ts';

const DURATION_MS = 160;

/** Steps from one domain to another; at once when the reader wants no motion. Returns what stops it. */
export function glide(from: Domain, to: Domain, onStep: (step: Domain, isLast: boolean) => void): () => void {
  if (matchesMedia('(prefers-reduced-motion: reduce)')) {
    onStep(to, true);
    return () => {};
  }
  const began = performance.now();
  let frame = 0;
  const step = () => {
    const share = Math.min(1, (performance.now() - began) / DURATION_MS);
    const eased = 1 - (1 - share) ** 3;
    const between = (a: number, b: number) => a + (b - a) * eased;
    if (share < 1) frame = requestAnimationFrame(step);
    onStep(
      share < 1
        ? { startDay: between(from.startDay, to.startDay), endDay: between(from.endDay, to.endDay) }
        : to,
      share >= 1,
    );
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
