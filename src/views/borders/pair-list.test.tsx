// Owns the tests of the table of borders: what stands in a row, and that its heads sort.
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { ViewContext } from '../../link/use-view.ts';
import { createViewStore } from '../../link/view-store.ts';
import type { Pair, Sorting } from './order-pairs.ts';
import { PairList } from './pair-list.tsx';

const pair = (id: string, part: Partial<Pair>): Pair => ({
  id,
  name: id,
  lengthKm: 100,
  events: 0,
  killed: null,
  missing: 0,
  counts: Uint32Array.of(0, part.events ?? 0),
  ...part,
});
const PAIRS = [
  pair('Alpha', { events: 5, missing: 5 }),
  pair('Beta', { events: 2, killed: { best: 30, within: 4 }, missing: 1 }),
  pair('Gamma', {}),
];
const STORE = createViewStore(window);
const TIME = { unit: 'month', startDays: Int32Array.of(18_628, 18_659) } as const;
/** All of January and the first half of February fully, and nothing of its second half. */
const REACH = { fullDay: 18_658, thinDay: 18_672 };
function List({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const [sorting, setSorting] = useState<Sorting>({ by: 'events', isTurned: false });
  return (
    <ViewContext value={STORE}>
      <PairList
        pairs={PAIRS}
        elsewhere={3}
        time={TIME}
        reach={REACH}
        sorting={sorting}
        onSort={setSorting}
        onOpen={onOpen}
      />
    </ViewContext>
  );
}
const rows = () =>
  within(screen.getByRole('table', { name: 'Border pairs' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '');

test('a row says events, people killed, what is left out as overlap, and what has no figure, which is no zero', () => {
  render(<List onOpen={() => {}} />);
  expect(rows()[0]).toMatch(
    /^Alpha5–100 km ·\u00a0number killed not known for 5 incidentsmost in Feb 2021: 5 events$/,
  );
  expect(rows()[1]).toMatch(
    /^Beta230100 km ·\u00a04 killed left out as overlap ·\u00a0number killed not known for 1 incident/,
  );
  screen.getByText('1 border without events');
  screen.getByText(/3 more events of this selection concern no border\./);
});

test('bars of time say in picture and words where little or nothing was collected', () => {
  render(<List onOpen={() => {}} />);
  const { style } = screen.getByRole('table', { name: 'Border pairs' });
  expect(style.getPropertyValue('--full')).toBe('50%');
  expect(style.getPropertyValue('--collected')).toBe('75%');
  screen.getByText(/^Hatched: thinly collected after 31 Jan 2021, and not at all after 14 Feb 2021/);
});

test('heads sort, and a row opens its border', async () => {
  const onOpen = vi.fn();
  render(<List onOpen={onOpen} />);
  expect(screen.getByRole('columnheader', { name: /Events/ }).getAttribute('aria-sort')).toBe('descending');
  await userEvent.click(screen.getByRole('button', { name: /Killed/ }));
  expect(rows().map((row) => row.slice(0, 4))).toEqual(['Beta', 'Alph']);
  expect(screen.getByRole('columnheader', { name: /Killed/ }).getAttribute('aria-sort')).toBe('descending');
  await userEvent.click(screen.getByRole('button', { name: /Events/ }));
  await userEvent.click(screen.getByRole('button', { name: /Events/ }));
  expect(rows().map((row) => row.slice(0, 4))).toEqual(['Beta', 'Alph']);
  expect(screen.getByRole('columnheader', { name: /Events/ }).getAttribute('aria-sort')).toBe('ascending');
  await userEvent.click(screen.getByRole('button', { name: 'Beta' }));
  expect(onOpen).toHaveBeenCalledWith('Beta');
});
