// What sticks out of the screen sideways, or is cut, once the layout rests.
import type { Page } from '@playwright/test';

/**
 * Waits until nothing has changed its place for three looks: what is measured while the page lays itself out anew for
 * another width tells of a moment. What never rests, as a list that is still filled, is measured after two seconds.
 */
export function untilAtRest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const places = () =>
      [...document.body.querySelectorAll<HTMLElement>('*')]
        .map(({ offsetLeft, offsetTop, offsetWidth, offsetHeight }) =>
          [offsetLeft, offsetTop, offsetWidth, offsetHeight].join(),
        )
        .join(' ');
    const until = performance.now() + 2000;
    let before = '';
    for (let same = 0; same < 3 && performance.now() < until; ) {
      await new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 30));
      const now = places();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });
}

/**
 * Visible elements that reach beyond the left or right edge of the screen. What scrolls sideways or is cut short inside
 * a narrower box is meant to be; the map goes on beyond its edges.
 */
export async function findOverflow(page: Page): Promise<string[]> {
  await untilAtRest(page);
  return page.evaluate(() => {
    const isMeant = (element: Element): boolean => {
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        if (parent.classList.contains('leaflet-container')) return true;
        const { overflowX } = getComputedStyle(parent);
        const { left, right } = parent.getBoundingClientRect();
        const isWithin = left >= -1 && right <= innerWidth + 1;
        if (isWithin && (overflowX === 'auto' || overflowX === 'scroll')) return true;
        if (isWithin && overflowX !== 'visible' && right - left < innerWidth - 1) return true;
      }
      return false;
    };
    const faults = [...document.body.querySelectorAll('*')]
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((element) => {
        const { left, right, width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && (left < -1 || right > innerWidth + 1) && !isMeant(element);
      })
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth - clientWidth} px too wide`);
    return faults;
  });
}

/** Panels and dialogs on screen whose content is wider than they are, so that a finger moves it sideways: a row of tabs may. */
export async function findSideways(page: Page): Promise<string[]> {
  await untilAtRest(page);
  return page.evaluate(() =>
    [...document.querySelectorAll('[role=tabpanel], [role=tabpanel] *, [role=dialog], [role=dialog] *')]
      .filter((box) => box.checkVisibility() && box.clientWidth > 1 && box.scrollWidth > box.clientWidth)
      .filter((box) => ['auto', 'scroll'].includes(getComputedStyle(box).overflowX))
      .filter((box) => box.getAttribute('role') !== 'tablist')
      .map((box) => `${box.className}: ${box.scrollWidth} px in ${box.clientWidth}`),
  );
}

/** Headings on screen that do not show all of their words. */
export async function findCutHeadings(page: Page): Promise<string[]> {
  await untilAtRest(page);
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, header p')]
      .filter((heading) => heading.checkVisibility() && heading.getBoundingClientRect().width > 1)
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
      .map((heading) => heading.textContent ?? ''),
  );
}

/** What an option of a list says and does not show whole, sideways or below. */
export async function findCutOptions(page: Page): Promise<string[]> {
  await untilAtRest(page);
  return page.evaluate(() =>
    [...document.querySelectorAll('[role=option] *')]
      .filter((part) => part.checkVisibility() && getComputedStyle(part).overflow !== 'visible')
      .filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
      )
      .map((part) => part.textContent ?? ''),
  );
}
