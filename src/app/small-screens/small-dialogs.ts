// Owns the dialogs of small screens, each loaded when first opened.
import { lazyPart } from '../../ui/lazy-part.ts';

export const FiltersDialog = lazyPart(async () => (await import('./filters-dialog.tsx')).FiltersDialog);
export const SearchDialog = lazyPart(async () => (await import('./search-dialog.tsx')).SearchDialog);

export const DatesDialog = lazyPart(async () => (await import('../../views/dates/dates-dialog.tsx')).default);
export const ShareDialog = lazyPart(async () => (await import('../../views/share/share-dialog.tsx')).default);

/** What is open over the map of a phone. */
export type PhoneDialog = 'search' | 'filters' | 'layers' | 'dates';
