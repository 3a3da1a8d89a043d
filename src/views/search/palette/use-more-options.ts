// Owns what the search field of small screens finds besides: values of filters and commands, as the palette does.
import { useMemo } from 'react';
import { useView } from '../../../link/use-view.ts';
import { availableCommands, commandsFor } from '../../../ui/commands.ts';
import { findNamed, foldNamed } from '../find-named.ts';
import type { Chooser, Option } from '../options.ts';
import type { Found } from '../use-found.ts';
import { type Row, rowsOf } from './rows.ts';
import { useFilterValues } from './values.ts';

const MOST = 5;
const NOTHING: Pick<Found, 'actors' | 'coordinates' | 'places' | 'events' | 'spellings'> = {
  actors: [],
  coordinates: [],
  places: [],
  events: [],
  spellings: [],
};

/** None while it is not wanted. */
export function useMoreOptions(text: string, isWanted: boolean): readonly Option[] {
  const view = useView((whole) => whole);
  const values = useFilterValues();
  return useMemo(() => {
    if (!isWanted) return [];
    const groups = rowsOf({
      text: '',
      view,
      found: { ...NOTHING, eventCount: null },
      values: findNamed(values, text, MOST),
      commands: findNamed(
        foldNamed(availableCommands(), ({ name, words = [] }) => [name, ...words]),
        text,
        MOST,
      ),
      answers: commandsFor(text),
      copy: () => {},
    });
    return groups.flatMap(({ name, rows }) =>
      name === 'filters' || name === 'commands' ? rows.map((row) => optionOf(row, name)) : [],
    );
  }, [isWanted, text, view, values]);
}

const optionOf = (
  { id, name, detail = '', sign, command, act }: Row,
  group: 'filters' | 'commands',
): Option => ({
  kind: 'more',
  id,
  row: id,
  group,
  name,
  detail,
  isTicked: sign.kind === 'value' && sign.isTicked,
  choose: (by: Chooser) => {
    // What a command presses may lie under the dialog that the field is in, which closes first.
    if (command) requestAnimationFrame(command.run);
    else act(by);
    return false;
  },
});
