// Owns which ids are near to one that nobody has: by an index made once for a list, so that an unknown id costs no look at each known one.
import { editDistance } from '../src/matching/edit-distance.ts';

/** Ids that are compared for one unknown id: of lists whose ids are all alike, the first ones are. */
const MOST_COMPARED = 500;
const MOST_OFFERED = 3;
/** Longer ones are no misspelt ids. */
const LONGEST = 100;
const MOST_EDITS = 2;
const BEGINNING = 3;

export type NearIds = (value: string) => string[];

/**
 * At most three ids that contain the value from the beginning of a word on or are part of it, or differ from it in at most two letters
 * (one, in words of three); nearest first. Method: of an id in three pieces, two edits leave one piece as it is, at most two places away
 * (an exchange of neighbours across two pieces with another edit in the third is missed).
 */
export function nearIdsOf(ids: ReadonlySet<string>): NearIds {
  const byPiece = new Map<string, string[]>();
  const byBeginning = new Map<string, string[]>();
  const byLowerCase = new Map<string, string[]>();
  for (const id of ids) {
    const lower = id.toLowerCase();
    add(byLowerCase, lower, id);
    for (const name of piecesOf(lower)) add(byPiece, name, id);
    for (const beginning of beginningsOf(lower)) add(byBeginning, beginning, id);
  }
  return (value) => {
    const wanted = value.toLowerCase();
    if (wanted === '' || wanted.length > LONGEST) return [];
    const most = wanted.length <= 3 ? 1 : MOST_EDITS;
    const isPart = (lower: string) =>
      wanted.length >= BEGINNING && (lower.includes(wanted) || wanted.includes(lower));
    const lists = [
      ...(wanted.length < BEGINNING
        ? []
        : [byBeginning.get(wanted.slice(0, BEGINNING)), ...partsOf(wanted, byLowerCase)]),
      ...namesNear(wanted, most).map((name) => byPiece.get(name)),
    ].filter((list) => list !== undefined);
    const compared = new Set<string>();
    const near: { id: string; distance: number }[] = [];
    for (const id of lists
      .sort((a, b) => a.length - b.length)
      .flatMap((list) => list.slice(0, MOST_COMPARED))) {
      if (compared.size >= MOST_COMPARED) break;
      if (compared.has(id)) continue;
      compared.add(id);
      const lower = id.toLowerCase();
      const distance = isPart(lower) ? 0.5 : editDistance(wanted, lower, most);
      if (distance <= most) near.push({ id, distance });
    }
    near.sort((a, b) => a.distance - b.distance || a.id.length - b.id.length);
    return near.slice(0, MOST_OFFERED).map(({ id }) => id);
  };
}

function add(lists: Map<string, string[]>, name: string, id: string): void {
  const list = lists.get(name);
  if (list) list.push(id);
  else lists.set(name, [id]);
}

type Piece = { readonly start: number; readonly end: number };

function bordersOf(length: number): Piece[] {
  return Array.from({ length: MOST_EDITS + 1 }, (_, index) => ({
    start: Math.floor((index * length) / (MOST_EDITS + 1)),
    end: Math.floor(((index + 1) * length) / (MOST_EDITS + 1)),
  }));
}

/** The name of a piece says the length of the whole and its number, too. */
const nameOf = (length: number, index: number, text: string) => `${length} ${index} ${text}`;

const piecesOf = (lower: string) =>
  bordersOf(lower.length).map(({ start, end }, index) =>
    nameOf(lower.length, index, lower.slice(start, end)),
  );

const beginningsOf = (lower: string) =>
  new Set(
    [...lower.matchAll(/[\p{L}\p{N}]+/gu)]
      .map(({ index }) => lower.slice(index, index + BEGINNING))
      .filter((beginning) => beginning.length === BEGINNING),
  );

/** Names of all pieces that an id within so many edits may share. */
function namesNear(wanted: string, most: number): string[] {
  const names = new Set<string>();
  for (let length = Math.max(1, wanted.length - most); length <= wanted.length + most; length++)
    for (const [index, { start, end }] of bordersOf(length).entries())
      for (let from = Math.max(0, start - most); from <= start + most; from++) {
        const text = wanted.slice(from, from + end - start);
        if (text.length === end - start) names.add(nameOf(length, index, text));
      }
  return [...names];
}

function partsOf(wanted: string, byLowerCase: ReadonlyMap<string, string[]>): string[][] {
  const found: string[][] = [];
  for (let start = 0; start < wanted.length; start++)
    for (let end = start + 1; end <= wanted.length; end++) {
      const ids = byLowerCase.get(wanted.slice(start, end));
      if (ids) found.push(ids);
    }
  return found;
}
