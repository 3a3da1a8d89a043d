// Owns hearing of what other processes announce in a PostgreSQL database: one connection that listens, made again for as long as anybody does.
import pg from 'pg';

/** From one try to the next, while nothing answers. */
const AGAIN_MS = 1000;
const CONNECT_TIMEOUT_MS = 5000;

/**
 * Calls `onNews` for each announcement on the channel, and once after each time that it could not listen. A pooler between (PgBouncer by
 * transactions) passes nothing on: nobody may rely on it. Gives what ends it.
 */
export function listenTo(url: string, channel: string, onNews: () => void): () => Promise<void> {
  let isOver = false;
  let client: pg.Client | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const listen = async () => {
    const own = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      application_name: 'sarhad listens',
    });
    client = own;
    let isLost = false;
    const lose = () => {
      if (isLost) return;
      isLost = true;
      void own.end().catch(() => {});
      if (isOver) return;
      timer = setTimeout(listen, AGAIN_MS);
      timer.unref();
    };
    own.on('error', lose);
    own.on('end', lose);
    own.on('notification', () => onNews());
    try {
      await own.connect();
      await own.query(`listen ${channel}`);
      onNews();
    } catch {
      lose();
    }
  };
  void listen();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await client?.end().catch(() => {});
  };
}
