// Owns the gathering of what draws names: it loads beside the names themselves, not before the map.
export { areaHolds } from './area-holds.ts';
export { labelItems } from './label-items.ts';
export { LabelLayer } from './label-layer.ts';
