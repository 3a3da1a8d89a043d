// The list of events and what stands in its place.
import type { Locator, Page } from '@playwright/test';

export class List {
  constructor(private readonly page: Page) {}

  get list(): Locator {
    return this.page.getByRole('list', { name: /^Matching events, / });
  }

  get cards(): Locator {
    return this.list.locator('[data-row]');
  }

  card(title: string): Locator {
    return this.cards.and(this.page.getByRole('button', { name: title }));
  }

  get order(): Locator {
    return this.page.getByRole('combobox', { name: 'Sort the events' });
  }

  suggestion(name: string | RegExp): Locator {
    return this.page.getByRole('tabpanel').getByRole('button', { name });
  }
}
