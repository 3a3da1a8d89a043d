// Fingers: drags that the browser takes for touches, which Playwright's mouse is not.
import type { CDPSession, Page } from '@playwright/test';

export type Point = { readonly x: number; readonly y: number };

const STEPS = 8;

/** One for each page: a session that is closed takes touches with it that the page has not yet been told of. */
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
