// Owns the places of synthetic events as the generator reads them; scripts/geodata/synthetic-places.mjs makes the file.
import file from './places.json';

/** Columns over all places, spot after spot: steps of 1e-4°, and indexes into `names` (border −1: none near). */
export const PLACES = file;
