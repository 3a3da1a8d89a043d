// Proves the rule of answers, case by case as it is written down, and on random claims against its sentences.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STANCES } from '../contract/taxonomy.ts';
import { answersBy, isContestedByAnswers, type RuledClaim, type RuledEvent } from './answers.ts';

const sides: Record<string, string | null> = { gknb: 'tj', mfa: 'tj', kabul: 'taliban', people: null };
const sideOf = (actor: string) => (actor in sides ? (sides[actor] as string | null) : actor);
const claim = (
  id: string,
  actor: string,
  stance: RuledClaim['stance'],
  date: string | null,
  answers?: RuledClaim['answers'],
) => ({ id, actor, stance, date, ...(answers && { answers }) });
const said = claim('said', 'gknb', 'asserts', '2026-01-18');

type Case = {
  readonly here: readonly RuledClaim[];
  /** Claims of the event that this one is `denial-of`. */
  readonly denied?: readonly RuledClaim[];
  readonly answers: readonly string[];
  readonly isContested?: true;
};

const here = 'here';
const CASES: Readonly<Record<string, Case>> = {
  'a later claim of another side answers': {
    here: [said, claim('a', 'kabul', 'asserts', '2026-01-19')],
    answers: ['a answered here/said'],
  },
  'a denial denies': {
    here: [said, claim('a', 'kabul', 'denies', '2026-01-19')],
    answers: ['a denied here/said'],
    isContested: true,
  },
  'another attribution of the same event tells it otherwise': {
    here: [said, claim('a', 'kabul', 'attributes', '2026-01-19')],
    answers: ['a otherwise here/said'],
  },
  'on one day nobody answers': { here: [said, claim('a', 'kabul', 'denies', '2026-01-18')], answers: [] },
  'one side does not answer itself': { here: [said, claim('a', 'mfa', 'denies', '2026-01-19')], answers: [] },
  'nobody’s side neither answers nor is answered': {
    here: [
      claim('people', 'people', 'asserts', '2026-01-17'),
      claim('later', 'people', 'denies', '2026-01-20'),
      said,
    ],
    answers: [],
  },
  'but explicitly it may': {
    here: [said, claim('a', 'people', 'denies', null, [{ event: here, claim: 'said' }])],
    answers: ['a denied here/said'],
    isContested: true,
  },
  'an actor whose side nobody names is its own': {
    here: [said, claim('a', 'reuters', 'asserts', '2026-01-19')],
    answers: ['a answered here/said'],
  },
  'without a date nothing answers, and nothing is answered': {
    here: [claim('undated', 'gknb', 'asserts', null), claim('a', 'kabul', 'denies', '2026-01-19')],
    answers: [],
  },
  'an empty list answers nothing': {
    here: [said, claim('a', 'kabul', 'denies', '2026-01-19', [])],
    answers: [],
  },
  'a list takes the place of the rule': {
    here: [
      said,
      claim('other', 'gknb', 'asserts', '2026-01-17'),
      claim('a', 'kabul', 'denies', '2026-01-19', [{ event: here, claim: 'other' }]),
    ],
    answers: ['a denied here/other'],
    isContested: true,
  },
  'what does not exist is not answered, nor is a claim by itself': {
    here: [
      claim('a', 'kabul', 'denies', '2026-01-19', [
        { event: here, claim: 'a' },
        { event: here, claim: 'no' },
        { event: 'hidden', claim: 'said' },
      ]),
    ],
    answers: [],
  },
  'an event that is a denial of another answers it on the same day, not before': {
    here: [claim('a', 'kabul', 'denies', '2026-01-18')],
    denied: [said, claim('later', 'gknb', 'asserts', '2026-01-19')],
    answers: ['a denied there/said'],
  },
  'elsewhere an attribution is an answer, no other account': {
    here: [claim('a', 'kabul', 'attributes', '2026-01-18')],
    denied: [said],
    answers: ['a answered there/said'],
  },
  'who withdraws answers no more, but was answered': {
    here: [
      said,
      claim('a', 'kabul', 'denies', '2026-01-19'),
      claim('back', 'kabul', 'retracts', '2026-01-21', []),
      claim('b', 'gknb', 'denies', '2026-01-20'),
    ],
    answers: ['b denied here/a'],
  },
  'a denial of what was withdrawn is no dispute': {
    here: [
      claim('report', 'reuters', 'asserts', '2026-01-17'),
      claim('a', 'kabul', 'denies', '2026-01-18'),
      claim('back', 'reuters', 'retracts', '2026-01-19', []),
    ],
    answers: ['a denied here/report'],
  },
  'a denial of a denial is no dispute': {
    here: [claim('one', 'gknb', 'denies', '2026-01-18'), claim('two', 'kabul', 'denies', '2026-01-19')],
    answers: ['two denied here/one'],
  },
  'a claim that answers a denial by the rule is no dispute': {
    here: [claim('one', 'gknb', 'denies', '2026-01-18'), claim('two', 'kabul', 'asserts', '2026-01-19')],
    answers: ['two answered here/one'],
  },
  'said explicitly it is': {
    here: [
      claim('one', 'gknb', 'denies', '2026-01-18'),
      claim('two', 'kabul', 'asserts', '2026-01-19', [{ event: here, claim: 'one' }]),
    ],
    answers: ['two answered here/one'],
    isContested: true,
  },
};

test.each(Object.entries(CASES))('%s', (_name, { here: claims, denied, answers, isContested }) => {
  const event: RuledEvent = { id: here, claims, denialOf: denied ? ['there'] : [] };
  const found = answersBy(event, (id) => (id === 'there' ? denied : undefined), sideOf);
  expect(found.map(({ by, kind, to }) => `${by.claim} ${kind} ${to.event}/${to.claim}`)).toEqual(answers);
  expect(isContestedByAnswers(event, sideOf)).toBe(isContested ?? false);
});

const days = fc.constantFrom(null, '2026-01-17', '2026-01-18', '2026-01-19');
const claims = fc
  .array(
    fc.record({
      actor: fc.constantFrom('gknb', 'mfa', 'kabul', 'people', 'reuters'),
      stance: fc.constantFrom(...STANCES),
      date: days,
      answered: fc.option(fc.array(fc.nat(6), { maxLength: 2 }), { nil: undefined }),
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    list.map(({ answered, ...rest }, at) => ({
      id: `c${at}`,
      ...rest,
      ...(answered && { answers: answered.map((to) => ({ event: here, claim: `c${to}` })) }),
    })),
  );

test('answers go to other sides and backwards in time, whatever the order of the claims', () => {
  fc.assert(
    fc.property(claims, claims, (own, others) => {
      const event: RuledEvent = { id: here, claims: own, denialOf: ['there'] };
      const names = (given: RuledEvent) =>
        answersBy(given, () => others, sideOf)
          .map(({ to, by }) => `${by.claim}>${to.event}/${to.claim}`)
          .sort();
      expect(names({ ...event, claims: [...own].reverse() })).toEqual(names(event));
      for (const { to, by } of answersBy(event, () => others, sideOf)) {
        const answer = own.find(({ id }) => id === by.claim) as RuledClaim;
        const answered = (to.event === here ? own : others).find(({ id }) => id === to.claim) as RuledClaim;
        expect(answered).toBeDefined();
        if (answer.answers) continue;
        expect(sideOf(answer.actor)).not.toBe(sideOf(answered.actor));
        const order = String(answered.date).localeCompare(String(answer.date));
        expect(order).toBeLessThanOrEqual(to.event === here ? -1 : 0);
      }
    }),
  );
});

test('nothing is contested without a standing denial and a standing claim of something else', () => {
  fc.assert(
    fc.property(claims, (own) => {
      if (!isContestedByAnswers({ id: here, claims: own }, sideOf)) return;
      const back = new Set(own.filter(({ stance }) => stance === 'retracts').map(({ actor }) => actor));
      const stances = own.filter(({ actor }) => !back.has(actor)).map(({ stance }) => stance);
      expect(stances).toContain('denies');
      expect(stances.some((stance) => stance !== 'denies')).toBe(true);
    }),
  );
});
