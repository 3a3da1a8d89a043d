// Owns new versions of events whose content stays as it is, while their status follows otherwise.
import { type Judging, ownStatusOf } from '../events/status-rules.ts';
import type { Version } from './memory-snapshot.ts';

/** Versions that read as before but for their status, which follows from `judging` now; of those that are not in `except`. */
export function judgedAgain(
  versions: ReadonlyMap<string, readonly Version[]>,
  judging: Judging,
  except: ReadonlySet<string>,
): Version[] {
  return [...versions].flatMap(([id, list]) => {
    const current = list.at(-1);
    if (!current || except.has(id)) return [];
    const ownStatus = ownStatusOf(current.content, judging);
    if (ownStatus === current.columns.ownStatus) return [];
    return [{ ...current, columns: { ...current.columns, ownStatus } }];
  });
}
