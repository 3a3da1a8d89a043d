// Owns what is open over the page, above its layouts: it stays, with what was typed in it, when the window is turned and another layout takes over.
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { OpenedPart } from './error-boundary.tsx';

let opened: ReadonlyMap<string, ReactNode> = new Map();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Null closes it. A layout that is gone does nothing any more: the part must ask nothing of it. */
export function openPart(name: string, part: ReactNode | null): void {
  const next = new Map(opened);
  if (part === null) next.delete(name);
  else next.set(name, part);
  opened = next;
  for (const listener of listeners) listener();
}

export const useIsOpen = (name: string): boolean => useSyncExternalStore(subscribe, () => opened.has(name));

/** Parts whose first control is a field: what is typed before they are here is meant for it. */
const FIELDS: readonly string[] = ['search', 'palette', 'saved-views'];

/** Once a page, beside its layouts. */
export function OpenedParts() {
  useEffect(
    () => () => {
      opened = new Map();
    },
    [],
  );
  return [...useSyncExternalStore(subscribe, () => opened)].map(([name, part]) => (
    <OpenedPart key={name} onClose={() => openPart(name, null)} hasField={FIELDS.includes(name)}>
      {part}
    </OpenedPart>
  ));
}
