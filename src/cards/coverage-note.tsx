// Owns what the collection itself says of its reach; where borders are chosen, that theirs may differ from the dates of the whole.
import type { Meta } from '../contract/replies.ts';
import { useView } from '../link/use-view.ts';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import { datesInProse } from '../words/dates-in-prose.ts';
import { useShownMeta } from './use-shown-meta.ts';

const texts = defineTexts('coverage-note', {
  differ: 'Borders may differ from the dates of the whole collection:',
});

const noteOf = ({ collection: { coverage } }: Meta) => coverage?.note ?? '';

type Props = {
  readonly className: string | undefined;
  /** Also where no border is chosen. */
  readonly isAlways?: boolean;
};

export function CoverageNote({ className, isAlways = false }: Props) {
  const t = useTexts(texts);
  const note = useShownMeta(noteOf) ?? '';
  const hasBorder = useView(({ filter }) => (filter.border?.any.length ?? 0) > 0);
  if (note === '' || !(hasBorder || isAlways)) return null;
  return (
    <p className={className}>
      {hasBorder && t('differ')} <bdi>{datesInProse(note)}</bdi>
    </p>
  );
}
