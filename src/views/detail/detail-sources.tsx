// Owns the sources of an open event: grade explained, title as a link when its address is one, publisher, date, language.
import { displayText } from '../../cards/display-text.ts';
import { GradeBadge } from '../../cards/grade-badge.tsx';
import { isWebAddress, type Source } from '../../contract/event.ts';
import { publisherId } from '../../contract/publisher.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { dateName } from '../../words/format.ts';
import { DOT } from '../../words/separator.ts';
import { gradeInWords } from '../../words/vocabulary.ts';
import styles from './detail-sources.module.css';
import { languageName } from './language-name.ts';
import { Section } from './section.tsx';

const texts = defineTexts('detail-sources', {
  heading: 'Sources',
  count_one: '{{total}} ·\u00a0one publisher',
  count_other: '{{total}} ·\u00a0{{count}} publishers',
  untitled: 'Untitled page at {{host}}',
  'new-tab': '(opens in a new tab)',
});

export function DetailSources({ sources }: { readonly sources: readonly Source[] }) {
  const t = useTexts(texts);
  const publishers = new Set(sources.map(({ publisher }) => publisherId(publisher))).size;
  return (
    <Section
      heading={t('heading')}
      aside={t('count', { total: sources.length, count: publishers })}
      method="grades"
    >
      <ul className={styles.sources}>
        {sources.map((source, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sources have no id, and claims point to them by index
          <li key={index} className={styles.source}>
            <GradeBadge grade={source} />
            <div className={styles.text}>
              <Title source={source} />
              <p className={styles.basis}>
                <bdi>{displayText(source.publisher, 160)}</bdi>
                {source.publishedOn !== null && `${DOT}${dateName(source.publishedOn)}`}
                {source.language !== null && `${DOT}${languageName(source.language)}`}
              </p>
              <p className={styles.grade}>{gradeInWords(source.reliability, source.credibility)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Title({ source: { title, url } }: { readonly source: Source }) {
  const t = useTexts(texts);
  const isLink = isWebAddress(url);
  const host = isLink ? new URL(url).host : displayText(url, 80);
  const name = title === null || title.trim() === '' ? t('untitled', { host }) : displayText(title, 400);
  if (!isLink) return <bdi className={styles.title}>{name}</bdi>;
  return (
    <a className={styles.title} href={url} target="_blank" rel="noopener noreferrer" title={host}>
      <bdi>{name}</bdi> <span className="visually-hidden">{t('new-tab')}</span>
    </a>
  );
}
