// Owns the mocked API in a browser: a service worker that answers in place of a server, in development only.
import { setupWorker } from 'msw/browser';
import { handlersFor } from './handlers.ts';
import { chooseScenario, SCENARIO_KEY } from './scenarios.ts';

/** Resolves when requests are answered; to be awaited before the first one, and before a worker is created. */
export async function startMocks(): Promise<void> {
  const scenario = orSay(() =>
    chooseScenario({
      fragment: location.hash,
      stored: sessionStorage.getItem(SCENARIO_KEY),
      configured: import.meta.env.VITE_SCENARIO,
    }),
  );
  sessionStorage.setItem(SCENARIO_KEY, scenario);
  if (location.hash.includes('scenario=')) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  await setupWorker(...handlersFor(scenario)).start({
    quiet: true,
    onUnhandledRequest(request, print) {
      if (new URL(request.url).origin !== location.origin) print.error();
    },
  });
}

/** A name mistyped in the address is said on the page: in a blank one nobody looks into the console. */
function orSay<T>(choose: () => T): T {
  try {
    return choose();
  } catch (error) {
    const line = document.createElement('p');
    line.setAttribute('role', 'alert');
    line.style.padding = '24px';
    line.textContent = error instanceof Error ? error.message : String(error);
    document.body.append(line);
    throw error;
  }
}
