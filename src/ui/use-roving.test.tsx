// Owns the proof that many controls stay one stop of the Tab key, and that a render which changes none of them asks for no styles.
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { STOP, useRoving } from './use-roving.ts';

function Row({ names, off = '' }: { readonly names: readonly string[]; readonly off?: string }) {
  const roving = useRoving<HTMLDivElement>();
  return (
    <div {...roving}>
      {names.map((name) => (
        <button key={name} type="button" {...STOP} disabled={name === off}>
          {name}
        </button>
      ))}
    </div>
  );
}
const stops = () =>
  screen
    .getAllByRole<HTMLButtonElement>('button')
    .flatMap(({ tabIndex, disabled, textContent }) => (tabIndex === 0 && !disabled ? [textContent] : []));

test('one of them is the stop, whichever come, go or are disabled; the keyboard goes on where it stood', () => {
  const { rerender } = render(<Row names={['a', 'b', 'c']} />);
  expect(stops()).toEqual(['a']);
  screen.getByText('b').focus();
  expect(stops()).toEqual(['b']);
  // As many as before, but others.
  rerender(<Row names={['a', 'x', 'c']} />);
  expect(stops()).toEqual(['x']);
  expect(document.activeElement).toBe(screen.getByText('x'));
  rerender(<Row names={['a', 'x', 'c']} off="x" />);
  expect(stops()).toEqual([document.activeElement?.textContent]);
});

test('at the end an arrow does not scroll away what has the keyboard', () => {
  render(<Row names={['a', 'b']} />);
  screen.getByText('b').focus();
  expect(fireEvent.keyDown(screen.getByText('b'), { key: 'ArrowDown' }), 'left to the browser').toBe(false);
  expect(document.activeElement).toBe(screen.getByText('b'));
  expect(fireEvent.keyDown(screen.getByText('b'), { key: 'PageDown' })).toBe(true);
});

test('a render that changes none of them does not ask what is on screen', () => {
  const isOnScreen = vi.fn(() => true);
  Object.assign(HTMLElement.prototype, { checkVisibility: isOnScreen });
  const { rerender } = render(<Row names={['a', 'b']} />);
  isOnScreen.mockClear();
  rerender(<Row names={['a', 'b']} />);
  expect(isOnScreen).not.toHaveBeenCalled();
  rerender(<Row names={['a', 'b', 'c']} />);
  expect(isOnScreen).toHaveBeenCalled();
});
