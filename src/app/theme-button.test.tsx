// Owns the tests of the theme button: each press goes on, whether the theme is the link's or the reader's own.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ViewContext } from '../link/use-view.ts';
import { createViewStore, type ViewStore } from '../link/view-store.ts';
import { ThemeButton } from './theme-button.tsx';

let viewStore: ViewStore;
const open = (address: string) => {
  window.history.replaceState(null, '', address);
  viewStore = createViewStore(window);
  render(
    <ViewContext value={viewStore}>
      <ThemeButton />
    </ViewContext>,
  );
};
const name = () => screen.getByRole('button').getAttribute('aria-label');

beforeEach(() => localStorage.clear());
afterEach(() => viewStore.close());

test('goes from system to light to dark and round again', async () => {
  const user = userEvent.setup();
  open('/');
  const shown: (string | undefined)[] = [];
  for (let press = 0; press < 3; press++) {
    await user.click(screen.getByRole('button'));
    shown.push(document.documentElement.dataset.theme);
  }
  expect(shown).toEqual(['light', 'dark', 'light']);
  expect(name()).toMatch(/^Theme of the system/);
});

test('is kept by this browser and not by the address, that of a link gives way to it', async () => {
  const user = userEvent.setup();
  open('/?country=TJ&theme=light&v=2');
  expect(name()).toMatch(/^Light/);
  await user.click(screen.getByRole('button'));
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(window.location.search).toBe('?country=TJ&v=2');
  expect(localStorage.getItem('sarhad.theme')).toBe('dark');
});

test('lasts as long as the page where the browser keeps nothing', async () => {
  const user = userEvent.setup();
  for (const name of ['getItem', 'setItem', 'removeItem'] as const)
    vi.spyOn(Storage.prototype, name).mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
  vi.stubGlobal('matchMedia', undefined);
  open('/');
  await user.click(screen.getByRole('button'));
  await user.click(screen.getByRole('button'));
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(name()).toMatch(/^Dark/);
  await user.click(screen.getByRole('button'));
  expect(name()).toMatch(/^Theme of the system/);
});

test("leaves a theme of the reader's own that no link says", async () => {
  const user = userEvent.setup();
  localStorage.setItem('sarhad.theme', 'dark');
  open('/');
  expect(name()).toMatch(/^Dark/);
  await user.click(screen.getByRole('button'));
  expect(name()).toMatch(/^Theme of the system/);
  await user.click(screen.getByRole('button'));
  expect(name()).toMatch(/^Light/);
});
