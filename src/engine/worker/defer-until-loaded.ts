// Owns the wait for what looks into borders, counts for charts and sorts: it loads with the first message that needs it, and messages keep their order meanwhile.
import { DEFAULT_SORT } from '../../contract/sort.ts';
import { asksOfClaims } from '../../matching/claims.ts';
import type { Lookup, ToWorker } from '../messages.ts';

/** Whether what finds it is in the later module. */
const IS_LATER: Readonly<Record<Lookup['of'], boolean>> = {
  members: true,
  'mark-facts': true,
  'member-places': true,
  'area-members': true,
  borders: true,
  keys: false,
  rank: false,
  planned: false,
  newest: false,
  'without-each': false,
};

const needsLaterModule = (message: ToWorker): boolean =>
  (message.kind === 'positions' && message.bytes !== null) ||
  ((message.kind === 'ask' || message.kind === 'look-up') &&
    (message.question.sort ?? DEFAULT_SORT) !== DEFAULT_SORT) ||
  (message.kind === 'ask' &&
    (message.question.along != null ||
      message.question.wantsAnalysis ||
      message.question.map?.squares === true ||
      message.question.filter.near !== undefined ||
      message.question.filter.area !== undefined ||
      asksOfClaims(message.question.filter))) ||
  (message.kind === 'look-up' && IS_LATER[message.lookup.of]);

/** Passes messages on to `handle`. When loading fails they are passed on as well, and the next one that needs it tries again. */
export function deferUntilLoaded(
  handle: (message: ToWorker) => void,
  load: () => Promise<void>,
): (message: ToWorker) => void {
  let isLoaded = false;
  let waiting: ToWorker[] | null = null;
  const passOn = () => {
    const messages = waiting ?? [];
    waiting = null;
    for (const message of messages) handle(message);
  };
  return (message) => {
    if (waiting !== null) waiting.push(message);
    else if (isLoaded || !needsLaterModule(message)) handle(message);
    else {
      waiting = [message];
      load()
        .then(() => {
          isLoaded = true;
        })
        .then(passOn, passOn);
    }
  };
}
