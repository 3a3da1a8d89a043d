// Owns the gestures that are measured on the page: how they begin, what the hand does, which events count as input.
import type { Page } from '@playwright/test';
import { formatDate } from '../../src/contract/calendar-date.ts';
import { SYNTHETIC_DAYS } from '../synthetic-frame.ts';
import { boxOf, clickValue, firstValues, followLink, settle, startOver, untilPainted } from './hands.ts';

export type Gesture = {
  readonly name: string;
  readonly inputs: readonly string[];
  /** Continuous gestures are watched from end to end, others from each input until it is painted. */
  readonly isContinuous: boolean;
  /** Whether the zoom changes about the map's middle, so that what is covered can be told. */
  readonly watchesCover?: boolean;
  readonly begin: (page: Page) => Promise<void>;
  readonly act: (page: Page) => Promise<void>;
};

const MAP = '.leaflet-container';
const FRAME_MS = 16;
const REGION_AT_8 = '69.5,35.5,8';

/** Moves the pressed mouse along, a step a frame. */
async function drag(page: Page, from: { x: number; y: number }, steps: readonly [number, number][]) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const [dx, dy] of steps) {
    const next = page.waitForTimeout(FRAME_MS);
    await page.mouse.move(from.x + dx, from.y + dy);
    await next;
  }
  await page.mouse.up();
}

/** There and back again. */
const sway = (count: number, stepPx: number): [number, number][] =>
  Array.from({ length: count }, (_, at) => {
    const along = stepPx * Math.min(at, count - at);
    return [-along, -along / 3];
  });

async function middleOfMap(page: Page) {
  const { x, y, width, height } = await boxOf(page, MAP);
  return { x: x + width / 2, y: y + height / 2 };
}

export const GESTURES: readonly Gesture[] = [
  {
    name: 'brush step',
    inputs: ['pointermove'],
    isContinuous: true,
    async begin(page) {
      await startOver(page);
      const from = SYNTHETIC_DAYS.first + 365;
      await followLink(page, { from: formatDate(from), to: formatDate(from + 3 * 365) });
    },
    async act(page) {
      const { x, y, width, height } = await boxOf(page, 'section[aria-label="Timeline"] canvas');
      const start = { x: x + width * 0.26, y: y + height * 0.45 };
      await drag(
        page,
        start,
        Array.from({ length: 50 }, (_, at) => [at * 6, 0]),
      );
    },
  },
  {
    name: 'half-range jump',
    inputs: ['popstate'],
    isContinuous: false,
    begin: startOver,
    async act(page) {
      for (let turn = 0; turn < 6; turn += 1) {
        const { first, last } = SYNTHETIC_DAYS;
        const middle = first + Math.round((last - first) / 2);
        const [from, to] = turn % 2 ? [first, middle] : [middle + 1, last];
        await untilPainted(page, () => followLink(page, { from: formatDate(from), to: formatDate(to) }));
      }
    },
  },
  {
    name: 'actor toggle',
    inputs: ['click'],
    isContinuous: false,
    begin: startOver,
    async act(page) {
      for (const actor of await firstValues(page, /^Actors/, 3))
        for (let turn = 0; turn < 2; turn += 1)
          await untilPainted(page, () => clickValue(page, /^Actors/, actor));
    },
  },
  {
    name: 'type toggle',
    inputs: ['click'],
    isContinuous: false,
    begin: startOver,
    async act(page) {
      for (const type of ['Armed clash', 'Armed clash', 'Attack', 'Attack', 'Unrest', 'Unrest'])
        await untilPainted(page, () => clickValue(page, /^Incident/, type));
    },
  },
  {
    name: 'bbox while panning',
    inputs: ['popstate'],
    isContinuous: true,
    async begin(page) {
      await startOver(page);
      await followLink(page, { map: '70,36,6', bbox: '66,33,74,39' });
    },
    async act(page) {
      const start = await middleOfMap(page);
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      for (let step = 1; step <= 30; step += 1) {
        const degrees = (step * 8 * 360) / (256 * 2 ** 6);
        await page.mouse.move(start.x - step * 8, start.y);
        await followLink(page, { bbox: `${(66 + degrees).toFixed(3)},33,${(74 + degrees).toFixed(3)},39` });
        await page.waitForTimeout(FRAME_MS);
      }
      await page.mouse.up();
    },
  },
  {
    name: 'map pan',
    inputs: ['pointermove'],
    isContinuous: true,
    async begin(page) {
      await startOver(page);
      await followLink(page, { map: '69.5,35.5,7' });
    },
    async act(page) {
      await drag(page, await middleOfMap(page), sway(80, 10));
    },
  },
  {
    name: 'wheel zoom',
    inputs: ['wheel'],
    isContinuous: true,
    async begin(page) {
      await startOver(page);
      await followLink(page, { map: '70,36,5' });
    },
    async act(page) {
      const { x, y } = await middleOfMap(page);
      await page.mouse.move(x, y);
      for (const delta of [...Array(8).fill(-100), ...Array(8).fill(100)]) {
        await page.mouse.wheel(0, delta);
        await page.waitForTimeout(90);
      }
    },
  },
  ...(['wheel', 'keys'] as const).map(
    (by): Gesture => ({
      name: `zoom out by ${by}`,
      inputs: [by === 'wheel' ? 'wheel' : 'keydown'],
      isContinuous: true,
      watchesCover: true,
      async begin(page) {
        await startOver(page);
        await followLink(page, { map: REGION_AT_8 });
        await settle(page);
        await page.getByRole('application').focus();
        const { x, y } = await middleOfMap(page);
        await page.mouse.move(x, y);
      },
      async act(page) {
        for (let step = 0; step < (by === 'wheel' ? 6 : 3); step += 1) {
          if (by === 'wheel') await page.mouse.wheel(0, 110);
          else await page.keyboard.press('-');
          await page.waitForTimeout(by === 'wheel' ? 70 : 500);
        }
      },
    }),
  ),
];
