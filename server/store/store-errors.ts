// Owns why a store cannot be opened, in words for who starts the server, and why it does not answer: each says what to do.
import { Explained } from './explained.ts';

export class FolderLocked extends Explained {
  constructor(folder: string, holder: string) {
    super(
      `The data folder ${folder} is in use by ${holder}. Stop it, or set DATA_DIR to another folder; if you are sure that nothing uses it, delete ${folder}/sarhad.lock.`,
    );
    this.name = 'FolderLocked';
  }
}

export class FolderUnusable extends Explained {
  constructor(folder: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `The data folder ${folder} cannot be used (${reason}). Set DATA_DIR to a folder that can be written.`,
      {
        cause,
      },
    );
    this.name = 'FolderUnusable';
  }
}

export class DatabaseUnreachable extends Explained {
  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message || String(cause) : String(cause);
    super(`The database of DATABASE_URL cannot be opened (${reason}).`, { cause });
    this.name = 'DatabaseUnreachable';
  }
}

/** The tables are to be changed, and the role that serves may not do so. */
export class TablesOutdated extends Explained {
  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `The tables of the database are not those of this program, and the role of DATABASE_URL may not change them (${reason}). Bring them up to date as their owner: DATABASE_URL=postgresql://sarhad_owner@host/name npm run migrate`,
      { cause },
    );
    this.name = 'TablesOutdated';
  }
}

/** Why a database cannot be spread over several machines, in words. */
export class NotDistributable extends Explained {
  constructor(message: string) {
    super(message);
    this.name = 'NotDistributable';
  }
}

export class NotEmpty extends Explained {
  constructor(isSynthetic: boolean) {
    super(
      isSynthetic
        ? 'The database holds a synthetic collection already. To make another one, name another folder, or delete this one.'
        : 'The database holds events, and synthetic ones never stand beside them. Name another folder: npm run fill -- --dir another-folder',
    );
    this.name = 'NotEmpty';
  }
}

/** A search that was given up. */
export class SearchTooSlow extends Explained {
  constructor() {
    super('The search took too long and was given up: ask for fewer words, or for longer ones.');
    this.name = 'SearchTooSlow';
  }
}

/** The database answers nobody for now: what was asked may be asked again, and what was sent was not taken. */
export class DatabaseUnavailable extends Explained {
  constructor(cause?: unknown) {
    super('The database does not answer for now. Nothing is lost; try again in a moment.', { cause });
    this.name = 'DatabaseUnavailable';
  }
}

/** More is asked of the database than it answers in a bearable time. */
export class TooMuchAsked extends DatabaseUnavailable {
  constructor() {
    super();
    this.message =
      'The server has more to answer than it can for now, and did nothing of this; try again in a moment.';
    this.name = 'TooMuchAsked';
  }
}

/** Of a database spread over several machines, one does not answer: what needs none of its rows goes on. */
export class WorkerUnavailable extends DatabaseUnavailable {
  constructor(cause?: unknown) {
    super(cause);
    this.message =
      'The database is spread over several machines, and one that is needed for this does not answer for now. Nothing is lost; try again in a moment.';
    this.name = 'WorkerUnavailable';
  }
}

/** The disk of the database is full. */
export class NoSpace extends Explained {
  constructor(cause?: unknown) {
    super(
      'The disk of the database is full: nothing of this was taken, what was accepted before is kept and can be read. Make room on the disk and send it again.',
      { cause },
    );
    this.name = 'NoSpace';
  }
}

/** The folder of the embedded database was taken away while the server used it. */
export class FolderLost extends DatabaseUnavailable {
  constructor(folder: string) {
    super();
    this.message = `The folder ${folder} was removed, or another was put in its place, while the server used it: nothing more is read from it or written to it. Put back the folder that was there, or stop the server and start it over the folder that is to be used.`;
    this.name = 'FolderLost';
  }
}
