// Owns the answer that stays open and tells the newest revision whenever it changes.
import type { Route } from '../request-context.ts';

export const getLive: Route = async ({ services, request, client }) => {
  const headers = {
    'Content-Type': 'text/event-stream',
    // Neither kept nor packed on its way; nginx would hold it back until it ends.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  };
  if (request.method === 'HEAD') return new Response(null, { headers });
  return new Response(services.live.open(client), { headers });
};
