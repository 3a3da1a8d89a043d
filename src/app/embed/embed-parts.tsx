// Owns the parts that are shown alone, each loaded where it is asked for.
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { dictionaryQuery } from '../../api/get-dictionary.ts';
import { useRevision } from '../../engine/client/use-engine.ts';
import { isChart } from '../../link/embedded.ts';
import { useView } from '../../link/use-view.ts';
import type { Chart, Embed } from '../../link/view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { borderName } from '../../words/format.ts';
import { Claims } from '../panel-parts.ts';
import styles from './embed-page.module.css';
import { texts } from './texts.ts';

const MapAlone = lazyPart(async () => (await import('./map-alone.tsx')).MapAlone);
const Timeline = lazyPart(async () => (await import('../../views/timeline/timeline.tsx')).Timeline);
const BorderStrip = lazyPart(
  async () => (await import('../../views/borders/strip/border-strip.tsx')).BorderStrip,
);
const Analysis = lazyPart(
  async () => (await import('../../views/analysis/analysis-panel.tsx')).AnalysisPanel,
);

/** How high a part is that takes whatever room it is given, by the width of its frame, px; null: as high as what it says. */
export function idealHeightPx(part: Embed, widthPx: number): number | null {
  if (part === 'map') return Math.min(640, Math.max(300, widthPx * 0.62));
  if (part === 'timeline') return 220;
  return part === 'claims' ? 560 : null;
}

const PARTS: Readonly<Record<Exclude<Embed, Chart>, ComponentType>> = {
  map: MapAlone,
  timeline: () => <Timeline isStill />,
  strip: StripAlone,
  claims: () => <Claims canWiden={false} side={null} />,
};

export function EmbeddedPart({ part }: { readonly part: Embed }) {
  if (isChart(part)) return <Analysis alone={part} />;
  const Part = PARTS[part];
  return <Part />;
}

function StripAlone() {
  const t = useTexts(texts);
  const chosen = useView(({ filter }) => (filter.border?.any.length === 1 ? filter.border.any[0] : null));
  const revision = useRevision();
  const { data } = useQuery({ ...dictionaryQuery(revision ?? 0), enabled: revision !== null });
  if (!chosen) return <p className={styles.state}>{t('no-strip')}</p>;
  const name = data?.borders.find(({ id }) => id === chosen)?.name ?? borderName(chosen);
  return <BorderStrip key={chosen} id={chosen} name={name} />;
}
