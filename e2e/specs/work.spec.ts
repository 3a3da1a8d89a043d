// How much a drag makes the page do, as counts and not as times: what grows with the collection or the hand shows here.
import { expect, test } from '../driver/test';

/** Counts commits of React and copies onto canvases; asked for before the page loads. */
function countWork(): void {
  const work = { commits: 0, copies: 0, shapes: 0, requests: 0 };
  const count = () => void work.commits++;
  Object.assign(window, {
    work,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: count,
      onCommitFiberUnmount: () => {},
      onPostCommitFiberRoot: () => {},
    },
  });
  const { drawImage, arc } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.drawImage = function (...given: unknown[]) {
    work.copies++;
    return Reflect.apply(drawImage, this, given);
  };
  CanvasRenderingContext2D.prototype.arc = function (...given) {
    work.shapes++;
    return Reflect.apply(arc, this, given);
  };
  const { fetch } = window;
  window.fetch = (...given) => {
    work.requests++;
    return fetch(...given);
  };
}

type Work = { commits: number; copies: number; shapes: number; requests: number };

test('a drag costs a few commits a step, copies of what is in view, and hardly a request', async ({
  analyst,
}) => {
  const { page, timeline } = analyst;
  await page.addInitScript(countWork);
  await analyst.opens('from=2022-01-01&to=2023-12-31&v=2');
  await expect(analyst.list.cards.first()).toBeVisible();
  const read = () => page.evaluate(() => ({ ...(window as unknown as { work: Work }).work }));
  const before = await read();
  const startedAt = Date.now();
  const steps = await timeline.beginsToDrag('2022-12-10', '2024-06-10', 40);
  await expect.poll(() => timeline.dayAt('First day')).toBeGreaterThan(19_400);
  const after = await read();
  // The list follows eight times a second at most, however fast the hand or slow the machine.
  const lists = (Date.now() - startedAt) / 120 + 1;
  await page.mouse.up();
  const of = (name: keyof Work) => after[name] - before[name];
  expect(of('commits')).toBeGreaterThan(0);
  // A step: one for the answer, one for the tip. A list: its rows, their heights, their texts.
  expect(of('commits')).toBeLessThan(steps * 3 + lists * 8);
  // At most some eighty marks with their numbers are in view, and the bars are one picture.
  expect(of('copies')).toBeLessThan(steps * 250);
  // Discs of imprecise places alone are drawn anew.
  expect(of('shapes')).toBeLessThan(steps * 40);
  // Texts of rows that came on screen, in one request a list; the worker is asked without any.
  expect(of('requests')).toBeLessThan(lists * 1.5);
});
