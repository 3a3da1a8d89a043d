// Owns how a request can fail, as a value, and the error that carries that value through TanStack Query.
import type { Problem } from '../contract/problem.ts';

export type Failure =
  /** No answer: the server is down, or the network is. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'timeout'; readonly afterMs: number }
  /** The server answered with an error; `problem` is null when the body was not a problem document. */
  | { readonly kind: 'http'; readonly status: number; readonly problem: Problem | null }
  /** The server answered with something that the contract does not know. */
  | { readonly kind: 'bad-body'; readonly status: number; readonly detail: string };

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** One line for logs and developers; people are told by the interface, from `failure` and in their language. */
export function describeFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'offline':
      return 'no answer from the server';
    case 'timeout':
      return `no answer within ${failure.afterMs} ms`;
    case 'http':
      return `${failure.status}: ${failure.problem?.detail ?? 'no problem document'}`;
    case 'bad-body':
      return `${failure.status}, but the body is not what the contract says: ${failure.detail}`;
  }
}

/** What TanStack Query holds as `error`. */
export class ApiFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure, address: string) {
    super(`${address}: ${describeFailure(failure)}`);
    this.name = 'ApiFailure';
    this.failure = failure;
  }
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiFailure;
  }
}
