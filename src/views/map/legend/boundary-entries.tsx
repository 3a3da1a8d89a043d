// Owns the boundaries' part of the legend: how they are drawn, and the way to the dialog on them.
import { useState } from 'react';
import { useView } from '../../../link/use-view.ts';
import { Button } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import { countryName } from '../../../words/format.ts';
import { ClaimSymbol, DisputedSymbol } from '../marks/symbols.tsx';
import { BoundariesDialog } from './boundaries-dialog.tsx';
import type { BoundaryProps } from './boundary-choice.tsx';
import styles from './legend.module.css';
import { Entry } from './legend-entry.tsx';
import { texts } from './legend-texts.ts';

export function BoundaryEntries() {
  const t = useTexts(texts);
  const shown = useView((view) => view.boundaries);
  const claim = shown === 'all' ? t('claim-symbol-all') : t('claim-symbol', { name: countryName(shown) });
  return (
    <>
      <Entry symbol={<DisputedSymbol />} name={t('disputed')} />
      {shown !== 'de-facto' && <Entry symbol={<ClaimSymbol />} name={claim} />}
    </>
  );
}

export function BoundariesButton(props: BoundaryProps) {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="bare"
        className={styles.boundaries}
        aria-haspopup="dialog"
        data-failed={props.claims.hasFailed || undefined}
        onClick={() => setOpen(true)}
      >
        {props.claims.hasFailed ? t('claims-failed') : t('boundaries-show')}
      </Button>
      {isOpen && <BoundariesDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
