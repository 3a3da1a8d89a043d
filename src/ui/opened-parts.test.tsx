// Tests that what is open over the page outlives the layout that opened it, and that the keyboard never stands nowhere.
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { rememberPlace } from './focus.ts';
import { OpenedParts, openPart, useIsOpen } from './opened-parts.tsx';

function Opener({ name }: { readonly name: string }) {
  const isOpen = useIsOpen('day');
  return (
    <button type="button" aria-expanded={isOpen} onClick={() => openPart('day', <input aria-label="Note" />)}>
      {name}
    </button>
  );
}

const page = (layout: string) => (
  <>
    <Opener key={layout} name={layout} />
    <OpenedParts />
  </>
);

test('what was typed stays when another layout takes over', async () => {
  const user = userEvent.setup();
  const { rerender, unmount } = render(page('upright'));
  await user.click(screen.getByRole('button', { name: 'upright' }));
  const field = screen.getByRole('textbox', { name: 'Note' });
  await user.type(field, '2024-03');
  rerender(page('flat'));
  expect(screen.getByRole('textbox', { name: 'Note' })).toBe(field);
  expect(document.activeElement).toBe(field);
  expect(field).toHaveProperty('value', '2024-03');
  expect(screen.getByRole('button', { name: 'flat' }).getAttribute('aria-expanded')).toBe('true');
  unmount();
});

test('the way back leads to what does the same in another layout, else to the same part of the page', () => {
  const layout = (name: string, share: string) => (
    <main key={name} data-region="header">
      <button type="button">{name}</button>
      {share && (
        <button type="button" data-press="share">
          {share}
        </button>
      )}
    </main>
  );
  const { rerender } = render(layout('upright', 'Share'));
  screen.getByRole('button', { name: 'Share' }).focus();
  const goBack = rememberPlace();
  rerender(layout('flat', 'Share it'));
  goBack();
  expect(document.activeElement?.textContent).toBe('Share it');
  rerender(layout('flatter', ''));
  goBack();
  expect(document.activeElement?.textContent).toBe('flatter');
});

function Broken(): never {
  throw new Error('on purpose');
}

test('what could not be shown is called by its name', () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { unmount } = render(<OpenedParts />);
  act(() => openPart('share', <Broken />));
  expect(screen.getByRole('alert').textContent).toContain('Sharing stopped working');
  unmount();
  complain.mockRestore();
});
