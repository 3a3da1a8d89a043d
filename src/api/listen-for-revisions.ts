// Owns hearing of new revisions as soon as the server tells of them: one connection, as long as the page is looked at. Where there is none, the
// page asks now and then, as it does anyway.
import { LIVE } from '../contract/live-reads.ts';
import { addressInPage } from './address-in-page.ts';

/** Calls with the newest revision when the connection stands, and with each that follows. Returns how to stop. */
export function listenForRevisions(onRevision: (revision: number) => void): () => void {
  if (typeof EventSource === 'undefined') return () => {};
  let source: EventSource | null = null;
  const end = () => {
    source?.close();
    source = null;
  };
  const begin = () => {
    if (source !== null) return;
    source = new EventSource(addressInPage(LIVE.path));
    source.addEventListener(LIVE.event, ({ data }) => {
      if (/^\d{1,9}$/.test(data)) onRevision(Number(data));
    });
    // A broken connection is mended by the browser; one that was refused is not, and the next look at the page asks for another.
    source.addEventListener('error', () => source?.readyState === EventSource.CLOSED && end());
  };
  // What is not looked at need not know at once, and servers and browsers have only so many connections.
  const follow = () => (document.visibilityState === 'hidden' ? end() : begin());
  const ending = new AbortController();
  const { signal } = ending;
  document.addEventListener('visibilitychange', follow, { signal });
  window.addEventListener('pagehide', end, { signal });
  window.addEventListener('pageshow', follow, { signal });
  follow();
  return () => {
    ending.abort();
    end();
  };
}
