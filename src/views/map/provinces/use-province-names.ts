// Owns that provinces are named where they are in view: the basemap's names are told how, once this part of the page is here.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { language } from '../../../ui/i18n.ts';
import { provinces } from '../basemap/basemap-data.ts';
import { announceNames } from '../basemap/obstacles.ts';
import { provincesInView } from '../basemap/province-names.ts';

export function useProvinceNames(map: LeafletMap): void {
  useEffect(
    () => announceNames(map, (view) => provincesInView(provinces.value?.areas ?? [], view, language())),
    [map],
  );
}
