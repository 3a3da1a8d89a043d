// Owns what the search field of small screens finds besides: values of filters and commands, as the palette does.
import { useMemo } from 'react';
import { useView } from '../../../link/use-view.ts';
import { findNamed, isLoose } from '../../../matching/find-named.ts';
import { commandsFor } from '../../../ui/commands.ts';
import type { Chooser, Option } from '../options.ts';
import type { FoundPlace } from '../places/find-places.ts';
import type { Found } from '../use-found.ts';
import type { Row } from './row.ts';
import { isCommandMeant, rowsOf } from './rows.ts';
import { useFoldedCommands } from './use-folded-commands.ts';
import { isAmong } from './value-row.ts';
import { useFilterValues, useValueCounts } from './values.ts';

const MOST = 5;
const NOTHING: Pick<Found, 'actors' | 'coordinates' | 'places' | 'events' | 'spellings'> = {
  actors: [],
  coordinates: [],
  places: [],
  events: [],
  spellings: [],
};

export type MoreOptions = {
  readonly options: readonly Option[];
  /** One of them is called so, or begins with it: they come first. */
  readonly lead: boolean;
  /** A command is called so: what only sounds like it is not meant. */
  readonly isMeant: boolean;
};

const NONE: MoreOptions = { options: [], lead: false, isMeant: false };

/** None while it is not wanted. `places` are offered already, with the values that they stand for. */
export function useMoreOptions(text: string, isWanted: boolean, places: readonly FoundPlace[]): MoreOptions {
  const view = useView((whole) => whole);
  const values = useFilterValues(text);
  const folded = useFoldedCommands();
  const countOf = useValueCounts();
  const shown = places.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` says when the places are others
  return useMemo(() => {
    if (!isWanted) return NONE;
    const commands = findNamed(folded.ableOf(), text, MOST);
    const answers = commandsFor(text);
    const isMeant = isCommandMeant({ commands, answers });
    const isShown = isAmong(isMeant ? places.filter((one) => !isLoose(one)) : places);
    const foundValues = findNamed(values, text, MOST, countOf).filter(
      (one) => !isShown(one.item) && !(isMeant && isLoose(one)),
    );
    const groups = rowsOf({
      text: '',
      view,
      found: { ...NOTHING, eventCount: null },
      values: foundValues,
      commands,
      answers,
      countOf,
      crossingState: () => null,
      copy: () => {},
    });
    const options = groups.flatMap(({ name, rows }) =>
      name === 'filters' || name === 'commands' ? rows.map((row) => optionOf(row, name)) : [],
    );
    // By their own names: another word for it is no better than a place of that name.
    const isNamed = [...foundValues, ...commands].some(({ fit, alias }) => fit < 2 && alias === null);
    return { options, lead: answers.length > 0 || isNamed || isMeant, isMeant };
  }, [isWanted, text, view, values, folded, countOf, shown]);
}

const optionOf = (
  { id, name, detail = '', sign, command, isIdle, act }: Row,
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
    if (isIdle) return true;
    // What a command presses may lie under the dialog that the field is in, which closes first.
    if (command) requestAnimationFrame(command.run);
    else act(by);
    return false;
  },
});
