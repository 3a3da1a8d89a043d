// Owns the controls of playback: play and pause, and how it steps. Keys work while one of them has the focus.

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { TIME_UNITS } from '../../contract/time-unit.ts';
import type { DayRange } from '../../matching/shown-days.ts';
import { IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { isPressed } from '../../ui/keys.ts';
import { Pause, Play } from '../../ui/later-icons.tsx';
import { PLAYBACK_KEYS } from '../../ui/later-part-keys.ts';
import { PLAYBACK_MODES, PLAYBACK_SPEEDS, type PlaybackSettings } from './playback.ts';
import styles from './playback-controls.module.css';
import { createPlayer, type Player } from './player.ts';
import type { Stage } from './stage.ts';
import { texts } from './texts.ts';

type Props = {
  readonly stage: Stage | null;
  readonly root: RefObject<HTMLElement | null>;
  readonly commit: (range: DayRange) => void;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
};

const FIRST_SETTINGS: PlaybackSettings = { mode: 'window', step: 'week', speed: 5 };

export function PlaybackControls({ stage, root, commit, isOpen, onOpen }: Props) {
  const t = useTexts(texts);
  const [settings, setSettings] = useState(FIRST_SETTINGS);
  const [isPlaying, setPlaying] = useState(false);
  const latest = useRef(settings);
  latest.current = settings;
  const player = useRef<Player | null>(null);

  useEffect(() => {
    if (stage === null) return;
    const current = createPlayer({ stage, settings: () => latest.current, commit, onPlaying: setPlaying });
    player.current = current;
    const ending = new AbortController();
    const { signal } = ending;
    document.addEventListener('visibilitychange', () => document.hidden && current.pause(), { signal });
    // A hand on the timeline takes over.
    for (const kind of ['pointerdown', 'keydown'] as const)
      root.current?.addEventListener(kind, current.pause, { signal, capture: true });
    return () => {
      ending.abort();
      current.cancel();
      player.current = null;
    };
  }, [stage, root, commit]);

  const change = (patch: Partial<PlaybackSettings>) => setSettings((before) => ({ ...before, ...patch }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPressed(PLAYBACK_KEYS.cancel, event) || !player.current?.isPlaying()) return;
    event.stopPropagation();
    player.current.cancel();
  };
  const toggle = () => {
    if (isPlaying) player.current?.pause();
    else {
      onOpen();
      player.current?.play();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape gives up what the controls inside have begun
    <div className={styles.controls} data-open={isOpen} onKeyDown={onKeyDown}>
      <IconButton
        className={styles.play}
        data-press="play"
        label={t(isPlaying ? 'pause' : 'play')}
        disabled={stage === null}
        onClick={toggle}
      >
        {isPlaying ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
      </IconButton>
      {isOpen && (
        <>
          <Choice
            label={t('playback-step')}
            value={settings.step}
            values={TIME_UNITS}
            nameOf={(step) => t(`playback-step:${step}`)}
            onChoose={(step) => change({ step })}
          />
          <Choice
            label={t('playback-speed')}
            value={settings.speed}
            values={PLAYBACK_SPEEDS}
            nameOf={(speed) => t('playback-speed:value', { speed })}
            onChoose={(speed) => change({ speed })}
          />
          <Choice
            label={t('playback-mode')}
            value={settings.mode}
            values={PLAYBACK_MODES}
            nameOf={(mode) => t(`playback-mode:${mode}`)}
            onChoose={(mode) => change({ mode })}
          />
        </>
      )}
    </div>
  );
}

type ChoiceProps<V extends string | number> = {
  readonly label: string;
  readonly value: V;
  readonly values: readonly V[];
  readonly nameOf: (value: V) => string;
  readonly onChoose: (value: V) => void;
};

function Choice<V extends string | number>({ label, value, values, nameOf, onChoose }: ChoiceProps<V>) {
  return (
    <select
      className={styles.choice}
      aria-label={label}
      title={label}
      value={value}
      onChange={({ target }) => onChoose(values[target.selectedIndex] ?? value)}
    >
      {values.map((each) => (
        <option key={each} value={each}>
          {nameOf(each)}
        </option>
      ))}
    </select>
  );
}
