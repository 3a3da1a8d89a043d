// Proves what the board counts: what is said against what answers, kinds, groups, orders and the matrix.
import { describe, expect, test } from 'vitest';
import type { ToldAnswer, ToldClaim } from '../../contract/claims-reply.ts';
import { reachCells } from '../../contract/csv-reach.ts';
import type { AnswerKind } from '../../contract/taxonomy.ts';
import { VIEW_PARAMETERS } from '../../link/parameters.ts';
import { nameOf, threadsOf } from '../../matching/claim-threads.ts';
import { boardCsv } from './board-csv.ts';
import { formatBoardState, GROUPINGS, KINDS, ORDERS, parseBoardState } from './board-state.ts';
import { groupThreads } from './group-threads.ts';
import { MOST_ROWS, matrixOf, REST, sidesOfBorder } from './matrix.ts';
import { isShown } from './threads.ts';

const event = (id: string) => ({
  id,
  key: 1,
  title: id,
  dateStart: '2026-01-01',
  dateEnd: null,
  datePrecision: 'day' as const,
  type: 'statement' as const,
  status: 'reported' as const,
});

type Parts = Partial<Pick<ToldClaim, 'date' | 'meets' | 'source'>> & {
  readonly in?: string;
  readonly by?: string;
};

function claim(
  id: string,
  { in: eventId = 'e', by = 'tj', ...rest }: Parts,
  answers: ToldAnswer[] = [],
): ToldClaim {
  return {
    event: event(eventId),
    id,
    claimant: { id: by, name: by, side: by === 'people' ? null : by },
    stance: 'asserts',
    about: id,
    date: '2026-01-01',
    source: null,
    meets: true,
    answers,
    ...rest,
  };
}
const answer = ({ meets: _meets, answers: _answers, ...told }: ToldClaim, kind: AnswerKind): ToldAnswer => ({
  ...told,
  kind,
});

const denial = claim('denial', { by: 'taliban', date: '2026-01-03' });
const reply = claim('reply', { by: 'ru', date: '2026-01-02' });
const said = claim('said', {}, [answer(denial, 'denied'), answer(reply, 'answered')]);
const silent = claim('silent', { by: 'people', date: null, in: 'f' });
const ids = (claims: readonly ToldClaim[]) => threadsOf(claims).threads.map(({ said }) => said.id);

describe('what is said', () => {
  test('is what answers nothing that is listed; answers stand under it, the latest first', () => {
    const { threads, others } = threadsOf([said, reply, denial, silent]);
    expect(threads.map(({ said, kind }) => [said.id, kind])).toEqual([
      ['said', 'denied'],
      ['silent', 'unanswered'],
    ]);
    expect(threads[0]?.answers.map(({ id }) => id)).toEqual(['denial', 'reply']);
    expect(others.size).toBe(0);
  });

  test('is an answer too where what it answers is not asked for; other claims of the event stand apart', () => {
    const { threads, others } = threadsOf([{ ...said, meets: false }, { ...reply, meets: false }, denial]);
    expect(threads.map(({ said }) => said.id)).toEqual(['denial']);
    expect(others.get('e')?.map(({ id }) => id)).toEqual(['said', 'reply']);
  });

  test('of a ring is its earliest; an answer to an answer stands in the same thread', () => {
    const one = claim('one', { date: '2026-01-02' });
    const two = claim('two', { by: 'ru', date: '2026-01-05' }, [answer(one, 'denied')]);
    const ring = { ...one, answers: [answer(two, 'answered')] };
    expect(ids([two, ring])).toEqual(['one']);
    const first = claim('first', {}, [answer(two, 'answered')]);
    expect(threadsOf([first, two, one]).threads[0]?.answers.map(({ id }) => id)).toEqual(['two', 'one']);
  });
});

test('no answer is known where two sides speak of one event without answering each other: the other stands beside', () => {
  const beside = (claims: readonly ToldClaim[]) =>
    threadsOf(claims).threads.map(({ said, isBeside }) => [said.id, isBeside]);
  const pk = claim('pk', { by: 'pk', date: null });
  const kabul = claim('kabul', { by: 'taliban', date: null });
  expect(beside([pk, kabul])).toEqual([
    ['pk', true],
    ['kabul', true],
  ]);
  // Whether the filter asks for the other or not; never one's own side, who is nobody's, or another event.
  expect(beside([pk, { ...kabul, meets: false }])).toEqual([['pk', true]]);
  const again = claim('again', { by: 'pk' });
  const paper = { ...silent, event: event('e'), claimant: { id: 'paper', name: 'paper', side: null } };
  expect(beside([pk, again, paper, claim('far', { in: 'f' })]).map(([, is]) => is)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  // Who answers does not stand beside what it answers.
  expect(beside([claim('first', { by: 'pk' }, [answer(kabul, 'denied')]), kabul])).toEqual([
    ['first', false],
  ]);
});

test('an answer told of two events in the same words from the same page is one', () => {
  const twin = { ...denial, event: event('f'), about: 'said' };
  const own = { ...denial, about: 'said' };
  const { threads } = threadsOf([
    claim('said', {}, [answer(own, 'denied'), answer(twin, 'denied')]),
    own,
    twin,
  ]);
  expect(threads.map(({ said, answers }) => [said.id, answers.map(nameOf)])).toEqual([
    ['said', ['e/denial']],
  ]);
});

test('the table has a row without `answer` for each claim listed, and what stands under it', () => {
  const { threads } = threadsOf([said, reply, denial, silent]);
  const [head, ...rows] = boardCsv(threads, reachCells(3, null)).trim().split('\r\n');
  expect(head).toMatch(/^event,claim,answer,/);
  expect(rows.map((row) => row.split(',').slice(0, 3))).toEqual([
    ['e', 'said', ''],
    ['e', 'denial', 'denied'],
    ['e', 'reply', 'answered'],
    ['f', 'silent', ''],
  ]);
});

describe('groups', () => {
  const { threads } = threadsOf([said, reply, denial, silent]);
  const groups = (text: string | null) =>
    groupThreads(threads, parseBoardState(text)).map(({ id, threads }) => [
      id,
      ...threads.map(({ said }) => nameOf(said)),
    ]);

  test('are of an event, a claimant or a pair of sides; a kind leaves the others out', () => {
    expect(groups(null)).toEqual([
      ['e', 'e/said'],
      ['f', 'f/silent'],
    ]);
    expect(groups('pair,answers')).toEqual([
      ['tj>taliban', 'e/said'],
      ['~people>', 'f/silent'],
    ]);
    expect(groups('claimant,unanswered')).toEqual([['people', 'f/silent']]);
    expect(groups('event,other')).toEqual([]);
    expect(groups('event,unanswered,says:~people')).toEqual([['f', 'f/silent']]);
    expect(groups('event,unanswered,says:tj')).toEqual([]);
    // Of the answers of Moscow alone the claim is answered, though Kabul denies it.
    expect(groups('event,other,says:tj,replies:ru')).toEqual([['e', 'e/said']]);
    expect(groups('event,other,says:tj,replies:taliban')).toEqual([]);
  });

  test('of pairs are by who answers the claim itself, of the side asked for, not by who speaks last', () => {
    const again = claim('again', { date: '2026-01-03' });
    const denies = claim('denies', { by: 'af', date: '2026-01-02' }, [answer(again, 'answered')]);
    const first = claim('first', {}, [answer(denies, 'denied'), answer(reply, 'answered')]);
    const list = threadsOf([first, reply, denies, again]).threads;
    const pairs = (text: string) => groupThreads(list, parseBoardState(text)).map(({ id }) => id);
    expect(list[0]?.answers[0]?.id).toBe('again');
    expect(pairs('pair')).toEqual(['tj>af']);
    expect(pairs('pair,replies:ru')).toEqual(['tj>ru']);
  });

  test('by grade what cannot be judged comes last', () => {
    const graded = (id: string, reliability: 'A' | 'C' | 'F') =>
      claim(id, {
        source: {
          publisher: 'p',
          title: null,
          url: 'https://example.org/',
          language: null,
          reliability,
          credibility: 2,
        },
      });
    const list = threadsOf([graded('f', 'F'), graded('c', 'C'), graded('a', 'A')]).threads;
    const found = groupThreads(list, parseBoardState('event,grade')).flatMap(({ threads }) => threads);
    expect(found.map(({ said }) => said.id)).toEqual(['a', 'c', 'f']);
  });

  test('every state of the board is a link that is understood', () => {
    for (const by of GROUPINGS)
      for (const order of ORDERS)
        for (const kind of [null, ...KINDS]) {
          const sides = kind === 'other' ? { says: 'tj', replies: '~people' } : { says: null, replies: null };
          const text = formatBoardState({ by, order, kind, ...sides });
          expect(parseBoardState(text)).toEqual({ by, order, kind, ...sides });
          if (text !== null) expect(VIEW_PARAMETERS.claims.parse(text), text).toBe(text);
        }
  });
});

test('each of few sides that answer has a column of its own, of what it has answered; those of the border always', () => {
  const by = (side: string, kind: AnswerKind) => answer(claim(`by-${side}`, { by: side }), kind);
  const denied = claim('denied', {}, [by('tj', 'denied'), by('in', 'denied'), by('ttp', 'answered')]);
  const again = claim('again', { in: 'f' }, [by('in', 'denied'), by('ttp', 'answered')]);
  const kabul = claim('kabul', { by: 'taliban', in: 'g' });
  const { threads } = threadsOf([denied, again, kabul]);
  const kept = new Map([
    ['taliban', 'AF'],
    ['nobody', 'AF'],
  ]);
  const columns = (limits: Parameters<typeof matrixOf>[1]) =>
    matrixOf(threads, limits).answering.map(({ side, kinds }) => [side, ...kinds]);
  expect(columns({})).toEqual([
    ['in', 'denied'],
    ['ttp', 'other'],
    ['tj', 'denied'],
  ]);
  expect(columns({ kept }).at(-1)).toEqual(['taliban', 'denied']);
  // Another of its country answers: an empty column would say of the one that it is silent.
  expect(columns({ kept: kept.set('tj', 'AF') })).toHaveLength(3);
  kept.delete('tj');
  // Where there is no room, the others go first, and are known by name.
  expect(columns({ kept, mostAnswering: 2 })).toEqual([
    ['taliban', 'denied'],
    [REST, 'denied'],
  ]);
  const { others, ownSide, rows } = matrixOf(threads, { kept: new Map([['in', 'IN']]), mostAnswering: 2 });
  expect(others.answering.map(({ id }) => id)).toEqual(['ttp', 'tj']);
  expect(rows.map(({ side, total }) => [side, total])).toEqual([
    ['tj', 2],
    ['taliban', 1],
    ['in', 0],
  ]);
  // A side against itself.
  expect(ownSide.denied.map(({ id }) => id)).toEqual(['tj']);
  expect(ownSide.other).toEqual([]);
});

test('the sides of a border are those for which its states speak', () => {
  const actor = (
    id: string,
    kind: 'state' | 'state-forces' | 'person',
    country: string,
    side?: string | null,
  ) => ({
    id,
    kind,
    country,
    side,
  });
  const actors = [
    actor('pk-army', 'state-forces', 'PK', 'pk'),
    actor('kabul', 'state', 'AF'),
    actor('poet', 'person', 'PK'),
    actor('in', 'state', 'IN'),
  ];
  expect([...sidesOfBorder(['AF-PK'], actors)]).toEqual([
    ['pk', 'PK'],
    ['kabul', 'AF'],
  ]);
  expect(sidesOfBorder(['AF-PK', 'AF-IN'], actors).size).toBe(0);
});

test('the matrix counts each claim once a side that answers it, and folds what is beyond', () => {
  const many = Array.from({ length: 8 }, (_, at) => claim(`c${at}`, { by: `side-${at}`, in: `e${at}` }));
  const { threads } = threadsOf([said, reply, denial, ...many]);
  const { answering, rows, sums, hasOverlap } = matrixOf(threads);
  expect(answering.map(({ side }) => side)).toEqual(['ru', 'taliban']);
  expect(rows.map(({ side, total, unanswered }) => [side, total, unanswered])).toEqual([
    ...['side-0', 'side-1', 'side-2', 'side-3', 'side-4'].map((side) => [side, 1, 1]),
    [REST, 4, 3],
  ]);
  expect(rows).toHaveLength(MOST_ROWS);
  expect([...sums.answers]).toEqual([
    ['taliban', { denied: 1, other: 0 }],
    ['ru', { denied: 0, other: 1 }],
  ]);
  expect([sums.total, sums.unanswered]).toEqual([9, 8]);
  // A sum narrows the board to as many as it says.
  for (const [replies, cell] of sums.answers)
    for (const kind of ['denied', 'other'] as const)
      expect(threads.filter((thread) => isShown(thread, { kind, says: null, replies })).length).toBe(
        cell[kind],
      );
  // What both deny or answer stands in both columns.
  expect(hasOverlap).toBe(true);
  expect(matrixOf(threadsOf(many).threads).hasOverlap).toBe(false);
});
