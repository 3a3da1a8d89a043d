// Owns the GeoJSON of events (RFC 7946): one feature each, [lng, lat], properties named as in our own format.
import type { SarhadEvent } from '../src/contract/event.ts';
import type { AboutExport } from './exports/about-export.ts';

/** Foreign members beside `features` are allowed (RFC 7946, 6.1): revision and reach make a file citable. */
export function geojsonHead(about: AboutExport): string {
  return `{"type":"FeatureCollection","revision":${about.revision},"about":${JSON.stringify(about)},"features":[\n`;
}

export const GEOJSON_TAIL = '\n]}\n';

/** An event without a point is a feature with a null geometry. */
export function feature({ coordinates, ...properties }: SarhadEvent) {
  return {
    type: 'Feature',
    id: properties.id,
    geometry: coordinates === null ? null : { type: 'Point', coordinates },
    properties,
  };
}
