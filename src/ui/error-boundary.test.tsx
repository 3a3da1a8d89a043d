// Tests what stands in for a part that could not be loaded: opened over the page, and one of several that lack theirs.
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ErrorBoundary, OpenedPart } from './error-boundary.tsx';
import { PartNotLoaded } from './lazy-part.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

function Broken(): never {
  throw new Error('on purpose');
}

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <p>Elsewhere</p>
      <input aria-label="Search" onChange={() => setOpen(true)} />
      {isOpen && (
        <OpenedPart onClose={() => setOpen(false)}>
          <Broken />
        </OpenedPart>
      )}
    </>
  );
}

test('it has the keyboard, goes with Escape, and gives the keyboard back', async () => {
  render(<Page />);
  const opener = screen.getByRole('button', { name: 'Open' });
  await userEvent.click(opener);
  expect(screen.getByRole('alert').contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('it goes with a press elsewhere, and stays with one in it', async () => {
  render(<Page />);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  await userEvent.click(screen.getByText(/stopped working/));
  expect(screen.getByRole('alert')).toBeTruthy();
  await userEvent.click(screen.getByText('Elsewhere'));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('who types goes on typing', async () => {
  render(<Page />);
  await userEvent.type(screen.getByLabelText('Search'), 'khorog');
  expect(screen.getByRole('alert')).toBeTruthy();
  expect((screen.getByLabelText('Search') as HTMLInputElement).value).toBe('khorog');
});

test('opened in a dialog it stands in that, where it is seen and can be pressed', () => {
  const { container } = render(
    <dialog open>
      <OpenedPart onClose={() => {}}>
        <Broken />
      </OpenedPart>
    </dialog>,
  );
  expect(container.querySelector('dialog')?.contains(screen.getByRole('alert'))).toBe(true);
});

let why: 'newer' | 'unreachable' | null = 'newer';
function Lacking() {
  if (why !== null) throw new PartNotLoaded(why, 'on purpose');
  return <p>It is here</p>;
}

describe('several parts that lack one file', () => {
  const part = (name: string, form: 'box' | 'line' | 'unplaced' = 'box') => (
    <ErrorBoundary key={name} name={name} form={form}>
      <Lacking />
    </ErrorBoundary>
  );
  const ALL = [
    part('The search', 'line'),
    part('The timeline'),
    part('The panel'),
    part('The notices', 'unplaced'),
  ];
  beforeEach(() => {
    vi.stubGlobal('fetch', async () => new Response(''));
  });
  afterEach(() => vi.unstubAllGlobals());

  test('one says so with a way to reload, for all; the others name what is missing in its place', () => {
    why = 'newer';
    const { rerender } = render(ALL);
    expect(screen.getByRole('alert').textContent).toContain(
      'Parts of this page could not be loaded: there is a newer version of this page.',
    );
    expect(screen.getAllByRole('button')).toHaveLength(1);
    for (const name of ['The search', 'The panel'])
      expect(screen.getByText(`${name} could not be loaded.`)).toBeTruthy();
    expect(screen.queryByText(/^The notices/)).toBeNull();
    // When it goes, the next says it: a line last, for its words are cut.
    rerender([ALL[0], ALL[2]]);
    expect(screen.getByRole('alert').textContent).toContain('Parts of this page');
    expect(screen.getByText('The search could not be loaded.')).toBeTruthy();
    rerender([ALL[0]]);
    expect(screen.getByRole('alert').textContent).toContain(
      'The search could not be loaded: there is a newer',
    );
  });

  test('a press on try again is for all of them', async () => {
    why = 'unreachable';
    render(ALL);
    why = null;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getAllByText('It is here')).toHaveLength(4);
  });
});

function Fragile({ isBroken, children }: { readonly isBroken: () => boolean; readonly children: ReactNode }) {
  return isBroken() ? <Broken /> : children;
}

test('tried again, the keyboard goes on in what comes, when it comes', async () => {
  let isBroken = true;
  let come = () => {};
  const Part = lazy(
    () =>
      new Promise<{ default: () => ReactNode }>((resolve) => {
        come = () => resolve({ default: () => <button type="button">First of the part</button> });
      }),
  );
  render(
    <>
      <button type="button">Before</button>
      <section>
        <ErrorBoundary name="The part">
          <Suspense fallback={null}>
            <Fragile isBroken={() => isBroken}>
              <Part />
            </Fragile>
          </Suspense>
        </ErrorBoundary>
      </section>
    </>,
  );
  isBroken = false;
  screen.getByRole('button', { name: 'Try again' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(document.body);
  await act(async () => come());
  const first = await screen.findByRole('button', { name: 'First of the part' });
  await vi.waitFor(() => expect(document.activeElement).toBe(first));
});

function Opening() {
  const [isOpen, setOpen] = useState(false);
  const leave = {
    name: 'Back',
    onLeave: () => setOpen(false),
    onLeft: () => screen.getByText('Row').focus(),
  };
  return (
    <>
      <button type="button">Row</button>
      {!isOpen && (
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
      )}
      {isOpen && (
        <ErrorBoundary name="The event" leave={leave}>
          <Broken />
        </ErrorBoundary>
      )}
    </>
  );
}

test('what was opened in a place of its own and did not come has the keyboard, and goes with Escape', async () => {
  render(<Opening />);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Try again' }));
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.activeElement).toBe(screen.getByText('Row'));
});
