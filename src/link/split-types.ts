// Owns the migration 1 → 2: types were split, and a link keeps asking for what it asked for.
import type { Migration, MigrationNotice } from './migration.ts';

/**
 * Old type → the type that took some of its events: published events moved from these three; what else the new types hold had
 * never been published under another type.
 */
const SPLIT_OFF: ReadonlyMap<string, string> = new Map([
  ['armed-clash', 'standoff'],
  ['illegal-crossing', 'standoff'],
  ['vote-sanction', 'expulsion'],
]);

/**
 * A pinned link stays: at its revision the events still have their old types. What is asked for wins over what is left
 * out, so that nothing of it is lost.
 */
export const splitTypes: Migration = (parameters) => {
  const at = parameters.findIndex(([name]) => name === 'type');
  const value = parameters[at]?.[1];
  if (value === undefined || parameters.some(([name]) => name === 'asof')) return { parameters, notices: [] };
  const notices: MigrationNotice[] = [];
  const widen = (
    types: readonly string[],
    code: MigrationNotice['code'],
    kept: readonly string[],
  ): readonly string[] => {
    const gained = new Set(types.map((from) => SPLIT_OFF.get(from) ?? from));
    for (const to of [...types, ...kept]) gained.delete(to);
    for (const to of gained) {
      const from = types.filter((type) => SPLIT_OFF.get(type) === to).join(',');
      notices.push({ code, parameter: 'type', value: from, expected: to });
    }
    return [...types, ...gained];
  };
  const parts = [...new Set(value.split(','))];
  const named = parts.filter((part) => !part.startsWith('!'));
  const leftOut = parts.filter((part) => part.startsWith('!')).map((part) => part.slice(1));
  const any = widen(named, 'split-asked', []);
  const not = widen(leftOut, 'split-left-out', any);
  if (notices.length === 0) return { parameters, notices };
  const types = [...any, ...not.map((type) => `!${type}`)].join(',');
  return { parameters: parameters.map((pair, place) => (place === at ? ['type', types] : pair)), notices };
};
