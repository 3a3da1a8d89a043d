// Owns the dialog in which an area is typed or pasted by the coordinates of its points.
import { type FormEvent, useId, useRef, useState } from 'react';
import { type AreaRing, MAX_AREA_POINTS } from '../../../contract/area.ts';
import { Button } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import { DialogTop, ModalDialog } from '../../../ui/modal-dialog.tsx';
import { REGION } from '../camera/region.ts';
import styles from './areas.module.css';
import { texts } from './texts.ts';
import { readTypedArea } from './typed-area.ts';

type Props = {
  readonly ring: AreaRing | null;
  readonly onRing: (ring: AreaRing) => void;
  readonly onClose: () => void;
};

const written = (ring: AreaRing | null) =>
  (ring ?? [])
    .map(([lng, lat]) => `${lat}, ${lng > 180 ? Math.round((lng - 360) * 1e4) / 1e4 : lng}`)
    .join('\n');

export default function TypedAreaDialog({ ring, onRing, onClose }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => written(ring));
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readTypedArea(text, REGION);
    if ('ring' in read) {
      onRing(read.ring);
      return;
    }
    if (read.fault === 'line') setFault(t('typed-line', { line: read.line, text: read.text }));
    else if (read.fault === 'many') setFault(t('too-many', { most: MAX_AREA_POINTS }));
    else setFault(t(`typed-${read.fault}`));
    field.current?.focus();
  };
  return (
    <ModalDialog
      form="sheet"
      className={styles.typed}
      labelledBy={`${id}-title`}
      describedBy={`${id}-help`}
      focus={field}
      onClose={onClose}
    >
      <DialogTop titleId={`${id}-title`} title={t('typed-title')} close={t('close')} onClose={onClose} />
      <form className={styles['typed-body']} onSubmit={submit}>
        <p id={`${id}-help`}>{t('typed-help')}</p>
        <textarea
          ref={field}
          aria-label={t('typed-points')}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          dir="ltr"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setFault(null);
          }}
        />
        {fault !== null && (
          <p id={`${id}-fault`} role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
        <div className={styles.end}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('typed-ok')}
          </Button>
        </div>
      </form>
    </ModalDialog>
  );
}
