// Who may do what: each endpoint that needs a role is asked with every token.
import { beforeEach, expect, test } from 'vitest';
import { ENDPOINTS, type Endpoint } from '../src/contract/endpoints.ts';
import type { TokenReply } from '../src/contract/token-reply.ts';
import { suffices, TOKEN_ROLES, type TokenRole } from '../src/contract/token-role.ts';
import { createTestApp, TOKEN } from './app-under-test.ts';
import { createKeys } from './keys/keys.ts';
import { keepHashesInMemory } from './keys/token-hashes.ts';

let api: Awaited<ReturnType<typeof createTestApp>>;
let tokens: Record<TokenRole, string>;
beforeEach(async () => {
  const hashes = keepHashesInMemory();
  const keys = createKeys(hashes, null);
  api = await createTestApp({ hashes });
  tokens = { writer: await keys.rotate('writer'), editor: await keys.rotate('editor') };
});

const guarded = Object.values<Endpoint>(ENDPOINTS).filter(({ needs }) => needs !== null);
const ask = (path: string, token: string, method = 'POST') =>
  api.request(path, { method, headers: { Authorization: `Bearer ${token}` } });

test.each(guarded.map((endpoint) => [endpoint.path, endpoint] as const))('%s', async (_, endpoint) => {
  const method = endpoint.method.toUpperCase();
  const path = endpoint.path.replace(/\{\w+\}/g, 'none');
  for (const wrong of [
    '',
    'sarhad_editor_',
    `${tokens.editor}x`,
    tokens.editor.replace('editor', 'writer'),
  ]) {
    const response = await ask(path, wrong, method);
    expect(response.status, wrong).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer realm="sarhad"');
    expect(await response.json()).toMatchObject({ code: 'unauthorised' });
  }
  for (const role of TOKEN_ROLES) {
    const response = await ask(path, tokens[role], method);
    if (endpoint.needs !== null && suffices(role, endpoint.needs)) {
      expect([401, 403], role).not.toContain(response.status);
    } else {
      expect(response.status).toBe(403);
      expect(response.headers.get('WWW-Authenticate')).toContain('insufficient_scope');
      expect(await response.json()).toMatchObject({ code: 'forbidden' });
    }
  }
  expect([401, 403]).not.toContain((await ask(path, TOKEN, method)).status);
});

test('a token that is replaced stops working at once, and the reply is kept nowhere', async () => {
  const response = await ask('/api/v1/tokens/editor/rotate', tokens.editor);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  const { role, token } = (await response.json()) as TokenReply;
  expect(role).toBe('editor');
  expect((await ask('/api/v1/tokens/writer/rotate', tokens.editor)).status).toBe(401);
  expect((await ask('/api/v1/tokens/writer/rotate', token)).status).toBe(200);
  expect(await (await ask('/api/v1/tokens/reader/rotate', token)).json()).toMatchObject({
    code: 'not-found',
    detail: 'There are tokens of writer and editor.',
  });
});
