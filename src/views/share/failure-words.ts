// Owns why a request about short links failed, in words: those of the server where it gives some.
import type { Failure } from '../../api/failure.ts';
import { defineTexts } from '../../ui/i18n.ts';

const { t } = defineTexts('share-failure', {
  offline: 'The server does not answer.',
  timeout: 'The server did not answer in time.',
  http: 'The server answered with an error ({{status}}).',
  'bad-body': 'The server answered with something that this page does not understand.',
});

export function failureWords(failure: Failure): string {
  if (failure.kind !== 'http') return t(failure.kind);
  return failure.problem?.detail ?? t('http', { status: String(failure.status) });
}
