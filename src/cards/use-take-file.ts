// Owns what a component says of taking files: which is on its way, which was saved, which did not come and why.
import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../api/failure.ts';
import { takeFile } from '../api/take-file.ts';
import { defineTexts } from '../ui/i18n.ts';
import { saveFile } from './save-file.ts';

const { t } = defineTexts('take-file', {
  taking: 'Preparing the file…',
  saved: 'Saved as {{name}}',
  offline: 'It could not be saved: the server cannot be reached.',
  timeout: 'It could not be saved: the server took too long. Choose fewer events.',
  http: 'It could not be saved: {{detail}}',
  'http-plain': 'It could not be saved: the server answered with an error ({{status}}).',
  'bad-body': 'It could not be saved: what came is no file of this server.',
});

export type Taking = {
  /** Of what was asked for last; null: nothing yet. */
  readonly outcome: { readonly address: string; readonly text: string; readonly isFailed: boolean } | null;
  readonly isTaking: boolean;
  readonly take: (address: string) => Promise<void>;
};

const SAID_MS = 8000;

/** `failedMs`: how long a failure is said, where it does not stand beside what failed; else until something is taken. */
export function useTakeFile(failedMs = Number.POSITIVE_INFINITY): Taking {
  const [outcome, setOutcome] = useState<Taking['outcome']>(null);
  const [isTaking, setTaking] = useState(false);
  useEffect(() => {
    const saidMs = outcome?.isFailed ? failedMs : SAID_MS;
    if (outcome === null || isTaking || !Number.isFinite(saidMs)) return;
    const timer = setTimeout(() => setOutcome(null), saidMs);
    return () => clearTimeout(timer);
  }, [outcome, isTaking, failedMs]);
  const take = useCallback(async (address: string) => {
    setTaking(true);
    setOutcome({ address, text: t('taking'), isFailed: false });
    const result = await takeFile(address);
    setTaking(false);
    if (!result.ok) return setOutcome({ address, text: whyNot(result.failure), isFailed: true });
    saveFile(result.value.blob, result.value.name);
    setOutcome({ address, text: t('saved', { name: result.value.name }), isFailed: false });
  }, []);
  return { outcome, isTaking, take };
}

function whyNot(failure: Failure): string {
  if (failure.kind !== 'http') return t(failure.kind);
  const detail = failure.problem?.detail;
  return detail ? t('http', { detail }) : t('http-plain', { status: String(failure.status) });
}
