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
  near: {
    example: '71.61,36.73,50',
    meaning:
      'Within so many km of a point: lng,lat,km, at most 500 km; a name for it may follow. Events placed less precisely than the radius are left out and, where they may lie within, counted as too imprecise.',
  },
  area: {
    example: 'BEg1yWg77pBw7Fgofw4Jg0Pv4Jw1Nw7Fw-BgxTvyR_5HvyR_2L_zP_8Dv1N',
    meaning:
      'Within a drawn area, edges included: a polygon of 3 to 100 points without self-intersection, as a flexible polyline of latitudes and longitudes (github.com/heremaps/flexible-polyline); a name for it may follow, after a comma. Edges are straight in degrees; written counter-clockwise (RFC 7946) and without repeating the first point, read in either order. An event counts by its point, however well that is known, as with bbox.',
  },
  q: {
    example: 'Shamsiddin',
    meaning:
      'Beginnings of words in title, summary, place, province, country, type or actor names, in any script; spelling variants folded, common words left out. Names of an actor or a place ask for it by all its names.',
  },
  pick: {
    example: 'mohmand-2021-01-06,pangong-2021-02',
    meaning:
      'Exactly these events, by their ids, as far as they pass all else: planned and retracted ones appear only when a status names them. An id that becomes known later than asof selects nothing.',
  },
  asof: {
    example: '2026-02-23',
    meaning: 'The data as known at this revision, or at the end of this day (UTC).',
  },
};
