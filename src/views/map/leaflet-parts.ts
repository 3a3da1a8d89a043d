// Owns which parts of Leaflet the built page carries. Its bundle has markers, vectors, popups and controls that this
// page does not use, some 18 kB gzip of a first load of 180. vite.config.ts puts this file in place of 'leaflet'; only the raster layer,
// which few servers have, takes its own from the sources.

export { default as Browser } from 'leaflet/src/core/Browser.js';
export * as Util from 'leaflet/src/core/Util.js';
export * as DomEvent from 'leaflet/src/dom/DomEvent.js';
export * as DomUtil from 'leaflet/src/dom/DomUtil.js';
export { LatLng, toLatLng as latLng } from 'leaflet/src/geo/LatLng.js';
export { LatLngBounds, toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { Bounds, toBounds as bounds } from 'leaflet/src/geometry/Bounds.js';
export { Point, toPoint as point } from 'leaflet/src/geometry/Point.js';
export { Layer } from 'leaflet/src/layer/Layer.js';
export { GridLayer, gridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
export { Map, map } from 'leaflet/src/map/index.js';
