// Tests what is answered where neither the page nor the API is.
import { expect, test } from 'vitest';
import { answerElsewhere } from './page-elsewhere.ts';

const ask = (path: string, method = 'GET', accept = 'text/html,*/*') =>
  answerElsewhere(new Request(`http://localhost${path}`, { method, headers: { Accept: accept } }));

test('people get a page that leads home', async () => {
  const answer = ask('/nowhere');
  expect(answer?.status).toBe(404);
  expect(answer?.headers.get('Content-Type')).toContain('text/html');
  expect(await answer?.text()).toContain('<a href="/">');
});

test('the page takes no other method', () => {
  const answer = ask('/', 'POST');
  expect(answer?.status).toBe(405);
  expect(answer?.headers.get('Allow')).toBe('GET, HEAD');
});

test('the API, and who wants no page, is answered by the API', () => {
  expect(ask('/api/v1/nowhere')).toBeNull();
  expect(ask('/healthz')).toBeNull();
  expect(ask('/assets/gone.js', 'GET', '*/*')).toBeNull();
});
