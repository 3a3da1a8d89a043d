// Owns the QR code of a link: black on white in every theme, for cameras read no other.
import { qrSquares } from '../../paper/qr-squares.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import styles from './qr-code.module.css';

const texts = defineTexts('qr-code', {
  name: 'QR code of the link above',
  dense: 'So long a link makes small squares. A short link is read from further away.',
});

/** Modules of white around it: what the standard asks for. */
const QUIET = 4;
/** Beyond, cameras of telephones must come close. */
const DENSE_MODULES = 77;

export function QrCode({ text }: { readonly text: string }) {
  const t = useTexts(texts);
  const { size, d } = qrSquares(text, { quiet: QUIET, ecc: 'M' });
  return (
    <figure className={styles.code}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('name')} shapeRendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={d} fill="#000" />
      </svg>
      {size > DENSE_MODULES && <figcaption className={styles.note}>{t('dense')}</figcaption>}
    </figure>
  );
}
