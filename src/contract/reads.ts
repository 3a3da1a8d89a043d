// Owns what the page asks for first: address and schema of each reply. `endpoints` describes them, and all others, for the server.
import { frameManifest } from './frame.ts';
import { dictionary, meta, searchReply } from './replies.ts';

export const API = '/api/v1';

/** Most events of one page, and of one request by keys. */
export const MAX_PAGE = 200;

export const READS = {
  meta: { path: `${API}/meta`, reply: meta },
  frame: { path: `${API}/frame`, reply: frameManifest },
  dictionary: { path: `${API}/dictionary`, reply: dictionary },
  search: { path: `${API}/search`, reply: searchReply },
} as const;

/** Its reply is the engine's to read. */
export const CHUNK = { path: `${API}/chunks/{hash}` } as const;

/** Its reply is too long for a schema: the page checks it by hand, and does not load the one there is. */
export const POSITIONS = { path: `${API}/positions` } as const;
