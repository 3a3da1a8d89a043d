// Owns the addresses by which a view is followed: of its filter, as the newest data have it.
import { FEED_PATHS, type FeedForm } from '../contract/feed-paths.ts';
import { type Filter, without } from '../contract/filter.ts';
import { formatFilter, formatQuery } from '../contract/filter-grammar.ts';
import { addressInPage } from './address-in-page.ts';

export function feedAddress(form: FeedForm, filter: Filter): string {
  const query = formatQuery(formatFilter(without(filter, ['asof'])));
  return addressInPage(`${FEED_PATHS[form]}${query && `?${query}`}`);
}
