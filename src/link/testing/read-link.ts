// Owns links as a page opens them, with what restores them at hand.
import { parseLink } from '../link.ts';
import { restoreParameters } from '../restore-link.ts';

export const readLink = (search: string, fragment = '') => parseLink(search, fragment, restoreParameters);
