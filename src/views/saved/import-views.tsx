// Owns bringing in saved views from a file, and what is said of it.
import { useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { joinViews, MAX_VIEWS, parseViews } from './saved-views.ts';
import { texts } from './texts.ts';
import { keepViews } from './use-saved-views.ts';

/** Two hundred of the longest views, with room to spare. */
const MAX_BYTES = 10_000_000;

export function ImportViews({ onTold }: { readonly onTold: (words: string) => void }) {
  const t = useTexts(texts);
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File) => {
    const read = file.size > MAX_BYTES ? null : parseViews(await file.text());
    if (read === null) return onTold(t('not-ours'));
    if (read === 'newer') return onTold(t('file-newer'));
    let added = 0;
    const outcome = keepViews((here) => {
      const joined = joinViews(here, read.views);
      added = joined.length - here.length;
      return joined;
    });
    if (outcome !== 'kept') return onTold(t(outcome, { most: MAX_VIEWS }));
    const unread = read.unread.length;
    onTold(
      [
        added === 0 ? t('imported-none') : t('imported', { count: added }),
        unread > 0 ? t('imported-unread', { count: unread }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('import')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again.
          target.value = '';
          if (file) void read(file);
        }}
      />
      <Button onClick={() => input.current?.click()}>{t('import')}</Button>
    </>
  );
}
