// Owns what the application asks of whoever sends messages out. No Node here: what sends them is in `guarded-poster`.

export type Outcome = {
  /** Of the answer; null: there was none. */
  readonly status: number | null;
  /** Null: it was taken. */
  readonly reason: string | null;
};

export type Poster = {
  /** Why nothing may be sent to an address, in words; null: it may. */
  refusal(url: string): Promise<string | null>;
  /** Once. Never throws. */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Outcome>;
};

/** Where nothing can be sent, as in a page. */
export const NO_POSTER: Poster = {
  refusal: async () => null,
  post: async () => ({ status: null, reason: 'This server sends nothing out.' }),
};
