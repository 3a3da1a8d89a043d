// Owns a peer while it is measured: a browser of its own, so that one that hangs can be ended, and what became of it.
import type { Browser, Page } from '@playwright/test';
import { launchChromium } from '../launch.ts';
import { type Change, changesOf } from '../peers/changes.ts';
import { SYNTHETIC_DAYS } from '../synthetic-frame.ts';
import { VIEWPORT } from './load-page.ts';

export type PeerKind = 'map' | 'counts';
type PeerName = { readonly name: string; readonly kind: PeerKind };

export const PEERS: readonly PeerName[] = [
  { name: 'crossfilter2', kind: 'counts' },
  { name: 'DuckDB-WASM', kind: 'counts' },
  { name: 'react-leaflet, canvas', kind: 'map' },
  { name: 'leaflet.markercluster', kind: 'map' },
  { name: 'supercluster in a worker', kind: 'map' },
];

/** Repainting a map is measured for these; counts for all gestures. */
const ON_MAPS: ReadonlySet<string> = new Set(['brush step', 'half-range jump', 'type toggle']);
const CHANGES = changesOf(SYNTHETIC_DAYS.first, SYNTHETIC_DAYS.last);
const LOAD_LIMIT_MS = 45_000;
const CHANGE_LIMIT_MS = 30_000;
/** A peer spends no more than this on one gesture of one round, if a single change takes less. */
const BUDGET_MS = 2500;
/** One whose changes take longer is not put through further rounds. */
const SLOW_MS = 4000;

export type PeerResult = {
  readonly name: string;
  readonly kind: PeerKind;
  loadMs: number | null;
  /** Gesture → milliseconds from the change until all counts are there, or until the map is repainted. */
  readonly samples: Record<string, number[]>;
  /** Why there is nothing more: it did not finish, or ran out of memory. */
  ended: string | null;
};

export class PeerUnderTest {
  readonly result: PeerResult;
  private browser: Browser | null = null;
  private page: Page | null = null;
  private isSlow = false;

  constructor({ name, kind }: PeerName) {
    this.result = { name, kind, loadMs: null, samples: {}, ended: null };
  }

  async load(origin: string): Promise<void> {
    await this.attempt('loading', LOAD_LIMIT_MS, async () => {
      this.browser = await launchChromium();
      this.page = await this.browser.newPage({ viewport: VIEWPORT });
      await this.page.goto(`${origin}/peers/?peer=${encodeURIComponent(this.result.name)}`);
      this.result.loadMs = await this.page.evaluate(() => window.benchPeer.load());
    });
  }

  /** One round of a gesture; nothing once the peer has ended or is too slow for another round. */
  async run(gesture: string): Promise<void> {
    const changes = CHANGES[gesture];
    const { kind, samples } = this.result;
    if (!this.page || !changes || (kind === 'map' && !ON_MAPS.has(gesture))) return;
    if (this.isSlow && samples[gesture]) return;
    await this.attempt(gesture, CHANGE_LIMIT_MS, async () => {
      const times = await this.page?.evaluate(
        ({ changes, budget }) => window.benchPeer.run(changes, budget),
        { changes: changes as Change[], budget: BUDGET_MS },
      );
      samples[gesture] = [...(samples[gesture] ?? []), ...(times ?? [])];
      this.isSlow ||= (times ?? []).some((time) => time > SLOW_MS);
    });
  }

  async close(): Promise<void> {
    const { browser } = this;
    this.browser = null;
    this.page = null;
    await browser?.close();
  }

  private async attempt(what: string, limitMs: number, act: () => Promise<void>): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve(`${what} did not finish in ${limitMs / 1000} s`), limitMs);
    });
    const crash = new Promise<string>((resolve) => {
      this.page?.once('crash', () => resolve(`${what}: out of memory`));
    });
    const done = act().then(
      () => null,
      (error: Error) => `${what}: ${error.message.split('\n')[0]?.slice(0, 160)}`,
    );
    const ended = await Promise.race([done, limit, crash]);
    clearTimeout(timer);
    if (ended === null) return;
    this.result.ended = ended;
    await this.close();
  }
}
