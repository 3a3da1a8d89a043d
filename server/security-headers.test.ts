// The headers that every reply has, and that the hashes in the policy are those of the installed packages.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { FrameManifest } from '../src/contract/frame.ts';
import { createTestApp } from './app-under-test.ts';
import { SCRIPT_HASHES, STYLE_HASHES, tileOrigins } from './security-headers.ts';

const policyWith = (images: string) =>
  [
    "default-src 'none'",
    `script-src 'self' ${SCRIPT_HASHES.map((hash) => `'${hash}'`).join(' ')}`,
    `style-src 'self' '${STYLE_HASHES.join("' '")}'`,
    `img-src ${images}`,
    "connect-src 'self'",
    "worker-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const POLICY = policyWith("'self' data: blob:");
const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
/** What replies carry besides. */
const OWN =
  /^(allow|cache-control|content-(type|disposition|length)|etag|link|vary|memento-datetime|x-sarhad-(coverage|revision))$/;

const api = await createTestApp();
const { chunks } = await api.ask<FrameManifest>('/api/v1/frame');

test.each([
  ['GET', '/api/v1/meta'],
  ['HEAD', '/api/v1/meta'],
  ['GET', '/api/v1/events.csv?border=AF-TJ'],
  ['GET', chunks[0]?.href ?? ''],
  ['GET', '/api/v1/nothing'],
  ['GET', '/api/v1/meta?x=1'],
  ['DELETE', '/api/v1/meta'],
  ['GET', '/healthz'],
  ['GET', '/readyz'],
])('%s %s carries them all, and no other', async (method, path) => {
  const { headers } = await api.request(path, { method });
  expect(Object.fromEntries([...headers].filter(([name]) => !OWN.test(name)))).toEqual(HEADERS);
});

test('so does a reply that is not sent again', async () => {
  const { status, headers } = await api.request('/api/v1/meta', { headers: { 'If-None-Match': '*' } });
  expect(status).toBe(304);
  expect(Object.fromEntries(headers)).toMatchObject(HEADERS);
});

test('so does an error of the server', async () => {
  const store = { ...api.store, summary: () => Promise.reject(new Error('x')) };
  const { headers } = await (await createTestApp({ store })).request('/api/v1/meta');
  expect(Object.fromEntries(headers)).toMatchObject(HEADERS);
});

test('the policy names nothing foreign, and nothing unsafe', () => {
  expect(POLICY).not.toMatch(/unsafe|https?:|\*/);
});

test('only images may come from the host of the tiles', async () => {
  const tiles = { url: 'https://tiles.example/{z}/{x}/{y}.png?key=1;x', attribution: 'Them' };
  const { headers } = await (await createTestApp({ tiles })).request('/healthz');
  expect(headers.get('Content-Security-Policy')).toBe(policyWith("'self' data: blob: https://tiles.example"));
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

test('the scripts that the page holds are let run', () => {
  const scripts = readFileSync('index.html', 'utf8').matchAll(/<script id="\w+">([\s\S]*?)<\/script>/g);
  const hashes = [...scripts].map(
    ([, script = '']) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
  );
  expect(hashes).toEqual(SCRIPT_HASHES);
});
