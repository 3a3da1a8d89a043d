// Tests what becomes of parts whose style did not come.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from './error-boundary.tsx';
import { lazyPart } from './lazy-part.ts';

const PART = 'https://example.org/assets/part-1.css';
const SHARED = 'https://example.org/assets/shared-1.css';

const sheets = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
const areHere = () => sheets().map(({ href }) => href);

/** What the browser says of each style that is asked for from now on. */
function answerStyles(event: () => 'load' | 'error'): void {
  const append = document.head.append.bind(document.head);
  vi.spyOn(document.head, 'append').mockImplementation((link) => {
    append(link);
    queueMicrotask(() => (link as HTMLLinkElement).dispatchEvent(new Event(event())));
  });
}

const seen = new Map<string, Promise<void>>();

/** As Vite's own loader does: each style is asked for once, ever; all are waited for, and the first that failed is said. */
async function bringStyles(hrefs: readonly string[]): Promise<void> {
  const asked = hrefs.map((href) => {
    if (!seen.has(href))
      seen.set(
        href,
        new Promise<void>((resolve, reject) => {
          const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
          link.onload = () => resolve();
          link.onerror = () => reject(new Error(`Unable to preload CSS for ${href}`));
          document.head.append(link);
        }).finally(() => seen.set(href, Promise.resolve())),
      );
    return seen.get(href);
  });
  for (const answer of await Promise.allSettled(asked)) if (answer.status === 'rejected') throw answer.reason;
}

afterEach(() => {
  for (const link of sheets()) link.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('none is shown bare: all its styles are asked for again at a press, and of a neighbour that shares one', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('fetch', async () => new Response('', { headers: { 'Content-Type': 'text/css' } }));
  let comes: 'load' | 'error' = 'error';
  answerStyles(() => comes);
  const part = (name: string, hrefs: readonly string[]) =>
    lazyPart(async () => {
      await bringStyles(hrefs);
      return () => <p>{name}</p>;
    });
  const Part = part('The part', [SHARED, PART]);
  const Neighbour = part('Its neighbour', [SHARED]);
  await Promise.all([Part.prepare(), Neighbour.prepare()]);
  render(
    [Part, Neighbour].map((One, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they stay where they are
      <ErrorBoundary key={index} name="It">
        <Suspense>
          <One />
        </Suspense>
      </ErrorBoundary>
    )),
  );
  expect(await screen.findAllByText('It could not be loaded', { exact: false })).toHaveLength(2);
  expect(areHere()).toEqual([]);

  comes = 'load';
  for (const button of screen.getAllByRole('button', { name: 'Try again' })) await userEvent.click(button);
  expect(await screen.findByText('The part')).toBeTruthy();
  expect(await screen.findByText('Its neighbour')).toBeTruthy();
  expect(new Set(areHere())).toEqual(new Set([SHARED, PART]));
});

test('a part that has come is shown again, whatever another lacks', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('fetch', async () => new Response('', { headers: { 'Content-Type': 'text/css' } }));
  // Long after any press on "try again".
  const later = performance.now() + 5000;
  vi.spyOn(performance, 'now').mockImplementation(() => later);
  let comes: 'load' | 'error' = 'load';
  answerStyles(() => comes);
  const part = (name: string, hrefs: readonly string[]) =>
    lazyPart(async () => {
      await bringStyles(hrefs);
      return () => <p>{name}</p>;
    });
  const List = part('The list', ['https://example.org/assets/list-1.css']);
  const Board = part('The board', ['https://example.org/assets/board-1.css']);
  const show = (Shown: typeof List, shows: string) => (
    <ErrorBoundary name="The panel" shows={shows}>
      <Suspense fallback={null}>
        <Shown key={shows} />
      </Suspense>
    </ErrorBoundary>
  );
  await List.prepare();
  const { rerender } = render(show(List, 'list'));
  expect(await screen.findByText('The list')).toBeTruthy();
  comes = 'error';
  rerender(show(Board, 'board'));
  expect(await screen.findByText(/The panel could not be loaded/)).toBeTruthy();
  rerender(show(List, 'list'));
  expect(await screen.findByText('The list')).toBeTruthy();
});
