// Owns the answer about one border.
import { answerJson } from '../answer.ts';
import { readBorder } from '../borders/read-border.ts';
import { Refusal } from '../problems.ts';
import type { Route } from '../request-context.ts';

export const getBorder: Route = async (context) => {
  const id = context.path.border ?? '';
  const border = await readBorder(id);
  if (border === null)
    throw new Refusal('not-found', `No border has the id “${id}”; /api/v1/dictionary names all.`);
  return answerJson(context, border);
};
