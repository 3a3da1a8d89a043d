// Owns a view on paper: figures, pictures and events of what a filter selects, or of one event.
import { type BriefReply, MOST_PRINTED } from '../../src/contract/brief-reply.ts';
import { answerJson } from '../answer.ts';
import { collectView, countClaims, paperEvents } from '../brief/collect-view.ts';
import { drawMap, drawStrip, drawTimeline } from '../brief/draw-view.ts';
import { readMapPosition } from '../brief/read-position.ts';
import { readSort } from '../read-page.ts';
import { readFilter, readRevision } from '../read-query.ts';
import type { Route } from '../request-context.ts';

export const getBrief: Route = async (context) => {
  const revision = await readRevision(context);
  const sort = readSort(context);
  const map = readMapPosition(context);
  const filter = await readFilter(context, revision);
  const view = await collectView(context, { revision, filter, sort, event: context.query.get('event') });
  const { changedAt, coverage } = await context.services.store.summary(context.audience, revision);
  const events = paperEvents(view);
  const reply: BriefReply = {
    revision,
    changedAt,
    totals: { revision, ...view.totals },
    incidents: view.incidents,
    diplomatic: view.diplomatic,
    drawn: view.events.length,
    claims: await countClaims(context, view),
    events: view.events.slice(0, MOST_PRINTED),
    numbers: events.slice(0, MOST_PRINTED).map(({ number }) => number),
    map: {
      a4: await drawMap(view, events, map, 'a4'),
      letter: await drawMap(view, events, map, 'letter'),
    },
    ...drawTimeline(view, events, coverage?.thinUntil ?? null),
    strip: await drawStrip(view, events),
  };
  return answerJson(context, reply);
};
