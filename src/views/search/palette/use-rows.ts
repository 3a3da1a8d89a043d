// Owns what a text finds for the palette: by the search itself, and by the names of values and commands.
import { useCopy } from '../../../cards/use-copy.ts';
import { useView } from '../../../link/use-view.ts';
import { findNamed, isLoose } from '../../../matching/find-named.ts';
import { commandsFor } from '../../../ui/commands.ts';
import { withoutLoose } from '../good-matches.ts';
import { type Found, useFound } from '../use-found.ts';
import type { RowGroup } from './row.ts';
import { commandRows, isCommandMeant, rowsOf } from './rows.ts';
import { useCrossingState } from './use-crossing-state.ts';
import { useFoldedCommands } from './use-folded-commands.ts';
import { useFilterValues, useValueCounts } from './values.ts';

const MOST_VALUES = 6;
const MOST_COMMANDS = 8;

export function useRows(text: string): {
  readonly groups: readonly RowGroup[];
  readonly found: Found;
  /** Nothing is called by the text. */
  readonly isNothing: boolean;
} {
  const all = useFound(text);
  const view = useView((whole) => whole);
  const known = useFilterValues(text);
  const countOf = useValueCounts();
  const crossingState = useCrossingState(all.places);
  const { copy } = useCopy();
  const able = useFoldedCommands().ableOf();
  const possible = able
    .filter(({ item }) => !item.isIdle)
    .map(({ item }) => ({ item, alias: null, fit: 2 as const, rank: 2, count: 0 }));
  const commands = text === '' ? possible : findNamed(able, text, MOST_COMMANDS);
  const answers = text === '' ? [] : commandsFor(text);
  const isMeant = text !== '' && isCommandMeant({ commands, answers });
  const found = isMeant ? withoutLoose(all, text) : all;
  const values = findNamed(known, text, MOST_VALUES, countOf).filter((one) => !isMeant || !isLoose(one));
  const asked = {
    text,
    view,
    found,
    values,
    commands,
    answers,
    countOf,
    crossingState,
    copy: (one: string) => void copy(one),
  };
  const groups = rowsOf(asked);
  const isNothing = text !== '' && found.eventCount === 0 && groups.every(({ name }) => name === 'spellings');
  // Where nothing is called so, what can be done at all.
  return {
    groups: isNothing ? [...groups, commandRows({ ...asked, commands: possible })] : groups,
    found,
    isNothing,
  };
}
