// Owns turning places and provinces into candidates for labels, in the reader's language, most important first.
import { type Place, PROVINCES_FROM_ZOOM } from './basemap-data.ts';
import type { ProvinceArea } from './decode.ts';
import type { LabelItem, LabelKind } from './place-labels.ts';
import { planeX, planeY } from './plane.ts';

/** Towns shown from this zoom or earlier are drawn as cities and come before provinces. */
const CITY_UNTIL_ZOOM = 6;
const ALWAYS = 99;
/** Share of a province's width that its name may take. */
const ROOM = 0.6;

const nameIn = (names: Readonly<Record<string, string>>, lang: string): string =>
  names[lang] ?? names.en ?? '';

export function labelItems(
  places: readonly Place[],
  provinces: readonly ProvinceArea[],
  lang: string,
): LabelItem[] {
  const fromPlaces = places.map((place): LabelItem => {
    const kind: LabelKind = place.kind === 'town' && place.minZoom <= CITY_UNTIL_ZOOM ? 'city' : place.kind;
    const text = nameIn(place.names, lang);
    return {
      text: kind === 'country' ? text.toLocaleUpperCase(lang) : text,
      kind,
      x: planeX(place.at[0]),
      y: planeY(place.at[1]),
      minZoom: place.minZoom,
      maxZoom: place.maxZoom ?? ALWAYS,
    };
  });
  const fromProvinces = provinces.map(
    ({ names, at, box }): LabelItem => ({
      text: nameIn(names, lang),
      kind: 'province',
      x: at[0],
      y: at[1],
      minZoom: PROVINCES_FROM_ZOOM,
      maxZoom: 9,
      fitsIn: (box[2] - box[0]) * ROOM,
    }),
  );
  const firstTown = fromPlaces.findIndex((item) => item.kind === 'town');
  const cut = firstTown < 0 ? fromPlaces.length : firstTown;
  return [...fromPlaces.slice(0, cut), ...fromProvinces, ...fromPlaces.slice(cut)];
}
