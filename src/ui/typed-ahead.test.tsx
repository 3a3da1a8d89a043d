// Tests that what is typed before a field has come is in it, in order, and does nothing else on the page meanwhile.
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { OpenedPart } from './error-boundary.tsx';
import { rememberPlace } from './focus.ts';
import { lazyPart } from './lazy-part.ts';

const entered = vi.fn();
let prefilled = '';
let goBack = () => {};
function Field() {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(prefilled);
  useLayoutEffect(() => {
    goBack = rememberPlace();
    field.current?.focus();
    field.current?.select();
  }, []);
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
        <OpenedPart onClose={() => setOpen(false)}>
          <Part />
        </OpenedPart>
      )}
    </>
  );
}

async function openAndType(keys: string, Arriving: () => ReactNode = Field) {
  let arrive = () => {};
  const Part = lazyPart<object>(
    () =>
      new Promise((resolve) => {
        arrive = () => resolve(Arriving);
      }),
  );
  render(<Page Part={Part} />);
  const user = userEvent.setup();
  await user.click(screen.getByLabelText('before'));
  await user.keyboard('{Control>}k{/Control}');
  pageKey.mockClear();
  if (keys !== '') await user.keyboard(keys);
  return { user, come: () => arrive() };
}

const fields = () => screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);

afterEach(() => {
  vi.clearAllMocks();
  prefilled = '';
});

test('letters typed before the field has come are put into it, those after follow; none is a key of the page', async () => {
  const { user, come } = await openAndType('d/tok{Backspace}rkh');
  expect(pageKey).not.toHaveBeenCalled();
  come();
  await waitFor(() => expect(fields()).toEqual(['', 'd/torkh']));
  await user.keyboard('am');
  expect(fields()).toEqual(['', 'd/torkham']);
});

test('Enter is pressed in the field, behind the letters', async () => {
  const { come } = await openAndType('torkham{Enter}');
  come();
  await waitFor(() => expect(entered).toHaveBeenCalledWith('torkham'));
});

test('Escape gives up what is still on its way, and what was typed', async () => {
  const { come } = await openAndType('tor{Escape}');
  come();
  expect(fields()).toEqual(['']);
});

test('what comes without a key, from another method of typing, is in the field, too', async () => {
  const { user, come } = await openAndType('');
  await user.paste('تورخم');
  come();
  await waitFor(() => expect(fields()).toEqual(['', 'تورخم']));
});

test('what opens finds where the keyboard was before it was asked for', async () => {
  const { come } = await openAndType('tor');
  come();
  await waitFor(() => expect(fields()).toEqual(['', 'tor']));
  goBack();
  expect(document.activeElement).toBe(screen.getByLabelText('before'));
});

test('what is chosen in the field gives way to what was typed', async () => {
  prefilled = 'All events';
  const { come } = await openAndType('mine');
  come();
  await waitFor(() => expect(fields()).toEqual(['', 'mine']));
});

function Broken(): never {
  throw new Error('on purpose');
}

test('what is said in place of a part that did not come has the keyboard', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { come } = await openAndType('tor', Broken);
  come();
  const retry = await screen.findByRole('button', { name: 'Try again' });
  await waitFor(() => expect(document.activeElement).toBe(retry));
  complain.mockRestore();
});
