// Owns the buttons of the ready-made ranges.
import type { EventDays } from '../../matching/shown-days.ts';
import { useTexts } from '../../ui/i18n.ts';
import { STOP, useRoving } from '../../ui/use-roving.ts';
import { dayName } from '../../words/format.ts';
import styles from './dates-dialog.module.css';
import { type DayRange, type Preset, type PresetBase, presetsFor } from './presets.ts';
import { texts } from './texts.ts';

type Props = {
  readonly eventDays: EventDays;
  readonly base: PresetBase;
  readonly chosen: { readonly from: number | null; readonly to: number | null };
  readonly onChoose: (range: DayRange) => void;
};

export function PresetButtons({ eventDays, base, chosen, onChoose }: Props) {
  const t = useTexts(texts);
  const roving = useRoving<HTMLDivElement>();
  const presets = presetsFor(eventDays, base.day);
  const nameOf = (preset: Preset): string => {
    if (preset.kind === 'whole') return t('preset:whole');
    if (preset.kind === 'year') return String(preset.year);
    return t(`preset:${preset.kind}`, { count: preset.count });
  };
  const group = (label: string, isYears: boolean) => (
    <fieldset className={styles.presets}>
      <legend className={styles.legend}>{label}</legend>
      <div className={isYears ? styles.years : styles.list}>
        {presets
          .filter(({ kind }) => (kind === 'year') === isYears)
          .map((preset) => (
            <button
              key={nameOf(preset)}
              type="button"
              {...STOP}
              className={styles.preset}
              aria-pressed={preset.range.from === chosen.from && preset.range.to === chosen.to}
              onClick={() => onChoose(preset.range)}
            >
              {nameOf(preset)}
            </button>
          ))}
      </div>
    </fieldset>
  );
  return (
    <div className={styles.side} {...roving}>
      {group(t(`presets-${base.kind}`, { date: dayName(base.day), full: dayName(base.fullDay) }), false)}
      {group(t('years'), true)}
    </div>
  );
}
