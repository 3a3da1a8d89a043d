// Owns the answers about borders: one of them, and the crossings of all.
import type { CrossingsReply } from '../../src/contract/border-reply.ts';
import { answerJson, cacheHeaders } from '../answer.ts';
import { readAllCrossings, readBorder } from '../borders/read-border.ts';
import { CSV_TYPE, crossingsCsv } from '../export-csv.ts';
import { Refusal } from '../problems.ts';
import type { Route } from '../request-context.ts';

export const getBorder: Route = async (context) => {
  const id = context.path.border ?? '';
  const border = await readBorder(id);
  if (border === null)
    throw new Refusal('not-found', `No border has the id “${id}”; /api/v1/dictionary names all.`);
  return answerJson(context, border);
};

export const getCrossings: Route = async (context) =>
  answerJson(context, { crossings: await readAllCrossings() } satisfies CrossingsReply);

export const exportCrossings: Route = async ({ audience }) =>
  new Response(crossingsCsv(await readAllCrossings()), {
    headers: {
      ...cacheHeaders(audience, 'short'),
      'Content-Type': CSV_TYPE,
      'Content-Disposition': 'attachment; filename="sarhad-crossings.csv"',
    },
  });
