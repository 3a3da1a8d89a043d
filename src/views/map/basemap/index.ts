// Owns what the map view may use of the basemap.
export { Basemap } from './basemap.tsx';
export { boundaryNoteAt } from './boundary-notes.ts';
export { announceObstacles } from './obstacles.ts';
