// Tests that what a layout shows over a tab goes with the next tab, and is in no link.
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { ViewContext } from '../link/use-view.ts';
import { createViewStore } from '../link/view-store.ts';
import { useTabOver } from './use-tab-over.ts';

test('what stands over a tab is gone when another is chosen, and the address never tells of it', () => {
  const store = createViewStore(window);
  const { result } = renderHook(() => useTabOver(true), {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <ViewContext value={store}>{children}</ViewContext>
    ),
  });
  expect(result.current[0]).toBe(true);
  expect(window.location.search).toBe('');
  act(() => result.current[1](false));
  expect(result.current[0]).toBe(false);
  act(() => result.current[1](true));
  act(() => store.change({ tab: 'claims' }));
  expect(result.current[0]).toBe(false);
  expect(window.location.search).toBe('?tab=claims&v=2');
  store.close();
});
