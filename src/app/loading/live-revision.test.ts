// Tests of which revision a live view shows: the newest until something is shown, then that one until the reader takes the next.
import { expect, test } from 'vitest';
import { liveRevision } from './live-revision.ts';

test.each([
  ['nothing is known yet', null, null, false, null],
  ['the first that is known is shown', null, 4, false, 4],
  ['while it is on its way, a newer one takes its place', 4, 5, false, 5],
  ['what is read stays when there is a newer one', 4, 5, true, 4],
  ['once that is taken it is shown', 5, 5, true, 5],
  ['back from a pinned view, the newest is shown', null, 5, true, 5],
  ['what is older than what was shown is another collection', 5, 2, true, 2],
  ['a server that is away changes nothing', 4, null, true, null],
] as const)('%s', (_, taken, newest, isShown, shown) =>
  expect(liveRevision(taken, newest, isShown)).toBe(shown),
);
