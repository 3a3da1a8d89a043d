// Owns the mocked API of the huge scenario: requests go to a worker, or, where there is none (Node), to the application itself.

import type { MockApi } from './answering.ts';
import { createHugeApp } from './huge-app.ts';
import type { HugeReply, HugeRequest } from './huge-messages.ts';

export function createHugeApi(): MockApi {
  if (typeof Worker === 'undefined') {
    const app = createHugeApp();
    return async (request) => (await app).fetch(request);
  }
  const worker = new Worker(new URL('./huge-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (reply: HugeReply) => void>();
  let lastId = 0;
  worker.onmessage = ({ data }: MessageEvent<HugeReply>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  return async (request) => {
    lastId += 1;
    const message: HugeRequest = {
      id: lastId,
      url: request.url,
      method: request.method,
      headers: [...request.headers],
      body: request.method === 'GET' || request.method === 'HEAD' ? null : await request.text(),
    };
    const { status, headers, body } = await new Promise<HugeReply>((resolve) => {
      waiting.set(message.id, resolve);
      worker.postMessage(message);
    });
    const isEmpty = status === 204 || status === 304;
    return new Response(isEmpty ? null : body, {
      status,
      headers: Object.fromEntries(headers),
    });
  };
}
