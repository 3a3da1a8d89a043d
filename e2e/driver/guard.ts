// What no test may cause unseen: console errors and warnings, page errors, failed requests, requests that leave the origin.
import type { BrowserContext } from '@playwright/test';

const OWN_SCHEMES = ['data:', 'blob:', 'about:'];

/** A request that the page itself gave up (a newer filter, a page left) has not failed. */
const ABORTED = 'net::ERR_ABORTED';

export class Guard {
  #problems: string[] = [];
  #allowed: RegExp[] = [];

  /** What was before is another test's. */
  begins(): void {
    this.#problems = [];
    this.#allowed = [];
  }

  /** A test that provokes a failure names it: problems that match are expected. */
  allows(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  problems(): string[] {
    return this.#problems.filter((problem) => !this.#allowed.some((pattern) => pattern.test(problem)));
  }

  /** Watches every page of a context, from now on. */
  watch(context: BrowserContext, origin: string): void {
    context.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      this.#problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => {
      this.#problems.push(`page error: ${error.error().stack ?? error.error().message}`);
    });
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'unknown';
      if (reason !== ABORTED) this.#problems.push(`request failed: ${request.url()} (${reason})`);
    });
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && !OWN_SCHEMES.includes(url.protocol)) {
        this.#problems.push(`request left the origin: ${request.url()}`);
      }
    });
  }
}
