// Owns the words for what happened to an event between two revisions.
import type { Changes } from '../../../src/contract/replies.ts';

type Seen = { readonly retracted: boolean };

/** `before` is undefined when the audience could not see the event at the earlier revision. */
export function changeKindOf(before: Seen | undefined, after: Seen): Changes['changes'][number]['kind'] {
  if (after.retracted && !before?.retracted) return 'retracted';
  return before === undefined ? 'added' : 'changed';
}
