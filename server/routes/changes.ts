// Owns what changed after a revision.
import { answerJson } from '../answer.ts';
import { refuseFault } from '../problems.ts';
import type { Route } from '../request-context.ts';

export const listChanges: Route = async (context) => {
  const { store } = context.services;
  const text = context.query.get('since') ?? '';
  if (!/^\d{1,9}$/.test(text))
    refuseFault('bad-value', 'since', text, 'expected a revision such as 412, or 0');
  const since = Number(text);
  if (since > 0 && (await store.resolveRevision(String(since))) === null) {
    const newest = await store.resolveRevision(undefined);
    refuseFault('unknown-value', 'since', text, `is still to come; the newest revision is ${newest}`);
  }
  return answerJson(context, await store.changes({ audience: context.audience, since }));
};
