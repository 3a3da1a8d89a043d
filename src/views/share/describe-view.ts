// Owns what a link says, in words: every clause of the filter, exclusions included, then the map, the panel and the rest.
import type { Filter } from '../../contract/filter.ts';
import { SIDE } from '../../contract/side.ts';
import { DEFAULT_SORT } from '../../contract/sort.ts';
import { comparedFilter } from '../../link/compared-filter.ts';
import { isChart } from '../../link/embedded.ts';
import type { Embed, Layer, MapPosition, Shaded, View } from '../../link/view.ts';
import { defineTexts, language } from '../../ui/i18n.ts';
import { coordinatesName } from '../../words/figures.ts';
import { filterInSentence, textOfRuns } from '../../words/filter-sentence.ts';
import { countryName, dateName } from '../../words/format.ts';
import { languagesIn } from '../../words/intl.ts';
import type { Names } from '../../words/names.ts';
import { joinRuns, plain, type Run, runsAround } from '../../words/runs.ts';
import { typeName } from '../../words/vocabulary.ts';

const english = {
  map: 'Map near {{value}}',
  'map-zoom': '{{where}}, zoom {{zoom}}',
  'map-all': 'Map of the {{value}}',
  'whole-region': 'whole region',
  tab: 'panel {{value}}',
  'tab:events': 'Events',
  'tab:claims': 'Claims',
  'tab:analysis': 'Analysis',
  'tab:borders': 'Borders',
  'tab:upcoming': 'Coming',
  'tab:map': 'Map',
  'tab:timeline': 'Timeline',
  sort: 'list sorted by {{value}}',
  'sort:oldest': 'date, oldest first',
  'sort:killed': 'people killed, most first',
  'sort:grade': 'best grade of a source',
  'sort:distance': 'distance, nearest first',
  event: '{{value}} open',
  'one-event': 'one event',
  crossings: '{{value}} open',
  'all-crossings': 'the board of crossings',
  'one-crossing': 'one crossing',
  layer: 'map of {{value}}',
  boundaries: 'with the claims of {{value}}',
  'boundaries:all': 'all states',
  'wide-panel': 'over {{value}}',
  'map-and-panel': 'map and panel',
  claims: 'claims {{value}}',
  'claims:event': 'by event',
  'claims:claimant': 'by claimant',
  'claims:pair': 'by pair',
  'claims:grade': 'by grade',
  'claims:answers': 'by number of answers',
  'claims:denied': 'that are denied',
  'claims:otherwise': 'that are told otherwise',
  'claims:answered': 'that are answered without a denial',
  'claims:other': 'that have another answer',
  'claims:unanswered': 'with no answer known',
  'claims-said': 'claims of {{value}}',
  'claims-answered': 'claims answered by {{value}}',
  chart: 'chart of {{value}}',
  'chart:types': 'events by type',
  'chart:actors': 'top actors',
  'chart:pairs': 'pairs of actors',
  'chart:killed': 'people killed',
  'chart:provinces': 'events by province',
  'chart:grades': 'grades of sources',
  method: '{{value}} open',
  'on-method': 'the page on method',
  compare: 'compared with {{value}}',
  'period-before': 'the period before it',
  'compare-other': 'compared with others: {{value}}',
  embed: '{{value}} alone',
  'embed:map': 'map',
  'embed:timeline': 'timeline',
  'embed:strip': 'strip of the border',
  'embed:claims': 'claims',
  seen: 'with {{value}} as today',
  theme: '{{value}} theme',
  'layer:density': 'density of events',
  'layer:provinces': 'events by province',
  'shaded-incident': 'incidents by province',
  'shaded-diplomatic': 'diplomatic events by province',
  'shaded-type': 'events of type {{type}} by province',
  'theme:light': 'light',
  'theme:dark': 'dark',
  lang: 'in {{value}}',
} as const;

const { t } = defineTexts('describe-view', english);

function phrase(key: keyof typeof english, value: string): Run[] {
  return runsAround((values) => t(key, values), value);
}

/** Sentences of runs: what events, then how they are shown. */
export function describeView(view: View, names: Names): Run[][] {
  return [
    [...filterInSentence(view.filter, names), plain('.')],
    [...joinRuns(settingsOf(view, names), '; '), plain('.')],
  ];
}

/** The same without emphasis. */
export function describeInText(view: View, names: Names): string {
  return describeView(view, names).map(textOfRuns).join(' ');
}

const NARROWED_BY = { 'says:': 'claims-said', 'replies:': 'claims-answered' } as const;

/** The state of the claims board, part by part; a side by its name, who is nobody's side by their own. */
function claimsPhrase(part: string, names: Names): Run[] {
  for (const [mark, key] of Object.entries(NARROWED_BY))
    if (part.startsWith(mark)) return phrase(key, names.voice(voiceOfKey(part.slice(mark.length))));
  return phrase('claims', t(`claims:${part}` as keyof typeof english));
}

const voiceOfKey = (key: string) => (key.startsWith('~') ? key.slice(1) : SIDE + key);

function settingsOf(view: View, names: Names): Run[][] {
  const {
    map,
    layer,
    shaded,
    boundaries,
    tab,
    sort,
    event,
    crossings,
    crossing,
    claims,
    panel,
    chart,
    method,
    compare,
    embed,
    seen,
    theme,
    lang,
  } = view;
  const settings = [
    map === null ? phrase('map-all', t('whole-region')) : phrase('map', positionName(map)),
    phrase('tab', t(`tab:${tab}`)),
  ];
  if (layer !== 'points') settings.push(phrase('layer', layerName(layer, shaded)));
  if (boundaries !== 'de-facto')
    settings.push(phrase('boundaries', boundaries === 'all' ? t('boundaries:all') : countryName(boundaries)));
  if (sort !== DEFAULT_SORT) settings.push(phrase('sort', t(`sort:${sort}`)));
  if (event !== null) settings.push(phrase('event', t('one-event')));
  if (crossings !== null) settings.push(phrase('crossings', t('all-crossings')));
  if (crossing !== null) settings.push(phrase('crossings', t('one-crossing')));
  if (claims !== null) for (const part of claims.split(',')) settings.push(claimsPhrase(part, names));
  if (panel !== null) settings.push(phrase('wide-panel', t('map-and-panel')));
  if (chart !== null) settings.push(phrase('chart', t(`chart:${chart}`)));
  if (method !== null) settings.push(phrase('method', t('on-method')));
  if (compare !== null) settings.push(comparedPhrase(view.filter, compare, names));
  if (embed !== null) settings.push(phrase('embed', partName(embed)));
  if (seen !== null) settings.push(phrase('seen', dateName(seen)));
  if (theme !== null) settings.push(phrase('theme', t(`theme:${theme}`)));
  if (lang !== null) settings.push(phrase('lang', languagesIn(language()).of(lang) ?? lang));
  return settings;
}

function comparedPhrase(filter: Filter, compare: string, names: Names): Run[] {
  if (compare === 'before') return phrase('compare', t('period-before'));
  const other = comparedFilter(filter, compare) ?? {};
  return runsAround((values) => t('compare-other', values), filterInSentence(other, names));
}

/** Of what is shown alone, within a sentence. */
export const partName = (part: Embed): string => (isChart(part) ? t(`chart:${part}`) : t(`embed:${part}`));

function layerName(layer: Exclude<Layer, 'points'>, shaded: Shaded | null): string {
  if (layer !== 'provinces' || shaded === null) return t(`layer:${layer}`);
  if (shaded === 'incident' || shaded === 'diplomatic') return t(`shaded-${shaded}`);
  return t('shaded-type', { type: typeName(shaded).toLowerCase() });
}

/** Coordinates as coarse as the map is: nobody reads metres off a map of a region. */
function positionName({ lng, lat, zoom }: MapPosition): string {
  const precisionKm = zoom < 6 ? 50 : zoom < 11 ? 2 : 0;
  return t('map-zoom', { where: coordinatesName([lng, lat], precisionKm), zoom: Math.round(zoom * 10) / 10 });
}
