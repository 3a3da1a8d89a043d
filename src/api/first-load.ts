// Owns the replies that came with the page: each stands for the first asking alone, and is checked like any other.
import { FIRST_LOAD_ID, type FirstLoad } from '../contract/first-load.ts';

let given: { replies: Record<string, unknown>; cards: FirstLoad['cards'] } | null = null;

function read(): NonNullable<typeof given> {
  const none = { replies: {}, cards: null };
  // Going back, a browser shows the page as it was sent, however long ago.
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const text = document.getElementById(FIRST_LOAD_ID)?.textContent;
  if (!text || navigation?.type === 'back_forward') return none;
  const { replies, cards } = JSON.parse(text) as FirstLoad;
  return { replies: { ...replies }, cards };
}

/** Undefined when none came, or it was taken. */
export function takeFirstReply(address: string): unknown {
  given ??= read();
  const reply = given.replies[address];
  delete given.replies[address];
  return reply;
}

/** Of the events asked for, those that came with the page and were not taken yet. */
export function takeFirstCards(revision: number, keys: readonly number[]): { readonly key: number }[] {
  given ??= read();
  const { cards } = given;
  if (cards?.revision !== revision) return [];
  const events = cards.events as { key: number }[];
  given.cards = { revision, events: events.filter(({ key }) => !keys.includes(key)) };
  return events.filter(({ key }) => keys.includes(key));
}
