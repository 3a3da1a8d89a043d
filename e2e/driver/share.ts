// The dialog that shares the view, and the clipboard.
import { expect, type Locator, type Page } from '@playwright/test';

export class Share {
  constructor(private readonly page: Page) {}

  get button(): Locator {
    return this.page.getByRole('button', { name: 'Share view' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Share this view' });
  }

  get words(): Locator {
    return this.dialog.getByRole('region', { name: 'What the link contains' });
  }

  /** Opens the dialog, copies, closes; what the clipboard then holds. */
  async copiesTheLink({ withTheme = false } = {}): Promise<string> {
    await this.button.click();
    if (withTheme) await this.dialog.getByRole('checkbox', { name: /theme/ }).check();
    await this.dialog.getByRole('button', { name: 'Copy link' }).click();
    const link = await this.copied();
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toHaveCount(0);
    // On a small screen it lay over the page in the history too, and what goes elsewhere meanwhile would be stopped by its going.
    await expect.poll(() => this.page.evaluate(() => history.state?.sarhad?.over ?? null)).toBeNull();
    return link;
  }

  /** After a press of the button: it has said that it worked. */
  async copied(): Promise<string> {
    await expect(this.dialog.getByText('The link is copied.')).toBeAttached();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
