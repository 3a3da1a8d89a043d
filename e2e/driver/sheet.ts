// The phone's bottom sheet and its three heights.
import type { Locator, Page } from '@playwright/test';
import { dragByFinger } from './touch';

export class Sheet {
  constructor(private readonly page: Page) {}

  get region(): Locator {
    return this.page.getByRole('region', { name: 'Events, filters and timeline' });
  }

  get handle(): Locator {
    return this.page.getByRole('button', { name: /^Height of the panel/ });
  }

  /** Where the top of the sheet is, px from the top of the screen. */
  async top(): Promise<number> {
    return Math.round((await this.region.boundingBox())?.y ?? Number.NaN);
  }

  /** Drags the handle to a height on the screen, in px from its top. */
  async dragsTo(y: number): Promise<void> {
    const box = await this.handle.boundingBox();
    if (box === null) throw new Error('The handle of the sheet is not on screen.');
    const x = box.x + box.width / 2;
    await dragByFinger(this.page, { x, y: box.y + box.height / 2 }, { x, y });
    // What is on it moves until it rests.
    await this.region.evaluate(async (sheet) => {
      await Promise.allSettled(sheet.getAnimations().map(({ finished }) => finished));
    });
  }
}
