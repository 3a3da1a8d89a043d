// Owns whether a query is a link of this server's grammar: what it would drop is not kept.
import { isLoss, isMangled, type LinkNotice, parseLink } from '../../src/link/link.ts';
import type { Fault } from '../problems.ts';

const CODES: Readonly<Partial<Record<LinkNotice['code'], string>>> = {
  'newer-parameter': 'unknown-parameter',
  'newer-value': 'bad-value',
  'newer-version': 'bad-value',
};

/** The version that the query says stays as it is written: what has changed since is put into new words whenever it is opened. */
export function findLinkFaults(query: string): Fault[] {
  const search = `?${query}`;
  // As written: to restore is for links that came a long way, not for who writes one now.
  const { notices } = parseLink(search, '', () => [...new URLSearchParams(search)]);
  const faults = notices.filter(isLoss).map(({ code, parameter, value, expected }) => ({
    code: CODES[code] ?? code,
    at: `query.${parameter}`,
    value,
    detail: detailOf(code, expected),
  }));
  if (faults.length > 0 || !isMangled(search, '')) return faults;
  return [
    { code: 'bad-value', at: 'query', detail: 'was mangled on its way; give it as the page writes it' },
  ];
}

function detailOf(code: LinkNotice['code'], expected: string): string {
  if (code.startsWith('newer')) return 'is of a later version of links than this server knows';
  if (code === 'unknown-parameter') return 'is no parameter of a link';
  if (code === 'duplicate-parameter') return 'may be given once only';
  return expected === '' ? 'is not understood' : `expected ${expected}`;
}
