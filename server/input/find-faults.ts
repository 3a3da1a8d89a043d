// Owns how a schema is held against what was sent: every fault with its place, misspelt keys with what was probably meant.
import { z } from '../../src/contract/zod.ts';
import { editDistance } from '../../src/matching/edit-distance.ts';
import type { FaultList } from '../store/faults.ts';
import type { Place } from './read-json.ts';

/** zod's small build has no words for faults of its own: they come from its English locale. */
const inEnglish = z.locales.en().localeError;
/** Of a key in a place: longer ones are what nobody typed. */
const MOST_SHOWN = 100;
const LONGEST_MEANT = 40;

/** The value as the schema gives it; undefined where it is faulty, and the faults are added, `place` before their own. */
export function readBySchema<S extends z.ZodMiniType>(
  schema: S,
  value: unknown,
  faults: FaultList,
  place: Place = [],
): z.output<S> | undefined {
  try {
    if (faults.isFull) return countFaults(schema, value, faults);
    const parsed = z.safeParse(schema, value, { error: inWords });
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const at = [...place, ...issue.path];
      if (issue.code !== 'unrecognized_keys') {
        faults.add(formatPlace(at), issue.message);
        continue;
      }
      const words = issue.message.split('\n');
      for (const [index, key] of issue.keys.entries())
        faults.add(formatPlace([...at, key]), words[index] ?? UNKNOWN);
    }
  } catch (error) {
    // Lists of faults are passed on as arguments, of which there may not be a hundred thousand.
    if (!(error instanceof RangeError)) throw error;
    faults.add(formatPlace(place), 'has more faults than can be told');
  }
  return undefined;
}

/** Words for a fault cost as much as finding it: what is only counted gets none. */
function countFaults<S extends z.ZodMiniType>(
  schema: S,
  value: unknown,
  faults: FaultList,
): z.output<S> | undefined {
  const found = schema._zod.run({ value, issues: [] }, { async: false });
  if (found instanceof Promise) throw new Error('Schemas of input ask nobody else.');
  if (found.issues.length === 0) return found.value as z.output<S>;
  for (const issue of found.issues)
    faults.addUnnamed(issue.code === 'unrecognized_keys' ? issue.keys.length : 1);
  return undefined;
}

const UNKNOWN = 'is no key here';
type RawIssue = Parameters<typeof inEnglish>[0];

/** Of keys that nothing reads, a line for each. */
function inWords(issue: RawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') {
    const said = inEnglish(issue);
    return typeof said === 'string' ? said : said?.message;
  }
  const { shape = {} } = (issue.inst as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def ?? {};
  const known = Object.keys(shape);
  return issue.keys
    .slice(0, MOST_SHOWN)
    .map((key) => {
      const meant = nearestKey(key, known);
      return meant === null ? UNKNOWN : `${UNKNOWN}; did you mean ${meant}?`;
    })
    .join('\n');
}

function nearestKey(key: string, known: readonly string[]): string | null {
  if (key.length > LONGEST_MEANT) return null;
  const most = key.length <= 3 ? 1 : 2;
  const typed = key.toLowerCase();
  const near = known
    .map((one) => ({ one, distance: editDistance(typed, one.toLowerCase(), most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.one ?? null;
}

/** `['events', 3, 'dateStart']` → `events[3].dateStart`. */
export function formatPlace(place: Place): string {
  const text = place
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${shorten(String(part))}`))
    .join('');
  return text.replace(/^\./, '') || 'the whole';
}

const shorten = (part: string) => (part.length > MOST_SHOWN ? `${part.slice(0, MOST_SHOWN)}…` : part);
