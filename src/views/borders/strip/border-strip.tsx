// Owns one border unrolled: the canvas with its sliders, what is under the pointer, and what it says in words.

import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { borderQuery } from '../../../api/get-border.ts';
import { positionsQuery } from '../../../api/get-positions.ts';
import { reachOf } from '../../../api/get-reach.ts';
import { CoverageNote } from '../../../cards/coverage-note.tsx';
import { ReachNote } from '../../../cards/reach-note.tsx';
import { onClosed } from '../../../cards/return-focus.ts';
import { askAgain, Uncounted } from '../../../cards/uncounted.tsx';
import { useSelectKey } from '../../../cards/use-select-key.ts';
import { useShownMeta } from '../../../cards/use-shown-meta.ts';
import { FAR_KM } from '../../../engine/along.ts';
import type { Answer } from '../../../engine/answers.ts';
import { useAnswer, useEngine, useEngineState } from '../../../engine/client/use-engine.ts';
import { useChangeFilter, useView } from '../../../link/use-view.ts';
import { Button } from '../../../ui/button.tsx';
import { isFocusLost } from '../../../ui/focus.ts';
import { language, useTexts } from '../../../ui/i18n.ts';
import { isPressed } from '../../../ui/keys.ts';
import { STRIP_KEYS } from '../../../ui/later-part-keys.ts';
import { numberName } from '../../../words/format.ts';
import { DOT } from '../../../words/separator.ts';
import { courseOf } from '../course/course.ts';
import { type CourseHandle, StripCourse } from '../course/strip-course.tsx';
import type { Stretch } from '../strip-scale.ts';
import { texts } from '../texts.ts';
import { namedPlaces } from './axis-names.ts';
import styles from './border-strip.module.css';
import { StretchSliders } from './stretch-sliders.tsx';
import type { Hover } from './strip-hit.ts';
import { createStage, type Stage } from './strip-stage.ts';
import { StripTable } from './strip-table.tsx';
import { StripTip } from './strip-tip.tsx';

type Props = { readonly id: string; readonly name: string };

export function BorderStrip({ id, name }: Props) {
  const t = useTexts(texts);
  const engine = useEngine();
  const changeFilter = useChangeFilter();
  const selectKey = useSelectKey();
  const headingId = useId();
  const revision = useAnswer((answer) => answer?.revision ?? null);
  const along = (answer: Answer | null) => (answer?.along?.border === id ? answer.along : null);
  const matching = useAnswer((answer) => along(answer)?.matching ?? 0);
  const outside = useAnswer((answer) => along(answer)?.outside ?? 0);
  const far = useAnswer((answer) => along(answer)?.far ?? 0);
  const apart = useAnswer((answer) => along(answer)?.apart ?? 0);
  const isCounted = useAnswer((answer) => (along(answer)?.squares ?? null) !== null);
  const unplaced = useAnswer((answer) => along(answer)?.unplaced ?? 0);
  const grouped = useAnswer((answer) => along(answer)?.grouped ?? 0);
  const isLocated = useAnswer((answer) => along(answer)?.isLocated ?? false);
  const lastDay = useAnswer((answer) => along(answer)?.days.toDay);
  const { km } = useView((view) => view.filter);
  const reach = useShownMeta(reachOf) ?? null;
  const border = useQuery(borderQuery(id));
  // Asked for by who feeds the engine; here is only said whether that failed.
  const positions = useQuery({ ...positionsQuery(revision ?? 0, [id]), enabled: false });
  const section = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useRef<Stage | null>(null);
  const picture = useRef<CourseHandle>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const [stretch, setStretch] = useState<Stretch | null>(km ?? null);
  const [isTable, setTable] = useState(false);
  const act = useRef({ changeFilter, selectKey });
  act.current = { changeFilter, selectKey };
  const { data } = border;
  const course = useMemo(() => data && courseOf(data), [data]);

  useEffect(() => {
    if (!root.current || !canvas.current) return;
    const made = createStage({
      root: root.current,
      canvas: canvas.current,
      engine,
      onHover: setHover,
      onStretch: setStretch,
      onPlace: (at) => picture.current?.showPlace(at),
      onClause: (patch) => {
        act.current.changeFilter(patch);
        // The link may already say this; then nothing else ends the preview.
        engine.preview(null);
      },
      onSelect: (key) => act.current.selectKey(key),
    });
    stage.current = made;
    return () => {
      stage.current = null;
      made.close();
    };
  }, [engine]);
  useEffect(() => {
    if (!data || !course) return;
    stage.current?.set({
      id: data.id,
      lengthKm: data.lengthKm,
      names: namedPlaces(data, language()),
      course,
      stretch: km ?? null,
    });
  }, [data, course, km]);
  useEffect(() => stage.current?.setReach(reach), [reach]);
  useEffect(
    () =>
      onClosed(() => {
        if (isFocusLost()) section.current?.focus({ preventScroll: true });
        return !isFocusLost();
      }),
    [],
  );

  // Positions are refused for want of the module, too, and may be so before there is an answer that lacks it.
  const areRefused = useEngineState(({ havePositionsFailed }) => havePositionsFailed);
  const isLacking = useAnswer((answer) => answer?.lacksLaterModule === true) || areRefused;
  const hasFailed = border.isError || positions.isError;
  const lengthKm = data?.lengthKm ?? 1;
  const last = Math.ceil(lengthKm);
  const [fromKm, toKm] = stretch ?? [0, last];
  const clear = () => changeFilter({ km: undefined });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPressed(STRIP_KEYS.clear, event)) return;
    const wasOnCourse = picture.current?.endDrag() ?? false;
    const wasHeld = stage.current?.abandon() || wasOnCourse;
    if (!wasHeld && !km) return;
    event.stopPropagation();
    if (!wasHeld) clear();
  };
  const commit = () => {
    const held = stage.current?.held() ?? null;
    if (held === null) return;
    changeFilter({ km: held[0] === 0 && held[1] === last ? undefined : held });
    stage.current?.release();
    engine.preview(null);
  };
  const facts = [
    t('on-strip', { count: matching, shown: numberName(matching) }),
    far > 0 &&
      t(isCounted ? 'far' : 'far-faint', {
        count: far,
        shown: numberName(far),
        all: numberName(matching),
        km: numberName(FAR_KM),
      }),
    apart > 0 && t('apart', { count: apart, shown: numberName(apart), all: numberName(matching) }),
    outside > 0 && t('outside', { count: outside, shown: numberName(outside) }),
    unplaced > 0 &&
      t(km || stretch ? 'left-out' : 'no-place', { count: unplaced, shown: numberName(unplaced) }),
    grouped > 0 && t('grouped', { count: grouped, shown: numberName(grouped) }),
  ].filter(Boolean);

  return (
    <section
      ref={section}
      tabIndex={-1}
      className={styles.strip}
      aria-labelledby={headingId}
      onKeyDown={onKeyDown}
    >
      <header className={styles.header}>
        <h2 id={headingId} className={styles.name} aria-label={t('strip', { border: name })}>
          {name}
        </h2>
        {data && (
          <span className={styles.length}>{t('length', { km: numberName(Math.round(lengthKm)) })}</span>
        )}
      </header>
      {isLacking ? (
        <Uncounted words={t('uncounted')} tryAgain={() => askAgain(engine)} />
      ) : hasFailed ? (
        <div className={styles.state} role="alert">
          <p>{t('failed')}</p>
          <Button onClick={() => void (border.isError ? border : positions).refetch()}>{t('retry')}</Button>
        </div>
      ) : (
        <p className={styles.facts} role="status">
          {!data || !(isLocated || grouped > 0) ? t('loading') : facts.join(DOT)}
        </p>
      )}
      {data && course && (
        <StripCourse
          ref={picture}
          id={id}
          course={course}
          lengthKm={lengthKm}
          ends={[data.start.name, data.end.name]}
          stretch={stretch}
          onPoint={(at) => stage.current?.pointAt(at)}
          onStretch={(next) => stage.current?.preview(next)}
          onLetGo={commit}
          onAbandon={() => stage.current?.abandon()}
        />
      )}
      <div ref={root} className={styles.stage} hidden={hasFailed || isLacking}>
        <canvas
          ref={canvas}
          className={styles.canvas}
          role="img"
          aria-label={facts.join(', ')}
          data-testid="border-strip"
        />
        <StretchSliders
          stretch={stretch}
          lengthKm={lengthKm}
          isDisabled={!data}
          onStretch={(next) => stage.current?.preview(next)}
          onLetGo={commit}
          onAbandon={() => stage.current?.abandon()}
        />
        {hover && <StripTip hover={hover} revision={revision ?? 0} />}
      </div>
      {data && (
        <div className={styles.ends}>
          <span>{t('start', { name: data.start.name })}</span>
          <span>{t('end', { km: numberName(Math.round(lengthKm)), name: data.end.name })}</span>
        </div>
      )}
      <div className={styles.actions}>
        {stretch && (
          <>
            <span className={styles.stretch}>
              {t('stretch', { from: numberName(fromKm), to: numberName(toKm) })}
            </span>
            <Button onClick={clear}>{t('whole-border')}</Button>
          </>
        )}
        <Button aria-expanded={isTable} onClick={() => setTable(!isTable)}>
          {t(isTable ? 'as-strip' : 'as-table')}
        </Button>
      </div>
      {isTable && <StripTable id={id} name={name} revision={revision ?? 0} />}
      <ReachNote reach={reach} lastDay={lastDay} className={styles.how} />
      <CoverageNote className={styles.how} />
      <p className={styles.how}>
        <span className={styles.byMouse}>{t('strip-how')}</span>
        <span className={styles.byTouch}>{t('strip-how-touch')}</span> {data?.note} {t('note')}
      </p>
    </section>
  );
}
