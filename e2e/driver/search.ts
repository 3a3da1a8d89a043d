// The search field and the list under it.
import type { Locator, Page } from '@playwright/test';

export class Search {
  constructor(private readonly page: Page) {}

  /** Opens the search of a small screen. */
  get button(): Locator {
    return this.page.getByRole('button', { name: 'Search', exact: true });
  }

  get field(): Locator {
    return this.page.getByRole('combobox', { name: 'Search events, places, actors' });
  }

  get results(): Locator {
    return this.page.getByRole('listbox', { name: 'Search results' });
  }

  options(group: 'Actors' | 'Places' | 'Events'): Locator {
    return this.results.getByRole('group', { name: group }).getByRole('option');
  }

  get asText(): Locator {
    return this.results.getByRole('option', { name: /^Search text for/ });
  }
}
