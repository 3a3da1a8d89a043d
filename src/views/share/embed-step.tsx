// Owns the step that shows a part of the view in another page: which part, in which colours, and the code for it; or that this server lets nobody do so.
import { useId, useState } from 'react';
import { TextToCopy } from '../../cards/text-to-copy.tsx';
import { useNames } from '../../cards/use-names.ts';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { embedded } from '../../link/embedded.ts';
import { addressOfView } from '../../link/link.ts';
import { pageAt } from '../../link/short-link.ts';
import { EMBEDS, type Embed, THEMES, type Theme } from '../../link/view.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { filterInSentence, textOfRuns } from '../../words/filter-sentence.ts';
import { partName } from './describe-view.ts';
import { frameCode } from './frame-code.ts';
import type { StepProps } from './step-props.ts';
import styles from './steps.module.css';

const texts = defineTexts('embed-step', {
  part: 'Part',
  'needs-border': '{{part}} (needs one border)',
  colours: 'Colours',
  'of-reader': 'as the reader’s system',
  'theme:light': 'light',
  'theme:dark': 'dark',
  title: 'Sarhad, {{part}}: {{events}}',
  code: 'The code of the frame',
  copy: 'Copy code',
  hosts: 'Pages of {{hosts}} can show it; no others.',
  nobody:
    'This server lets no other page show parts of it. Whoever runs it names the hosts that may, by the setting EMBED_HOSTS.',
  asking: 'Asking who may show it…',
});

export function EmbedStep({ view }: StepProps) {
  const t = useTexts(texts);
  const id = useId();
  const names = useNames();
  const hosts = useShownMeta(({ embedHosts }) => embedHosts);
  const [part, setPart] = useState<Embed>('map');
  const [chosen, setTheme] = useState<Theme | null | undefined>(undefined);
  // Unless it is chosen here, as it is chosen for the link.
  const theme = chosen === undefined ? view.theme : chosen;
  const { any = [], not = [] } = view.filter.border ?? {};
  const hasStrip = any.length === 1 && not.length === 0;
  if (hosts === undefined || hosts.length === 0)
    return <p className={styles.note}>{t(hosts === undefined ? 'asking' : 'nobody')}</p>;
  const title = t('title', {
    part: partName(part),
    events: textOfRuns(filterInSentence(view.filter, names)),
  });
  const address = addressOfView(embedded({ ...view, theme }, part), pageAt(location));
  return (
    <div className={styles.step}>
      <div className={styles.choices}>
        <label htmlFor={`${id}-part`}>{t('part')}</label>
        <select
          id={`${id}-part`}
          value={part}
          onChange={({ target }) => setPart(EMBEDS[target.selectedIndex] ?? part)}
        >
          {EMBEDS.map((one) => (
            <option key={one} value={one} disabled={one === 'strip' && !hasStrip}>
              {one === 'strip' && !hasStrip ? t('needs-border', { part: partName(one) }) : partName(one)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-theme`}>{t('colours')}</label>
        <select
          id={`${id}-theme`}
          value={theme ?? ''}
          onChange={({ target }) => setTheme(THEMES.find((one) => one === target.value) ?? null)}
        >
          <option value="">{t('of-reader')}</option>
          {THEMES.map((one) => (
            <option key={one} value={one}>
              {t(`theme:${one}`)}
            </option>
          ))}
        </select>
      </div>
      <TextToCopy
        text={frameCode(address, title, part === 'timeline' ? 220 : 480)}
        name={t('code')}
        label={t('copy')}
      />
      <p className={styles.note}>{t('hosts', { hosts: hosts.join(', ') })}</p>
    </div>
  );
}
