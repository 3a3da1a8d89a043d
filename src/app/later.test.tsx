// Tests in which order what loads after the map is shown, and that no part holds up the others.
import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { announceMap, lazyAfterMap } from './later.ts';

afterEach(() => void vi.useRealTimers());

const order: string[] = [];
const part = (name: string) => () => {
  if (!order.includes(name)) order.push(name);
  return <p>{name}</p>;
};
const lateLoad = (name: string, ms: number) => () =>
  new Promise<() => React.ReactNode>((resolve) => setTimeout(() => resolve(part(name)), ms));

const Filters = lazyAfterMap('filters', async () => part('filters'));
const List = lazyAfterMap('list', lateLoad('list', 40));
const Chips = lazyAfterMap('counts', async () => part('chips'));
const Broken = lazyAfterMap('timeline', async () => (): never => {
  throw new Error('on purpose');
});

test('after the map they are shown in their turn, whichever comes first, and one that crashes holds up no other', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const page = (
    <ErrorBoundary name="The page">
      <Filters />
      <List />
      <Chips />
      <ErrorBoundary name="The timeline">
        <Suspense>
          <Broken />
        </Suspense>
      </ErrorBoundary>
    </ErrorBoundary>
  );
  const { unmount } = render(page);
  await act(() => new Promise((resolve) => setTimeout(resolve, 60)));
  expect(order).toEqual([]);
  act(announceMap);
  expect(await screen.findByText('filters', undefined, { timeout: 3000 })).toBeTruthy();
  expect(order).toEqual(['chips', 'list', 'filters']);
  expect(screen.getByRole('alert').textContent).toContain('The timeline stopped working');
  vi.restoreAllMocks();

  // What was shown before is there at once when it comes again.
  unmount();
  render(<Filters />);
  expect(screen.getByText('filters')).toBeTruthy();
});

test('one that is due and still on its way hides nothing that stands beside it', async () => {
  const OnItsWay = lazyAfterMap('counts', () => new Promise<() => null>(() => {}));
  vi.useFakeTimers();
  render(
    <Suspense fallback={<p>hidden</p>}>
      <p>the count</p>
      <OnItsWay />
    </Suspense>,
  );
  act(announceMap);
  await act(() => vi.advanceTimersByTimeAsync(2500));
  expect(screen.queryByText('hidden')).toBeNull();
});
