// Tests proofs of the folder's secret: of its two sides, of one exchange, of one run of the server, and for a while.
import { expect, test } from 'vitest';
import { createTestApp, TOKEN } from './app-under-test.ts';
import { createFolderSecret, type Exchange, isProofOfServer, randomNumber, tokenOf } from './folder-proof.ts';

const IDENTITY = '["run","http://127.0.0.1:4173"]';

async function exchangeWith(server: ReturnType<typeof createFolderSecret>, identity = IDENTITY) {
  const asker = randomNumber();
  const { nonce = '', proof = '' } = (await server.prove(asker)) ?? {};
  const exchange: Exchange = { identity, asker, server: nonce };
  return { exchange, proof };
}

test('each side proves to the other that it knows the secret', async () => {
  const server = createFolderSecret('secret', () => IDENTITY);
  const { exchange, proof } = await exchangeWith(server);
  expect(await isProofOfServer(proof, 'secret', exchange)).toBe(true);
  expect(await server.isProof(await tokenOf('secret', exchange))).toBe(true);
});

test('no proof serves with another secret, number, run or side', async () => {
  const server = createFolderSecret('secret', () => IDENTITY);
  const { exchange, proof } = await exchangeWith(server);
  expect(await isProofOfServer(proof, 'other', exchange)).toBe(false);
  for (const changed of [{ identity: '["run","http://127.0.0.1:4174"]' }, { asker: randomNumber() }])
    expect(await isProofOfServer(proof, 'secret', { ...exchange, ...changed })).toBe(false);
  const token = await tokenOf('secret', exchange);
  expect(await server.isProof(await tokenOf('other', exchange))).toBe(false);
  expect(await server.isProof(await tokenOf('secret', { ...exchange, asker: randomNumber() }))).toBe(false);
  expect(await server.isProof(`sarhad_folder_${exchange.server}.${proof}`)).toBe(false);
  // A server of the same folder that was started again has asked for none of this.
  expect(await createFolderSecret('secret', () => IDENTITY).isProof(token)).toBe(false);
  for (const text of ['', 'secret', 'sarhad_folder_', `${token}x`])
    expect(await server.isProof(text), text).toBe(false);
});

test('it ends after ten minutes, and is forgotten where very many others ask', async () => {
  let now = 0;
  const server = createFolderSecret(
    'secret',
    () => IDENTITY,
    () => now,
  );
  const first = await tokenOf('secret', (await exchangeWith(server)).exchange);
  now = 600_000;
  expect(await server.isProof(first)).toBe(true);
  now += 1;
  expect(await server.isProof(first)).toBe(false);
  const second = await tokenOf('secret', (await exchangeWith(server)).exchange);
  for (let others = 0; others < 999; others += 1) await server.prove(randomNumber());
  expect(await server.isProof(second)).toBe(true);
  await server.prove(randomNumber());
  expect(await server.isProof(second)).toBe(false);
});

test('without a folder, or before its address is known, there is nothing to prove', async () => {
  expect(await createFolderSecret(null, () => IDENTITY).prove(randomNumber())).toBeNull();
  expect(await createFolderSecret('secret', () => '').prove(randomNumber())).toBeNull();
});

const path = '/api/v1/folder-proof';
const post = (body: unknown) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

test('the API proves, and takes the answer for the editor’s token', async () => {
  const { request } = await createTestApp({ identity: () => IDENTITY });
  const asker = randomNumber();
  const answer = await request(path, post({ nonce: asker }));
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  const { nonce, proof } = (await answer.json()) as { nonce: string; proof: string };
  const exchange = { identity: IDENTITY, asker, server: nonce };
  expect(await isProofOfServer(proof, TOKEN, exchange)).toBe(true);
  const rotate = async (token: string) => {
    const headers = { Authorization: `Bearer ${token}` };
    return (await request('/api/v1/tokens/writer/rotate', { method: 'POST', headers })).status;
  };
  expect(await rotate(await tokenOf(TOKEN, exchange))).toBe(200);
  expect(await rotate(await tokenOf('guessed', exchange))).toBe(401);
});

test('the API refuses what is no random number, and proves nothing without a folder', async () => {
  const { askInVain } = await createTestApp({ identity: () => IDENTITY });
  for (const body of [{}, { nonce: 'short' }, { nonce: 'x'.repeat(44) }])
    expect((await askInVain(path, post(body))).code).toBe('bad-value');
  expect((await (await createTestApp()).askInVain(path, post({ nonce: randomNumber() }))).code).toBe(
    'not-found',
  );
});
