// Asks the API what the page should show: the same query string, answered by the database instead of the engine.
import type { APIRequestContext } from '@playwright/test';
import type { Changes } from '../../src/contract/changes-reply';
import type { SarhadEvent } from '../../src/contract/event';
import type { EventPage, EventReply } from '../../src/contract/event-replies';
import type { Dictionary, Meta } from '../../src/contract/replies';
import type { TotalsReply } from '../../src/contract/totals-reply';

/** Parameters of a link that say how events are shown, not which. */
const VIEW_PARAMETERS = [
  'claims',
  'panel',
  'map',
  'layer',
  'shaded',
  'boundaries',
  'tab',
  'sort',
  'event',
  'chart',
  'theme',
  'lang',
  'v',
];

/** The filter of a link, as the API takes it. */
export function filterOf(search: string): string {
  const params = new URLSearchParams(search);
  for (const name of VIEW_PARAMETERS) params.delete(name);
  return params.toString();
}

export class Api {
  constructor(private readonly request: APIRequestContext) {}

  meta = () => this.#ask<Meta>('/meta');
  dictionary = () => this.#ask<Dictionary>('/dictionary');
  events = (filter: string, limit = 50) => this.#ask<EventPage>(`/events?${filter}&limit=${limit}`);
  totals = (filter: string) => this.#ask<TotalsReply>(`/totals?${filter}`);
  total = async (filter: string): Promise<number> => (await this.totals(filter)).events;
  changes = (query: string) => this.#ask<Changes>(`/changes?${query}`);
  event = async (id: string): Promise<SarhadEvent> => (await this.#ask<EventReply>(`/events/${id}`)).event;

  async #ask<T>(path: string): Promise<T> {
    const response = await this.request.get(`/api/v1${path}`);
    if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`);
    return (await response.json()) as T;
  }
}
