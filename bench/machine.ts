// Owns what is said of the machine beside every figure: times mean nothing without it.
import { cpus, totalmem } from 'node:os';
import { launchChromium } from './launch.ts';

export type Stamp = {
  readonly measuredAt: string;
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryGiB: number;
    readonly node: string;
    readonly browser: string;
  };
};

export async function stamp(): Promise<Stamp> {
  const browser = await launchChromium();
  const version = browser.version();
  await browser.close();
  return {
    measuredAt: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: cpus()[0]?.model.trim() ?? 'unknown',
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      node: process.version,
      browser: `Chromium ${version}, headless, without a GPU`,
    },
  };
}
