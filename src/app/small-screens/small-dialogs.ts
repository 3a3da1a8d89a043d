// Owns the dialogs of small screens, each loaded when first opened.
import { lazyPart } from '../../ui/lazy-part.ts';

export const FiltersDialog = lazyPart(async () => (await import('./filters-dialog.tsx')).FiltersDialog);
export const SearchDialog = lazyPart(async () => (await import('./search-dialog.tsx')).SearchDialog);

/** What is open over the map of a phone. */
export type PhoneDialog = 'search' | 'filters' | 'layers';
