// Owns where events were picked: the view that "Pick more" returns to, kept for the life of this tab as the marks are.
import { formatLink, parsePlainLink } from '../link/link.ts';
import type { View } from '../link/view.ts';
import { keepInTab, readInTab } from './kept-in-tab.ts';

const STORED = 'sarhad.picked-from';

/** `ids`: of the events that were shown from there. */
type From = { readonly link: string; readonly ids: readonly string[] };

/** Undefined: not read yet. */
let from: From | null | undefined;

export function rememberFrom(view: View, ids: readonly string[]): void {
  from = { link: formatLink(view), ids };
  keepInTab(STORED, from);
}

/** The view from which these events were shown, or some of them; null where they were picked elsewhere, as by the sender of a link. */
export function viewPickedFrom(ids: readonly string[]): View | null {
  from ??= restore();
  return from?.ids.some((id) => ids.includes(id)) ? parsePlainLink(from.link) : null;
}

/** What the tab keeps may be anything. */
function restore(): From | null {
  const { link, ids } = (readInTab(STORED) ?? {}) as { link?: unknown; ids?: unknown };
  if (typeof link !== 'string' || !Array.isArray(ids)) return null;
  return { link, ids: ids.filter((id) => typeof id === 'string') };
}
