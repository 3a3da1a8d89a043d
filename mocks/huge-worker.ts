// Owns the thread in which the huge scenario is made: the page's own stays free.
import { createHugeApp } from './huge-app.ts';
import type { Answered, Asked } from './huge-messages.ts';

const app = createHugeApp();

self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  const { id, url, method, headers, body } = data;
  const request = new Request(url, { method, body, headers: Object.fromEntries(headers) });
  const response = await (await app).fetch(request);
  const answered: Answered = {
    id,
    status: response.status,
    headers: [...response.headers],
    body: await response.arrayBuffer(),
  };
  self.postMessage(answered, { transfer: [answered.body] });
};
