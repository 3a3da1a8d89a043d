// The headers that every reply has, and that the hashes in the policy are those of the installed packages.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createTestApp } from './app-under-test.ts';
import { contentSecurityPolicy, STYLE_HASHES, securityHeaders, tileOrigins } from './security-headers.ts';

const api = await createTestApp();

test.each([
  '/api/v1/meta',
  '/api/v1/events.csv?border=AF-TJ',
  '/api/v1/nothing',
  '/api/v1/meta?x=1',
  '/healthz',
])('%s carries them all', async (path) => {
  const { headers } = await api.request(path);
  for (const [name, value] of Object.entries(securityHeaders(null))) expect(headers.get(name)).toBe(value);
});

test('so does an error of the server', async () => {
  const store = { ...api.store, summary: () => Promise.reject(new Error('x')) };
  const { headers } = await (await createTestApp({ store })).request('/api/v1/meta');
  expect(headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy(null));
});

test('the policy names nothing foreign, and nothing unsafe', () => {
  const policy = contentSecurityPolicy(null);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test('only images may come from the host of the tiles', () => {
  const policy = contentSecurityPolicy('https://tiles.example/{z}/{x}/{y}.png?key=1;x');
  expect(policy.match(/https:\S+/g)).toEqual(['https://tiles.example;']);
  expect(policy).toContain("img-src 'self' data: blob: https://tiles.example;");
});

test('{s} stands for three hosts', () => {
  expect(tileOrigins('https://{s}.tiles.example:8443/{z}/{x}/{y}.png')).toEqual(
    ['a', 'b', 'c'].map((s) => `https://${s}.tiles.example:8443`),
  );
});

test('the hashes are those of the style elements that react-aria adds', () => {
  const root = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'));
  const styles = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'].map((file) => {
    const code = readFileSync(join(root, 'dist/private', file), 'utf8');
    const [, template = ''] = /style\.textContent = `([^`]*)`/.exec(code) ?? [];
    const [, attribute = ''] = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(code) ?? [];
    const style = template.replace(/\$\{[^}]+\}/g, attribute).trim();
    return `sha256-${createHash('sha256').update(style).digest('base64')}`;
  });
  expect(styles).toEqual(STYLE_HASHES);
});
