// Owns the address under which the newest revision is told as soon as it changes, for server and page.
import { API } from './reads.ts';

/** As server-sent events; the name of each is `revision`, its data the number. */
export const LIVE = { path: `${API}/live`, event: 'revision' } as const;

/** Connections that stand at a time. */
export const MOST_LISTENING = { perClient: 12, inAll: 1000 } as const;
