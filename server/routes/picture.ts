// Owns the picture of a view that a link shows where it is pasted, and what oEmbed says of such a link.
import { ENDPOINTS } from '../../src/contract/endpoints.ts';
import { formatFilter, formatQuery } from '../../src/contract/filter-grammar.ts';
import type { OembedReply } from '../../src/contract/oembed-reply.ts';
import { DEFAULT_SORT } from '../../src/contract/sort.ts';
import { UNFURL } from '../../src/paper/unfurl/paint-unfurl.ts';
import { answerJson, cacheHeaders } from '../answer.ts';
import { collectView } from '../brief/collect-view.ts';
import { drawUnfurl } from '../brief/draw-unfurl.ts';
import { readMapPosition } from '../brief/read-position.ts';
import { headOf } from '../page-head.ts';
import { Refusal, refuseFault } from '../problems.ts';
import { readFilter, readRevision } from '../read-query.ts';
import type { Route } from '../request-context.ts';

export const getPicture: Route = async (context) => {
  const { pictures, store } = context.services;
  if (pictures === null) throw new Refusal('unavailable', 'This server draws no pictures.');
  const revision = await readRevision(context);
  const map = readMapPosition(context);
  const event = context.query.get('event');
  const filter = await readFilter(context, revision);
  const name = `${revision} ${await store.lastWithdrawal()} ${formatQuery([...formatFilter(filter), ['event', event ?? ''], ['map', JSON.stringify(map)]])}`;
  const png = await pictures.draw(name, async () => {
    const view = await collectView(context, { revision, filter, sort: DEFAULT_SORT, event });
    const { changedAt } = await store.summary(context.audience, revision);
    return drawUnfurl(context, view, map, changedAt);
  });
  return new Response(png, {
    headers: { ...cacheHeaders(context.audience, 'short'), 'Content-Type': ENDPOINTS.picture.mediaType },
  });
};

export const getOembed: Route = async (context) => {
  const { publicUrl, askItself } = context.services;
  const text = context.query.get('url') ?? '';
  const format = context.query.get('format') ?? 'json';
  if (format !== 'json') refuseFault('bad-value', 'format', format, 'expected json');
  const root = publicUrl();
  if (root === '' || !(text === root || text.startsWith(`${root}/?`) || text === `${root}/`))
    throw new Refusal('not-found', 'The address is of no view of this server.');
  const query = text.indexOf('?');
  const head = await headOf(query < 0 ? '' : text.slice(query), askItself, root);
  const reply: OembedReply = {
    version: '1.0',
    type: 'link',
    title: head.title,
    provider_name: 'Sarhad',
    provider_url: `${root}/`,
    ...(head.picture !== null && {
      thumbnail_url: head.picture,
      thumbnail_width: UNFURL.width,
      thumbnail_height: UNFURL.height,
    }),
  };
  return answerJson(context, reply);
};
