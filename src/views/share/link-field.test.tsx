// Tests the link of the share dialog, long and short, and the editor's list of those given out: in each of its states.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { createRef } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { MOCK_TOKEN } from '../../../mocks/mock-api.ts';
import { answerFromMocks, mockServer } from '../../../mocks/node.ts';
import type { Answer } from '../../engine/answers.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import { EngineContext } from '../../engine/client/use-engine.ts';
import { LinkField } from './link-field.tsx';

answerFromMocks();

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

function show(query: string) {
  const state = { answer: { revision: 3 } as unknown as Answer, failure: null, names: {} };
  const engine = { subscribe: () => () => {}, getState: () => state } as unknown as EngineClient;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <EngineContext value={engine}>
        <LinkField address={`http://localhost:3000/?${query}`} query={query} copyRef={createRef()}>
          between
        </LinkField>
      </EngineContext>
    </QueryClientProvider>,
  );
}

/** The mocked server reads the whole collection before its first answer. */
const PATIENT = { timeout: 20_000 };
/** Of so many signs: the address of the page has 23 more. */
function queryOf(length: number): string {
  const ids = Array.from({ length: 180 }, (_, index) => `actor-${100 + index}`);
  const query = `actor=${ids}`;
  return `${query}${'a'.repeat(length - query.length - 4)}&v=2`;
}
const SHORT = /^http:\/\/localhost:3000\/s\/[\da-z]{13}$/;
const field = () => screen.getByRole('textbox', { name: 'Link' }) as HTMLInputElement;
const until = async (pattern: RegExp) => expect.poll(() => field().value, PATIENT).toMatch(pattern);

test('a link of up to 2,000 signs is long until a short one is asked for, and back', async () => {
  const user = userEvent.setup();
  show(queryOf(1977));
  expect(field().value).toHaveLength(2000);
  await user.click(screen.getByRole('button', { name: 'Short link' }));
  await until(SHORT);
  await user.click(screen.getByRole('button', { name: 'Long link' }));
  expect(field().value).toHaveLength(2000);
});

test('a longer one is short by itself, and is made once however often it is shown', async () => {
  const user = userEvent.setup();
  show(queryOf(1978));
  await until(SHORT);
  const made = field().value;
  await user.click(screen.getByRole('button', { name: 'Long link' }));
  expect(screen.getByText(/2,001 characters/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Short link' }));
  expect(field().value).toBe(made);
  // Another last day is another link.
  await user.selectOptions(screen.getByRole('combobox', { name: /Until when/ }), 'expires in 30 days');
  await expect.poll(() => field().value, PATIENT).not.toBe(made);
  await until(SHORT);
});

test('what stopped a short link is said in the server’s words, and it can be asked for again', async () => {
  const user = userEvent.setup();
  const detail = 'You asked for this more than 60 times in 10 minutes; try again in 6 minutes.';
  const problem = { type: 'x', title: 'x', status: 429, code: 'too-many-requests', detail };
  mockServer.use(
    http.post('*/api/v1/links', () =>
      HttpResponse.json(problem, { status: 429, headers: { 'Content-Type': 'application/problem+json' } }),
    ),
  );
  show('type=attack&v=2');
  await user.click(screen.getByRole('button', { name: 'Short link' }));
  expect(await screen.findByText(new RegExp(detail), {}, PATIENT)).toBeTruthy();
  expect(field().value).toContain('?type=attack');
  mockServer.resetHandlers();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await until(SHORT);
});

test('the editor gives the token, sees the link in words, revokes and restores it, and is forgotten', async () => {
  const user = userEvent.setup();
  show('type=attack&v=2');
  await user.click(screen.getByRole('button', { name: 'Short link' }));
  await until(SHORT);
  const id = field().value.slice(-13);
  await user.click(screen.getByRole('button', { name: 'Revoke this one' }));
  const dialog = await screen.findByRole('dialog', { name: 'Links given out' }, PATIENT);
  const token = () => within(dialog).getByLabelText('Token of the editor');
  const press = (name: string) => user.click(within(dialog).getByRole('button', { name }));
  await press('Show the links');
  expect(within(dialog).getByRole('alert').textContent).toBe('Enter a token.');
  await user.type(token(), 'wrong');
  await press('Show the links');
  expect(await within(dialog).findByText(/does not know this token/, {}, PATIENT)).toBeTruthy();
  await user.type(token(), MOCK_TOKEN);
  await press('Show the links');
  const toggle = await within(dialog).findByRole('switch', { name: `Link ${id} opens` }, PATIENT);
  expect(document.activeElement).toBe(toggle);
  const item = toggle.closest('li') as HTMLElement;
  expect(item.textContent).toContain('Events of type attack. Map of the whole region; panel Events.');
  expect(item.textContent).toContain('not opened yet');
  await user.click(toggle);
  expect(await within(item).findByText(/revoked on/, {}, PATIENT)).toBeTruthy();
  expect(toggle.getAttribute('aria-checked')).toBe('false');
  await user.click(toggle);
  await expect.poll(() => toggle.getAttribute('aria-checked'), PATIENT).toBe('true');
  expect([sessionStorage.length, localStorage.length]).toEqual([1, 0]);
  await press('Forget the token');
  expect([sessionStorage.length, token()]).toEqual([0, expect.anything()]);
});

test('a list that does not come says why', async () => {
  const user = userEvent.setup();
  sessionStorage.setItem('sarhad.editor-token', MOCK_TOKEN);
  mockServer.use(http.get('*/api/v1/links', () => HttpResponse.error()));
  show('type=attack&v=2');
  await user.click(screen.getByRole('button', { name: 'All links given out' }));
  expect(
    await screen.findByText(/The links could not be loaded\. The server does not answer\./),
  ).toBeTruthy();
  mockServer.resetHandlers();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('list', {}, PATIENT)).toBeTruthy();
});
