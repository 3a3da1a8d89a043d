// `npm run token -- rotate editor`: replaces a token and prints the new one, while the server runs or not.
import { ENDPOINTS } from '../../src/contract/endpoints.ts';
import { problem } from '../../src/contract/problem.ts';
import { tokenReply } from '../../src/contract/token-reply.ts';
import { TOKEN_ROLES, type TokenRole } from '../../src/contract/token-role.ts';
import { z } from '../../src/contract/zod.ts';
import { readConfiguration } from '../configuration.ts';
import { connectToServer } from '../folder-server.ts';
import { createKeys } from '../keys/keys.ts';
import { ROTATE_COMMAND, sayNewToken } from '../keys/say-tokens.ts';
import { openRecords } from '../open-records.ts';
import { Refused, runCommand } from './run-command.ts';

function readRole(args: readonly string[]): TokenRole {
  const role = TOKEN_ROLES.find((one) => one === args[1]);
  if (args.length === 2 && args[0] === 'rotate' && role !== undefined) return role;
  throw new Refused(`Usage: ${ROTATE_COMMAND} ${TOKEN_ROLES.join('|')}`);
}

/** By the server that runs over this folder, for the folder is its own while it runs; null when none does that can prove it. */
async function askServer(dataDir: string, role: TokenRole): Promise<string | null> {
  const server = await connectToServer(dataDir, console.error);
  if (server === null) return null;
  try {
    const { status, body } = await server.ask('POST', ENDPOINTS.rotateToken.path.replace('{role}', role));
    if (status === 200) return z.parse(tokenReply, body).token;
    const { data } = z.safeParse(problem, body);
    throw new Refused(`The server at ${server.url} refused: ${data?.detail ?? status}`);
  } finally {
    server.close();
  }
}

async function rotateDirectly(role: TokenRole): Promise<string> {
  const { store, hashes } = await openRecords(readConfiguration(process.env), {
    warmUp: false,
    compression: null,
  });
  return createKeys(hashes, null)
    .rotate(role)
    .finally(() => store.close());
}

async function rotate(args: readonly string[]): Promise<void> {
  const role = readRole(args);
  const { dataDir, databaseUrl } = readConfiguration(process.env);
  // A database server may be asked by both at once, and may have no server of ours over this folder.
  const asked = databaseUrl === undefined ? await askServer(dataDir, role) : null;
  console.log(sayNewToken(role, asked ?? (await rotateDirectly(role))));
}

await runCommand(rotate);
