// Owns what a row of the palette is, and its groups.
import type { View } from '../../../link/view.ts';
import type { CountOf, Fit, FoundNamed } from '../../../matching/find-named.ts';
import type { Command } from '../../../ui/commands.ts';
import type { Chooser, Option } from '../options.ts';
import type { FoundPlace } from '../places/find-places.ts';
import type { Found } from '../use-found.ts';
import { texts } from './texts.ts';
import type { FilterValue } from './values.ts';

/** `alike`: places that are no more than a guess. */
export type GroupName = 'spellings' | 'places' | 'alike' | 'events' | 'filters' | 'commands';

export type Row = {
  readonly id: string;
  readonly name: string;
  /** BCP 47, of the name where it is in another language. */
  readonly lang?: string | undefined;
  /** Beside the name, softer. */
  readonly detail?: string;
  /** What Enter does, or when it was. */
  readonly aside?: string;
  readonly sign:
    | { readonly kind: 'place' | 'near' | 'crossing' | 'text' | 'command' | 'undo' | 'copy' }
    | { readonly kind: 'event'; readonly option: Extract<Option, { kind: 'event' }> }
    | { readonly kind: 'value'; readonly isTicked: boolean };
  readonly command?: Command;
  /** It only says that there is nothing to do. */
  readonly isIdle?: boolean;
  /** Whether the palette stays open. */
  readonly act: (by: Chooser) => boolean;
  /** What Ctrl and Enter do instead: the palette stays. */
  readonly add?: ((by: Chooser) => void) | undefined;
};

export type RowGroup = {
  readonly name: GroupName;
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly fit: Fit;
};

export type Asked = {
  readonly text: string;
  readonly view: View;
  readonly found: Pick<Found, 'actors' | 'coordinates' | 'places' | 'events' | 'spellings' | 'eventCount'>;
  readonly values: readonly FoundNamed<FilterValue>[];
  readonly commands: readonly FoundNamed<Command>[];
  /** How many events a value has, as the facets count. */
  readonly countOf: CountOf<FilterValue>;
  /** Commands that the text asks for itself. */
  readonly answers: readonly Command[];
  /** Of a crossing, in words; null where there is none. */
  readonly crossingState: (place: FoundPlace) => string | null;
  readonly copy: (text: string) => void;
};

export const optionsOfKind = <Kind extends Option['kind']>(options: readonly Option[], kind: Kind) =>
  options.filter((option): option is Extract<Option, { kind: Kind }> => option.kind === kind);

export const bestOf = (fits: readonly Fit[]): Fit => Math.min(3, ...fits) as Fit;

export const commandRow = (command: Command): Row => ({
  id: `command-${command.id}`,
  name: command.name,
  sign: command.isFilter
    ? { kind: 'value', isTicked: false }
    : { kind: command.id === 'undo' ? 'undo' : 'command' },
  command,
  ...(command.isIdle && { isIdle: true }),
  ...(command.isFilter && { aside: texts.t('add'), add: () => command.run() }),
  act: () => {
    command.run();
    return false;
  },
});
