// Owns what a found place is called: a border as it is in filters, facets and panels, whatever name found it.
import { borderName } from '../../words/format.ts';
import type { FoundPlace } from './places/find-places.ts';

export const placeName = ({ kind, country, name }: Pick<FoundPlace, 'kind' | 'country' | 'name'>): string =>
  kind === 'border' ? borderName(country) : name.text;
