// The filter panel: ticks, excludes and clears values of facets.
import { expect, type Locator, type Page } from '@playwright/test';

export class Filters {
  constructor(private readonly page: Page) {}

  get panel(): Locator {
    return this.page.getByRole('region', { name: 'Filters', exact: true });
  }

  facet(name: string): Locator {
    return this.panel.getByRole('region', { name: new RegExp(`^${name}`) });
  }

  /** The row of a value: its box, name, count, and the button that excludes it. */
  value(facet: string, name: string): Locator {
    return this.facet(facet)
      .getByRole('listitem')
      .filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** The count beside a value. */
  async countOf(facet: string, name: string): Promise<number> {
    const text = await this.value(facet, name).textContent();
    return Number(/([\d,]+)\s*$/.exec(text ?? '')?.[1]?.replaceAll(',', ''));
  }

  async ticks(facet: string, name: string): Promise<void> {
    const row = this.value(facet, name);
    await expect(row.getByRole('checkbox')).not.toBeChecked();
    await row.getByText(name, { exact: true }).click();
    await expect(row.getByRole('checkbox')).toBeChecked();
  }

  async unticks(facet: string, name: string): Promise<void> {
    const row = this.value(facet, name);
    await expect(row.getByRole('checkbox')).toBeChecked();
    await row.getByText(name, { exact: true }).click();
    await expect(row.getByRole('checkbox')).not.toBeChecked();
  }

  async excludes(facet: string, name: string): Promise<void> {
    const row = this.value(facet, name);
    await row.hover();
    await row.getByRole('button').click();
  }

  async clears(facet: string): Promise<void> {
    await this.facet(facet)
      .getByRole('button', { name: `Clear ${facet}` })
      .click();
  }

  async removes(chip: string): Promise<void> {
    await this.page.getByRole('button', { name: `Remove filter: ${chip}` }).click();
  }

  async clearsAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Clear all', exact: true }).click();
  }
}
