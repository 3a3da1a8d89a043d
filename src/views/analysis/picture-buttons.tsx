// Owns taking a chart along as a picture: into the clipboard, and where the browser refuses that, as a file.
import { Suspense, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { paintPage } from '../../canvas/paint-page.ts';
import { saveFile } from '../../cards/save-file.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { Camera } from '../../ui/later-icons.tsx';
import type { ChartContent } from './chart-content.ts';
import { ChartFigure } from './chart-figure.tsx';
import styles from './picture-buttons.module.css';
import { texts } from './texts.ts';

/** A slide of 16:9; pictures have two px for each. */
const SLIDE = { widthPx: 1280, heightPx: 720, pixelRatio: 2 };
const SAID_MS = 6000;

type Outcome = 'copied' | 'saved' | 'saved-instead' | 'failed';
type Job = { readonly take: (picture: Blob) => void; readonly fail: (error: unknown) => void };
type Props = { readonly content: ChartContent; readonly isIcon?: boolean };

export function PictureButtons({ content, isIcon = false }: Props) {
  const t = useTexts(texts);
  const [job, setJob] = useState<Job | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    if (outcome === null || outcome === 'failed') return;
    const timer = setTimeout(() => setOutcome(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const name = t(`chart:${content.chart}`);
  const makePicture = () =>
    new Promise<Blob>((take, fail) => setJob({ take, fail })).finally(() => setJob(null));
  const save = async (picture: Promise<Blob>, said: Outcome) => {
    try {
      saveFile(await picture, `sarhad-${content.chart}.png`);
      setOutcome(said);
    } catch {
      setOutcome('failed');
    }
  };
  const copy = async () => {
    setOutcome(null);
    const picture = makePicture();
    try {
      // Safari takes a picture only where it is promised within the press.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      setOutcome('copied');
    } catch {
      await save(picture, 'saved-instead');
    }
  };
  return (
    <>
      {isIcon ? (
        <IconButton
          variant="bare"
          label={t('copy-picture-of', { name })}
          disabled={job !== null}
          onClick={() => void copy()}
        >
          <Camera size={14} aria-hidden />
        </IconButton>
      ) : (
        <>
          <Button variant="bare" disabled={job !== null} onClick={() => void copy()}>
            {t('copy-picture')}
          </Button>
          <Button variant="bare" disabled={job !== null} onClick={() => void save(makePicture(), 'saved')}>
            {t('save-picture')}
          </Button>
        </>
      )}
      <span
        role="status"
        className={outcome === null ? 'visually-hidden' : styles.outcome}
        data-icon={isIcon || undefined}
      >
        {outcome !== null && t(`picture-${outcome}`)}
      </span>
      {job && <Studio content={content} title={name} job={job} />}
    </>
  );
}

/** The chart as a slide beside the window, in the light theme whatever the page has: it goes into documents. */
function Studio({
  content,
  title,
  job,
}: {
  readonly content: ChartContent;
  readonly title: string;
  readonly job: Job;
}) {
  const slide = useRef<HTMLDivElement>(null);
  const shoot = () => {
    const element = slide.current;
    if (element) void paintSlide(element).then(job.take, job.fail);
  };
  return createPortal(
    <div className={styles.studio} data-theme="light" inert aria-hidden="true">
      <div ref={slide} className={styles.slide}>
        <Suspense>
          <ChartFigure
            content={content}
            widthPx={SLIDE.widthPx}
            title={<p className={styles.title}>{title}</p>}
          />
          <OnceDrawn act={shoot} />
        </Suspense>
      </div>
    </div>,
    document.body,
  );
}

/** Beside what may still be loaded: it is there when that is. */
function OnceDrawn({ act }: { readonly act: () => void }) {
  const latest = useRef(act);
  useEffect(() => latest.current(), []);
  return null;
}

const nextFrame = () => new Promise(requestAnimationFrame);
const MOST_FRAMES = 30;

async function paintSlide(slide: HTMLElement): Promise<Blob> {
  await document.fonts.ready;
  // Charts measure themselves and draw what follows from it, until nothing follows any more.
  let before = '';
  for (let frame = 0; frame < MOST_FRAMES && slide.innerHTML !== before; frame++) {
    before = slide.innerHTML;
    await nextFrame();
    await nextFrame();
  }
  const { widthPx, heightPx, pixelRatio } = SLIDE;
  const canvas = document.createElement('canvas');
  canvas.width = widthPx * pixelRatio;
  canvas.height = heightPx * pixelRatio;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to paint on');
  context.scale(pixelRatio, pixelRatio);
  paintPage(context, slide);
  return new Promise((take, fail) =>
    canvas.toBlob((blob) => (blob ? take(blob) : fail(new Error('no picture'))), 'image/png'),
  );
}
