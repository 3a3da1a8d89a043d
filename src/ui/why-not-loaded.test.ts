// Proves that a part which does not come is told by what the server answers, whatever the browser says of it.
import { beforeEach, expect, test, vi } from 'vitest';
import { whyNotLoaded } from './why-not-loaded.ts';

const OWN = '/assets/index-one.js';
const PAGE = `<script type="module" src="${OWN}"></script>`;
const NAMED = new TypeError(
  'Failed to fetch dynamically imported module: https://example.org/assets/part-1.js',
);
const UNNAMED = new TypeError('Importing a module script failed.');
const STYLE = new Error('Unable to preload CSS for /assets/part-1.css');

const FILE = new Error('/basemap/part-1.json: HTTP 404');

const html = (text: string) => new Response(text, { headers: { 'Content-Type': 'text/html' } });
const script = (status: number) =>
  new Response('', { status, headers: { 'Content-Type': 'text/javascript' } });

beforeEach(() => {
  document.head.innerHTML = PAGE;
});

test.each([
  ['the page cannot be had', NAMED, null, script(404), 'unreachable'],
  ['the page meets an error', NAMED, new Response('', { status: 502 }), script(200), 'trouble'],
  ['the part is gone', NAMED, html(PAGE), script(404), 'newer'],
  ['a file of the map is gone', FILE, html(PAGE), script(404), 'newer'],
  ['its style is gone', STYLE, html(PAGE), script(410), 'newer'],
  ['the part alone meets an error', NAMED, html(PAGE), script(503), 'trouble'],
  ['the part alone cannot be had', NAMED, html(PAGE), null, 'unreachable'],
  ['a page answers for every address', NAMED, html(PAGE), html(PAGE), 'newer'],
  [
    'another page stands there, and the part is not named',
    UNNAMED,
    html(PAGE.replace('one', 'two')),
    script(200),
    'newer',
  ],
  ['all of it is there', NAMED, html(PAGE), script(200), 'unknown'],
  ['the same page stands there', UNNAMED, html(PAGE), script(200), 'unknown'],
])('%s', async (_, error, page, part, why) => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const answer = address === '/' ? page : part;
    if (answer === null) throw new TypeError('Failed to fetch');
    return answer;
  });
  expect(await whyNotLoaded(error)).toBe(why);
  expect(asked.every((address) => address === '/' || address.includes('part-1'))).toBe(true);
});
