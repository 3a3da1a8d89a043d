// Tests that what can be done with picked events is found by name, and only while it can be done.
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setPicked, togglePick } from '../../cards/picked.ts';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore } from '../../link/view-store.ts';
import { offeredCommands, runCommand } from '../../ui/commands.ts';
import { usePickedCommands } from './use-picked-commands.ts';

test('picked events are shown, cleared, and more of them picked, by command', () => {
  window.history.replaceState(null, '', '/?type=attack&v=2');
  const store = createViewStore(window);
  renderHook(usePickedCommands, {
    wrapper: ({ children }) => <ViewContext value={store}>{children}</ViewContext>,
  });
  const names = () => offeredCommands().map(({ name }) => name);
  expect(names()).toEqual([]);
  act(() => togglePick(store, { id: 'kabul', status: 'reported' }));
  expect(names()).toEqual(['Show the 1 picked event', 'Unpick the 1 picked event']);
  act(() => void runCommand('show-picked'));
  expect(store.getView().filter).toEqual({ pick: ['kabul'] });
  expect(names()).toEqual(['Pick more events']);
  act(() => void runCommand('pick-more'));
  expect(store.getView().filter.type).toEqual({ any: ['attack'], not: [] });
  act(() => void runCommand('clear-picked'));
  expect(names()).toEqual([]);
  setPicked([]);
  store.close();
});
