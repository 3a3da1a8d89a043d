// Owns which event stands in which row: keys in pages from the engine, the first page from the answer itself.
import { useQueries } from '@tanstack/react-query';
import { FIRST_KEYS } from '../../engine/answers.ts';
import { useEngine } from '../../engine/client/use-engine.ts';
import type { ListState } from './list-state.ts';

const PAGE_ROWS = FIRST_KEYS;

/** Key of a row between `fromRow` and `toRow`; undefined while its page is on the way. */
export function useRowKeys(
  { rowsId, firstKeys, total }: Pick<ListState, 'rowsId' | 'firstKeys' | 'total'>,
  fromRow: number,
  toRow: number,
): (row: number) => number | undefined {
  const engine = useEngine();
  const firstPage = Math.max(1, Math.floor(fromRow / PAGE_ROWS));
  const lastPage = Math.floor(Math.min(toRow, total - 1) / PAGE_ROWS);
  const pages = Array.from(
    { length: Math.max(0, lastPage - firstPage + 1) },
    (_, index) => firstPage + index,
  );
  const loaded = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['row-keys', rowsId, page],
      queryFn: () => engine.keys(page * PAGE_ROWS, PAGE_ROWS),
      networkMode: 'always' as const,
      // Kept, but asked again when shown again: a page asked for while the filter changed may hold keys of the next one.
      staleTime: 0,
      gcTime: 30_000,
      structuralSharing: false,
    })),
  });
  return (row) => {
    const page = Math.floor(row / PAGE_ROWS);
    const keys = page === 0 ? firstKeys : loaded[page - firstPage]?.data;
    return keys?.[row % PAGE_ROWS];
  };
}
