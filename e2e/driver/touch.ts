// Fingers: drags that the browser takes for touches, which Playwright's mouse is not.
import type { CDPSession, Locator, Page } from '@playwright/test';

export type Point = { readonly x: number; readonly y: number };

const STEPS = 8;

/** One for each page: the fingers of one hand. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

export async function dragByFinger(page: Page, from: Point, to: Point): Promise<void> {
  const session = await sessionOf(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  await touch('touchStart', [from]);
  for (let step = 1; step <= STEPS; step += 1) {
    const share = step / STEPS;
    await touch('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
  }
  await touch('touchEnd', []);
}

/** A finger that rests at a point until something has come of it. */
export async function holdByFinger(page: Page, at: Point, until: () => Promise<void>): Promise<void> {
  const session = await sessionOf(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await until();
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/**
 * A tap after one of the above. Playwright's own comes from another session: as a finger of another hand, of which the browser
 * makes no click.
 */
export async function tapByFinger(target: Locator): Promise<void> {
  // What carries it, as the sheet of a phone, may just have begun to move: two frames alike are not yet standing still.
  await target.evaluate(async (element) => {
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect instanceof KeyframeEffect && effect.target?.contains(element));
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
  // It is enabled, and nothing lies over it.
  await target.click({ trial: true });
  const box = await target.boundingBox();
  if (box === null) throw new Error('What is to be tapped is not on screen.');
  const session = await sessionOf(target.page());
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
