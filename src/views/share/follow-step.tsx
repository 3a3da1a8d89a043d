// Owns the step that gives the addresses by which the view is followed: in a feed reader, by a program, in a calendar.
import { useId, useRef } from 'react';
import { feedAddress } from '../../api/feed-address.ts';
import { CopyLink } from '../../cards/copy-link.tsx';
import type { FeedForm } from '../../contract/feed-paths.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import styles from './follow-step.module.css';
import type { StepProps } from './step-props.ts';
import steps from './steps.module.css';

const texts = defineTexts('follow-step', {
  atom: 'Atom',
  'atom-words': 'for feed readers: what is new, corrected or retracted in this view',
  json: 'JSON Feed',
  'json-words': 'the same for programs',
  calendar: 'Calendar',
  'calendar-words': 'planned events, whatever the dates and status of this view',
  copy: 'Copy',
  once: 'Each change is told once; an import of history is one entry.',
  pinned: 'A pinned view never changes, so these addresses follow the live one.',
});

const FORMS: readonly FeedForm[] = ['atom', 'json', 'calendar'];

export function FollowStep({ view: { filter } }: StepProps) {
  const t = useTexts(texts);
  return (
    <div className={steps.step}>
      {filter.asof !== undefined && <p>{t('pinned')}</p>}
      {FORMS.map((form) => (
        <Address
          key={form}
          address={feedAddress(form, filter)}
          name={t(form)}
          words={t(`${form}-words`)}
          copy={t('copy')}
        />
      ))}
      <p className={steps.note}>{t('once')}</p>
    </div>
  );
}

type Props = {
  readonly address: string;
  readonly name: string;
  readonly words: string;
  readonly copy: string;
};

function Address({ address, name, words, copy }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  return (
    <fieldset className={styles.address} aria-labelledby={id}>
      <label className={styles.name} id={id} htmlFor={`${id}-field`}>
        <strong>{name}</strong> <span className={steps.note}>{words}</span>
      </label>
      <input
        ref={field}
        id={`${id}-field`}
        className={styles.field}
        readOnly
        dir="ltr"
        value={address}
        onFocus={({ target }) => target.select()}
      />
      <CopyLink address={address} label={copy} onFail={() => field.current?.focus()} />
    </fieldset>
  );
}
