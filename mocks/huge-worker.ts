// Owns the thread in which the huge scenario is made: the page's own stays free.
import { createHugeApp } from './huge-app.ts';
import type { HugeReply, HugeRequest } from './huge-messages.ts';

const app = createHugeApp();

self.onmessage = async ({ data }: MessageEvent<HugeRequest>) => {
  const { id, url, method, headers, body } = data;
  const request = new Request(url, { method, body, headers: Object.fromEntries(headers) });
  const response = await (await app).fetch(request);
  const reply: HugeReply = {
    id,
    status: response.status,
    headers: [...response.headers],
    body: await response.arrayBuffer(),
  };
  self.postMessage(reply, { transfer: [reply.body] });
};
