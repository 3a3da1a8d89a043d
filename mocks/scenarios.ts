// Owns the names of the situations that the mocked API can be put into, and how one is chosen. No import: tests read it too.

/** Name → what happens. */
export const SCENARIOS = {
  normal: 'the built-in collection, answered at once',
  slow: 'every answer takes a second and a half',
  empty: 'a server that has no event yet',
  'one-event': 'a collection of a single event',
  failing: 'every request meets an error of the server (500)',
  offline: 'no request gets an answer',
  'stale-after-first': 'the first answer about the newest revision comes, later ones do not; all else works',
  huge: 'a million synthetic events, made in a worker as they are asked for',
  hostile: 'synthetic events whose texts and addresses attack the page',
} as const;

export type ScenarioName = keyof typeof SCENARIOS;

export const SCENARIO_KEY = 'sarhad:scenario';

/**
 * Query parameters belong to the view, so a scenario is chosen by the fragment: open `/#scenario=slow`. It stays chosen
 * in this tab (session storage under `sarhad:scenario`) until `/#scenario=normal`. VITE_SCENARIO chooses for all tabs.
 */
export function chooseScenario(choices: {
  readonly fragment: string;
  readonly stored: string | null;
  readonly configured: string | undefined;
}): ScenarioName {
  const [, named] = /(?:^#|&)scenario=([\w-]+)/.exec(choices.fragment) ?? [];
  const wanted = named ?? choices.stored ?? choices.configured ?? 'normal';
  if (Object.hasOwn(SCENARIOS, wanted)) return wanted as ScenarioName;
  throw new Error(`No scenario is called "${wanted}"; there are ${Object.keys(SCENARIOS).join(', ')}.`);
}
