// Owns what is asked of whoever keeps webhooks and their messages, and those kept in memory: for mocks and tests. No Node here.
import type { Attempt, Delivery } from '../../src/contract/webhooks.ts';

export type KeptWebhook = {
  readonly id: string;
  readonly url: string;
  /** The query of a link: its migrations apply when it is read. */
  readonly query: string;
  /** In clear, for by it each message is signed. */
  readonly secret: string;
  readonly madeAt: string;
  readonly isOn: boolean;
  readonly whyOff: string | null;
  readonly toldRevision: number;
};

export type Message = Pick<Delivery, 'id' | 'kind' | 'madeAt' | 'revision' | 'attempts'> & {
  readonly webhook: string;
  readonly body: string;
  /** Null: it is not tried again. */
  readonly dueAt: string | null;
  readonly isDelivered: boolean;
};

export type Noted = {
  readonly attempt: Attempt;
  readonly dueAt: string | null;
  readonly isDelivered: boolean;
};

export type Webhooks = {
  /** The id is new. */
  add(webhook: KeptWebhook): Promise<void>;
  /** Newest first. */
  list(): Promise<KeptWebhook[]>;
  find(id: string): Promise<KeptWebhook | null>;
  /** Off: what waits is given up. */
  setOn(id: string, isOn: boolean, whyOff: string | null): Promise<KeptWebhook | null>;
  /** With its messages; false: there is none. */
  remove(id: string): Promise<boolean>;
  /** No lower than before. */
  setTold(id: string, revision: number): Promise<void>;
  /** False: another one of this webhook waits. Of old ones only the latest are kept. */
  addMessage(message: Message): Promise<boolean>;
  /** Those due at `now` of webhooks that are on, each given to one asker alone until `until`. */
  claim(now: string, until: string): Promise<Message[]>;
  /** What came of a try. A message of a webhook that was removed or turned off meanwhile waits no more. */
  note(id: string, noted: Noted): Promise<void>;
  /** Waiting messages that tell of no revision from this one on are gone, as if they had not been made: they are made anew. */
  dropWaiting(before: number): Promise<void>;
  /** The latest, newest first. */
  messages(webhook: string): Promise<Message[]>;
};

/** Of a webhook: in its log. */
export const MESSAGES_KEPT = 20;
/** At a time: each may take as long as a server that does not answer. */
export const CLAIMED_AT_ONCE = 8;

export function keepWebhooksInMemory(): Webhooks {
  const kept = new Map<string, KeptWebhook>();
  let messages: (Message & { readonly claimedUntil: string })[] = [];
  const change = (id: string, to: (webhook: KeptWebhook) => Partial<KeptWebhook>) => {
    const webhook = kept.get(id);
    if (webhook === undefined) return null;
    const changed = { ...webhook, ...to(webhook) };
    kept.set(id, changed);
    return changed;
  };
  const changeMessages = (
    isMeant: (message: Message) => boolean,
    to: (message: Message) => Partial<Message> & { claimedUntil?: string },
  ) => {
    messages = messages.map((message) => (isMeant(message) ? { ...message, ...to(message) } : message));
  };
  const ofWebhook = (id: string) => messages.filter(({ webhook }) => webhook === id).reverse();
  return {
    async add(webhook) {
      kept.set(webhook.id, webhook);
    },
    list: async () => [...kept.values()].reverse(),
    find: async (id) => kept.get(id) ?? null,
    async setOn(id, isOn, whyOff) {
      if (!isOn)
        changeMessages(
          ({ webhook }) => webhook === id,
          () => ({ dueAt: null }),
        );
      return change(id, () => ({ isOn, whyOff }));
    },
    async remove(id) {
      messages = messages.filter(({ webhook }) => webhook !== id);
      return kept.delete(id);
    },
    async setTold(id, revision) {
      change(id, ({ toldRevision }) => ({ toldRevision: Math.max(toldRevision, revision) }));
    },
    async addMessage(message) {
      const own = ofWebhook(message.webhook);
      if (message.dueAt !== null && own.some(({ dueAt }) => dueAt !== null)) return false;
      const gone = new Set(own.slice(MESSAGES_KEPT - 1).map(({ id }) => id));
      messages = [...messages.filter(({ id }) => !gone.has(id)), { ...message, claimedUntil: '' }];
      return true;
    },
    async claim(now, until) {
      const due = messages
        .filter(
          ({ dueAt, claimedUntil, webhook }) =>
            dueAt !== null && dueAt <= now && claimedUntil <= now && kept.get(webhook)?.isOn,
        )
        .slice(0, CLAIMED_AT_ONCE);
      changeMessages(
        (message) => due.some(({ id }) => id === message.id),
        () => ({ claimedUntil: until }),
      );
      return due;
    },
    async note(id, { attempt, dueAt, isDelivered }) {
      changeMessages(
        (message) => message.id === id,
        (message) => ({
          attempts: [...message.attempts, attempt],
          dueAt: message.dueAt === null ? null : dueAt,
          isDelivered,
          claimedUntil: '',
        }),
      );
    },
    async dropWaiting(before) {
      const isOld = ({ revision, dueAt }: Message) =>
        dueAt !== null && revision !== null && revision < before;
      messages = messages.filter((message) => !isOld(message));
    },
    messages: async (id) => ofWebhook(id).slice(0, MESSAGES_KEPT),
  };
}
