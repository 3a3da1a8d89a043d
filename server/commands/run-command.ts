// Owns how a command begins and ends: what its user can mend is said as a sentence, all else with where it came from.
import { Explained } from '../store/explained.ts';

/** It was called in another way than it can be, or what it was given cannot be taken: the message says how, or why. */
export class Refused extends Explained {}

export function sayFailure(error: unknown): void {
  console.error(error instanceof Explained ? error.message : error);
}

/** To be awaited by its file: what runs this program closes when the module has been evaluated, and with it every later import. */
export async function runCommand(command: (args: readonly string[]) => Promise<void>): Promise<void> {
  await command(process.argv.slice(2)).catch((error) => {
    sayFailure(error);
    process.exit(1);
  });
}
