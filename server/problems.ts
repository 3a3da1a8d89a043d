// Owns how the API refuses: a Refusal is thrown anywhere and becomes an RFC 9457 problem document here.
import type { Problem, ProblemCode } from '../src/contract/problem.ts';
import { PROBLEMS } from '../src/contract/problem-words.ts';
import { MOST_NAMED } from './store/faults.ts';

export type Fault = NonNullable<Problem['errors']>[number];

const MAX_VALUE = 200;

export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly faults: readonly Fault[];
  /** Of all faults, of which `faults` may be the first only. */
  readonly count: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly meant: string | undefined;
  readonly since: string | undefined;
  constructor(
    code: ProblemCode,
    detail: string,
    {
      faults = [],
      count = faults.length,
      headers = {},
      meant,
      since,
    }: {
      faults?: readonly Fault[];
      count?: number;
      headers?: Record<string, string>;
      meant?: string | undefined;
      since?: string;
    } = {},
  ) {
    super(detail);
    this.code = code;
    this.faults = faults;
    this.count = count;
    this.headers = headers;
    this.meant = meant;
    this.since = since;
  }
}

/** Throws one refusal for all faults of a query or body, of which these may be the first only; its code is that of the first. */
export function refuseFaults(faults: readonly Fault[], count = faults.length): void {
  const [first] = faults;
  if (first === undefined) return;
  const more = count === 1 ? '' : ` (and ${count - 1} more, see "errors")`;
  throw new Refusal(first.code as ProblemCode, `${first.at}: ${first.detail}${more}`, { faults, count });
}

export function refuseFault(code: ProblemCode, at: string, value: string, detail: string): never {
  throw new Refusal(code, `${at}: ${detail}`, { faults: [{ code, at, value, detail }] });
}

export function problemDocument(refusal: Refusal, instance: string): Problem {
  const { status, title } = PROBLEMS[refusal.code];
  const listed = refusal.faults.slice(0, MOST_NAMED);
  return {
    type: `urn:sarhad:problem:${refusal.code}`,
    title,
    status,
    code: refusal.code,
    detail: refusal.message,
    instance,
    ...(refusal.meant === undefined ? {} : { meant: refusal.meant }),
    ...(refusal.since === undefined ? {} : { since: refusal.since }),
    // More are counted, not listed: a reply stays small whatever was sent.
    ...(listed.length > 0 ? { errorCount: refusal.count, errors: listed.map(shorten) } : {}),
  };
}

function shorten(fault: Fault): Fault {
  const { value } = fault;
  return value === undefined || value.length <= MAX_VALUE
    ? fault
    : { ...fault, value: `${value.slice(0, MAX_VALUE)}…` };
}

export function refuseMethod(method: string, allowed: readonly string[], instance: string): Response {
  const allow = allowed.join(', ');
  const detail = `${method} is not for this address; use ${allow}.`;
  return answerProblem(new Refusal('method-not-allowed', detail, { headers: { Allow: allow } }), instance);
}

export function answerProblem(refusal: Refusal, instance: string): Response {
  return new Response(JSON.stringify(problemDocument(refusal, instance)), {
    status: PROBLEMS[refusal.code].status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...refusal.headers,
    },
  });
}
