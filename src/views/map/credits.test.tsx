// Tests that the credits, once open, are folded by whatever is pressed next, and by Escape.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Credits } from './credits.tsx';

afterEach(cleanup);

test('open, they give way to the next press, and to Escape', () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Credits />
      <button type="button">another</button>
    </QueryClientProvider>,
  );
  const [credits] = screen.getAllByRole('button');
  if (credits === undefined) throw new Error('no credits');
  const isOpen = () => credits.getAttribute('aria-expanded') === 'true';
  fireEvent.click(credits);
  expect(isOpen()).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'another' }));
  expect(isOpen()).toBe(false);
  fireEvent.click(credits);
  fireEvent.keyDown(credits, { key: 'Escape' });
  expect(isOpen()).toBe(false);
  fireEvent.click(credits);
  fireEvent.click(credits);
  expect(isOpen()).toBe(false);
});
