// Owns how a server takes its port, says why it cannot, and lets go of it.
import { createServer } from 'node:net';
import type { createAdaptorServer } from '@hono/node-server';
import { Explained } from './store/explained.ts';

export class PortTaken extends Explained {}

export type NodeServer = ReturnType<typeof createAdaptorServer>;

/** Connections that are still open this long after the port was given back are cut. */
const GRACE_MS = 2000;

export async function tryPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

type Listening = {
  once(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  listen(port: number, host: string, listening: () => void): unknown;
};

export function listen(server: Listening, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port, host)));
    server.listen(port, host, () => resolve());
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new PortTaken(`Port ${port} on ${host} is taken by another program; set PORT to another one.`);
  }
  if (error.code === 'EACCES')
    return new PortTaken(`Port ${port} may not be opened; set PORT to one above 1023.`);
  return new PortTaken(`${host}:${port} cannot be opened (${error.message}); check HOST and PORT.`);
}

export function closeServer(server: NodeServer): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
