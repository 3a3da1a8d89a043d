// Owns the keys of the whole page, and what they open over it: the palette and the list of keys, loaded when first asked for.
import { Suspense, useEffect, useEffectEvent, useState } from 'react';
import { actOf, isTyping, PAGE_KEYS, type PageKey } from '../ui/keys.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { pressOnPage } from '../ui/press-on-page.ts';
import { goToNextRegion } from '../ui/regions.ts';
import { areSingleKeysOn } from '../ui/single-keys.ts';

const KeysDialog = lazyPart(async () => (await import('../views/keys/keys-dialog.tsx')).KeysDialog);

/** What opens over the page. */
type Over = 'keys' | null;

export function PageKeys() {
  const [over, setOver] = useState<Over>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const act = actOf<PageKey>(PAGE_KEYS, event);
    if (act === null || !isFree(act, event.target)) return;
    event.preventDefault();
    if (event.repeat && act !== 'next-part' && act !== 'part-before') return;
    if (act === 'next-part' || act === 'part-before') goToNextRegion(act === 'next-part' ? 1 : -1);
    else if (act === 'keys') setOver('keys');
    else pressOnPage(act === 'palette' ? 'search' : act);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return <Suspense>{over === 'keys' && <KeysDialog onClose={() => setOver(null)} />}</Suspense>;
}

/** Characters are not ours where one types, nor, but for the list of keys, in a dialog. */
function isFree(act: PageKey, target: EventTarget | null): boolean {
  if (act === 'next-part' || act === 'part-before') return true;
  if (act === 'palette') return document.querySelector('dialog[open]') === null;
  if (isTyping(target) || !areSingleKeysOn()) return false;
  // There a letter chooses.
  if (act === 'dates' && target instanceof Element && target.closest('select, [role=menu], [role=listbox]'))
    return false;
  return act === 'keys' || document.querySelector('dialog[open]') === null;
}
