// Tests of hearing of revisions: one connection while the page is looked at, none while it is not, and a refused one asked for again with the next look.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenForRevisions } from './listen-for-revisions.ts';

class Source extends EventTarget {
  static CLOSED = 2;
  static all: Source[] = [];
  readyState = 0;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    Source.all.push(this);
  }
  close() {
    this.readyState = Source.CLOSED;
  }
  tell(data: string) {
    this.dispatchEvent(new MessageEvent('revision', { data }));
  }
}
const open = () => Source.all.filter(({ readyState }) => readyState !== Source.CLOSED);
function look(state: 'visible' | 'hidden') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

let heard: number[];
let stop: () => void;
beforeEach(() => {
  Source.all = [];
  vi.stubGlobal('EventSource', Source);
  heard = [];
  stop = listenForRevisions((revision) => heard.push(revision));
});
afterEach(() => stop());

test('each revision that is told is heard, and nothing else', () => {
  expect(open().map(({ url }) => url)).toEqual(['http://localhost:3000/api/v1/live']);
  for (const data of ['3', '', 'x', '-1', '4']) open()[0]?.tell(data);
  expect(heard).toEqual([3, 4]);
});

test('a page that is not looked at has no connection, and one when it is again', () => {
  look('hidden');
  expect(open()).toHaveLength(0);
  look('visible');
  look('visible');
  expect(open()).toHaveLength(1);
  window.dispatchEvent(new Event('pagehide'));
  expect(open()).toHaveLength(0);
});

test('one that was refused is asked for with the next look; one that broke is the browser’s to mend', () => {
  const [first] = open();
  first?.dispatchEvent(new Event('error'));
  look('visible');
  expect(Source.all).toHaveLength(1);
  first?.close();
  first?.dispatchEvent(new Event('error'));
  look('visible');
  expect(Source.all).toHaveLength(2);
});

test('stopped, it neither listens nor begins again', () => {
  stop();
  look('visible');
  expect(open()).toHaveLength(0);
});
