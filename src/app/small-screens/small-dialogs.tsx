// Owns the dialogs of small screens, each loaded when first opened. They lie above the layouts and ask nothing of the one that opened them.
import { lazyPart } from '../../ui/lazy-part.ts';
import { openPart } from '../../ui/opened-parts.tsx';
import { goToPlace } from '../go-to-place.ts';
import { showEvents } from '../show-list.ts';

const FiltersDialog = lazyPart(async () => (await import('./filters-dialog.tsx')).FiltersDialog);
const SearchDialog = lazyPart(async () => (await import('./search-dialog.tsx')).SearchDialog);
const MoreDialog = lazyPart(async () => (await import('./more-dialog.tsx')).MoreDialog);
const DatesDialog = lazyPart(async () => (await import('../../views/dates/dates-dialog.tsx')).default);
const ShareDialog = lazyPart(async () => (await import('../../views/share/share-dialog.tsx')).default);

export type SmallDialog = 'search' | 'filters' | 'dates' | 'share' | 'more';

export function openSmall(dialog: SmallDialog): void {
  const onClose = () => openPart(dialog, null);
  if (dialog === 'filters') openPart(dialog, <FiltersDialog onClose={onClose} onShow={showEvents} />);
  if (dialog === 'search') openPart(dialog, <SearchDialog onPlace={goToPlace} onClose={onClose} />);
  if (dialog === 'dates') openPart(dialog, <DatesDialog onClose={onClose} />);
  if (dialog === 'share') openPart(dialog, <ShareDialog onClose={onClose} />);
  if (dialog === 'more') {
    const onSearch = () => {
      onClose();
      openSmall('search');
    };
    openPart(dialog, <MoreDialog onClose={onClose} onSearch={onSearch} />);
  }
}
