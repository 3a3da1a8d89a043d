// An open event: its heading, claims, sources and relatives, and the ways out of it.
import type { Locator, Page } from '@playwright/test';

export class Detail {
  constructor(private readonly page: Page) {}

  get article(): Locator {
    return this.page.getByRole('article');
  }

  get heading(): Locator {
    return this.article.getByRole('heading', { level: 2 });
  }

  section(name: 'Claims and denials' | 'Sources' | 'Related'): Locator {
    return this.article.getByRole('region', { name });
  }

  get back(): Locator {
    return this.page.getByRole('button', {
      name: /^Back to (Events|Claims|Analysis|Borders|Coming|Filters)$/,
    });
  }

  get previous(): Locator {
    return this.page.getByRole('button', { name: 'Previous event in the list' });
  }

  get next(): Locator {
    return this.page.getByRole('button', { name: 'Next event in the list' });
  }
}
