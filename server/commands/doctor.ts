// `npm run doctor`: says in words what is wrong with a server's folder and database; with `--mend` mends what is safe.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfiguration } from '../configuration.ts';
import { examine } from '../doctor/examine.ts';
import type { Found } from '../doctor/finding.ts';
import { connectToServer } from '../folder-server.ts';
import { Refused, sayFailure } from './run-command.ts';

function readArguments(args: readonly string[]): { readonly isMending: boolean } {
  try {
    const { values } = parseArgs({ args: [...args], options: { mend: { type: 'boolean' } } });
    return { isMending: values.mend === true };
  } catch (error) {
    throw new Refused(`${(error as Error).message}\nUsage: npm run doctor [-- --mend]`);
  }
}

const STATES: Readonly<Record<Found['state'], string>> = { well: 'well', wrong: 'WRONG', unknown: 'unknown' };

const say = (state: string, { about, says }: Pick<Found, 'about' | 'says'>) =>
  console.log(`${state.padEnd(8)} ${about}: ${says}`);

const findServer = (dataDir: string) => connectToServer(dataDir, console.error);

/** Whether all is well, or was made so. */
async function attend(args: readonly string[]): Promise<boolean> {
  const { isMending } = readArguments(args);
  const where = readConfiguration(process.env);
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  let [wrong, mendable] = [0, 0];
  for await (const { found, mended } of examine(where, { version, findServer, isMending })) {
    say(STATES[found.state], found);
    if (mended !== null) say('mended', { about: found.about, says: mended });
    else if (found.state === 'wrong') wrong += 1;
    if (mended === null && found.mend !== undefined) mendable += 1;
  }
  if (wrong === 0) console.log('Nothing is wrong.');
  else console.log(`${wrong === 1 ? 'One thing is' : `${wrong} things are`} wrong.`);
  if (mendable > 0)
    console.log(
      `npm run doctor -- --mend mends ${mendable} of them, and nothing by which data could be lost.`,
    );
  return wrong === 0;
}

// Awaited: what runs this program closes when the module has been evaluated.
const isWell = await attend(process.argv.slice(2)).catch((error) => {
  sayFailure(error);
  return false;
});
process.exit(isWell ? 0 : 1);
