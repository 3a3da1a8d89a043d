// Owns the GeoJSON of events (RFC 7946): one feature each, [lng, lat], properties named as in our own format.
import type { SarhadEvent } from '../src/contract/event.ts';

/** Foreign members beside `features` are allowed (RFC 7946, 6.1): the revision makes a file citable. */
export function geojsonHead(revision: number): string {
  return `{"type":"FeatureCollection","revision":${revision},"features":[\n`;
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
