// Tests which of its own tabs a layout comes on with: turned, a phone shows what it showed, as far as the other layout offers it.
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { ViewContext } from '../link/use-view.ts';
import { createViewStore } from '../link/view-store.ts';
import type { OwnTab } from './panel.tsx';
import { useOwnTab } from './use-own-tab.ts';

test('the timeline stays chosen through layouts that offer it, and a tab of the link ends that', () => {
  const store = createViewStore(window);
  const layout = (...offered: OwnTab[]) =>
    renderHook(() => useOwnTab(offered), {
      wrapper: ({ children }: { readonly children: ReactNode }) => (
        <ViewContext value={store}>{children}</ViewContext>
      ),
    });
  const upright = layout('timeline');
  expect(upright.result.current[0]).toBeNull();
  act(() => upright.result.current[1]('timeline'));
  upright.unmount();
  const wide = layout('filters');
  expect(wide.result.current[0]).toBeNull();
  wide.unmount();
  const flat = layout('map', 'timeline');
  expect(flat.result.current[0]).toBe('timeline');
  act(() => store.change({ tab: 'claims' }));
  expect(flat.result.current[0]).toBeNull();
  flat.unmount();
  act(() => store.change({ tab: 'events' }));
  expect(layout('timeline').result.current[0]).toBeNull();
  store.close();
});
