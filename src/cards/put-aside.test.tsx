// Tests that an event put aside for the map comes back when it is chosen again, though the view has it already.
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createViewStore } from '../link/view-store.ts';
import { chooseEvent, putAside, useAside } from './put-aside.ts';

test('chosen again, an event that was put aside comes back, and stays chosen', () => {
  window.history.replaceState(null, '', '/?event=kabul');
  const store = createViewStore(window);
  const { result } = renderHook(useAside);
  act(() => putAside('kabul'));
  expect(result.current).toBe('kabul');
  act(() => chooseEvent(store, 'kabul'));
  expect(result.current).toBeNull();
  expect(store.getView().event).toBe('kabul');
  store.close();
});
