// Owns when printing is made ready: when the page has nothing else to do, for a browser's own menu prints without asking; and by key.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useEngine } from '../../engine/client/use-engine.ts';
import { useViewStore } from '../../link/use-view.ts';
import { loadWhole } from '../../ui/lazy-part.ts';

/** Prints a brief of the view; where that could not be loaded, the page as it stands. */
export function usePrinting(): () => void {
  const engine = useEngine();
  const queryClient = useQueryClient();
  const store = useViewStore();
  const printing = useMemo(() => {
    let started: Promise<{ print: () => Promise<void>; stop: () => void }> | undefined;
    const start = async () => {
      const { Printing } = await loadWhole(() => import('../../views/brief/printing.ts'));
      const made = new Printing({ engine, queryClient, getView: store.getView });
      return { print: () => made.print(), stop: made.start() };
    };
    const ready = () => {
      started ??= start().catch((error) => {
        started = undefined;
        throw error;
      });
      return started;
    };
    return {
      ready: () => void ready().catch(() => {}),
      print: () =>
        void ready().then(
          ({ print }) => print(),
          () => window.print(),
        ),
      stop: () =>
        void started?.then(
          ({ stop }) => stop(),
          () => {},
        ),
    };
  }, [engine, queryClient, store]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPrint = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey);
      if (!isPrint || event.shiftKey || event.altKey) return;
      event.preventDefault();
      printing.print();
    };
    document.addEventListener('keydown', onKey);
    // Before it is ready, a print from the menu would be of the screen: so this does not wait to be asked for.
    const soon = setTimeout(printing.ready);
    return () => {
      document.removeEventListener('keydown', onKey);
      clearTimeout(soon);
      printing.stop();
    };
  }, [printing]);
  return printing.print;
}
