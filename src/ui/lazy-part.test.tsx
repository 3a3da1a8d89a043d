// Tests what becomes of parts whose style did not come.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentType, Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from './error-boundary.tsx';
import { lazyPart } from './lazy-part.ts';

const HREF = 'https://example.org/assets/part-1.css';

/** What the browser says of each style that is asked for from now on. */
function answerStyles(event: () => 'load' | 'error') {
  return vi.spyOn(document.head, 'append').mockImplementation((link) => {
    queueMicrotask(() => (link as HTMLLinkElement).dispatchEvent(new Event(event())));
  });
}

const inBoundary = (Part: ComponentType<object>) => (
  <ErrorBoundary name="The part">
    <Suspense>
      <Part />
    </Suspense>
  </ErrorBoundary>
);

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('none is shown bare, those that came before and share it neither; with the style they are there at a press', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('fetch', async () => new Response('', { headers: { 'Content-Type': 'text/css' } }));
  let comes: 'load' | 'error' = 'error';
  const asked = answerStyles(() => comes);
  // Vite does not ask again for a style that failed: the second time the module comes without it.
  const load = vi.fn(async () => () => <p>The part</p>);
  load.mockRejectedValueOnce(new Error(`Unable to preload CSS for ${HREF}`));
  const Neighbour = lazyPart(async () => () => <p>Its neighbour</p>);
  const Part = lazyPart(load);
  await Neighbour.prepare();
  await Part.prepare();
  await Part.prepare();
  render(
    <>
      {inBoundary(Part)}
      {inBoundary(Neighbour)}
    </>,
  );
  const alerts = await screen.findAllByText('The part could not be loaded', { exact: false });
  expect(alerts).toHaveLength(2);
  expect(asked).toHaveBeenCalled();

  comes = 'load';
  for (const button of screen.getAllByRole('button', { name: 'Try again' })) await userEvent.click(button);
  expect(await screen.findByText('The part')).toBeTruthy();
  expect(await screen.findByText('Its neighbour')).toBeTruthy();
});
