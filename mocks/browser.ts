// Owns the mocked API in a browser: a service worker that answers in place of a server, in development only.
import { setupWorker } from 'msw/browser';
import { handlersFor } from './handlers.ts';
import { chooseScenario, SCENARIO_KEY } from './scenarios.ts';

/** Resolves when requests are answered; to be awaited before the first one, and before a worker is created. */
export async function startMocks(): Promise<void> {
  // Typed into an open page a fragment loads nothing by itself.
  addEventListener('hashchange', () => {
    if (namesScenario()) location.reload();
  });
  const scenario = orSay(() =>
    chooseScenario({
      fragment: location.hash,
      stored: readStored(),
      configured: import.meta.env.VITE_SCENARIO,
    }),
  );
  store(scenario);
  if (namesScenario()) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  await setupWorker(...handlersFor(scenario)).start({
    quiet: true,
    onUnhandledRequest(request, print) {
      if (new URL(request.url).origin !== location.origin) print.error();
    },
  });
}

const namesScenario = () => location.hash.includes('scenario=');

// Where the browser keeps nothing, a scenario lasts until the next load.
function readStored(): string | null {
  try {
    return sessionStorage.getItem(SCENARIO_KEY);
  } catch {
    return null;
  }
}

function store(scenario: string): void {
  try {
    sessionStorage.setItem(SCENARIO_KEY, scenario);
  } catch {
    // See readStored.
  }
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
