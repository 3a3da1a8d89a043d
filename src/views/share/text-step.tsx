// Owns the step that says the view in a few lines, for a message: by the numbers on the screen.
import { useQueries } from '@tanstack/react-query';
import { eventByKeyQuery } from '../../api/get-events-by-keys.ts';
import { TextToCopy } from '../../cards/text-to-copy.tsx';
import { useNames } from '../../cards/use-names.ts';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { addressOfView } from '../../link/link.ts';
import { pageAt } from '../../link/short-link.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { filterInSentence, textOfRuns } from '../../words/filter-sentence.ts';
import { reachInWords, viewInText } from '../../words/in-text.ts';
import type { StepProps } from './step-props.ts';

const texts = defineTexts('text-step', { name: 'The text', copy: 'Copy text' });

/** The first of the list, by its order on the screen. */
const NAMED = 2;
const NO_KEYS = new Uint32Array();

export function TextStep({ view }: StepProps) {
  const t = useTexts(texts);
  const names = useNames();
  const totals = useAnswer((answer) => answer?.totals ?? null);
  const revision = useAnswer((answer) => answer?.revision ?? 0);
  const firstKeys = useAnswer((answer) => answer?.firstKeys ?? NO_KEYS);
  const meta = useShownMeta((shown) => shown);
  const first = useQueries({
    queries: [...firstKeys.slice(0, NAMED)].map((key) => eventByKeyQuery(revision, key)),
  }).flatMap(({ data }) => data ?? []);
  if (totals === null || meta === undefined) return null;
  const text = viewInText(
    textOfRuns(filterInSentence(view.filter, names)),
    totals,
    first,
    reachInWords(meta),
    addressOfView(view, pageAt(location)),
  );
  return <TextToCopy text={text} name={t('name')} label={t('copy')} />;
}
