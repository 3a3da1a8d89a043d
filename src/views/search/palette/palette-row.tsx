// Owns a row of the palette: a sign, what it is called, and what Enter does.
import { displayText } from '../../../cards/display-text.ts';
import { Glyph } from '../../../cards/glyph.tsx';
import { KeyCaps } from '../../../ui/key-caps.tsx';
import { Command, Crosshair, CrossingSign, MapPin, Search, Undo } from '../../../ui/later-icons.tsx';
import { PALETTE_KEYS } from '../../../ui/part-keys.ts';
import { whenName } from '../../../words/format.ts';
import styles from './palette.module.css';
import type { Row } from './row.ts';

const SIGNS = {
  place: MapPin,
  near: Crosshair,
  crossing: CrossingSign,
  text: Search,
  command: Command,
  undo: Undo,
  copy: Crosshair,
};

type Props = {
  readonly id: string;
  readonly row: Row;
  readonly isActive: boolean;
  readonly onDo: (isAdding: boolean) => void;
};

export function PaletteRow({ id, row, isActive, onDo }: Props) {
  const { name, lang, detail, sign, command } = row;
  const aside = sign.kind === 'event' ? whenName(sign.option.event) : row.aside;
  return (
    // The keyboard stays in the field, which points here by aria-activedescendant.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does it
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={row.isIdle || undefined}
      className={styles.row}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onDo(event.ctrlKey || event.metaKey)}
    >
      <span className={styles.sign}>
        <Sign sign={sign} />
      </span>
      <span className={styles.names}>
        <span className={styles.name} dir="auto" lang={lang}>
          {displayText(name, 200)}
        </span>
        {detail && (
          <span className={styles.detail}>
            <bdi>{displayText(detail, 200)}</bdi>
          </span>
        )}
      </span>
      {aside && <span className={styles.aside}>{aside}</span>}
      {command?.key && <KeyCaps of={command.key} isShort />}
      {isActive && !row.isIdle && (
        <span className={styles.do}>
          <KeyCaps of={PALETTE_KEYS.do} />
        </span>
      )}
    </div>
  );
}

function Sign({ sign }: { readonly sign: Row['sign'] }) {
  if (sign.kind === 'event') return <Glyph type={sign.option.event.type} status={sign.option.event.status} />;
  if (sign.kind === 'value')
    return (
      <span
        className={sign.isTicked ? styles.ticked : styles.box}
        data-selected={sign.isTicked || undefined}
      />
    );
  const Icon = SIGNS[sign.kind];
  return <Icon size={15} aria-hidden="true" />;
}
