// Owns what each code of a problem means; apart from the codes, so that the page does not carry it.
import { CODES, type ProblemCode, problem } from './problem.ts';
import { z } from './zod.ts';

/** As this server answers it. */
export const knownProblem = z.extend(problem, { code: z.enum(CODES) });

/** Code → HTTP status and title. `detail` says what happened and what to do. */
export const PROBLEMS = {
  'unknown-parameter': { status: 400, title: 'Unknown parameter' },
  'bad-value': { status: 400, title: 'Value not understood' },
  'unknown-value': { status: 400, title: 'Value not in the data' },
  'duplicate-parameter': { status: 400, title: 'Parameter given twice' },
  'bad-cursor': { status: 400, title: 'Cursor not understood' },
  'bad-body': { status: 400, title: 'Body not understood' },
  'invalid-batch': { status: 422, title: 'Batch refused' },
  unauthorised: { status: 401, title: 'Token missing or wrong' },
  forbidden: { status: 403, title: 'Not allowed with this token' },
  'not-found': { status: 404, title: 'Not found' },
  gone: { status: 410, title: 'No longer there' },
  withheld: { status: 410, title: 'Withheld' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  conflict: { status: 409, title: 'Conflict' },
  'too-large': { status: 413, title: 'Too large' },
  'too-many-requests': { status: 429, title: 'Asked too often' },
  internal: { status: 500, title: 'Internal error' },
  unavailable: { status: 503, title: 'Not available' },
  // To be asked otherwise, not again: whoever repeats it holds up others.
  'too-slow': { status: 400, title: 'Takes too long' },
  // Asked by a host name that is not this server's.
  misdirected: { status: 421, title: 'Not the server that was asked for' },
  'no-space': { status: 507, title: 'Disk full' },
} as const satisfies Record<ProblemCode, { status: number; title: string }>;
