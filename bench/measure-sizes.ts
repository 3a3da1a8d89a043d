// Owns the comparison: our page and the peers at each size, on the same events, gesture by gesture in turn.
import { loadavg } from 'node:os';
import type { Browser, Page } from '@playwright/test';
import { GESTURES } from './browser/gestures.ts';
import { type Load, loadPage } from './browser/load-page.ts';
import { measureGesture, noSamples, type Samples } from './browser/measure-gesture.ts';
import { PEERS, PeerUnderTest } from './browser/measure-peer.ts';
import { type Memory, readMemory } from './browser/memory.ts';
import { buildPeers } from './build-peers.ts';
import { launchChromium } from './launch.ts';
import { type SyntheticServer, serveSynthetic } from './serve-synthetic.ts';
import { type Summary, summarize } from './statistics.ts';

export type SizesOptions = {
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly loads: number;
  readonly isWithPage: boolean;
  readonly isWithPeers: boolean;
  /** Smaller sizes measured before: what did not survive them is not tried again. */
  readonly before: readonly SizeResult[];
};

type OfSamples<T extends string> = Partial<Record<T, Summary>>;
export type PageResult = {
  readonly wireBytesAnEvent: number;
  readonly load: OfSamples<keyof Load>;
  readonly memory: Memory;
  readonly gestures: Record<string, OfSamples<keyof Samples>>;
};
export type SizeResult = {
  readonly rows: number;
  /** Programs that wanted the processor meanwhile, on average: the machine is shared. */
  readonly loadAverage: number;
  readonly page: PageResult | null;
  readonly peers: readonly {
    readonly name: string;
    readonly kind: 'map' | 'counts';
    readonly loadMs: number | null;
    readonly gestures: Record<string, Summary>;
    readonly ended: string | null;
  }[];
};

/** One size after the other, as soon as it is measured. */
export async function* measureSizes(options: SizesOptions): AsyncGenerator<SizeResult> {
  const peersFolder = options.isWithPeers ? await buildPeers() : null;
  const known = [...options.before];
  for (const rows of options.sizes) {
    console.log(`${rows} events …`);
    const smaller = known.filter((result) => result.rows < rows);
    const gone = new Set(
      smaller.flatMap(({ peers }) => peers.filter(({ ended }) => ended).map(({ name }) => name)),
    );
    const server = await serveSynthetic(rows, peersFolder);
    const result = await measureSize(server, rows, options, gone);
    await server.close();
    known.push(result);
    yield result;
  }
}

async function measureSize(
  server: SyntheticServer,
  rows: number,
  { rounds, loads, isWithPage, isWithPeers }: SizesOptions,
  gone: ReadonlySet<string>,
): Promise<SizeResult> {
  const ours = isWithPage ? await OurPage.open(server, rows, loads) : null;
  const peers = isWithPeers ? PEERS.map((peer) => new PeerUnderTest(peer)) : [];
  for (const peer of peers) {
    // What a smaller number of events was too much for is not asked for more.
    if (gone.has(peer.result.name)) peer.result.ended = 'not tried: fewer events were too many';
    else await peer.load(server.origin);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const gesture of GESTURES) {
      await ours?.measure(gesture);
      for (const peer of peers) await peer.run(gesture.name);
    }
    console.log(`  round ${round + 1} of ${rounds}`);
  }
  await Promise.all(peers.map((peer) => peer.close()));
  const loadAverage = Number((loadavg()[1] ?? Number.NaN).toFixed(1));
  return {
    rows,
    loadAverage,
    page: (await ours?.close()) ?? null,
    peers: peers.map(({ result: { samples, ...rest } }) => ({ ...rest, gestures: summarizeAll(samples) })),
  };
}

class OurPage {
  private readonly samples = new Map<string, Samples>();

  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly loads: readonly Load[],
    private readonly wireBytesAnEvent: number,
  ) {}

  static async open(server: SyntheticServer, rows: number, loads: number): Promise<OurPage> {
    const browser = await launchChromium();
    const measured: Load[] = [];
    for (;;) {
      const { page, load } = await loadPage(browser, server.origin);
      measured.push(load);
      if (measured.length >= loads) return new OurPage(browser, page, measured, server.wireBytes / rows);
      await page.context().close();
    }
  }

  async measure(gesture: (typeof GESTURES)[number]): Promise<void> {
    const samples = this.samples.get(gesture.name) ?? noSamples();
    this.samples.set(gesture.name, samples);
    await measureGesture(this.browser, this.page, gesture, samples);
  }

  async close(): Promise<PageResult> {
    const memory = await readMemory(this.page);
    await this.browser.close();
    const of = (name: keyof Load) => this.loads.map((load) => load[name]);
    return {
      wireBytesAnEvent: this.wireBytesAnEvent,
      load: summarizeAll({
        firstChunkMs: of('firstChunkMs'),
        frameMs: of('frameMs'),
        allMs: of('allMs'),
      }),
      memory,
      gestures: Object.fromEntries([...this.samples].map(([name, samples]) => [name, summarizeAll(samples)])),
    };
  }
}

function summarizeAll(samples: Record<string, readonly number[]>): Record<string, Summary> {
  const filled = Object.entries(samples).filter(([, values]) => values.length > 0);
  return Object.fromEntries(filled.map(([name, values]) => [name, summarize(values)]));
}
