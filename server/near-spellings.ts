// Owns what a text that finds nothing may have meant: words of the events and names, near to those that nobody wrote.
import type { Filter } from '../src/contract/filter.ts';
import type { SpellingsReply } from '../src/contract/spellings-reply.ts';
import { otherNamesOf } from '../src/matching/actor-names.ts';
import { editDistance } from '../src/matching/edit-distance.ts';
import { foldText } from '../src/matching/fold-text.ts';
import { placeNamesOf } from './store/events/place-names.ts';
import { LruCache } from './store/lru-cache.ts';
import type { Audience, Store } from './store/store.ts';

/** The newest events, whose words are known; names of all actors are. */
const EVENTS_READ = 2000;
const REVISIONS_KEPT = 2;
/** So many words of a text are looked at, and so many may be misspelt. */
const MOST_WORDS = 8;
const MOST_MISSPELT = 2;
const MOST_OFFERED = 3;
/** In a shorter word another letter is another word. */
const SHORTEST = 4;
const LONG = 6;

/** What stands in no text is meant less often. */
const OTHER_NAME = 0.01;

/** Folded word → how it is written most often, how often, and whether a place or an actor is called so. */
type Known = ReadonlyMap<
  string,
  { readonly spelling: string; readonly count: number; readonly isName: boolean }
>;
type Asked = { readonly audience: Audience; readonly revision: number; readonly filter: Filter };

export type NearSpellings = (asked: Asked) => Promise<SpellingsReply['spellings']>;

export function nearSpellingsOf(store: Store): NearSpellings {
  const words = new LruCache<Known>(REVISIONS_KEPT);
  return async ({ filter, ...view }) => {
    const text = filter.q ?? '';
    const typed = text.split(/\s+/).filter((word) => foldText(word) !== '');
    if (typed.length === 0 || typed.length > MOST_WORDS) return [];
    const finds = async (asked: string) => (await store.search({ ...view, text: asked })).length > 0;
    if (await finds(text)) return [];
    const misspelt: string[] = [];
    for (const word of new Set(typed)) if (!(await finds(word))) misspelt.push(word);
    if (misspelt.length === 0 || misspelt.length > MOST_MISSPELT) return [];
    const name = `${view.audience.upTo} ${view.revision} ${await store.lastWithdrawal()}`;
    const known = await words.get(name, () => readWords(store, view));
    const texts = textsWith(typed, new Map(misspelt.map((word) => [word, nearestTo(word, known)])));
    const offered = new Map<string, SpellingsReply['spellings'][number]>();
    for (const near of texts) {
      // Spellings of one name find the same: the nearest stands for all.
      const keys = String(await store.search({ ...view, text: near }));
      if (offered.has(keys)) continue;
      const events = await store.count({ ...view, filter: { ...filter, q: near } });
      if (events > 0) offered.set(keys, { text: near, events });
    }
    return [...offered.values()];
  };
}

async function readWords(store: Store, view: Omit<Asked, 'filter'>): Promise<Known> {
  const { events } = await store.listPart({ ...view, filter: {}, limit: EVENTS_READ, after: null });
  const { actors } = await store.dictionary(view);
  const counts = new Map<string, Map<string, number>>();
  const names = new Set<string>();
  const add = (text: string, weight = 1, isName = true) => {
    for (const word of text.match(/[\p{L}\p{M}\p{N}\p{Cf}'’ʻʼ]+/gu) ?? []) {
      const spelling = word.replace(/^['’]+|['’]s?$/gu, '');
      const folded = foldText(spelling);
      if (folded.length < SHORTEST || folded.includes(' ')) continue;
      const spellings = counts.get(folded) ?? new Map<string, number>();
      spellings.set(spelling, (spellings.get(spelling) ?? 0) + weight);
      counts.set(folded, spellings);
      if (isName) names.add(folded);
    }
  };
  for (const event of events) {
    for (const text of [event.title, event.summary]) add(text, 1, false);
    for (const text of [event.place, event.admin1 ?? '']) add(text);
    for (const name of placeNamesOf(event)) add(name, OTHER_NAME);
  }
  for (const actor of actors) for (const name of [actor.name, ...otherNamesOf(actor)]) add(name, OTHER_NAME);
  return new Map(
    [...counts].map(([folded, spellings]) => [
      folded,
      { ...mostWritten(spellings), isName: names.has(folded) },
    ]),
  );
}

function mostWritten(spellings: ReadonlyMap<string, number>) {
  const [[spelling] = ['']] = [...spellings].sort((a, b) => b[1] - a[1]);
  return { spelling, count: [...spellings.values()].reduce((sum, count) => sum + count, 0) };
}

const isLatin = (word: string) => /^\p{Script=Latin}/u.test(word);

/** The nearest in the script that was typed, if there are any; names first, then those that begin with the same letter, then what is written most. */
function nearestTo(word: string, known: Known): string[] {
  const wanted = foldText(word);
  if (wanted.length < SHORTEST || wanted.includes(' ')) return [];
  const most = wanted.length < LONG ? 1 : 2;
  const near: { spelling: string; distance: number; isTypedScript: boolean; rank: number }[] = [];
  for (const [folded, { spelling, count, isName }] of known) {
    const distance = editDistance(wanted, folded, most);
    if (distance > most) continue;
    const isTypedScript = isLatin(spelling) === isLatin(word);
    const rank = (isName ? 0 : 1) + (folded[0] === wanted[0] ? 0 : 0.5) - Math.min(count, 1e5) / 1e6;
    near.push({ spelling, distance, isTypedScript, rank });
  }
  const typed = near.filter(({ isTypedScript }) => isTypedScript);
  const offered = typed.length > 0 ? typed : near;
  const least = Math.min(...offered.map(({ distance }) => distance));
  const nearest = offered.filter(({ distance }) => distance === least).sort((a, b) => a.rank - b.rank);
  return nearest.slice(0, MOST_OFFERED).map(({ spelling }) => spelling);
}

/** Where one word is misspelt, a text for each word it is near to; where two are, the one with the nearest of both. */
function textsWith(typed: readonly string[], nearest: ReadonlyMap<string, readonly string[]>): string[] {
  const choices = nearest.size === 1 ? MOST_OFFERED : 1;
  return Array.from({ length: choices }, (_, choice) => {
    const words = typed.map((word) => (nearest.has(word) ? nearest.get(word)?.[choice] : word));
    return words.every((word) => word !== undefined) ? words.join(' ') : null;
  }).filter((text) => text !== null);
}
