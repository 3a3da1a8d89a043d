// Owns a request of the measurements: as a browser's, its answer read and thrown away.
import { type Agent, get } from 'node:http';

/** Status and length of an answer. */
export const asker =
  (origin: string) =>
  (path: string, agent: Agent): Promise<{ status: number; bytes: number }> =>
    new Promise((resolve, reject) => {
      get(`${origin}${path}`, { agent, headers: { 'Accept-Encoding': 'br' } }, (response) => {
        let bytes = 0;
        response.on('data', (part: Buffer) => {
          bytes += part.length;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }));
        response.on('error', reject);
      }).on('error', reject);
    });
