// Owns the choice of which events shade the provinces: all, a category, one type.
import { CATEGORIES, DIPLOMATIC_TYPES, INCIDENT_TYPES } from '../../contract/taxonomy.ts';
import { useView, useViewStore } from '../../link/use-view.ts';
import { SHADED } from '../../link/view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { categoryName, typeName } from '../../words/vocabulary.ts';
import styles from './layer-switch.module.css';
import { shadedName } from './shaded-words.ts';
import { texts } from './texts.ts';

const TYPES_OF = { incident: INCIDENT_TYPES, diplomatic: DIPLOMATIC_TYPES };

export function ShadedChoice() {
  const t = useTexts(texts);
  const store = useViewStore();
  const shaded = useView((view) => view.shaded);
  return (
    <select
      className={styles.shaded}
      aria-label={t('shaded')}
      title={t('shaded')}
      value={shaded ?? ''}
      onChange={({ target }) =>
        store.change({ shaded: SHADED.find((value) => value === target.value) ?? null })
      }
    >
      <option value="">{shadedName('all')}</option>
      {CATEGORIES.map((category) => (
        <option key={category} value={category}>
          {categoryName(category)}
        </option>
      ))}
      {CATEGORIES.map((category) => (
        <optgroup key={category} label={categoryName(category)}>
          {TYPES_OF[category].map((type) => (
            <option key={type} value={type}>
              {typeName(type)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
