// Owns errors on the wire: RFC 9457 problem documents with a stable code.
import { z } from './zod.ts';

/** Code → HTTP status and title. Codes are stable for ever; `detail` says what happened and what to do. */
export const PROBLEMS = {
  'unknown-parameter': { status: 400, title: 'Unknown parameter' },
  'bad-value': { status: 400, title: 'Value not understood' },
  'unknown-value': { status: 400, title: 'Value not in the data' },
  'duplicate-parameter': { status: 400, title: 'Parameter given twice' },
  'bad-cursor': { status: 400, title: 'Cursor not understood' },
  'bad-body': { status: 400, title: 'Body not understood' },
  'invalid-batch': { status: 422, title: 'Batch refused' },
  unauthorised: { status: 401, title: 'Token missing or wrong' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  conflict: { status: 409, title: 'Conflict' },
  'too-large': { status: 413, title: 'Too large' },
  internal: { status: 500, title: 'Internal error' },
  unavailable: { status: 503, title: 'Not available' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string(),
  instance: z.optional(z.string()),
  /** One entry for each faulty parameter or each faulty place in a body. */
  errors: z.optional(
    z.array(
      z.object({ code: z.string(), at: z.string(), value: z.optional(z.string()), detail: z.string() }),
    ),
  ),
});

export type Problem = z.infer<typeof problem>;
