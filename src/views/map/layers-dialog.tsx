// Owns what a small map has no room for: its layer, what is done on it, its legend and the boundaries, in a dialog.
import { type ReactNode, useId } from 'react';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { DialogBox, ModalDialog } from '../../ui/modal-dialog.tsx';
import { LayerSwitch } from './layer-switch.tsx';
import styles from './layers-dialog.module.css';
import { MapTools, type MapToolsProps } from './map-tools.tsx';

const texts = defineTexts('layers-dialog', {
  title: 'Layers of the map',
  tools: 'On the map',
  legend: 'Legend',
  boundaries: 'Boundaries',
  close: 'Close',
});

type Props = {
  /** Null where nothing is to be done on the map. */
  readonly tools: MapToolsProps | null;
  readonly onClose: () => void;
  readonly onTool: () => void;
  /** Entries of the legend. */
  readonly children: ReactNode;
  readonly boundaries: ReactNode;
};

export function LayersDialog({ onClose, onTool, boundaries, children, tools }: Props) {
  const t = useTexts(texts);
  const [titleId, toolsId, legendId] = [useId(), useId(), useId()];
  const choose = () => {
    onClose();
    onTool();
  };
  return (
    <ModalDialog form="sheet" labelledBy={titleId} onClose={onClose}>
      <DialogBox titleId={titleId} title={t('title')} close={t('close')} onClose={onClose}>
        <LayerSwitch />
        {tools && (
          <>
            <h3 id={toolsId} className={styles.heading}>
              {t('tools')}
            </h3>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own */}
            <div role="group" aria-labelledby={toolsId} className={styles.tools}>
              <MapTools {...tools} inWords onChoose={choose} />
            </div>
          </>
        )}
        <h3 id={legendId} className={styles.heading}>
          {t('legend')}
        </h3>
        <ul aria-labelledby={legendId} className={styles.entries}>
          {children}
        </ul>
        <h3 className={styles.heading}>{t('boundaries')}</h3>
        {boundaries}
      </DialogBox>
    </ModalDialog>
  );
}
