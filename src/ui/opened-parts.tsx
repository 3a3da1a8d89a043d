// Owns what is open over the page, above its layouts: it stays, with what was typed in it, when the window is turned and another layout takes over.
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { OpenedPart } from './error-boundary.tsx';
import { defineTexts } from './i18n.ts';

/** What opens, by its name in a sentence: said where it does not come. */
const texts = defineTexts('opened-parts', {
  coverage: 'The note on what was collected',
  dates: 'The choice of dates',
  day: 'The choice of a day',
  filters: 'The filters',
  keys: 'The list of keys',
  'left-out': 'The list of what is left out',
  more: 'The other tools',
  palette: 'The command palette',
  'saved-views': 'The list of saved views',
  search: 'The search',
  share: 'Sharing',
  webhooks: 'The page of webhooks',
});
type PartName = Parameters<typeof texts.t>[0];

let opened: ReadonlyMap<PartName, ReactNode> = new Map();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Null closes it. A layout that is gone does nothing any more: the part must ask nothing of it. */
export function openPart(name: PartName, part: ReactNode | null): void {
  const next = new Map(opened);
  if (part === null) next.delete(name);
  else next.set(name, part);
  opened = next;
  for (const listener of listeners) listener();
}

export const useIsOpen = (name: PartName): boolean => useSyncExternalStore(subscribe, () => opened.has(name));

/** Once a page, beside its layouts. */
export function OpenedParts() {
  useEffect(
    () => () => {
      opened = new Map();
    },
    [],
  );
  return [...useSyncExternalStore(subscribe, () => opened)].map(([name, part]) => (
    <OpenedPart key={name} name={texts.t(name)} onClose={() => openPart(name, null)}>
      {part}
    </OpenedPart>
  ));
}
