// Owns the mocked API in tests: the same handlers, in Node. A test file calls `answerFromMocks()` once, at its top.
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { handlersFor } from './handlers.ts';
import type { ScenarioName } from './scenarios.ts';

export const mockServer = setupServer(...handlersFor());

/** Requests of this file's tests are answered; one that nobody answers fails its test. */
export function answerFromMocks(): void {
  beforeAll(() => mockServer.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => mockServer.resetHandlers());
  afterAll(() => mockServer.close());
}

/** Puts the API into a scenario until the end of the test. */
export function enterScenario(scenario: ScenarioName): void {
  mockServer.use(...handlersFor(scenario));
}
