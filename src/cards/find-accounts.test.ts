// Tests which two accounts of a contested event are put side by side.
import { expect, test } from 'vitest';
import type { Claim, RelatedEvent, SarhadEvent } from '../contract/event.ts';
import type { Stance } from '../contract/taxonomy.ts';
import { findAccounts } from './find-accounts.ts';

type Answer = Claim['answeredBy'][number];

const claim = (id: string, stance: Stance, answeredBy: Answer[] = []): Claim => ({
  id,
  actor: { id: `actor-${id}`, name: id },
  stance,
  about: 'x',
  date: null,
  sourceIndex: null,
  answeredBy,
});
const answer = (
  event: string,
  by: string,
  kind: Answer['kind'] = 'denied',
  date: string | null = null,
): Answer => ({
  event,
  claim: by,
  key: event === 'here' ? 1 : 2,
  actor: { id: `actor-${by}`, name: by },
  kind,
  date,
});
const denialOf = { id: 'there', key: 2, relation: 'denial-of', direction: 'from' } as RelatedEvent;
const event = (claims: Claim[], more: Partial<SarhadEvent> = {}) =>
  ({ id: 'here', key: 1, status: 'contested', claims, related: [], ...more }) as SarhadEvent;

/** Ids of the claims; `there` is a claim of another event, and `-` none. */
function found(told: SarhadEvent): string | null {
  const accounts = findAccounts(told);
  if (accounts === null) return null;
  const name = ({ claim, elsewhere }: typeof accounts.denied) =>
    claim ? claim.id : `${elsewhere.key}:${elsewhere.claim ?? 'any'}`;
  return `${accounts.said ? name(accounts.said) : '-'} / ${name(accounts.denied)}`;
}

test.each<[string, SarhadEvent, string | null]>([
  ['an event that nobody disputes has none', event([claim('a', 'asserts')], { status: 'confirmed' }), null],
  [
    'the claim that is denied and the denial, not what else is said',
    event([
      claim('other', 'asserts', [answer('here', 'reply', 'answered')]),
      claim('said', 'attributes', [answer('here', 'no')]),
      claim('reply', 'asserts'),
      claim('no', 'denies'),
    ]),
    'said / no',
  ],
  [
    'of several, the claim that was denied last, whatever the order of the file',
    event([
      claim('a', 'asserts', [answer('here', 'no-a', 'denied', '2025-03-02')]),
      claim('b', 'asserts', [answer('here', 'no-b', 'denied', '2025-03-09')]),
      claim('no-a', 'denies'),
      claim('no-b', 'denies'),
    ]),
    'b / no-b',
  ],
  [
    'a denial told in another event',
    event([claim('said', 'asserts', [answer('there', 'no')])]),
    'said / 2:no',
  ],
  [
    'a denial that came first, and was answered',
    event([claim('no', 'denies', [answer('here', 'said', 'answered')]), claim('said', 'asserts')]),
    'said / no',
  ],
  [
    'an event that denies the whole, where no claim carries it',
    event([], { related: [denialOf] }),
    '- / 2:any',
  ],
  [
    'a withdrawal is no account',
    event([claim('gone', 'retracts', [answer('here', 'no')]), claim('no', 'denies')]),
    '- / no',
  ],
])('%s', (_, told, expected) => {
  expect(found(told)).toBe(expected);
});
