// Owns what the map says when a file of its background did not come: why, and when there is a newer page, the way to it.
import { Button } from '../../ui/button.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { reloadPage } from '../../ui/reload-page.ts';
import { useWhyNotLoaded } from '../../ui/use-why-not-loaded.ts';
import styles from './map-view.module.css';

const texts = defineTexts('basemap-note', {
  unknown: 'A part of the background map could not be read. Events are shown all the same.',
  unreachable: 'A part of the background map could not be read; cannot reach the server.',
  trouble: 'A part of the background map could not be read: the server is in trouble.',
  newer: 'A part of the background map could not be read: there is a newer version of this page.',
  reload: 'Reload the page',
});

/** `error`: what the file ended with, its address in it. */
export function BasemapNote({ error }: { readonly error: string }) {
  const t = useTexts(texts);
  const why = useWhyNotLoaded(error);
  return (
    <div className={styles.note} role="status" data-over-map>
      <p>{t(why ?? 'unknown')}</p>
      {why === 'newer' && (
        <Button className={styles.reload} onClick={() => void reloadPage()}>
          {t('reload')}
        </Button>
      )}
    </div>
  );
}
