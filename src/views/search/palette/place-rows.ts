// Owns the rows of places in the palette: each leads to the place, the first one to what happened there, too.
import { choosingValue } from '../../../link/choose-value.ts';
import { pointInDegrees } from '../../../words/figures.ts';
import { borderName, numberName } from '../../../words/format.ts';
import { DOT } from '../../../words/separator.ts';
import { writtenFitOf } from '../find-named.ts';
import type { Chooser, Option, PlaceOption } from '../options.ts';
import { placeName } from '../place-name.ts';
import { type Asked, bestOf, optionsOfKind, type Row, type RowGroup } from './row.ts';
import { texts } from './texts.ts';

const MOST = 3;
const NEAR_KM = 25;

export function placeRows({ text, found, crossingState }: Asked, options: readonly Option[]): RowGroup {
  const { t } = texts;
  const all = optionsOfKind(options, 'place');
  const mains = all.filter(({ id, row }) => id === row).slice(0, MOST);
  const rows = mains.flatMap((main, index) => {
    const beside = all.filter(({ row, id }) => row === main.row && id !== main.id);
    const filtering = beside.find(
      ({ action }) =>
        action.kind === 'in-it' ||
        action.kind === 'in-box' ||
        (action.kind === 'near' && action.km === NEAR_KM),
    );
    const row = placeRow(main, filtering, crossingState);
    const copies = beside.filter(({ action }) => action.kind === 'copy');
    // What happened there is offered of the first alone: the others are other places.
    return index > 0
      ? [row]
      : [
          row,
          ...(filtering ? [besideRow(main, filtering)] : []),
          ...copies.map((one) => besideRow(main, one)),
        ];
  });
  const fit =
    found.coordinates.length > 0
      ? 0
      : bestOf(
          found.places.map(({ name, other, spellings, isMisspelt }) =>
            isMisspelt ? 3 : writtenFitOf([name.text, ...(other ? [other.text] : []), ...spellings], text),
          ),
        );
  return { name: 'places', heading: t('places'), rows, fit };
}

const nameOfPlace = ({ found }: PlaceOption) =>
  'isLatFirst' in found ? pointInDegrees(found.at) : placeName(found);

function placeRow(
  main: PlaceOption,
  filtering: PlaceOption | undefined,
  crossingState: Asked['crossingState'],
): Row {
  const { t } = texts;
  const { found, action } = main;
  const aside = t(action.kind === 'border' ? 'border' : 'go');
  const add =
    'isLatFirst' in found || action.kind !== 'border'
      ? filtering && ((by: Chooser) => void filtering.choose(by))
      : ({ store }: Chooser) => store.change(choosingValue('border', found.country, 'any'));
  const common = { id: main.id, name: nameOfPlace(main), aside, act: main.choose, ...(add && { add }) };
  if ('isLatFirst' in found) return { ...common, detail: t('point'), sign: { kind: 'place' } };
  const { kind, name, other, country, province } = found;
  const isAlone = kind === 'country' || kind === 'border';
  const what = kind === 'town' ? null : t(kind === 'border' ? 'border-kind' : kind);
  return {
    ...common,
    lang: name.lang,
    detail: [
      other?.text,
      what,
      isAlone ? null : province,
      isAlone ? null : borderName(country),
      crossingState(found),
    ]
      .filter(Boolean)
      .join(DOT),
    sign: { kind: kind === 'crossing' ? 'crossing' : 'place' },
  };
}

function besideRow(main: PlaceOption, option: PlaceOption): Row {
  const { t } = texts;
  const { action } = option;
  const name = nameOfPlace(main);
  const common = { id: option.id, act: option.choose };
  if (action.kind === 'copy')
    return { ...common, name: t('copy', { text: action.text }), sign: { kind: 'copy' } };
  const said =
    action.kind === 'near'
      ? t('near', { km: numberName(action.km), name })
      : t(action.kind === 'in-box' ? 'in-box' : 'in-it', { name });
  return {
    ...common,
    name: said,
    aside: t('add'),
    sign: { kind: 'near' },
    add: (by) => void option.choose(by),
  };
}
