// Owns the keys of the whole page, and what they open over it: the palette and the list of keys, loaded when first asked for.
import { useEffect, useEffectEvent } from 'react';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { actOf, isTyping, PAGE_KEYS, type PageKey } from '../../ui/keys.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { openPart, useIsOpen } from '../../ui/opened-parts.tsx';
import { pressOnPage } from '../../ui/press-on-page.ts';
import { goToNextRegion } from '../../ui/regions.ts';
import { areSingleKeysOn } from '../../ui/single-keys.ts';
import type { PlaceChosen } from '../../views/search/search-field.tsx';
import { goToPlace, useGoToPlace } from '../go-to-place.ts';
import { PageCommands } from '../later-views.ts';
import { texts } from '../texts.ts';
import { Palette } from './palette-part.ts';

const KeysDialog = lazyPart(async () => (await import('../../views/keys/keys-dialog.tsx')).KeysDialog);

/** One of the two at a time. */
const closeBoth = () => {
  openPart('keys', null);
  openPart('palette', null);
};
const openKeys = () => {
  closeBoth();
  openPart('keys', <KeysDialog onClose={closeBoth} />);
};
const openPalette = () => {
  closeBoth();
  openPart('palette', <Palette onPlace={goToPlace} onKeys={openKeys} onClose={closeBoth} />);
};

type Props = {
  readonly onPlace: PlaceChosen;
  /** On a phone the search field is the palette. */
  readonly isPhone?: boolean;
  /** Opens the search where the page has no room for its field. */
  readonly onSearch?: () => void;
};

export function PageKeys({ onPlace, isPhone = false, onSearch }: Props) {
  const isPaletteOpen = useIsOpen('palette');
  useGoToPlace(onPlace);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const act = actOf<PageKey>(PAGE_KEYS, event);
    if (act === null || !isFree(act, event.target)) return;
    event.preventDefault();
    if (act === 'next-part' || act === 'part-before') goToNextRegion(act === 'next-part' ? 1 : -1);
    else if (event.repeat) return;
    else if (act === 'keys') openKeys();
    else if (act === 'palette' && isPhone) pressOnPage('search');
    else if (act === 'palette') (isPaletteOpen ? closeBoth : openPalette)();
    else if (act === 'search' && onSearch) onSearch();
    else pressOnPage(act);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <ErrorBoundary name={texts.t('part-commands')} form="unplaced">
      <PageCommands openKeys={openKeys} />
    </ErrorBoundary>
  );
}

/** Characters are not ours where one types, nor, but for the list of keys, in a dialog. */
function isFree(act: PageKey, target: EventTarget | null): boolean {
  if (act === 'next-part' || act === 'part-before' || act === 'palette') return true;
  if (isTyping(target) || !areSingleKeysOn()) return false;
  // There a letter chooses.
  const isChoosing =
    target instanceof Element && target.closest('select, [role=menu], [role=listbox]') !== null;
  if (act === 'dates' && isChoosing) return false;
  return act === 'keys' || document.querySelector('dialog[open]') === null;
}
