// Owns a field of an event that reads otherwise, in words: its name, its values, of lists what came and went; and all of it in one line.
import type { Difference, FoundIn } from '../contract/changes-reply.ts';
import type { Toll } from '../contract/event.ts';
import { defineTexts } from '../ui/i18n.ts';
import { claimRuns } from './claim-words.ts';
import { displayText } from './display-text.ts';
import { coordinatesName, tollFigure } from './figures.ts';
import { countryName, numberName, whenName } from './format.ts';
import type { Names } from './names.ts';
import { relationName, roleName, statusName, typeName } from './vocabulary.ts';

const { t } = defineTexts('difference', {
  none: 'none',
  'came-in': 'Came into this view',
  'went-out': 'No longer in this view',
  'same-shown': 'Nothing that is shown here differs: it was judged or measured anew.',
  title: 'Title',
  summary: 'Summary',
  date: 'Date',
  type: 'Type',
  status: 'Status',
  place: 'Place',
  country: 'Country',
  province: 'Province',
  border: 'Border',
  position: 'Position',
  killed: 'Killed',
  injured: 'Injured',
  note: 'Note',
  actors: 'Actors',
  claims: 'Claims',
  sources: 'Sources',
  related: 'Related',
  line: '{{field}}: {{what}}.',
  instead: '{{before}} → {{after}}',
  reworded: 'reworded',
  came: 'new: {{items}}',
  went: 'gone: {{items}}',
  otherwise: 'changed: {{items}}',
});

type Field = Difference['field'];
export type ListDifference = Extract<Difference, { came: readonly unknown[] }>;
type ValueDifference = Exclude<Difference, ListDifference>;
type Both = { readonly before: string; readonly after: string };

export const fieldName = (field: Field): string => t(field);
export const noneInWords = (): string => t('none');
export const sameShownInWords = (): string => t('same-shown');

/** Empty: it is in the view at both revisions, or at neither. */
export const movedInWords = ({ before, after }: FoundIn): string =>
  before === after ? '' : t(after ? 'came-in' : 'went-out');

/** As it read, and as it reads. */
export function valuesInWords(difference: ValueDifference, names: Names): Both {
  const both = <T>(
    { before, after }: { readonly before: T; readonly after: T },
    say: (value: T) => string,
  ) => ({
    before: say(before),
    after: say(after),
  });
  switch (difference.field) {
    case 'title':
    case 'summary':
    case 'place':
      return both(difference, (text) => text);
    case 'note':
      return both(difference, (text) => text ?? '');
    case 'date':
      return both(difference, whenName);
    case 'type':
      return both(difference, typeName);
    case 'status':
      return both(difference, (status) => statusName(status).toLowerCase());
    case 'killed':
    case 'injured':
      return both(difference, tollWords);
    case 'country':
      return both(difference, (code) => (code === null ? t('none') : countryName(code)));
    case 'province':
    case 'border': {
      const nameOf = names[difference.field];
      return both(difference, (id) => (id === null ? t('none') : nameOf(id)));
    }
    case 'position':
      return both(difference, positionWords);
  }
}

const tollWords = (toll: Toll | null) => (toll === null ? t('none') : tollFigure(toll));

type Position = Extract<Difference, { field: 'position' }>['before'];

function positionWords({ coordinates, precisionKm }: Position): string {
  if (coordinates === null) return t('none');
  return `${coordinatesName(coordinates, precisionKm)} ±\u00a0${numberName(precisionKm)}\u00a0km`;
}

const MOST_OF_ITEM = 200;

type Way = 'came' | 'went' | 'otherwise';

/** Each in a few words, what is claimed by who claims it; alike ones once. */
export function itemsInWords(difference: ListDifference, way: Way, names: Names): string[] {
  const inWords = (): string[] => {
    switch (difference.field) {
      case 'actors':
        return difference[way].map(({ name, shortName, role }) => `${shortName ?? name}, ${roleName(role)}`);
      case 'claims':
        return difference[way].map(({ actor, stance, about }) =>
          claimRuns(stance, names.actorInShort(actor.id), about)
            .map(({ text }) => text)
            .join(''),
        );
      case 'sources':
        return difference[way].map(({ publisher }) => publisher);
      case 'related':
        return difference[way].map(
          ({ relation, direction, title }) => `${relationName(relation, direction)}: ${title}`,
        );
    }
  };
  return [...new Set(inWords().map((text) => displayText(text, MOST_OF_ITEM)))];
}

/** `Killed: 3 → 5.`, `Sources: 2 → 3, new: Dawn.`; of long texts that they read otherwise. */
export function differenceInText(difference: Difference, names: Names): string {
  return t('line', { field: fieldName(difference.field), what: whatDiffers(difference, names) });
}

const isOfList = (difference: Difference): difference is ListDifference => 'came' in difference;

function whatDiffers(difference: Difference, names: Names): string {
  if (isOfList(difference)) return listDiffers(difference, names);
  if (difference.field === 'summary' || difference.field === 'note') return t('reworded');
  const { before, after } = valuesInWords(difference, names);
  return t('instead', {
    before: displayText(before, MOST_OF_ITEM) || t('none'),
    after: displayText(after, MOST_OF_ITEM) || t('none'),
  });
}

function listDiffers(difference: ListDifference, names: Names): string {
  const { before, after } = difference;
  const ways = (['came', 'went', 'otherwise'] as const).flatMap((way) => {
    const items = itemsInWords(difference, way, names);
    return items.length === 0 ? [] : [t(way, { items: items.join('; ') })];
  });
  const figures = { before: numberName(before), after: numberName(after) };
  return [...(before === after ? [] : [t('instead', figures)]), ...ways].join(', ');
}
