// Owns what the documents say of each filter parameter; apart from the grammar, so that the page does not carry it.
import type { FilterParameter } from './filter.ts';

export const FILTER_WORDS: {
  readonly [P in FilterParameter]: { readonly example: string; readonly meaning: string };
} = {
  from: { example: '2025-07-01', meaning: 'First day, inclusive; an event matches when its span overlaps.' },
  to: { example: '2026-02-23', meaning: 'Last day, inclusive.' },
  category: { example: 'incident', meaning: 'Category.' },
  type: { example: 'armed-clash,attack', meaning: 'Type within the category.' },
  actor: {
    example: 'tj-border-troops,iskp',
    meaning: 'Any of these actors takes part. Actors of claims count, as claimant or denier.',
  },
  actors: { example: 'all', meaning: 'All of the actors named, in one event.' },
  role: { example: 'initiator', meaning: 'The role in which the actor must stand.' },
  country: { example: 'TJ,AF', meaning: 'Where it happened; the editorial country wins over the point.' },
  province: {
    example: 'TJ-GB',
    meaning: 'Province where it happened (ISO 3166-2), within the country that the source gives.',
  },
  border: {
    example: 'AF-TJ',
    meaning:
      'The border pair that an event concerns: as its source gives it, else the nearest, if that is at most 200 km away and the place is known to 100 km.',
  },
  within: {
    example: '50',
    meaning:
      'At most so many km from the line of the named border, whichever border the event concerns, or from any border. Events placed less precisely than this are left out and counted as too imprecise.',
  },
  km: {
    example: '120-260',
    meaning: 'A stretch of the one named border, by chainage (km from its defined start).',
  },
  status: {
    example: 'contested',
    meaning: 'Status. Planned and retracted events appear only when named here.',
  },
  source: { example: 'dawn', meaning: 'Any of these publishers reported it.' },
  grade: {
    example: 'B3',
    meaning: 'At least one source meets both marks; F and 6 ("cannot be judged") never do.',
  },
  killed: { example: '1', meaning: 'At least so many people killed: best estimate, else the low one.' },
  stance: {
    example: 'denies',
    meaning:
      'How something is claimed. stance, claimant and denier are one clause: one claim of the event meets stance and claimant, and who is asked for denies it. A value with ! takes such claims away; an event stays while one of its claims is left, or if it has none.',
  },
  claimant: {
    example: 'side:tj',
    meaning: 'Who claims: an actor, or a side (side:tj: the state, its forces and its officials).',
  },
  denier: {
    example: 'side:af-taliban',
    meaning: 'Who denies the claim in an answer to it: an actor, or a side.',
  },
  bbox: { example: '66.5,36,75.5,39.5', meaning: 'Within this box.' },
  q: {
    example: 'Shamsiddin',
    meaning:
      'Beginnings of words in title, summary, place, province, country or actor names, in any script; spelling variants folded.',
  },
  asof: {
    example: '2026-02-23',
    meaning: 'The data as known at this revision, or at the end of this day (UTC).',
  },
};
