// Tests what becomes of a part whose style did not come while it was loaded in advance.
import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from './error-boundary.tsx';
import { lazyPart } from './lazy-part.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('it is never shown bare: its boundary says that it did not come', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('fetch', async () => new Response('', { headers: { 'Content-Type': 'text/html' } }));
  const load = vi.fn(async () => () => <p>The part</p>);
  // Vite does not ask again for a style that failed: the second time the module comes without it.
  load.mockRejectedValueOnce(new Error('Unable to preload CSS for /assets/part-1.css'));
  const Part = lazyPart(load);
  await Part.prepare();
  await Part.prepare();
  render(
    <ErrorBoundary name="The part">
      <Suspense>
        <Part />
      </Suspense>
    </ErrorBoundary>,
  );
  expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded');
});
