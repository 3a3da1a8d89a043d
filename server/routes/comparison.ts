// Owns two selections side by side: what a filter selects, and what it is compared with, at one revision.
import { type ComparisonReply, PICTURE_WIDTHS } from '../../src/contract/comparison-reply.ts';
import type { Filter } from '../../src/contract/filter.ts';
import { DEFAULT_SORT } from '../../src/contract/sort.ts';
import { parseCompared } from '../../src/link/compared.ts';
import { comparedFilter } from '../../src/link/compared-filter.ts';
import { answerJson } from '../answer.ts';
import { type Collected, collectView } from '../brief/collect-view.ts';
import { drawComparison } from '../brief/draw-comparison.ts';
import { refuseFault } from '../problems.ts';
import { readFilter, readRevision, refuseUnknown } from '../read-query.ts';
import type { RequestContext, Route } from '../request-context.ts';

export const getComparison: Route = async (context) => {
  const revision = await readRevision(context);
  const width = readWidth(context);
  const filter = await readFilter(context, revision);
  const other = readCompared(context, filter);
  await refuseUnknown(context, revision, other, 'with.');
  const collect = (of: Filter) =>
    collectView(context, { revision, filter: of, sort: DEFAULT_SORT, event: null });
  const views = [await collect(filter), await collect(other)] as const;
  const { changedAt, coverage } = await context.services.store.summary(context.audience, revision);
  const { unit, drawn } = await drawComparison(views, width, coverage?.thinUntil ?? null);
  const side = ({ totals, incidents, diplomatic }: Collected, pictures: (typeof drawn)[0]) => ({
    ...{ totals: { revision, ...totals }, incidents, diplomatic },
    ...pictures,
  });
  const reply: ComparisonReply = {
    ...{ revision, changedAt, coverage: coverage ?? null, unit },
    view: side(views[0], drawn[0]),
    with: side(views[1], drawn[1]),
  };
  return answerJson(context, reply);
};

function readWidth({ query }: RequestContext): number {
  const { least, most, usual } = PICTURE_WIDTHS;
  const text = query.get('width');
  if (text === null) return usual;
  const width = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (width < least || width > most)
    refuseFault('bad-value', 'width', text, `expected a whole number from ${least} to ${most}`);
  return width;
}

function readCompared({ query }: RequestContext, filter: Filter): Filter {
  const text = query.get('with') ?? '';
  const compared = parseCompared(text);
  if (compared === null)
    refuseFault(
      'bad-value',
      'with',
      text,
      'expected before, all, or a filter as name:value, its parts joined by ~ and without asof',
    );
  const other = comparedFilter(filter, compared);
  if (other === null)
    refuseFault('bad-value', 'with', text, 'needs from and to beside it, and days that lie before from');
  return other;
}
