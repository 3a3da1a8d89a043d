// Owns the registry of commands: what can be done on the page, by whoever can do it, for the palette to find.
import { useEffect } from 'react';
import type { Key } from './keys.ts';

export type Command = {
  /** Unlike all others. */
  readonly id: string;
  /** In the reader's language: what pressing it does. */
  readonly name: string;
  /** Other words by which it is looked for. */
  readonly words?: readonly string[];
  /** The key that does the same. */
  readonly key?: Key;
  /** Done when the palette has closed, and the keyboard is back where it was. */
  readonly run: () => void;
  /** Whether it can be done now; left out: always. */
  readonly isAvailable?: () => boolean;
  /** It only says that there is nothing to do: found by its words, never listed without. */
  readonly isIdle?: boolean;
  /** It sets a filter: shown among the filters. */
  readonly isFilter?: boolean;
};

/** The commands that a text asks for itself, as a date does. */
type Answering = (text: string) => readonly Command[];
type Registered = { readonly commands: readonly Command[]; readonly answer?: Answering };

const registered = new Set<Registered>();
let offered: readonly Command[] | null = null;

/** Offers commands as long as the component is on the page; later ones are offered after those before. */
export function useCommands(commands: readonly Command[], answer?: Answering): void {
  useEffect(() => {
    const own: Registered = answer ? { commands, answer } : { commands };
    registered.add(own);
    offered = null;
    return () => {
      registered.delete(own);
      offered = null;
    };
  }, [commands, answer]);
}

/** All that the page has, the same array until it has others; whether each can be done may change with every look at it. */
export function offeredCommands(): readonly Command[] {
  offered ??= [...registered].flatMap(({ commands }) => commands);
  return offered;
}

export const canBeDone = ({ isAvailable }: Command): boolean => isAvailable?.() ?? true;

/** Does what a command does, for a part that cannot reach who does it; false: nobody offers it now. */
export function runCommand(id: string): boolean {
  const command = offeredCommands().find((one) => one.id === id && canBeDone(one));
  command?.run();
  return command !== undefined;
}

export const commandsFor = (text: string): readonly Command[] =>
  [...registered].flatMap(({ answer }) => answer?.(text) ?? []);
