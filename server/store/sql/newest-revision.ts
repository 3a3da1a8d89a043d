// Owns which revision is the newest, where other processes may write to the same database: asked of it for each request, so that nobody who
// goes from one server to another sees a revision go back.
import { DatabaseUnavailable } from '../store-errors.ts';
import { askAfresh } from './ask-afresh.ts';

export type NewestRevision = {
  /** As the database says after this was called. */
  ask(): Promise<number>;
  /** The newest that this process has learned of. */
  known(): number;
  /** By whoever has learned of one. */
  learn(revision: number): void;
};

export function newestRevision(read: () => Promise<number>, log: (line: string) => void): NewestRevision {
  let known = 0;
  let hasSaid = false;
  const ask = askAfresh(async () => {
    // Of what is learned while it is asked, the answer need not know.
    const before = known;
    const revision = await read();
    if (revision >= before) {
      known = Math.max(known, revision);
      return revision;
    }
    // Answers are kept by the number of their revision, in browsers too: they would be mixed with those of another history.
    const words = `The database holds revisions up to ${revision}, and held ${before} before: it was restored or changed for another one. Requests are answered 503; start this server again if it shall go on from there.`;
    if (!hasSaid) log(words);
    hasSaid = true;
    throw new DatabaseUnavailable(new Error(words));
  });
  return {
    ask,
    known: () => known,
    learn(revision) {
      known = Math.max(known, revision);
    },
  };
}
