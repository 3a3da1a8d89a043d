// Owns taking a chart along as a picture: into the clipboard, and where the browser refuses that, as a file; as a file, PNG or SVG.
import { Suspense, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { canvasBrush, measureText, plainColour } from '../../canvas/canvas-brush.ts';
import { paintPage } from '../../canvas/paint-page.ts';
import { saveFile } from '../../cards/save-file.ts';
import { useRevision } from '../../engine/client/use-engine.ts';
import { svgBrush } from '../../paper/page/svg-brush.ts';
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
const FORMS: readonly Form[] = ['png', 'svg'];

type Outcome = 'copied' | 'saved' | 'saved-instead' | 'failed';
type Form = 'png' | 'svg';
type Job = {
  readonly form: Form;
  readonly take: (picture: Blob) => void;
  readonly fail: (error: unknown) => void;
};
type Props = {
  readonly content: ChartContent;
  /** Copying alone, as an icon; the files alone; or both. */
  readonly kind: 'icon' | 'files' | 'both';
};

export function PictureButtons({ content, kind }: Props) {
  const t = useTexts(texts);
  const revision = useRevision() ?? 0;
  const [job, setJob] = useState<Job | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    if (outcome === null || outcome === 'failed') return;
    const timer = setTimeout(() => setOutcome(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const name = t(`chart:${content.chart}`);
  const makePicture = (form: Form) =>
    new Promise<Blob>((take, fail) => setJob({ form, take, fail })).finally(() => setJob(null));
  const save = async (form: Form, picture: Promise<Blob>, said: Outcome) => {
    try {
      saveFile(await picture, `sarhad-${content.chart}-r${revision}.${form}`);
      setOutcome(said);
    } catch {
      setOutcome('failed');
    }
  };
  const copy = async () => {
    setOutcome(null);
    const picture = makePicture('png');
    try {
      // Safari takes a picture only where it is promised within the press.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      setOutcome('copied');
    } catch {
      await save('png', picture, 'saved-instead');
    }
  };
  return (
    <>
      {kind === 'icon' && (
        <IconButton
          variant="bare"
          label={t('copy-picture-of', { name })}
          disabled={job !== null}
          onClick={() => void copy()}
        >
          <Camera size={14} aria-hidden />
        </IconButton>
      )}
      {kind === 'both' && (
        <Button variant="bare" disabled={job !== null} onClick={() => void copy()}>
          {t('copy-picture')}
        </Button>
      )}
      {kind !== 'icon' &&
        FORMS.map((form) => (
          <Button
            key={form}
            variant="bare"
            className={styles.file}
            aria-label={t(`save-${form}`, { name })}
            disabled={job !== null}
            onClick={() => {
              setOutcome(null);
              void save(form, makePicture(form), 'saved');
            }}
          >
            {form.toUpperCase()}
          </Button>
        ))}
      <span
        role="status"
        className={outcome === null ? 'visually-hidden' : styles.outcome}
        data-icon={kind === 'icon' || undefined}
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
    if (element) void pictureOf(element, title, job.form).then(job.take, job.fail);
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

async function pictureOf(slide: HTMLElement, title: string, form: Form): Promise<Blob> {
  await document.fonts.ready;
  // Charts measure themselves and draw what follows from it, until nothing follows any more.
  let before = '';
  for (let frame = 0; frame < MOST_FRAMES && slide.innerHTML !== before; frame++) {
    before = slide.innerHTML;
    await nextFrame();
    await nextFrame();
  }
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: form === 'svg' });
  if (!context) throw new Error('no canvas to paint on');
  return form === 'svg' ? drawSlide(context, slide, title) : paintSlide(canvas, context, slide);
}

function paintSlide(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  slide: HTMLElement,
): Promise<Blob> {
  const { widthPx, heightPx, pixelRatio } = SLIDE;
  canvas.width = widthPx * pixelRatio;
  canvas.height = heightPx * pixelRatio;
  context.scale(pixelRatio, pixelRatio);
  paintPage(canvasBrush(context), slide);
  return new Promise((take, fail) =>
    canvas.toBlob((blob) => (blob ? take(blob) : fail(new Error('no picture'))), 'image/png'),
  );
}

function drawSlide(context: CanvasRenderingContext2D, slide: HTMLElement, title: string): Blob {
  const brush = svgBrush({
    measure: (text, font) => measureText(context, text, font),
    plain: (colour) => plainColour(context, colour),
  });
  paintPage(brush, slide);
  const said = Array.from(slide.querySelectorAll('p'), ({ textContent }) => textContent ?? '');
  const svg = brush.finish({
    ...{ width: SLIDE.widthPx, height: SLIDE.heightPx, title },
    description: said.filter((text) => text !== '' && text !== title).join('\n'),
  });
  return new Blob([svg], { type: 'image/svg+xml' });
}
