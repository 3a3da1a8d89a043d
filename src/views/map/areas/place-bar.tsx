// Owns the card over the map that says which places the filter asks for, where they are named, widened, edited and cleared.
import { type FormEvent, useState } from 'react';
import { RADII_KM } from '../../../cards/near-point.ts';
import type { Area, Near } from '../../../contract/filter.ts';
import { MAX_PLACE_NAME, placeNameOf } from '../../../contract/filter-grammar.ts';
import { useAnswer } from '../../../engine/client/use-engine.ts';
import { useChangeFilter, useView } from '../../../link/use-view.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import { X } from '../../../ui/icons.tsx';
import { coordinatesName } from '../../../words/figures.ts';
import { numberName } from '../../../words/format.ts';
import styles from './areas.module.css';
import { KnownRoughly } from './known-roughly.tsx';
import { texts } from './texts.ts';
import type { OnlyView } from './use-only-view.ts';

type Props = {
  readonly onlyView: OnlyView;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  /** A clause was taken away with its card: the keyboard goes on elsewhere. */
  readonly onCleared: () => void;
};

export function PlaceBar({ onlyView, isEditing, onEdit, onCleared }: Props) {
  const { near, area, bbox } = useView((view) => view.filter);
  return (
    <>
      {near && <NearBar near={near} onCleared={onCleared} />}
      {area && <AreaBar area={area} isEditing={isEditing} onEdit={onEdit} onCleared={onCleared} />}
      {bbox && <BoxBar onlyView={onlyView} onCleared={onCleared} />}
    </>
  );
}

const Cross = () => <X size={14} aria-hidden="true" />;

type NearProps = Pick<Props, 'onCleared'> & { readonly near: Near };

function NearBar({ near, onCleared }: NearProps) {
  const t = useTexts(texts);
  const changeFilter = useChangeFilter();
  const tooImprecise = useAnswer((answer) => answer?.totals.tooImprecise ?? 0);
  const radii = RADII_KM.includes(near.km) ? RADII_KM : [...RADII_KM, near.km].sort((a, b) => a - b);
  return (
    <section className={styles.bar} aria-label={t('near')} data-over-map>
      <div className={styles.row}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own */}
        <div role="group" aria-label={t('radius')} className={styles.radii}>
          {radii.map((km) => (
            <button
              key={km}
              type="button"
              className={styles.radius}
              aria-pressed={km === near.km}
              aria-label={t('radius-km', { km: numberName(km) })}
              onClick={() => changeFilter({ near: { ...near, km } })}
            >
              {numberName(km)}
            </button>
          ))}
        </div>
        {t('km-of')}
        <IconButton
          variant="bare"
          label={t('clear-near')}
          onClick={() => {
            changeFilter({ near: undefined });
            onCleared();
          }}
        >
          <Cross />
        </IconButton>
      </div>
      <NameField
        name={near.name}
        label={t('near-name')}
        placeholder={coordinatesName(near.point, 0)}
        onName={({ name: _before, ...rest }, name) =>
          changeFilter({ near: { ...rest, ...(name && { name }) } })
        }
        value={near}
      />
      {tooImprecise > 0 && (
        <p className={styles.imprecise}>
          {t('too-imprecise', { count: tooImprecise, figure: numberName(tooImprecise) })}
        </p>
      )}
    </section>
  );
}

type AreaProps = Pick<Props, 'isEditing' | 'onEdit' | 'onCleared'> & { readonly area: Area };

function AreaBar({ area, isEditing, onEdit, onCleared }: AreaProps) {
  const t = useTexts(texts);
  const changeFilter = useChangeFilter();
  return (
    <section className={styles.bar} aria-label={t('in-area')} data-over-map>
      <div className={styles.row}>
        <NameField
          name={area.name}
          label={t('area-name')}
          placeholder={t('name-it')}
          onName={({ name: _before, ...rest }, name) =>
            changeFilter({ area: { ...rest, ...(name && { name }) } })
          }
          value={area}
        />
        <Button variant="bare" aria-pressed={isEditing} onClick={() => onEdit(!isEditing)}>
          {t(isEditing ? 'end-editing' : 'edit-shape')}
        </Button>
        <IconButton
          variant="bare"
          label={t('clear-area')}
          onClick={() => {
            onEdit(false);
            changeFilter({ area: undefined });
            onCleared();
          }}
        >
          <Cross />
        </IconButton>
      </div>
      <KnownRoughly />
    </section>
  );
}

function BoxBar({
  onlyView: { isFollowing, follow, clear },
  onCleared,
}: Pick<Props, 'onlyView' | 'onCleared'>) {
  const t = useTexts(texts);
  return (
    <section className={styles.bar} aria-label={t('only-view')} data-over-map>
      <div className={styles.row}>
        {t(isFollowing ? 'in-view' : 'in-box')}
        {!isFollowing && (
          <Button variant="bare" onClick={follow}>
            {t('follow-map')}
          </Button>
        )}
        <IconButton
          variant="bare"
          label={t('clear-view')}
          onClick={() => {
            clear();
            onCleared();
          }}
        >
          <Cross />
        </IconButton>
      </div>
      <KnownRoughly />
    </section>
  );
}

type NameProps<V> = {
  readonly name: string | undefined;
  readonly label: string;
  readonly placeholder: string;
  readonly value: V;
  readonly onName: (value: V, name: string | undefined) => void;
};

function NameField<V>({ name, label, placeholder, value, onName }: NameProps<V>) {
  const [draft, setDraft] = useState(name ?? '');
  const [shown, setShown] = useState(name);
  // Another place, or another name of it: by the link, by Back, by a handle.
  if (shown !== name) {
    setShown(name);
    setDraft(name ?? '');
  }
  const take = () => {
    const next = placeNameOf(draft.slice(0, MAX_PLACE_NAME));
    if (next !== null && next !== name) onName(value, next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    take();
  };
  return (
    <form onSubmit={submit} className={styles['name-form']}>
      <input
        className={styles.name}
        dir="auto"
        aria-label={label}
        placeholder={placeholder}
        maxLength={MAX_PLACE_NAME}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
      />
    </form>
  );
}
