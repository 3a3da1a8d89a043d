// Owns what MSW does with requests: all of the API goes to the mocked server, as it is.
import { HttpResponse, http, type RequestHandler } from 'msw';
import { createMockApi } from './mock-api.ts';
import type { ScenarioName } from './scenarios.ts';

/** Of the API, on any host; not the modules that a development server sends from /src/api. */
const API = /^https?:\/\/[^/]+\/(api\/|(healthz|readyz)$)/;

export function handlersFor(scenario: ScenarioName = 'normal'): RequestHandler[] {
  const api = createMockApi(scenario);
  return [http.all(API, async ({ request }) => (await api(request)) ?? HttpResponse.error())];
}
