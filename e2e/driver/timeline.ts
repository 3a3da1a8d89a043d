// The timeline: where a date lies on it, and its brush by mouse, finger and keys.
import { expect, type Locator, type Page } from '@playwright/test';
import { readCanvases } from './canvas';
import { dragByFinger, type Point } from './touch';

const DAY_MS = 86_400_000;
const dayOf = (date: string): number => Date.parse(date) / DAY_MS;

export class Timeline {
  constructor(private readonly page: Page) {}

  get region(): Locator {
    return this.page.getByRole('region', { name: 'Timeline', exact: true });
  }

  handle(name: 'First day' | 'Last day'): Locator {
    return this.region.getByRole('slider', { name });
  }

  button(name: 'Play through time' | 'Pause'): Locator {
    return this.region.getByRole('button', { name });
  }

  /** Day index at which a handle stands. */
  async dayAt(name: 'First day' | 'Last day'): Promise<number> {
    const handle = this.handle(name);
    // The handles say where they stand once the engine has answered and the timeline is painted.
    await expect(handle).toHaveAttribute('aria-valuetext', /\d/);
    return Number(await handle.getAttribute('aria-valuenow'));
  }

  async colours(): Promise<number> {
    return (await readCanvases(this.region.locator('canvas'))).colours;
  }

  /** The middle of a day on the axis, a little above it; the handles say where two days lie. */
  async pointOf(date: string): Promise<Point> {
    const stage = await this.region.locator('canvas').boundingBox();
    const from = await this.#end('First day', 0);
    const to = await this.#end('Last day', 1);
    if (stage === null) throw new Error('The timeline is not on screen.');
    const pxPerDay = (to.x - from.x) / (to.day - from.day);
    return { x: from.x + (dayOf(date) + 0.5 - from.day) * pxPerDay, y: stage.y + stage.height * 0.45 };
  }

  /** Presses at one date and moves to another; the drag is still in hand. Returns how many steps the mouse made. */
  async beginsToDrag(from: string, to: string, steps = 30): Promise<number> {
    const start = await this.pointOf(from);
    const end = await this.pointOf(to);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x, end.y, { steps });
    return steps;
  }

  async drags(from: string, to: string): Promise<void> {
    await this.beginsToDrag(from, to);
    await this.page.mouse.up();
  }

  async dragsByFinger(from: string, to: string): Promise<void> {
    await dragByFinger(this.page, await this.pointOf(from), await this.pointOf(to));
  }

  async #end(name: 'First day' | 'Last day', after: 0 | 1): Promise<{ x: number; day: number }> {
    const handle = this.handle(name);
    const day = await this.dayAt(name);
    const box = await handle.boundingBox();
    if (box === null) throw new Error(`The handle "${name}" is not on screen.`);
    return { x: box.x + box.width / 2, day: day + after };
  }
}
