// The map: what is painted on it, its marks by mouse and keys, the list of a stack.
import { expect, type Locator, type Page } from '@playwright/test';
import { readCanvases } from './canvas';

export class MapPart {
  constructor(private readonly page: Page) {}

  get region(): Locator {
    return this.page.getByRole('region', { name: 'Map', exact: true });
  }

  /** The element that takes the keyboard; its name says how many events the map shows. */
  get cursor(): Locator {
    return this.region.getByRole('application');
  }

  get stack(): Locator {
    return this.region.getByRole('dialog', { name: /\d events (here|around .+)$/ });
  }

  /** Of any point: asked for by right button, resting finger, or a key. */
  get menu(): Locator {
    return this.region.getByRole('menu');
  }

  /** Painted pixels of the events' canvas. */
  async painted(): Promise<number> {
    return (await readCanvases(this.region.locator('.leaflet-sarhad-events-pane canvas'))).pixels;
  }

  /** Most colours on a tile of the background. */
  async backgroundColours(): Promise<number> {
    return (await readCanvases(this.region.locator('canvas.leaflet-tile'))).colours;
  }

  /** Goes to the mark nearest to the middle, by keyboard. */
  async focusesAMark(): Promise<void> {
    await this.cursor.focus();
    await this.page.keyboard.press('ArrowRight');
    await expect(this.cursor).toHaveAttribute('data-mark', '');
  }

  /** Walks on from the first mark to the right until it stands for several events. */
  async focusesAStack(): Promise<void> {
    const several = this.region.getByText(/\d events (here|around [^.]+)\./);
    await this.focusesAMark();
    const isThere = async () => {
      if ((await several.count()) > 0) return true;
      await this.page.keyboard.press('ArrowRight');
      return false;
    };
    // What is said of a mark comes a moment after the step to it.
    await expect.poll(isThere, { intervals: [500] }).toBe(true);
  }

  /** Where a place is on the screen, by what the address says of the map: the middle of what lies above the bar at its foot (not on a phone). */
  async screenPoint([lng, lat]: readonly [number, number]): Promise<{ x: number; y: number }> {
    const position = new URL(this.page.url()).searchParams.get('map')?.split(',').map(Number);
    const box = await this.region.boundingBox();
    const foot = await this.region.locator('[data-foot]').boundingBox();
    if (position?.length !== 3 || box === null || foot === null)
      throw new Error('The address or the page has no map.');
    const [atLng, atLat, zoom] = position as [number, number, number];
    const worldPx = 256 * 2 ** zoom;
    const down = (degrees: number) => {
      const sine = Math.sin((degrees * Math.PI) / 180);
      return worldPx * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
    };
    return {
      x: box.x + box.width / 2 + ((lng - atLng) / 360) * worldPx,
      y: (box.y + foot.y) / 2 + down(lat) - down(atLat),
    };
  }

  button(name: 'Zoom in' | 'Zoom out' | 'Zoom to results' | 'Measure a distance'): Locator {
    return this.region.getByRole('button', { name });
  }
}
