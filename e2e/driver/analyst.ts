// An analyst at the page: opens it, reads its counts and its address, and has a hand on each of its parts.
import { expect, type Locator, type Page } from '@playwright/test';
import { Api, filterOf } from './api';
import { Detail } from './detail';
import { Filters } from './filters';
import { List } from './list';
import { MapPart } from './map';
import { Search } from './search';
import { Share } from './share';
import { Sheet } from './sheet';
import { Timeline } from './timeline';

/** `1,204` as a number. */
export const numberIn = (text: string | null): number => Number((text ?? '').replace(/\D/g, ''));

export class Analyst {
  readonly api: Api;
  readonly timeline: Timeline;
  readonly filters: Filters;
  readonly list: List;
  readonly detail: Detail;
  readonly map: MapPart;
  readonly search: Search;
  readonly share: Share;
  readonly sheet: Sheet;

  /** Whether a link is opened by a load each time, or within the page once it is open. */
  constructor(
    readonly page: Page,
    private loads: 'each' | 'once' | 'none' = 'each',
  ) {
    this.api = new Api(page.request);
    this.timeline = new Timeline(page);
    this.filters = new Filters(page);
    this.list = new List(page);
    this.detail = new Detail(page);
    this.map = new MapPart(page);
    this.search = new Search(page);
    this.share = new Share(page);
    this.sheet = new Sheet(page);
  }

  /** Opens an address, or a query string (in a page that is open already without a load), and waits for all events. */
  async opens(link = ''): Promise<void> {
    const query = link.replace(/^\?/, '');
    if (link.startsWith('http')) await this.page.goto(link);
    else if (this.loads === 'none') await this.follows(query);
    else await this.page.goto(query === '' ? '/' : `/?${query}`);
    if (this.loads === 'once') this.loads = 'none';
    await this.hasAllEvents();
    // What a test reads once or drags must not be moved by what is still on its way.
    await expect(this.page.locator('html[data-stands]')).toHaveCount(1);
  }

  /** The page as another test left it, without its filter, its popovers and its focus. */
  async clearsTheDesk(): Promise<void> {
    for (const _ of ['a popover', 'what is under it']) await this.page.keyboard.press('Escape');
    await this.page.emulateMedia({ colorScheme: null, reducedMotion: null });
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await this.follows('');
  }

  /** Progress is gone and the count stands. */
  async hasAllEvents(): Promise<void> {
    await expect(this.summary).toBeVisible();
    await expect(this.page.getByRole('progressbar')).toHaveCount(0);
  }

  /** Follows a link within the page, as an address changed by the history does: no new load. */
  async follows(query: string): Promise<void> {
    // A dialog that was just closed is still on its way out of the history: that would lead back from here, and nobody is so quick.
    await this.page.waitForFunction(
      () =>
        history.state?.sarhad?.over === undefined ||
        document.querySelector('dialog[open], [role=dialog], [popover]:popover-open') !== null,
    );
    await this.page.evaluate((search) => {
      history.pushState(null, '', search === '' ? location.pathname : `?${search}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, query);
  }

  /** `129 of 506 events`. */
  get summary(): Locator {
    return this.page.getByText(/^[\d,]+ (events?|of [\d,]+ events?)$/);
  }

  get chips(): Locator {
    return this.page.getByRole('list', { name: 'Active filters' });
  }

  get notices(): Locator {
    return this.page.getByRole('status').filter({ hasText: /Left out|a newer type|newer than this page/ });
  }

  tab(
    name: 'Events' | 'Claims' | 'Analysis' | 'Borders' | 'Coming' | 'Filters' | 'Map' | 'Timeline',
  ): Locator {
    return this.page.getByRole('tab', { name });
  }

  /** Parameters that the notice names. */
  async noticedParameters(): Promise<string[]> {
    const parts = await this.notices.getByRole('listitem').all();
    const dropped = await Promise.all(
      parts.map(async (part) => (await part.getAttribute('data-parameter')) ?? ''),
    );
    if ((await this.notices.getByText('newer than this page').count()) > 0) dropped.push('v');
    const splits = await this.notices.getByText('a newer type').count();
    return splits > 0 ? [...dropped, 'type'] : dropped;
  }

  async count(): Promise<number> {
    return numberIn(((await this.summary.textContent()) ?? '').split(' ')[0] ?? '');
  }

  /** What the chips say, in their order. */
  async chipNames(): Promise<string[]> {
    const chips = this.chips.getByRole('button', { name: /^Remove filter/ });
    return chips.locator('bdi:first-of-type').allTextContents();
  }

  query(): string {
    return new URL(this.page.url()).search.replace(/^\?/, '');
  }

  filter(): string {
    return filterOf(this.query());
  }

  historyLength(): Promise<number> {
    return this.page.evaluate(() => history.length);
  }

  /** That of the address once it says what the page counts: what is dragged reaches it up to half a second later. */
  private async settledFilter(): Promise<string> {
    let filter = '';
    await expect
      .poll(async () => {
        filter = this.filter();
        const { events } = await this.api.totals(filter);
        return (await this.count()) - events;
      }, `events beyond those that the API finds by the address`)
      .toBe(0);
    return filter;
  }

  /** Summary, tab and map all show the number of events that the API finds with a filter, that of the address; and who was killed. */
  async seesWhatTheApiFinds(asked?: string): Promise<number> {
    const filter = asked ?? (await this.settledFilter());
    const { events: total, killed, contested } = await this.api.totals(filter);
    const inWords = (number: number) => new Intl.NumberFormat('en').format(number);
    const figure = inWords(total);
    const context = `events that match ${filter || 'everything'}`;
    await expect(this.summary, context).toHaveText(new RegExp(`^${figure} `));
    await expect(this.tab('Events'), context).toHaveText(`Events ${figure}`);
    await expect(this.map.cursor, context).toHaveAccessibleName(
      total === 0 ? /^Map without events/ : new RegExp(`^Map of ${figure} event`),
    );
    const around = this.summary.locator('..');
    if (killed.known > 0) await expect(around, context).toContainText(`${inWords(killed.sum)} killed`);
    if (contested > 0) await expect(around, context).toContainText(`${inWords(contested)} contested`);
    return total;
  }
}
