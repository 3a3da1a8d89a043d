// Owns the export in our own format: events as `npm run load` takes them, with all that they refer to, so that a file stands by itself.
import type { CollectionFile } from '../../src/contract/batch.ts';
import type { SarhadEvent } from '../../src/contract/event.ts';
import type { RequestContext } from '../request-context.ts';
import type { AboutExport } from './about-export.ts';
import { actorsOf, inputOf } from './event-as-input.ts';
import type { Writer } from './writer.ts';

const PAGE = 200;

/**
 * Relations and answers lead out of what a filter selects, and a store refuses a reference to nothing. So the file also holds what
 * its events refer to, over any number of steps, and what denies them or answers their claims: else a status would be another one
 * where it is loaded. `beyondFilter` names these; everything else of the file is what the filter selects.
 */
export function collectionWriter(context: RequestContext, about: AboutExport): Writer {
  const { services, audience } = context;
  const { revision } = about;
  const written = new Set<string>();
  const actors = new Set<string>();
  /** Events to come, by id; the key where it is known. */
  const wanted = new Map<string, number | null>();
  const want = (id: string, key: number | null) => {
    if (!written.has(id) && (wanted.get(id) ?? null) === null) wanted.set(id, key);
  };
  const write = (events: readonly SarhadEvent[]): string =>
    events
      .map((event) => {
        const separator = written.size === 0 ? '' : ',\n';
        written.add(event.id);
        wanted.delete(event.id);
        for (const actor of actorsOf(event)) actors.add(actor);
        for (const { id, key, direction } of event.related) if (direction === 'to') want(id, key);
        for (const { answers = [] } of event.claims) for (const answer of answers) want(answer.event, null);
        return separator + JSON.stringify(inputOf(event));
      })
      .join('');
  const wantReplies = ({ related, claims }: SarhadEvent) => {
    for (const { id, key, relation, direction } of related)
      if (relation === 'denial-of' && direction === 'from') want(id, key);
    for (const { answeredBy } of claims) for (const { event, key } of answeredBy) want(event, key);
  };
  const next = async (): Promise<SarhadEvent[]> => {
    const some = [...wanted].slice(0, PAGE);
    for (const [id] of some) wanted.delete(id);
    const keys = some.flatMap(([, key]) => (key === null ? [] : [key]));
    const found = keys.length === 0 ? [] : await services.store.byKeys({ audience, revision, keys });
    for (const [id, key] of some) {
      const event = key === null ? await services.store.byId({ audience, revision, id }) : null;
      if (event) found.push(event);
    }
    return found;
  };
  return {
    head: `{"about":${JSON.stringify(about)},\n"events":[\n`,
    page(events) {
      const text = write(events);
      for (const event of events) wantReplies(event);
      return text;
    },
    async tail() {
      const beyond: string[] = [];
      let text = '';
      while (wanted.size > 0) {
        const events = await next();
        beyond.push(...events.map(({ id }) => id));
        text += write(events);
      }
      const dictionary = await services.store.dictionary({ audience, revision });
      const named = dictionary.actors.filter(({ id }) => actors.has(id));
      const rest: Omit<CollectionFile, 'events'> & { readonly beyondFilter: string[] } = {
        actors: named,
        ...(about.coverage && { coverage: about.coverage }),
        beyondFilter: beyond,
      };
      return `${text}\n],\n${JSON.stringify(rest).slice(1)}\n`;
    },
  };
}
