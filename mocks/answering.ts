// Owns what it is to answer requests in place of a server.

/** An answer, or null when none comes. */
export type MockApi = (request: Request) => Promise<Response | null>;
