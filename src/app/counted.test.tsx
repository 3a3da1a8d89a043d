// Tests that the count stands whatever becomes of what loads beside it.
import { render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Facets, ResultSummary } from './counted.tsx';

vi.mock('../views/facets/result-summary.tsx', () => ({ ResultSummary: () => <p>506 events</p> }));
vi.mock('./later-views.ts', () => {
  const Gone = (): never => {
    throw new Error('on purpose');
  };
  return { CoverageButton: Gone, FacetList: Gone, FilterChips: Gone };
});

afterEach(() => vi.restoreAllMocks());

test.each([
  ['beside the map', Facets],
  ['over the list', ResultSummary],
] as const)('%s', (_, Counted) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  render(<Counted />);
  expect(screen.getByText('506 events')).toBeTruthy();
  expect(screen.getAllByRole('alert')[0]?.textContent).toContain('stopped working');
});
