// Tests what stands in for a part that was opened over the page and could not be loaded.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OpenedPart } from './error-boundary.tsx';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

function Broken(): never {
  throw new Error('on purpose');
}

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <p>Elsewhere</p>
      <input aria-label="Search" onChange={() => setOpen(true)} />
      {isOpen && (
        <OpenedPart onClose={() => setOpen(false)}>
          <Broken />
        </OpenedPart>
      )}
    </>
  );
}

test('it has the keyboard, goes with Escape, and gives the keyboard back', async () => {
  render(<Page />);
  const opener = screen.getByRole('button', { name: 'Open' });
  await userEvent.click(opener);
  expect(screen.getByRole('alert').contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('it goes with a press elsewhere, and stays with one in it', async () => {
  render(<Page />);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  await userEvent.click(screen.getByText(/stopped working/));
  expect(screen.getByRole('alert')).toBeTruthy();
  await userEvent.click(screen.getByText('Elsewhere'));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('who types goes on typing', async () => {
  render(<Page />);
  await userEvent.type(screen.getByLabelText('Search'), 'khorog');
  expect(screen.getByRole('alert')).toBeTruthy();
  expect((screen.getByLabelText('Search') as HTMLInputElement).value).toBe('khorog');
});

test('opened in a dialog it stands in that, where it is seen and can be pressed', () => {
  const { container } = render(
    <dialog open>
      <OpenedPart onClose={() => {}}>
        <Broken />
      </OpenedPart>
    </dialog>,
  );
  expect(container.querySelector('dialog')?.contains(screen.getByRole('alert'))).toBe(true);
});
