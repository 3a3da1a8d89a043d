// Owns the choice of what the map shows events as.
import { showingLayer } from '../../link/changes.ts';
import { useView, useViewStore } from '../../link/use-view.ts';
import { LAYERS } from '../../link/view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { useRoving } from '../../ui/use-roving.ts';
import styles from './layer-switch.module.css';
import { ShadedChoice } from './shaded-choice.tsx';
import { texts } from './texts.ts';

export function LayerSwitch() {
  const t = useTexts(texts);
  const store = useViewStore();
  const roving = useRoving<HTMLDivElement>();
  const shown = useView((view) => view.layer);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own
    <div role="group" aria-label={t('layer')} className={styles.layers} data-over-map {...roving}>
      {LAYERS.map((layer) => (
        <button
          key={layer}
          type="button"
          data-stop={layer === shown ? 'first' : ''}
          tabIndex={-1}
          className={styles.layer}
          aria-pressed={layer === shown}
          onClick={() => store.change(showingLayer(layer))}
        >
          {t(`layer-${layer}`)}
        </button>
      ))}
      {shown === 'provinces' && <ShadedChoice />}
    </div>
  );
}
