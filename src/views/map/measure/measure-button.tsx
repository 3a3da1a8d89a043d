// Owns the button on the map that begins and ends measuring.
import { IconButton } from '../../../ui/button.tsx';
import { defineTexts, useTexts } from '../../../ui/i18n.ts';
import { Ruler } from '../../../ui/later-icons.tsx';
import { STOP } from '../../../ui/use-roving.ts';

const texts = defineTexts('measure-button', { measure: 'Measure a distance' });

type Props = { readonly isMeasuring: boolean; readonly onToggle: () => void };

export function MeasureButton({ isMeasuring, onToggle }: Props) {
  const t = useTexts(texts);
  return (
    <IconButton {...STOP} variant="bare" label={t('measure')} aria-pressed={isMeasuring} onClick={onToggle}>
      <Ruler size={16} strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  );
}
