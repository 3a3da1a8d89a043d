// Owns the timeline in words, for those who do not see it; it waits until the numbers rest.
import { useEffect, useState } from 'react';
import type { Reach } from '../../api/get-reach.ts';
import { useEngine } from '../../engine/client/use-engine.ts';
import { language } from '../../ui/i18n.ts';
import { dateTag, listsIn } from '../../words/intl.ts';
import { apartInWords } from './away.ts';
import { type Bars, endOfBucket, layersOf, sumsOf } from './bars.ts';
import { periodName, spokenDay } from './period-name.ts';
import { texts } from './texts.ts';

const REST_MS = 400;

const inWords = (incidents: number, diplomatic: number) => ({
  incidents: texts.t('counted-incidents', { count: incidents }),
  diplomatic: texts.t('counted-diplomatic', { count: diplomatic }),
});

export function summarise(bars: Bars, reach: Reach | null): string {
  const { window, startDays } = bars.answer;
  let incidents = 0;
  let diplomatic = 0;
  let planned = 0;
  let peak = { bucket: -1, up: 0, down: 0 };
  for (let bucket = 0; bucket < startDays.length; bucket += 1) {
    const sums = sumsOf(bars, bucket);
    incidents += sums.up;
    diplomatic += sums.down;
    planned += sums.planned;
    if (sums.up + sums.down > peak.up + peak.down) peak = { bucket, up: sums.up, down: sums.down };
  }
  const sentences = [
    texts.t('summary', {
      from: spokenDay(window.fromDay),
      to: spokenDay(window.toDay),
      unit: texts.t(`unit:${window.unit}`),
      count: incidents + diplomatic + (bars.countsPlanned ? planned : 0),
      ...inWords(incidents, diplomatic),
    }),
  ];
  if (peak.bucket >= 0) {
    const start = startDays[peak.bucket] ?? 0;
    const period = periodName(window.unit, start, endOfBucket(bars.answer, peak.bucket) - 1);
    sentences.push(texts.t('summary-peak', { period, ...inWords(peak.up, peak.down) }));
  }
  if (planned > 0)
    sentences.push(
      texts.t(bars.countsPlanned ? 'summary-planned-of' : 'summary-planned', { count: planned }),
    );
  const apart = [bars.answer.before, bars.answer.after].flatMap((events) =>
    events === null ? [] : [apartInWords(events, bars.countsPlanned)],
  );
  if (apart.length > 0)
    sentences.push(texts.t('summary-apart', { what: listsIn(dateTag(language())).format(apart) }));
  if (reach !== null && reach.fullDay < window.toDay)
    sentences.push(
      texts.t('summary-reach', { full: spokenDay(reach.fullDay), thin: spokenDay(reach.thinDay) }),
    );
  return sentences.join(' ');
}

export function Summary({ id, reach }: { readonly id: string; readonly reach: Reach | null }) {
  const engine = useEngine();
  const [text, setText] = useState('');
  useEffect(() => {
    let timer = 0;
    const update = () => {
      const { answer, names } = engine.getState();
      if (!answer?.timeline) return;
      const countsPlanned = answer.filter.status?.any.includes('planned') ?? false;
      setText(summarise({ answer: answer.timeline, layers: layersOf(names.type), countsPlanned }, reach));
    };
    const wait = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(update, REST_MS);
    };
    wait();
    const unsubscribe = engine.subscribe(wait);
    return () => {
      window.clearTimeout(timer);
      unsubscribe();
    };
  }, [engine, reach]);
  return (
    <p id={id} className="visually-hidden">
      {text}
    </p>
  );
}
