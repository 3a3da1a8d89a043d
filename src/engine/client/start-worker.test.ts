// Tests which worker the engine takes: the one that the page has started already, and that the page starts none after that.
import { afterEach, expect, test, vi } from 'vitest';
import { createEngineClient } from './client.ts';

class FakeWorker {
  static made = 0;
  onmessage = null;
  onerror = null;
  constructor() {
    FakeWorker.made += 1;
  }
  postMessage() {}
  terminate() {}
}

afterEach(() => {
  vi.unstubAllGlobals();
  FakeWorker.made = 0;
});

test.each([
  ['the one that is there', true, 0],
  ['one of its own', false, 1],
])('takes %s, and says that no other is needed', (_, isEarly, made) => {
  vi.stubGlobal('Worker', FakeWorker);
  const page: { earlyWorker?: unknown } = isEarly
    ? { earlyWorker: { postMessage() {}, terminate() {} } }
    : {};
  vi.stubGlobal('window', page);
  const client = createEngineClient();
  expect(FakeWorker.made).toBe(made);
  expect(page.earlyWorker).toBeNull();
  client.close();
});
