// Owns what a link says, in words: every clause of the filter, exclusions included, then the map, the panel and the rest.
import type { Bbox, Filter, FilterParameter, ValueClause } from '../../contract/filter.ts';
import type { Category, EventType, Role, Status } from '../../contract/taxonomy.ts';
import type { MapPosition, View } from '../../link/view.ts';
import { defineTexts, language } from '../../ui/i18n.ts';
import { coordinatesName, countryName, dateName, numberName, rangeName } from '../../words/format.ts';
import { categoryName, roleName, statusName, typeName } from '../../words/vocabulary.ts';

/** Names of ids that only the dictionary knows; an id unknown to it names itself. */
export type Names = {
  readonly actor: (id: string) => string;
  readonly border: (id: string) => string;
  readonly province: (id: string) => string;
  readonly publisher: (id: string) => string;
};

/** A run of text; what the reader chose is strong. */
export type Run = { readonly text: string; readonly isStrong: boolean };

const english = {
  all: 'All events',
  events: 'Events',
  'dates-range': 'of {{value}}',
  'dates-open': '{{value}}',
  'category-any': 'of category {{value}}',
  'category-not': 'not of category {{value}}',
  'type-any': 'of type {{value}}',
  'type-not': 'not of type {{value}}',
  'actor-any': 'involving {{value}}',
  'actor-all': 'involving together {{value}}',
  'actor-not': 'without {{value}}',
  'role-any': 'in the role of {{value}}',
  'role-not': 'not in the role of {{value}}',
  'country-any': 'in {{value}}',
  'country-not': 'not in {{value}}',
  'province-any': 'in the province {{value}}',
  'province-not': 'not in the province {{value}}',
  'border-any': 'on the border {{value}}',
  'border-not': 'not on the border {{value}}',
  within: 'within {{value}} km of a border',
  km: 'along km {{value}}',
  'status-any': 'with status {{value}}',
  'status-not': 'not with status {{value}}',
  'source-any': 'reported by {{value}}',
  'source-not': 'not reported by {{value}}',
  grade: 'with a source graded {{value}}',
  'grade-or-better': '{{grade}} or better',
  killed: 'with {{value}} killed',
  'at-least': 'at least {{count}}',
  bbox: 'in the area {{value}}',
  q: 'with the text {{value}}',
  quoted: '“{{text}}”',
  'asof-revision': 'as known at {{value}}',
  'asof-date': 'as known on {{value}}',
  revision: 'revision {{revision}}',
  map: 'Map near {{value}}',
  'map-zoom': '{{where}}, zoom {{zoom}}',
  'map-all': 'Map of the {{value}}',
  'whole-region': 'whole region',
  tab: 'panel {{value}}',
  'tab:events': 'Events',
  'tab:analysis': 'Analysis',
  'tab:borders': 'Borders',
  'tab:upcoming': 'Upcoming',
  event: '{{value}} open',
  'one-event': 'one event',
  layer: 'map of {{value}}',
  boundaries: 'with the claims of {{value}}',
  'boundaries:all': 'all states',
  chart: 'chart of {{value}}',
  'chart:types': 'events by type',
  'chart:actors': 'top actors',
  'chart:pairs': 'pairs of actors',
  'chart:killed': 'people killed',
  'chart:grades': 'grades of sources',
  theme: '{{value}} theme',
  'layer:density': 'density of events',
  'layer:provinces': 'events by province',
  'theme:light': 'light',
  'theme:dark': 'dark',
  lang: 'in {{value}}',
} as const;

const { t } = defineTexts('describe-view', english);

/** Stands for the value while its sentence is built; no text of a view holds it. */
const SLOT = '\uE000';
type Phrase = keyof typeof english;

function phrase(key: Phrase, value: string): Run[] {
  const [before = '', after = ''] = t(key as never, { value: SLOT }).split(SLOT);
  return [plain(before), { text: value, isStrong: true }, plain(after)].filter(({ text }) => text !== '');
}
const plain = (text: string): Run => ({ text, isStrong: false });

/** Sentences of runs: what events, then how they are shown. */
export function describeView(view: View, names: Names): Run[][] {
  const clauses = clausesOf(view.filter, names);
  const first: Run[] = clauses.length === 0 ? [{ text: t('all'), isStrong: true }] : [plain(t('events'))];
  return [
    [...first, ...(clauses.length > 0 ? [plain(' ')] : []), ...joined(clauses, ', '), plain('.')],
    [...joined(settingsOf(view), '; '), plain('.')],
  ];
}

/** The same without emphasis. */
export function describeInText(view: View, names: Names): string {
  return describeView(view, names)
    .map((runs) => runs.map(({ text }) => text).join(''))
    .join(' ');
}

function joined(parts: readonly Run[][], separator: string): Run[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [plain(separator), ...part]));
}

function clausesOf(filter: Filter, names: Names): Run[][] {
  const { from, to, grade, killed, bbox, q, asof, within, km } = filter;
  const phrases: Run[][] = [];
  if (from !== undefined || to !== undefined) {
    const isRange = from !== undefined && to !== undefined;
    phrases.push(phrase(isRange ? 'dates-range' : 'dates-open', rangeName(from, to)));
  }
  const list = <V extends string>(
    parameter: FilterParameter & ListParameter,
    clause: ValueClause<V> | undefined,
    nameOf: (value: V) => string,
  ) => {
    if (clause === undefined) return;
    const isAll = parameter === 'actor' && filter.actors === 'all';
    const any = isAll ? 'actor-all' : (`${parameter}-any` as const);
    if (clause.any.length > 0) phrases.push(phrase(any, listName(clause.any.map(nameOf), isAll)));
    if (clause.not.length > 0) phrases.push(phrase(`${parameter}-not`, listName(clause.not.map(nameOf))));
  };
  list('category', filter.category, (value: Category) => categoryName(value).toLowerCase());
  list('type', filter.type, (value: EventType) => typeName(value).toLowerCase());
  list('actor', filter.actor, names.actor);
  list('role', filter.role, (value: Role) => roleName(value));
  list('border', filter.border, names.border);
  if (within !== undefined) phrases.push(phrase('within', numberName(within)));
  if (km !== undefined) phrases.push(phrase('km', `${numberName(km[0])}–${numberName(km[1])}`));
  list('country', filter.country, countryName);
  list('province', filter.province, names.province);
  list('status', filter.status, (value: Status) => statusName(value).toLowerCase());
  list('source', filter.source, names.publisher);
  if (grade !== undefined) phrases.push(phrase('grade', t('grade-or-better', { grade })));
  if (killed !== undefined) phrases.push(phrase('killed', t('at-least', { count: killed } as never)));
  if (bbox !== undefined) phrases.push(phrase('bbox', areaName(bbox)));
  if (q !== undefined) phrases.push(phrase('q', t('quoted', { text: q })));
  if (asof !== undefined) phrases.push(asofPhrase(asof));
  return phrases;
}

type ListParameter =
  | 'category'
  | 'type'
  | 'actor'
  | 'role'
  | 'border'
  | 'country'
  | 'province'
  | 'status'
  | 'source';

function asofPhrase(asof: string): Run[] {
  const isRevision = /^\d+$/.test(asof);
  return isRevision
    ? phrase('asof-revision', t('revision', { revision: asof }))
    : phrase('asof-date', dateName(asof));
}

function settingsOf({ map, layer, boundaries, tab, event, chart, theme, lang }: View): Run[][] {
  const settings = [
    map === null ? phrase('map-all', t('whole-region')) : phrase('map', positionName(map)),
    phrase('tab', t(`tab:${tab}`)),
  ];
  if (layer !== 'points') settings.push(phrase('layer', t(`layer:${layer}`)));
  if (boundaries !== 'de-facto')
    settings.push(phrase('boundaries', boundaries === 'all' ? t('boundaries:all') : countryName(boundaries)));
  if (event !== null) settings.push(phrase('event', t('one-event')));
  if (chart !== null) settings.push(phrase('chart', t(`chart:${chart}`)));
  if (theme !== null) settings.push(phrase('theme', t(`theme:${theme}`)));
  if (lang !== null) settings.push(phrase('lang', languageName(lang)));
  return settings;
}

/** Coordinates as coarse as the map is: nobody reads metres off a map of a region. */
function positionName({ lng, lat, zoom }: MapPosition): string {
  const precisionKm = zoom < 6 ? 50 : zoom < 11 ? 2 : 0;
  return t('map-zoom', { where: coordinatesName([lng, lat], precisionKm), zoom: Math.round(zoom * 10) / 10 });
}

function areaName([west, south, east, north]: Bbox): string {
  return `${coordinatesName([west, south], 0)} – ${coordinatesName([east, north], 0)}`;
}

function listName(values: readonly string[], isAll = false): string {
  const locale = language() === 'en' ? 'en-GB' : language();
  return new Intl.ListFormat(locale, { type: isAll ? 'conjunction' : 'disjunction' }).format(values);
}

function languageName(tag: string): string {
  return new Intl.DisplayNames([language()], { type: 'language' }).of(tag) ?? tag;
}
