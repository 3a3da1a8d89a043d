// Owns the list of keys: what the handlers themselves read, part by part, in words.
import { useId, useState } from 'react';
import { useTexts } from '../../ui/i18n.ts';
import { KeyCaps } from '../../ui/key-caps.tsx';
import type { KeyTable } from '../../ui/keys.ts';
import { DialogBox, ModalDialog } from '../../ui/modal-dialog.tsx';
import { areSingleKeysOn, turnSingleKeys } from '../../ui/single-keys.ts';
import styles from './keys-dialog.module.css';
import { TABLES, type Table } from './tables.ts';
import { texts } from './texts.ts';

/** The words of each key of each table; one without words does not compile. */
type Words = { [T in Table]: `${T}:${keyof (typeof TABLES)[T] & string}` }[Table];

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const id = useId();
  const [isOn, setOn] = useState(areSingleKeysOn);
  return (
    <ModalDialog form="sheet" className={styles.dialog} labelledBy={`${id}-title`} isOnTop onClose={onClose}>
      <DialogBox titleId={`${id}-title`} title={t('title')} close={t('close')} onClose={onClose}>
        <p className={styles.how}>{t('then-arrows')}</p>
        <label className={styles.single}>
          <input
            type="checkbox"
            checked={isOn}
            aria-describedby={`${id}-single`}
            onChange={({ target }) => {
              turnSingleKeys(target.checked);
              setOn(target.checked);
            }}
          />
          {t('single-keys')}
        </label>
        <p id={`${id}-single`} className={styles.how}>
          {t('single-keys-how')}
        </p>
        <div className={styles.tables}>
          {(Object.keys(TABLES) as Table[]).map((table) => (
            <section key={table} aria-labelledby={`${id}-${table}`} className={styles.table}>
              <h3 id={`${id}-${table}`} className={styles.heading}>
                {t(table)}
              </h3>
              <dl>
                {[...keysByWords(table, t)].map(([words, keys]) => (
                  <div key={words} className={styles.row}>
                    <dt>
                      {keys.map((key) => (
                        <KeyCaps key={key.keys.join()} of={key} />
                      ))}
                    </dt>
                    <dd>{words}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogBox>
    </ModalDialog>
  );
}

/** What does the same is said once, of all keys that do it. */
function keysByWords(
  table: Table,
  t: (words: Words) => string,
): ReadonlyMap<string, readonly KeyTable[string][]> {
  const byWords = new Map<string, KeyTable[string][]>();
  for (const [act, key] of Object.entries<KeyTable[string]>(TABLES[table])) {
    const words = t(`${table}:${act}` as Words);
    byWords.set(words, [...(byWords.get(words) ?? []), key]);
  }
  return byWords;
}
