// Owns the facet of actors: any of them or all in one event, and the role in which they stand.
import { ROLES, type Role } from '../../contract/taxonomy.ts';
import { withActorState } from '../../link/toggle.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { roleLabel } from '../../words/filter-in-words.ts';
import styles from './actor-facet.module.css';
import { Facet } from './facet.tsx';
import { texts } from './facet-texts.ts';
import { useFacetValues } from './use-facet-values.ts';

export function ActorFacet() {
  const t = useTexts(texts);
  const filter = useView((view) => view.filter);
  const changeFilter = useChangeFilter();
  const values = useFacetValues('actor');
  const role = filter.role?.any.length === 1 && filter.role.not.length === 0 ? filter.role.any[0] : undefined;
  const canMatchAll = (filter.actor?.any.length ?? 0) > 1;
  return (
    <Facet
      name={t('actors')}
      hint={t('each-counts')}
      facet="actor"
      ignoresChoice={(filter.actor ?? filter.role) !== undefined && filter.actors !== 'all'}
      values={values}
      clause={filter.actor}
      onChange={(value, state) => changeFilter(withActorState(filter, value, state))}
      onClear={() => changeFilter({ actor: undefined, actors: undefined, role: undefined })}
    >
      {(filter.actor || filter.role) && (
        <div className={styles.how}>
          {canMatchAll && (
            <select
              aria-label={t('match-label')}
              value={filter.actors ?? 'any'}
              onChange={(event) => changeFilter({ actors: event.target.value === 'all' ? 'all' : undefined })}
            >
              <option value="any">{t('match-any')}</option>
              <option value="all">{t('match-all')}</option>
            </select>
          )}
          <select
            aria-label={t('role')}
            value={role ?? ''}
            onChange={(event) => {
              const chosen = event.target.value as Role | '';
              changeFilter({ role: chosen === '' ? undefined : { any: [chosen], not: [] } });
            }}
          >
            <option value="">{t('role-any')}</option>
            {ROLES.map((name) => (
              <option key={name} value={name}>
                {roleLabel(name)}
              </option>
            ))}
          </select>
        </div>
      )}
    </Facet>
  );
}
