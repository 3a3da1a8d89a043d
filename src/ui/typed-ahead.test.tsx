// Tests that what is typed before a field has come is in it, in order, and does nothing else on the page meanwhile.
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { OpenedPart } from './error-boundary.tsx';
import { lazyPart } from './lazy-part.ts';

const entered = vi.fn();
function Field() {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <input
      ref={field}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={({ key }) => key === 'Enter' && entered(text)}
    />
  );
}

const pageKey = vi.fn();

/** A page on which any key that reaches it does something, and “k” opens the field. */
function Page({ Part }: { readonly Part: ReturnType<typeof lazyPart<object>> }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = ({ key }: KeyboardEvent) => {
      pageKey(key);
      setOpen(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <input aria-label="before" />
      {isOpen && (
        <OpenedPart onClose={() => setOpen(false)} hasField>
          <Part />
        </OpenedPart>
      )}
    </>
  );
}

async function openAndType(keys: string) {
  let come = () => {};
  const Part = lazyPart<object>(
    () =>
      new Promise((resolve) => {
        come = () => resolve(Field);
      }),
  );
  render(<Page Part={Part} />);
  const user = userEvent.setup();
  await user.click(screen.getByLabelText('before'));
  await user.keyboard('{Control>}k{/Control}');
  pageKey.mockClear();
  await user.keyboard(keys);
  return { user, come: () => act(async () => come()) };
}

const fields = () => screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);

afterEach(() => vi.clearAllMocks());

test('letters typed before the field has come are put into it, those after follow; none is a key of the page', async () => {
  const { user, come } = await openAndType('d/tok{Backspace}rkh');
  expect(pageKey).not.toHaveBeenCalled();
  await come();
  await vi.waitFor(() => expect(fields()).toEqual(['', 'd/torkh']));
  await user.keyboard('am');
  expect(fields()).toEqual(['', 'd/torkham']);
});

test('Enter is pressed in the field, behind the letters', async () => {
  const { come } = await openAndType('torkham{Enter}');
  await come();
  await vi.waitFor(() => expect(entered).toHaveBeenCalledWith('torkham'));
});

test('Escape gives up what is still on its way, and what was typed', async () => {
  const { come } = await openAndType('tor{Escape}');
  await come();
  expect(fields()).toEqual(['']);
});
