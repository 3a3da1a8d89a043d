// Owns what a text finds for the palette: by the search itself, and by the names of values and commands.
import { useCopy } from '../../../cards/use-copy.ts';
import { useView } from '../../../link/use-view.ts';
import { commandsFor } from '../../../ui/commands.ts';
import { findNamed } from '../find-named.ts';
import { type Found, useFound } from '../use-found.ts';
import type { RowGroup } from './row.ts';
import { commandRows, rowsOf } from './rows.ts';
import { useCrossingState } from './use-crossing-state.ts';
import { useFoldedCommands } from './use-folded-commands.ts';
import { useFilterValues } from './values.ts';

const MOST_VALUES = 6;
const MOST_COMMANDS = 8;

export function useRows(text: string): {
  readonly groups: readonly RowGroup[];
  readonly found: Found;
  /** Nothing is called by the text. */
  readonly isNothing: boolean;
} {
  const found = useFound(text);
  const view = useView((whole) => whole);
  const values = useFilterValues();
  const crossingState = useCrossingState(found.places);
  const { copy } = useCopy();
  const able = useFoldedCommands().ableOf();
  const all = able
    .filter(({ item }) => !item.isIdle)
    .map(({ item }) => ({ item, alias: null, fit: 2 as const }));
  const commands = text === '' ? all : findNamed(able, text, MOST_COMMANDS);
  const asked = {
    text,
    view,
    found,
    values: findNamed(values, text, MOST_VALUES),
    commands,
    answers: text === '' ? [] : commandsFor(text),
    crossingState,
    copy: (one: string) => void copy(one),
  };
  const groups = rowsOf(asked);
  const isNothing = text !== '' && found.eventCount === 0 && groups.every(({ name }) => name === 'spellings');
  // Where nothing is called so, what can be done at all.
  return {
    groups: isNothing ? [...groups, commandRows({ ...asked, commands: all })] : groups,
    found,
    isNothing,
  };
}
