// Owns the download of a workbook: made whole, in memory, and therefore of so many events only.

import type { SarhadEvent } from '../../src/contract/event.ts';
import { MAX_WORKBOOK_EVENTS, MEDIA_TYPES } from '../../src/contract/export-files.ts';
import { aboutExport } from '../exports/about-export.ts';
import { headersOfFile } from '../exports/headers-of-file.ts';
import { nameOfFile } from '../exports/name-of-file.ts';
import { Refusal } from '../problems.ts';
import { readSort } from '../read-page.ts';
import { readFilter, readRevision } from '../read-query.ts';
import type { Route } from '../request-context.ts';
import type { Position } from '../store/store.ts';
import { tellClaims } from '../tell-claims.ts';

const PAGE = 500;

export const exportWorkbook: Route = async (context) => {
  const { audience, services } = context;
  const revision = await readRevision(context);
  const sort = readSort(context);
  const filter = await readFilter(context, revision);
  const count = await services.store.count({ audience, revision, filter });
  if (count > MAX_WORKBOOK_EVENTS)
    throw new Refusal(
      'too-large',
      `A workbook holds up to ${MAX_WORKBOOK_EVENTS} events, and these are ${count}: choose fewer, or take the same as CSV.`,
    );
  const events: SarhadEvent[] = [];
  let after: Position | null = null;
  do {
    const part = await services.store.listPart({ audience, revision, filter, sort, limit: PAGE, after });
    events.push(...part.events);
    after = part.next;
  } while (after !== null);
  const claims = await tellClaims(context, events, { revision, filter, withOthers: false });
  const about = await aboutExport(context, { revision, filter, sort });
  // Loaded when it is first wanted: most servers start more often than they write workbooks.
  const { workbookOf } = await import('../exports/export-workbook.ts');
  return new Response(await workbookOf(about, events, claims), {
    headers: headersOfFile(context, about, MEDIA_TYPES.xlsx, nameOfFile('events', filter, revision, 'xlsx')),
  });
};
