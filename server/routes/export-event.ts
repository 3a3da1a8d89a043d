// Owns downloads of one event: in our own format with what it refers to, and as references.
import { MEDIA_TYPES } from '../../src/contract/export-files.ts';
import { citationOfEvent } from '../../src/words/citation.ts';
import { aboutExport } from '../exports/about-export.ts';
import { CSL, citationWriter, citedIn, RIS } from '../exports/export-citations.ts';
import { collectionWriter } from '../exports/export-collection.ts';
import { headersOfFile } from '../exports/headers-of-file.ts';
import { readRevision } from '../read-query.ts';
import type { Route } from '../request-context.ts';
import { findEvent } from './event.ts';

type Extension = 'json' | 'ris' | 'csl.json';

const exportEvent =
  (extension: Extension): Route =>
  async (context) => {
    const revision = await readRevision(context);
    const event = await findEvent(context, revision);
    const { id } = event;
    const about = await aboutExport(context, { revision, filter: {}, event: id });
    const writer =
      extension === 'json'
        ? collectionWriter(context, { ...about, filter: '', filterInWords: event.title })
        : citationWriter(
            extension === 'ris' ? RIS : CSL,
            citationOfEvent(citedIn(about), event, about.address),
          );
    const parts = [writer.head, await writer.page([event]), await writer.tail()];
    const name = `sarhad-${id.replaceAll(':', '-').slice(0, 100)}-r${revision}.${extension}`;
    return new Response(parts.join(''), {
      headers: headersOfFile(context, about, MEDIA_TYPES[extension], name),
    });
  };

export const exportEventJson = exportEvent('json');
export const exportEventRis = exportEvent('ris');
export const exportEventCsl = exportEvent('csl.json');
