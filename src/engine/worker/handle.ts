// Owns how the worker handles a message: the engine's side of the conversation, without the worker's globals.

import type { Positions, Question, SentParts } from '../answers.ts';
import { type Engine, NO_LATER_MODULE } from '../engine.ts';
import type { Found, FromWorker, Lookup, ToWorker } from '../messages.ts';

export type Handler = {
  /** Applies the filter of a question, so that its answer is near. */
  readonly prepare: (ask: ToWorker & { kind: 'ask' }) => void;
  /** The reply to a message; null where nothing is to be said. */
  readonly handle: (message: ToWorker) => FromWorker | null;
};

/** A handler with its engine. Never throws. Every reply must reach the page, in order: later answers leave out what it has. */
export function createHandler(engine: Engine): Handler {
  let namesSent = -1;
  const sent: SentParts = new Map();
  let textKeys: Uint32Array | null = null;
  let positions: Positions | null = null;
  const answerTo = ({ seq, isPreview, question }: ToWorker & { kind: 'ask' }): FromWorker => {
    if (!engine.isReady) return { kind: 'answer', seq, answer: null, names: null };
    const answer = { ...engine.answer({ ...question, textKeys, positions }, sent), seq, isPreview };
    const names = engine.nameCount === namesSent ? null : engine.names;
    namesSent = engine.nameCount;
    return { kind: 'answer', seq, answer, names };
  };
  const handle = (message: ToWorker): FromWorker | null => {
    try {
      switch (message.kind) {
        case 'frame':
          engine.expectFrame(message.frame);
          return null;
        case 'chunk':
          return {
            kind: 'chunk-in',
            hash: message.hash,
            isNews: engine.addChunk(message.hash, message.bytes),
          };
        case 'text-keys':
          textKeys = message.keys;
          return null;
        case 'positions':
          positions = null;
          if (message.bytes === null) return null;
          if (engine.laterModule === null) throw new Error(NO_LATER_MODULE);
          positions = engine.laterModule.readPositions(message.bytes);
          return null;
        case 'ask':
          return answerTo(message);
        case 'look-up':
          return {
            kind: 'found',
            id: message.id,
            found: lookUp(engine, { ...message.question, textKeys, positions }, message.lookup),
          };
      }
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      if (message.kind === 'chunk') return { kind: 'chunk-refused', hash: message.hash, failure };
      if (message.kind === 'positions') return { kind: 'positions-refused', failure };
      const seq = message.kind === 'ask' ? message.seq : null;
      const id = message.kind === 'look-up' ? message.id : null;
      return { kind: 'failed', seq, id, failure };
    }
  };
  return {
    prepare({ question }) {
      try {
        if (engine.isReady) engine.prepare({ ...question, textKeys, positions });
      } catch {
        // The reply to the question meets the same error and says it.
      }
    },
    handle,
  };
}

function lookUp(engine: Engine, question: Question, lookup: Lookup): Found {
  switch (lookup.of) {
    case 'members':
      return engine.members(question, lookup.mark, lookup.limit);
    case 'mark-facts':
      return engine.markFacts(question, lookup.marks);
    case 'member-places':
      return engine.memberPlaces(question, lookup.mark);
    case 'area-members':
      return engine.areaMembers(question, lookup.areas, lookup.limit);
    case 'keys':
      return engine.keys(question, lookup.offset, lookup.limit);
    case 'rank':
      return engine.rankOf(question, lookup.key);
    case 'planned':
      return engine.plannedKeys(question, lookup.day);
    case 'newest':
      return engine.newestDay(question, lookup.day);
    case 'without-each':
      return engine.withoutEach(question);
    case 'borders':
      return engine.borders(question);
  }
}

/** The buffers of a message that can be moved instead of copied: every typed array in it, each buffer once. */
export function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const part of Object.values(value)) buffersOf(part, found);
  }
  return found;
}
