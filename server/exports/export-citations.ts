// Owns references in RIS and in CSL-JSON: what is taken away itself, then each page that its events rest on, once.
import type { CslItem } from '../../src/contract/csl.ts';
import type { SarhadEvent } from '../../src/contract/event.ts';
import { type Citation, type Cited, citationOfSource } from '../../src/words/citation.ts';
import { withheldInWords } from '../../src/words/withheld-words.ts';
import type { AboutExport } from './about-export.ts';
import { coverageInWords } from './coverage-in-words.ts';
import type { Writer } from './writer.ts';

type Style = {
  readonly head: string;
  readonly written: (citation: Citation) => string;
  readonly separator: string;
  readonly tail: string;
};

export const citedIn = (about: AboutExport): Cited => ({
  collection: about.collection,
  revision: about.revision,
  changedAt: about.changedAt,
  coverage: [coverageInWords(about), withheldInWords(about.withheld)].filter(Boolean).join(' '),
  accessedOn: about.madeOn,
});

/** `first`: what is taken away. A page that several events rest on is told of the first of them. */
export function citationWriter(style: Style, first: Citation): Writer {
  const told = new Set<string>();
  return {
    head: style.head + style.written(first),
    page: (events) =>
      events
        .flatMap((event) => pagesOf(event, told, first.accessedOn))
        .map((citation) => style.separator + style.written(citation))
        .join(''),
    tail: () => style.tail,
  };
}

function pagesOf(event: SarhadEvent, told: Set<string>, accessedOn: string): Citation[] {
  return event.sources.flatMap((source) => {
    if (told.has(source.url)) return [];
    told.add(source.url);
    return [citationOfSource(source, event, accessedOn)];
  });
}

/** One line a member, its lines ended as the format asks. */
export const RIS: Style = { head: '', written: inRis, separator: '', tail: '' };

export const CSL: Style = {
  head: '[\n',
  written: (citation) => JSON.stringify(inCsl(citation)),
  separator: ',\n',
  tail: '\n]\n',
};

const RIS_TYPES = { selection: 'DATA', event: 'ELEC', page: 'ELEC' } as const;
const CSL_TYPES = { selection: 'dataset', event: 'entry', page: 'webpage' } as const;

function inRis(citation: Citation): string {
  const { issuedOn, accessedOn } = citation;
  const slashed = (date: string) => date.replaceAll('-', '/');
  const lines: (readonly [tag: string, value: string | null])[] = [
    ['TY', RIS_TYPES[citation.kind]],
    ['ID', citation.id],
    ['TI', citation.title],
    // A comma would divide a corporate name into family and given names: one stands at its end instead.
    ['AU', citation.author && `${citation.author.replaceAll(',', '')},`],
    ['T2', citation.container],
    ['PB', citation.publisher],
    ['PY', issuedOn?.slice(0, 4) ?? null],
    ['DA', issuedOn && slashed(issuedOn)],
    ['ET', citation.version],
    ['LA', citation.language],
    ['UR', citation.address],
    ['Y2', slashed(accessedOn)],
    ['N1', citation.note],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${inOneLine(value)}`] : []));
  return `${[...written, 'ER  - ', ''].join('\r\n')}\r\n`;
}

/** A line end would begin another member. */
const inOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

function inCsl(citation: Citation): CslItem {
  const { issuedOn, container, version, language } = citation;
  return {
    id: citation.id,
    type: CSL_TYPES[citation.kind],
    title: citation.title,
    ...(citation.author && { author: [{ literal: citation.author }] }),
    ...(container && { 'container-title': container }),
    publisher: citation.publisher,
    ...(issuedOn && { issued: dateParts(issuedOn) }),
    accessed: dateParts(citation.accessedOn),
    ...(version && { version }),
    URL: citation.address,
    ...(language && { language }),
    note: citation.note,
  };
}

function dateParts(date: string): CslItem['accessed'] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { 'date-parts': [[year, month, day]] };
}
