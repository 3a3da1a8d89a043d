// The list of events and what stands in its place.
import type { Locator, Page } from '@playwright/test';

export class List {
  constructor(private readonly page: Page) {}

  get list(): Locator {
    return this.page.getByRole('list', { name: 'Matching events, newest first' });
  }

  get cards(): Locator {
    return this.list.getByRole('button');
  }

  card(title: string): Locator {
    return this.list.getByRole('button', { name: title });
  }

  suggestion(name: string | RegExp): Locator {
    return this.page.getByRole('tabpanel').getByRole('button', { name });
  }
}
