// Owns the rows of places in the palette: each leads to the place, the first one to what happened near; of countries and provinces what happened there leads.
import { pointInDegrees } from '../../../words/figures.ts';
import { borderName, numberName } from '../../../words/format.ts';
import { DOT } from '../../../words/separator.ts';
import { isGuess, type Option, type PlaceOption } from '../options.ts';
import { placeName } from '../place-name.ts';
import type { FoundPlace } from '../places/find-places.ts';
import { type Asked, bestOf, optionsOfKind, type Row, type RowGroup } from './row.ts';
import { texts } from './texts.ts';
import { isChosen, valueOfPlace, valueRow } from './value-row.ts';

const MOST = 3;
const NEAR_KM = 25;

/** Of places found, those that have a row. */
export const shownPlaces = ({ coordinates, places }: Asked['found']): readonly FoundPlace[] =>
  places.slice(0, Math.max(0, MOST - coordinates.length));

/** Places that hold the text, and those that only sound like it. */
export function placeRows(asked: Asked, options: readonly Option[]): readonly RowGroup[] {
  const { found } = asked;
  const { t } = texts;
  const all = optionsOfKind(options, 'place');
  const mains = all.filter(({ id, row }) => id === row).slice(0, MOST);
  const rowsOf = (main: PlaceOption, index: number): readonly Row[] => {
    const beside = all.filter(({ row, id }) => row === main.row && id !== main.id);
    const filtering = beside.find(
      ({ action }) =>
        action.kind === 'in-it' ||
        action.kind === 'in-box' ||
        (action.kind === 'near' && action.km === NEAR_KM),
    );
    // Who names a country or a province asks for its events first.
    if (filtering?.action.kind === 'in-it')
      return [
        eventsRow(asked, main, filtering),
        { ...goRow(main), add: eventsRow(asked, main, filtering).add },
      ];
    const row = placeRow(asked, main, filtering);
    const copies = beside.filter(({ action }) => action.kind === 'copy');
    // What happened near is offered of the first alone: the others are other places.
    return [
      row,
      ...(filtering && index === 0 ? [besideRow(main, filtering)] : []),
      ...(index === 0 ? copies.map((one) => besideRow(main, one)) : []),
    ];
  };
  const rows = mains.map((main, index) => ({ isAlike: isGuess(main), of: rowsOf(main, index) }));
  const only = (wanted: boolean) => rows.flatMap(({ isAlike, of }) => (isAlike === wanted ? of : []));
  const meant = found.places.filter((place) => !place.isGuess);
  const fit = found.coordinates.length > 0 ? 0 : bestOf(meant.map((place) => place.fit));
  return [
    { name: 'places', heading: t('places'), rows: only(false), fit },
    { name: 'alike', heading: t('alike'), rows: only(true), fit: 3 },
  ];
}

const nameOfPlace = ({ found }: PlaceOption) =>
  'isLatFirst' in found ? pointInDegrees(found.at) : placeName(found);

function placeRow(
  { text, view, crossingState }: Asked,
  main: PlaceOption,
  filtering: PlaceOption | undefined,
): Row {
  const { t } = texts;
  const { found, action } = main;
  const common = {
    id: main.id,
    name: nameOfPlace(main),
    aside: t('go'),
    act: main.choose,
    ...(filtering && { add: besideRow(main, filtering).add }),
  };
  if ('isLatFirst' in found) return { ...common, detail: t('point'), sign: { kind: 'place' } };
  const { kind, name, country } = found;
  const detail = [detailOf(found, text), crossingState(found)].filter(Boolean).join(DOT);
  if (action.kind === 'border') {
    const row = valueRow(view, {
      id: main.id,
      parameter: 'border',
      value: country,
      name: common.name,
      detail,
    });
    // Until it is in the filter its strip comes with it; with Ctrl it is added to what else is asked.
    return isChosen(view, 'border', country) ? row : { ...row, aside: t('border'), act: main.choose };
  }
  return { ...common, lang: name.lang, detail, sign: { kind: kind === 'crossing' ? 'crossing' : 'place' } };
}

/** That it is a guess; the name that was meant or is written there, what it is, and where. */
function detailOf({ kind, other, country, province, isGuess }: FoundPlace, text: string): string {
  const { t } = texts;
  const isAlone = kind === 'country' || kind === 'border';
  const what = kind === 'town' ? null : t(kind === 'border' ? 'border-kind' : kind);
  return [
    isGuess && t('sounds-like', { text }),
    other?.text,
    what,
    ...(isAlone ? [] : [province, borderName(country)]),
  ]
    .filter(Boolean)
    .join(DOT);
}

function goRow(main: PlaceOption): Row {
  const name = texts.t('go-to', { name: nameOfPlace(main) });
  return { id: main.id, name, sign: { kind: 'place' }, act: main.choose };
}

/** What happened in a country or a province, and how much that is beside what else is asked. */
function eventsRow({ text, view, countOf }: Asked, main: PlaceOption, option: PlaceOption): Row {
  const { t } = texts;
  const own = 'isLatFirst' in main.found ? null : valueOfPlace(main.found);
  if (own === null || 'isLatFirst' in main.found) return besideRow(main, option);
  const row = valueRow(view, {
    id: option.id,
    ...own,
    name: t('in-it', { name: nameOfPlace(main) }),
    detail: detailOf(main.found, text),
  });
  if (isChosen(view, own.parameter, own.value)) return row;
  const count = countOf({ ...own, names: [] });
  const counted = { ...row, aside: t('in-it-count', { count, figure: numberName(count) }) };
  // What is asked alone is looked at, too.
  return view.filter[own.parameter] === undefined ? { ...counted, act: option.choose } : counted;
}

function besideRow(main: PlaceOption, option: PlaceOption): Row {
  const { t } = texts;
  const { action } = option;
  const name = nameOfPlace(main);
  const common = { id: option.id, act: option.choose };
  if (action.kind === 'copy')
    return { ...common, name: t('copy', { text: action.text }), sign: { kind: 'copy' } };
  const said =
    action.kind === 'near' ? t('near', { km: numberName(action.km), name }) : t('in-box', { name });
  return {
    ...common,
    name: said,
    aside: t('add'),
    sign: { kind: 'near' },
    add: (by) => void option.choose(by),
  };
}
