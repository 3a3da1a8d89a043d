// Owns how a filter is said: in labels, one for each thing that can be taken away alone, and in phrases of a sentence.
import type { AreaRing } from '../contract/area.ts';
import type { Bbox, Filter, FilterParameter, ListParameter, Near, ValueClause } from '../contract/filter.ts';
import type { Category, EventType, Role, Stance, Status } from '../contract/taxonomy.ts';
import { language } from '../ui/i18n.ts';
import { coordinatesName } from './figures.ts';
import { texts } from './filter-texts.ts';
import { countryName, dateName, numberName, rangeName } from './format.ts';
import { alternativesIn, dateTag, listsIn } from './intl.ts';
import type { Names } from './names.ts';
import { type Run, runsAround } from './runs.ts';
import { categoryName, roleName, stanceName, statusName, typeName } from './vocabulary.ts';

const { t } = texts;

/** What a label stands for: one value of a list, or these parameters altogether. */
type Labelled =
  | { readonly parameter: ListParameter; readonly value: string }
  | { readonly parameters: readonly FilterParameter[] };
/** `id` is unlike those of all other labels of a filter; `text` is the short form of what `inFull` says. */
export type Label = {
  readonly id: string;
  readonly text: string;
  readonly inFull: string;
  /** The name of what it leaves out, in short, where it is an exclusion. */
  readonly excludes?: string;
  readonly of: Labelled;
};

type Say<P extends FilterParameter, Words> = (
  value: NonNullable<Filter[P]>,
  filter: Filter,
  names: Names,
) => readonly Words[];

/** In the order in which people think: when, what, who, where, the rest. */
const LABELS: { readonly [P in FilterParameter]: Say<P, Label> } = {
  from: datesLabel,
  to: (_to, filter) => (filter.from === undefined ? datesLabel(undefined, filter) : []),
  category: listLabels('category'),
  type: listLabels('type'),
  actor: listLabels('actor'),
  actors: (_all, { actor }) => (actor ? single('actors', t('label-all')) : []),
  role: listLabels('role'),
  border: listLabels('border'),
  country: listLabels('country'),
  province: listLabels('province'),
  status: listLabels('status'),
  source: listLabels('source'),
  within: (within, { border }) => {
    const borders = border?.any.length ?? 0;
    const of = borders === 0 ? 'any' : borders === 1 ? 'one' : 'several';
    return single('within', t(`label-within-${of}`, { km: numberName(within) }));
  },
  km: ([from, to]) => single('km', t('label-km', { from: numberName(from), to: numberName(to) })),
  grade: (grade) => single('grade', t('label-grade', { grade })),
  stance: listLabels('stance'),
  claimant: (claimant, filter, names) =>
    exchangeLabel(filter, names) ?? listLabels('claimant')(claimant, filter, names),
  denier: (denier, filter, names) =>
    exchangeLabel(filter, names) ? [] : listLabels('denier')(denier, filter, names),
  killed: (killed) => single('killed', t('label-killed', { count: killed, figure: numberName(killed) })),
  bbox: (box) => single('bbox', t('label-bbox', { box: boxName(box, 2) })),
  near: (near) => single('near', t('label-near', { km: numberName(near.km), place: pointName(near) })),
  area: ({ ring, name }) =>
    single(
      'area',
      name === undefined ? t('label-area-unnamed', { place: middleName(ring) }) : t('label-area', { name }),
    ),
  q: (text) => single('q', t('label-text', { text })),
  pick: (ids) => single('pick', t('label-pick', { count: ids.length, figure: numberName(ids.length) })),
  asof: (asof) =>
    single(
      'asof',
      isRevision(asof) ? t('label-revision', { revision: asof }) : t('label-asof', { asof: dateName(asof) }),
    ),
};

/** In the order of a sentence: what belongs to one clause stands together. */
const PHRASES: { readonly [P in FilterParameter]: Say<P, Run[]> } = {
  from: datesPhrase,
  to: (_to, filter) => (filter.from === undefined ? datesPhrase(undefined, filter) : []),
  category: listPhrases('category'),
  type: listPhrases('type'),
  actor: listPhrases('actor'),
  // Said with the actors.
  actors: () => [],
  role: listPhrases('role'),
  border: listPhrases('border'),
  within: (within) => [phrase('within', numberName(within))],
  km: ([from, to]) => [phrase('km', `${numberName(from)}–${numberName(to)}`)],
  country: listPhrases('country'),
  province: listPhrases('province'),
  status: listPhrases('status'),
  source: listPhrases('source'),
  grade: (grade) => [phrase('grade', t('grade-or-better', { grade }))],
  stance: listPhrases('stance'),
  claimant: listPhrases('claimant'),
  denier: listPhrases('denier'),
  killed: (killed) => [phrase('killed', t('at-least', { count: killed }))],
  bbox: (bbox) => [phrase('bbox', boxName(bbox, 0.1))],
  near: (near) => [phrase('near', t('near-of', { km: numberName(near.km), place: pointName(near) }))],
  area: ({ ring, name }) => [
    phrase(
      'area',
      name === undefined ? t('area-around', { place: middleName(ring) }) : t('quoted', { text: name }),
    ),
  ],
  q: (text) => [phrase('q', t('quoted', { text }))],
  pick: (ids) => [phrase('pick', numberName(ids.length))],
  asof: (asof) => [
    isRevision(asof)
      ? phrase('asof-revision', t('revision', { revision: asof }))
      : phrase('asof-date', dateName(asof)),
  ],
};

/** What each value of a list is called, in the middle of a sentence and, where that differs, as a label of its own, and in short there. */
const VALUE_NAMES: {
  readonly [P in ListParameter]: (
    value: string,
    names: Names,
  ) => { inText: string; alone?: string; inShort?: string };
} = {
  category: (value) => beginning(categoryName(value as Category)),
  type: (value) => beginning(typeName(value as EventType)),
  status: (value) => beginning(statusName(value as Status)),
  role: (value) => ({ inText: roleName(value as Role), alone: roleLabel(value as Role) }),
  country: (value) => ({ inText: countryName(value) }),
  border: (value, names) => ({ inText: names.border(value) }),
  province: (value, names) => ({ inText: names.province(value) }),
  actor: (value, names) => ({ inText: names.actor(value), inShort: names.actorInShort(value) }),
  source: (value, names) => ({ inText: names.publisher(value) }),
  stance: (value) => ({
    inText: stanceName(value as Stance),
    alone: t('label-stance', { name: stanceName(value as Stance) }),
  }),
  claimant: (value, names) => ({
    inText: names.voice(value),
    alone: t('label-claimant', { name: names.voice(value) }),
  }),
  denier: (value, names) => ({
    inText: names.voice(value),
    alone: t('label-denier', { name: names.voice(value) }),
  }),
};
/** `as initiator`. */
export const roleLabel = (role: Role): string => t('label-role', { name: roleName(role) });

/** A word that has a capital where nothing stands before it. */
const beginning = (alone: string) => ({ inText: alone.toLowerCase(), alone });

/** A label for each value and each single clause that a filter has. */
export function labelsOf(filter: Filter, names: Names): Label[] {
  return say(LABELS, filter, names);
}

/** A phrase for each thing that a filter asks; none for no filter. */
export function phrasesOf(filter: Filter, names: Names): Run[][] {
  return say(PHRASES, filter, names);
}

function say<Words>(
  sayings: { readonly [P in FilterParameter]: Say<P, Words> },
  filter: Filter,
  names: Names,
): Words[] {
  const sayOne = <P extends FilterParameter>(parameter: P): readonly Words[] => {
    const value = filter[parameter];
    return value === undefined ? [] : sayings[parameter](value as NonNullable<Filter[P]>, filter, names);
  };
  return (Object.keys(sayings) as FilterParameter[]).flatMap(sayOne);
}

function single(parameter: FilterParameter, text: string): Label[] {
  return [{ id: parameter, text, inFull: text, of: { parameters: [parameter] } }];
}

function datesLabel(_from: string | undefined, { from, to }: Filter): Label[] {
  const text = rangeName(from, to);
  return [{ id: 'dates', text, inFull: text, of: { parameters: ['from', 'to'] } }];
}

/** One label for who says it and who denies it, where there is one of each. */
function exchangeLabel({ claimant, denier }: Filter, names: Names): Label[] | null {
  const only = (clause: ValueClause | undefined) =>
    clause?.any.length === 1 && clause.not.length === 0 ? clause.any[0] : undefined;
  const [says, denies] = [only(claimant), only(denier)];
  if (says === undefined || denies === undefined) return null;
  const text = t('label-exchange', { claimant: names.voice(says), denier: names.voice(denies) });
  return [{ id: 'exchange', text, inFull: text, of: { parameters: ['claimant', 'denier'] } }];
}

function listLabels(parameter: ListParameter) {
  const label = (sign: '' | '!', value: string, names: Names): Label => {
    const { inText, alone = inText, inShort = alone } = VALUE_NAMES[parameter](value, names);
    const say = (name: string) => (sign === '' ? name : t('label-not', { name }));
    return {
      id: `${parameter}=${sign}${value}`,
      text: say(inShort),
      inFull: say(alone),
      ...(sign === '!' && { excludes: inShort }),
      of: { parameter, value },
    };
  };
  return ({ any, not }: ValueClause, _filter: Filter, names: Names): Label[] => [
    ...any.map((value) => label('', value, names)),
    ...not.map((value) => label('!', value, names)),
  ];
}

function phrase(key: Parameters<typeof t>[0], value: string): Run[] {
  return runsAround((values) => t(key, values), value);
}

function datesPhrase(_from: string | undefined, { from, to }: Filter): Run[][] {
  const isRange = from !== undefined && to !== undefined;
  return [phrase(isRange ? 'dates-range' : 'dates-open', rangeName(from, to))];
}

function listPhrases(parameter: ListParameter) {
  return ({ any, not }: ValueClause, { actors }: Filter, names: Names): Run[][] => {
    const nameOf = (value: string) => VALUE_NAMES[parameter](value, names).inText;
    const isAll = parameter === 'actor' && actors === 'all';
    const list = (isAll ? listsIn : alternativesIn)(dateTag(language()));
    const phrases: Run[][] = [];
    if (any.length > 0)
      phrases.push(phrase(isAll ? 'actor-all' : `${parameter}-any`, list.format(any.map(nameOf))));
    if (not.length > 0)
      phrases.push(phrase(`${parameter}-not`, alternativesIn(dateTag(language())).format(not.map(nameOf))));
    return phrases;
  };
}

const isRevision = (asof: string): boolean => /^\d+$/.test(asof);

function boxName([west, south, east, north]: Bbox, precisionKm: number): string {
  return `${coordinatesName([west, south], precisionKm)} – ${coordinatesName([east, north], precisionKm)}`;
}

/** The reader's name for a point, else where it is. */
export const pointName = ({ point, name }: Near): string => name ?? coordinatesName(point, 2);

function middleName(ring: AreaRing): string {
  const middle = (axis: 0 | 1) => {
    const values = ring.map((point) => point[axis]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  const lng = middle(0);
  return coordinatesName([lng >= 180 ? lng - 360 : lng, middle(1)], 2);
}
