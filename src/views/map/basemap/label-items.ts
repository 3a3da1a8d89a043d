// Owns turning places and provinces into candidates for labels, in the reader's language, most important first.

import { planeX, planeY } from '../../../geo/mercator.ts';
import { regionsIn } from '../../../words/intl.ts';
import { type Place, PROVINCES_FROM_ZOOM } from './basemap-data.ts';
import type { ProvinceArea } from './decode.ts';
import type { LabelItem, LabelKind } from './label-item.ts';

/** Towns shown from this zoom or earlier are drawn as cities and come before provinces. */
const CITY_UNTIL_ZOOM = 6;
const ALWAYS = 99;
/** From here on a province fills the map: its name stands where the province is in view (`provincesInView`). */
export const PLACED_PROVINCES_FROM_ZOOM = 8;
/** Share of a province's width that its name may take. */
const ROOM = 0.6;

export const nameIn = (names: Readonly<Record<string, string>>, lang: string): string =>
  names[lang] ?? names.en ?? '';

/** “Sokh (Uzbekistan)”. */
export function withCountry(name: string, country: string, lang: string): string {
  return `${name} (${regionsIn(lang).of(country) ?? country})`;
}

export function labelItems(
  places: readonly Place[],
  provinces: readonly ProvinceArea[],
  lang: string,
): LabelItem[] {
  const exclaves = places.filter(({ kind }) => kind === 'exclave');
  // The town that an exclave is called after would say the same beside it.
  const isSaid = ({ kind, names, at }: Place) =>
    kind === 'town' &&
    exclaves.some((e) => e.names.en === names.en && Math.hypot(e.at[0] - at[0], e.at[1] - at[1]) < 0.2);
  const shown = places.filter((place) => !isSaid(place));
  const fromPlaces = shown.map((place): LabelItem => {
    const kind: LabelKind = place.kind === 'town' && place.minZoom <= CITY_UNTIL_ZOOM ? 'city' : place.kind;
    const name = nameIn(place.names, lang);
    // Whose it is: that is what an exclave is about.
    const text = kind === 'exclave' && place.country ? withCountry(name, place.country, lang) : name;
    return {
      text: kind === 'country' ? text.toLocaleUpperCase(lang) : text,
      kind,
      x: planeX(place.at[0]),
      y: planeY(place.at[1]),
      ...(kind === 'country' && place.country !== undefined && { area: place.country }),
      minZoom: place.minZoom,
      maxZoom: place.maxZoom ?? ALWAYS,
    };
  });
  const fromProvinces = provinces.map(
    ({ id, names, at, box }): LabelItem => ({
      area: id,
      text: nameIn(names, lang),
      kind: 'province',
      x: at[0],
      y: at[1],
      minZoom: PROVINCES_FROM_ZOOM,
      maxZoom: PLACED_PROVINCES_FROM_ZOOM - 0.01,
      fitsIn: (box[2] - box[0]) * ROOM,
    }),
  );
  const of = (kinds: readonly LabelKind[]) => fromPlaces.filter(({ kind }) => kinds.includes(kind));
  return [
    ...of(['country', 'capital', 'city', 'exclave']),
    ...fromProvinces,
    ...of(['crossing']),
    ...of(['town', 'river']),
  ];
}
