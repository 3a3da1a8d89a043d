// Owns printing: whatever prints the page prints a brief of its view. A browser leaves one moment for that (`beforeprint`), in which
// nothing can be waited for: what is not held yet is then asked for while the page stands still.
import type { QueryClient } from '@tanstack/react-query';
import { addressInPage } from '../../api/address-in-page.ts';
import { fetchChecked } from '../../api/fetch-checked.ts';
import { dictionaryQuery } from '../../api/get-dictionary.ts';
import { metaQuery } from '../../api/get-meta.ts';
import { makeShortLink } from '../../api/short-links.ts';
import { keptView } from '../../cards/kept-view.ts';
import { BRIEF, type BriefReply } from '../../contract/brief-reply.ts';
import { problem } from '../../contract/problem.ts';
import type { Meta } from '../../contract/replies.ts';
import { z } from '../../contract/zod.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { addressOfView, formatLink } from '../../link/link.ts';
import { paperQuery } from '../../link/paper-query.ts';
import { pageAt } from '../../link/short-link.ts';
import type { View } from '../../link/view.ts';
import { namesOf } from '../../words/names.ts';
import styles from './brief.module.css';
import type { BriefData, Size } from './brief-data.ts';
import { LONGEST } from './qr.ts';
import { writeBrief } from './write-brief.ts';

export type World = {
  readonly engine: EngineClient;
  readonly queryClient: QueryClient;
  readonly getView: () => View;
};

/** A page that shows nothing by then says on paper what is missing. */
const LONGEST_WAIT_MS = 10_000;

/** Other than in its own words where what answers is not this server. */
function refusalOf({ status, responseText }: XMLHttpRequest): BriefData['refusal'] {
  try {
    return { status, detail: z.parse(problem, JSON.parse(responseText)).detail };
  } catch {
    return { status, detail: null };
  }
}

const SIZES: readonly Size[] = ['a4', 'letter'];

class Printing {
  private held: { readonly address: string; readonly reply: BriefReply } | null = null;
  private short: { readonly query: string; readonly address: string } | null = null;
  private readonly containers: HTMLElement[] = [];
  private readonly paper = matchMedia('print');

  constructor(private readonly world: World) {}

  /** Prints from now on, as long as the page lives. */
  start(): void {
    addEventListener('beforeprint', () => this.show());
    addEventListener('afterprint', () => this.hide());
    this.paper.addEventListener('change', ({ matches }) => (matches ? this.show() : this.hide()));
    if (this.paper.matches) this.show();
  }

  /** Loads first, then prints: nothing stands still. */
  async print(): Promise<void> {
    await this.untilShown();
    const address = this.address();
    const [result] = await Promise.all([fetchChecked(address, BRIEF.reply), this.shorten()]);
    // Where it did not come, the paper says so.
    if (result.ok) this.held = { address, reply: result.value };
    window.print();
  }

  /** The revision is that on the screen, as are the names: asked for by a key before anything is, they are waited for. */
  private async untilShown(): Promise<void> {
    const { engine, queryClient } = this.world;
    let stop = (): void => {};
    await Promise.race([
      new Promise<void>((resolve) => {
        const look = () => void (engine.getState().answer && resolve());
        stop = engine.subscribe(look);
        look();
      }),
      new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS)),
    ]);
    stop();
    await queryClient.ensureQueryData(dictionaryQuery(this.revision())).catch(() => null);
  }

  /** A short link for an address that no code holds; where none is given, the long one stands on paper. */
  private async shorten(): Promise<void> {
    const pinned = this.pinned();
    const query = formatLink(pinned);
    if (this.short?.query === query || addressOfView(pinned, pageAt(location)).length <= LONGEST) return;
    const made = await makeShortLink(query, null);
    if (made.ok) this.short = { query, address: new URL(`s/${made.value.id}`, pageAt(location)).href };
  }

  /** The view at the revision on screen: what is on paper stays. */
  private pinned(): View {
    const view = this.world.getView();
    const revision = this.revision();
    const kept = revision === 0 ? view : keptView(view, revision, this.meta()?.changedAt);
    return { ...kept, theme: null };
  }

  private meta(): Meta | undefined {
    const { queryClient } = this.world;
    return (
      queryClient.getQueryData(metaQuery(this.revision()).queryKey) ??
      queryClient.getQueryData(metaQuery().queryKey)
    );
  }

  private revision(): number {
    return this.world.engine.getState().answer?.revision ?? 0;
  }

  private address(): string {
    const view = this.world.getView();
    return `${BRIEF.path}?${paperQuery(view, this.revision() || (view.filter.asof ?? 0), { hasOrder: true })}`;
  }

  private load(): Pick<BriefData, 'reply' | 'refusal'> {
    const address = this.address();
    if (this.held?.address === address) return { reply: this.held.reply, refusal: null };
    const request = new XMLHttpRequest();
    try {
      request.open('GET', addressInPage(address), false);
      request.setRequestHeader('Accept', 'application/json');
      request.send();
      if (request.status !== 200) return { reply: null, refusal: refusalOf(request) };
      const reply = z.parse(BRIEF.reply, JSON.parse(request.responseText));
      this.held = { address, reply };
      return { reply, refusal: null };
    } catch {
      return { reply: null, refusal: null };
    }
  }

  private data(): BriefData {
    const { engine, queryClient, getView } = this.world;
    const view = getView();
    const { answer } = engine.getState();
    const revision = this.revision();
    const dictionary = queryClient.getQueryData(dictionaryQuery(revision).queryKey);
    const pinned = this.pinned();
    return {
      view,
      names: namesOf(dictionary),
      ...this.load(),
      isOne: view.event !== null,
      meta: this.meta(),
      address:
        this.short?.query === formatLink(pinned)
          ? this.short.address
          : addressOfView(pinned, pageAt(location)),
      shown: answer?.totals.events ?? null,
    };
  }

  private show(): void {
    if (this.containers.length > 0) return;
    const data = this.data();
    document.documentElement.dataset.brief = '';
    for (const size of SIZES) {
      const container = document.createElement('section');
      container.className = styles.brief ?? '';
      container.dataset.size = size;
      // In place of the panel, whose lists no paper holds.
      container.setAttribute('role', 'tabpanel');
      document.body.append(container);
      this.containers.push(container);
      container.innerHTML = writeBrief(data, size, (pieces) => measured(container, pieces));
    }
  }

  private hide(): void {
    delete document.documentElement.dataset.brief;
    for (const container of this.containers.splice(0)) container.remove();
  }
}

let printing: Printing | null = null;

/** Once a page; asked for again, it is the same. */
export function startPrinting(world: World): Printing {
  if (printing === null) {
    printing = new Printing(world);
    printing.start();
  }
  return printing;
}

/** What the page prints by its command. */
export async function printBrief(): Promise<void> {
  if (printing === null) window.print();
  else await printing.print();
}

/** Each piece alone in the column of a page; what is measured together is laid out once. */
function measured(container: HTMLElement, pieces: readonly string[]): number[] {
  const page = document.createElement('div');
  page.className = `${styles.page} ${styles.measured}`;
  page.innerHTML = pieces.map((piece) => `<div>${piece}</div>`).join('');
  container.append(page);
  const heights = Array.from(page.children, (piece) => piece.getBoundingClientRect().height);
  page.remove();
  return heights;
}
