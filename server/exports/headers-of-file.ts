// Owns the headers of a file that is taken away: its name, and for whoever asks by program, its revision, reach and address.
import { cacheHeaders } from '../answer.ts';
import type { RequestContext } from '../request-context.ts';
import type { AboutExport } from './about-export.ts';

export function headersOfFile(
  { audience }: RequestContext,
  { revision, coverage, withheld, address }: AboutExport,
  mediaType: string,
  name: string,
): Record<string, string> {
  return {
    ...cacheHeaders(audience, 'short'),
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${name}"`,
    'X-Sarhad-Revision': String(revision),
    ...(coverage && {
      'X-Sarhad-Coverage': `full-until=${coverage.fullUntil}, thin-until=${coverage.thinUntil}`,
    }),
    ...(withheld && { 'X-Sarhad-Withheld': `events=${withheld.events}, since=${withheld.since}` }),
    // Where the same is seen (RFC 6596 says "canonical" of the same content; this is another form of it).
    Link: `<${address}>; rel="alternate"; type="text/html"`,
  };
}
