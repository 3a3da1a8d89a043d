// Owns how the server asks its own API: as the page would, without the way there.

/** The JSON reply of an address; null for what is refused. */
export type AskApi = (address: string) => Promise<unknown>;
