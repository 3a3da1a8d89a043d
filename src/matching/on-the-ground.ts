// Owns what counts as having happened on the ground, where a map of results is to look: not where somebody spoke about it.
import { categoryOf, type EventType } from '../contract/taxonomy.ts';

/** Diplomacy that is done at a border as well as talked about: a crossing opened, forces that train. */
const FIELD_TYPES: readonly string[] = ['cooperation', 'exercise'];

/** `border`: the pair that an event concerns, null for none; in a third country it was talked about. */
export function isOnGround(type: EventType, country: string | null, border: string | null): boolean {
  if (categoryOf(type) === 'incident') return true;
  return FIELD_TYPES.includes(type) && country !== null && (border?.split('-').includes(country) ?? false);
}
