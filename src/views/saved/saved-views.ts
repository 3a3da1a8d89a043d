// Owns the views that a reader keeps in this browser: how they are stored and read back. What cannot be read is kept as it is.
import { z } from '../../contract/zod.ts';
import { START_VIEW } from '../../link/start-view.ts';

const STORED = 'sarhad.views';
/** Whole texts that were no JSON, or not ours, one after another. */
const ASIDE = 'sarhad.views.aside';

export const MAX_VIEWS = 200;
export const MAX_NAME = 80;
/** As long as the links are that this page reads. */
const MAX_QUERY = 32_000;

const savedView = z.object({
  id: z.string().check(z.regex(/^[\w-]{1,60}$/)),
  name: z.string().check(z.regex(/\S/), z.maxLength(MAX_NAME)),
  /** A link without its host: written under the grammar that its `v` names, migrated when it is opened. */
  query: z.string().check(z.maxLength(MAX_QUERY)),
  /** `YYYY-MM-DD`. */
  savedOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
});

/** The file of an export, and what is stored. A later version is left alone. */
const envelope = z.object({
  format: z.literal('sarhad-views'),
  version: z.literal(1),
  views: z.array(z.unknown()),
});

export type SavedView = z.infer<typeof savedView>;

export type SavedViews = {
  /** In the reader's order. */
  readonly views: readonly SavedView[];
  /** Entries that were not understood: written back as they are. */
  readonly unread: readonly unknown[];
  /** `newer`: another version of this page wrote them, and this one does not write over them. */
  readonly trouble: 'newer' | 'aside' | 'refused' | null;
};

export type Outcome = 'kept' | 'full' | 'refused' | 'too-many';

const NONE: SavedViews = { views: [], unread: [], trouble: null };

/** Strictly; an entry that is wrong, or whose id was there before, spoils no other. Null: the text is not ours at all. */
export function parseViews(text: string): Pick<SavedViews, 'views' | 'unread'> | 'newer' | null {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  const file = z.safeParse(envelope, given);
  if (!file.success) {
    const isNewer = z.safeParse(
      z.object({ format: z.literal('sarhad-views'), version: z.number().check(z.gt(1)) }),
      given,
    ).success;
    return isNewer ? 'newer' : null;
  }
  const views: SavedView[] = [];
  const unread: unknown[] = [];
  for (const entry of file.data.views) {
    const view = z.safeParse(savedView, entry);
    const isNew = view.success && views.every(({ id }) => id !== view.data.id);
    if (isNew && views.length < MAX_VIEWS) views.push(view.data);
    else unread.push(entry);
  }
  return { views, unread };
}

export const formatViews = (views: readonly SavedView[], unread: readonly unknown[] = []): string =>
  JSON.stringify({ format: 'sarhad-views', version: 1, views: [...views, ...unread] }, null, 1);

export function readViews(storage: () => Storage): SavedViews {
  try {
    const text = storage().getItem(STORED);
    const hasAside = storage().getItem(ASIDE) !== null;
    if (text === null) return hasAside ? { ...NONE, trouble: 'aside' } : NONE;
    const read = parseViews(text);
    if (read === 'newer') return { ...NONE, trouble: 'newer' };
    if (read === null) return { ...NONE, trouble: 'aside' };
    return { ...read, trouble: hasAside ? 'aside' : null };
  } catch {
    return { ...NONE, trouble: 'refused' };
  }
}

/** Changes what is stored now, whatever another tab has done meanwhile. */
export function changeViews(
  storage: () => Storage,
  change: (views: readonly SavedView[]) => readonly SavedView[],
): Outcome {
  try {
    const own = storage();
    const text = own.getItem(STORED);
    const before = text === null ? NONE : parseViews(text);
    if (before === 'newer') return 'refused';
    // First aside, then over it: if there is no room for both, nothing is written.
    if (before === null) own.setItem(ASIDE, [own.getItem(ASIDE), text].filter(Boolean).join('\n'));
    const views = change(before?.views ?? []);
    if (views.length > MAX_VIEWS) return 'too-many';
    own.setItem(STORED, formatViews(views, before?.unread));
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
  }
}

/** Query of the view that the page begins with; null: none. */
export function readStart(storage: () => Storage): string | null {
  try {
    return storage().getItem(START_VIEW);
  } catch {
    return null;
  }
}

export function chooseStart(storage: () => Storage, query: string | null): Outcome {
  try {
    if (query === null) storage().removeItem(START_VIEW);
    else storage().setItem(START_VIEW, query);
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
  }
}

/** What could not be read, as it was, for a file. */
export function readAside(storage: () => Storage): string | null {
  try {
    return storage().getItem(ASIDE);
  } catch {
    return null;
  }
}

export function forgetAside(storage: () => Storage): void {
  storage().removeItem(ASIDE);
}

/** Those of a file that are not here yet, after those that are. */
export function joinViews(here: readonly SavedView[], more: readonly SavedView[]): SavedView[] {
  const known = new Set(here.map(({ name, query }) => JSON.stringify([name, query])));
  const ids = new Set(here.map(({ id }) => id));
  const added = more.filter(({ name, query }) => !known.has(JSON.stringify([name, query])));
  return [...here, ...added.map((view) => (ids.has(view.id) ? { ...view, id: newId() } : view))];
}

export const newId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

/** One place further up (−1) or down (1); the same at an end. */
export function movedView(views: readonly SavedView[], id: string, by: 1 | -1): readonly SavedView[] {
  const from = views.findIndex((view) => view.id === id);
  const to = from + by;
  const view = views[from];
  if (view === undefined || to < 0 || to >= views.length) return views;
  return views.toSpliced(from, 1).toSpliced(to, 0, view);
}

/** The name, with a number behind it where another view is called so: two must be told apart. */
export function nameAmong(views: readonly Pick<SavedView, 'name'>[], name: string): string {
  const isTaken = (wanted: string) => views.some((view) => view.name === wanted);
  if (!isTaken(name)) return name;
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const numbered = name.slice(0, MAX_NAME - end.length) + end;
    if (!isTaken(numbered)) return numbered;
  }
}
