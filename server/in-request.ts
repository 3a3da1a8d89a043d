// Owns what tells the work for a request from what the server does for itself: beginning, warming up, delivering.
import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<true>();

export const isInRequest = (): boolean => requests.getStore() === true;

/** The same, with all that it begins known as done for a request. */
export const asRequest =
  <A extends unknown[], R>(answer: (...args: A) => R) =>
  (...args: A): R =>
    requests.run(true, () => answer(...args));
