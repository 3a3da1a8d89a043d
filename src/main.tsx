// Owns the start of the page: styles, mocks in development, the app.
import '@fontsource-variable/inter';
import '@fontsource-variable/vazirmatn';
import 'leaflet/dist/leaflet.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/forced-colors.css';
import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { chunkQuery } from './api/get-chunk.ts';
import { App } from './app/app.tsx';
import { beginLoading } from './app/loading/begin-loading.ts';
import { createFrameLoader } from './app/loading/frame-loader.ts';
import { startPrintKey } from './app/print-key.ts';
import { createEngineClient } from './engine/client/client.ts';
import { beginWithStartView } from './link/start-view.ts';
import { createViewStore, loadRestore } from './link/view-store.ts';
import { keepOnReload } from './ui/reload-page.ts';

async function start(): Promise<void> {
  beginWithStartView(window);
  const viewStore = createViewStore(window, await loadRestore(window.location));
  // The mocks must answer before the first request; the built page never contains them.
  if (import.meta.env.VITE_MOCKS === '1') {
    const { startMocks } = await import('../mocks/browser.ts');
    await startMocks();
  }
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element #root');
  keepOnReload(viewStore.getAddress);
  const engine = createEngineClient();
  const queryClient = new QueryClient();
  const frameLoader = createFrameLoader({
    engine,
    fetchChunk: (chunk, onBytes) => queryClient.fetchQuery(chunkQuery(chunk, onBytes)),
  });
  void beginLoading({ queryClient, engine, loader: frameLoader, view: viewStore.getView() });
  const app = (
    <App engine={engine} viewStore={viewStore} queryClient={queryClient} frameLoader={frameLoader} />
  );
  // A part alone is printed as it stands in the page of others.
  if (viewStore.getView().embed === null) startPrintKey({ engine, queryClient, getView: viewStore.getView });
  // In one go: in slices, the engine's answer, which comes meanwhile, would make it begin anew.
  createRoot(root).render(app);
}

/** What nothing else could say: a blank page would tell nobody. */
function sayThatItFailed(error: unknown): void {
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.style.padding = '24px';
  words.textContent = `Sarhad could not start in this browser (${error}). Reload the page, or open it in another browser.`;
  document.body.append(words);
  throw error;
}

start().catch(sayThatItFailed);
