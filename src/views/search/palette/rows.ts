// Owns what the palette lists, in the order of the arrow keys: places, events, filters, commands, but a group with a better match first.

import { type Fit, fitOf } from '../../../matching/find-named.ts';
import { numberName } from '../../../words/format.ts';
import { isPlaceNearer } from '../nearer-place.ts';
import { type Option, optionsOf } from '../options.ts';
import { filterRows } from './filter-rows.ts';
import { placeRows } from './place-rows.ts';
import {
  type Asked,
  bestOf,
  commandRow,
  type GroupName,
  optionsOfKind,
  type Row,
  type RowGroup,
} from './row.ts';
import { texts } from './texts.ts';

const ORDER: readonly GroupName[] = ['places', 'events', 'alike', 'filters', 'spellings', 'commands'];
const MOST = { events: 3, commands: 5 };
const EVENT_FIT = [0, 2, 3, 3] as const;

/** Whether a command is called as the text is, or made of it. */
export const isCommandMeant = ({ commands, answers }: Pick<Asked, 'commands' | 'answers'>): boolean =>
  answers.length > 0 || commands.some(({ fit }) => fit === 0);

export function rowsOf(asked: Asked): readonly RowGroup[] {
  const options = optionsOf(asked.found, asked.text, asked.copy);
  const groups = [
    spellings(asked, options),
    ...placeRows(asked, options),
    events(asked, options),
    filterRows(asked, options),
    commandRows(asked),
  ];
  return groups
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => a.fit - b.fit || ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
}

function spellings({ text, found, values, commands, answers }: Asked, options: readonly Option[]): RowGroup {
  const { t } = texts;
  // Only where nothing is called so as it was typed.
  const isMet =
    found.actors.length + values.length + commands.length + answers.length > 0 ||
    found.places.some(({ isMisspelt }) => !isMisspelt);
  const rows = optionsOfKind(options, 'text')
    .filter(() => !isMet)
    .filter(({ events }) => events !== undefined)
    .map(
      ({ id, text: near, events = 0, choose }): Row => ({
        id,
        name: t('spelling', { text: near }),
        aside: t('spelling-count', { count: events, figure: numberName(events) }),
        sign: { kind: 'text' },
        act: choose,
      }),
    );
  // What is in the events was meant sooner than what merely sounds alike, unless that is written nearer.
  const isMeant = !isPlaceNearer(text, found.places, found.spellings);
  return { name: 'spellings', heading: t('spellings'), rows, fit: isMeant ? 0 : 3 };
}

function events({ text, found }: Asked, options: readonly Option[]): RowGroup {
  const { t } = texts;
  const shown = optionsOfKind(options, 'event').slice(0, MOST.events);
  const count = found.eventCount ?? 0;
  const all = optionsOfKind(options, 'text').find(({ events }) => events === undefined);
  const rows: Row[] = shown.map((option) => ({
    id: option.id,
    name: option.event.title,
    sign: { kind: 'event', option },
    act: option.choose,
  }));
  // Of events that were found by loose letters alone nothing is offered.
  if (all && count > 0 && shown.length > 0)
    rows.push({
      id: all.id,
      name: t('all-events', { count }),
      aside: t('add'),
      sign: { kind: 'text' },
      act: all.choose,
      add: (by) => void all.choose(by),
    });
  // A title that begins with a word is not called by it, as a filter or an actor is; a word within a title is no name.
  const fitOfEvent = ({ event }: (typeof shown)[number]): Fit => EVENT_FIT[fitOf([event.title], text)];
  const heading = found.eventCount === null ? t('events') : t('events-of', { count: numberName(count) });
  return { name: 'events', heading, rows, fit: bestOf(shown.map(fitOfEvent)) };
}

export function commandRows({ text, commands, answers }: Asked): RowGroup {
  const { t } = texts;
  const own = answers.filter(({ isFilter }) => !isFilter).map((item) => ({ item, fit: 0 as Fit }));
  // Without a match all of them.
  const isFound = text !== '' && commands.some(({ fit, alias }) => fit < 2 || alias !== null);
  const all = [...own, ...commands].slice(0, isFound ? MOST.commands : commands.length);
  return {
    name: 'commands',
    heading: t('commands'),
    rows: all.map(({ item }) => commandRow(item)),
    fit: bestOf(all.map(({ fit }) => fit)),
  };
}
