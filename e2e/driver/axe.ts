// Accessibility by axe: every rule of WCAG 2.2 A and AA, on what is on screen now, in both themes, which differ in
// colours alone.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is wrong on the screen, one line for each element. `theme` is set as the system would. */
async function findFaults(page: Page, theme: 'light' | 'dark', part: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  // There are no frames, whose sake it is to ask in a page of its own what was found.
  const axe = new AxeBuilder({ page }).setLegacyMode().include(part);
  const { violations } = await (theme === 'light'
    ? axe.withTags(TAGS)
    : axe.withRules('color-contrast')
  ).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary, html }) =>
      [`${theme}: ${id}: ${help}`, target.join(' '), html.slice(0, 200), failureSummary].join('\n  '),
    ),
  );
}

/** What wears the colour of what can be touched, and cannot be: text, grounds, shapes. Signs of what is chosen on the map are no part of the page. */
function findFalseInvitations(page: Page, part: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'var(--accent)';
    const accent = getComputedStyle(probe).color;
    probe.remove();
    const TOUCHED =
      'a, button, label, summary, input, select, textarea, [role=button], [role=option], [role=slider], [role=checkbox], [role=gridcell], [tabindex], [aria-pressed], [data-state]';
    return [...document.querySelectorAll(selector)]
      .flatMap((root) => [...root.querySelectorAll('*')])
      .filter((element) => element.checkVisibility() && !element.closest(`${TOUCHED}, .leaflet-container`))
      .filter((element) => {
        const { color, backgroundColor, fill, borderTopColor, borderTopStyle } = getComputedStyle(element);
        const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
        const isShape = element instanceof SVGGeometryElement;
        return (
          (says && color === accent) ||
          backgroundColor === accent ||
          (isShape && fill === accent) ||
          (borderTopStyle !== 'none' && borderTopColor === accent)
        );
      })
      .map((element) => `only what can be touched has the accent colour: ${element.outerHTML.slice(0, 160)}`);
  }, part);
}

/** Both themes; the name of the screen stands in the complaint. `part`: what is new on this screen, as a selector. */
export async function expectAccessible(page: Page, screen: string, part = 'body'): Promise<void> {
  const faults = [
    ...(await findFaults(page, 'light', part)),
    ...(await findFaults(page, 'dark', part)),
    ...(await findFalseInvitations(page, part)),
  ];
  expect.soft(faults.join('\n\n'), `axe on ${screen}`).toBe('');
}
