// Tests the editor's page of webhooks: one is added for the view on screen, its secret shown once, tested, turned off and removed, and what fails is said.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MOCK_TOKEN } from '../../../../mocks/mock-api.ts';
import { answerFromMocks, mockServer } from '../../../../mocks/node.ts';
import type { Answer } from '../../../engine/answers.ts';
import type { EngineClient } from '../../../engine/client/client.ts';
import { EngineContext } from '../../../engine/client/use-engine.ts';
import { ViewContext } from '../../../link/use-view.ts';
import { createViewStore, type ViewStore } from '../../../link/view-store.ts';
import { forgetToken } from '../given-out/editor-token.ts';
import { WebhooksDialog } from './webhooks-dialog.tsx';

answerFromMocks();

let viewStore: ViewStore;
beforeEach(() => {
  forgetToken();
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  window.history.replaceState(null, '', '/?type=attack&asof=1&v=2');
  viewStore = createViewStore(window);
  const state = { answer: { revision: 3 } as unknown as Answer, failure: null, names: {} };
  const engine = { subscribe: () => () => {}, getState: () => state } as unknown as EngineClient;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ViewContext value={viewStore}>
        <EngineContext value={engine}>
          <WebhooksDialog onClose={() => {}} />
        </EngineContext>
      </ViewContext>
    </QueryClientProvider>,
  );
});
afterEach(() => viewStore.close());

/** The mocked server reads the whole collection before its first answer. */
const PATIENT = { timeout: 60_000 };
const press = (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(screen.getByRole('button', { name }));

async function enter(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByLabelText('Token of the editor'), MOCK_TOKEN);
  await press(user, 'Show the webhooks');
  return screen.findByRole('textbox', { name: 'Address' }, PATIENT);
}

test('one is added for the view on screen, its secret shown once, tested, turned off, removed', async () => {
  const user = userEvent.setup();
  const field = await enter(user);
  expect(screen.getByText('No webhook is set up yet.')).toBeTruthy();
  expect(screen.getByText('It is told of: Events of type attack.')).toBeTruthy();
  expect(screen.getByText(/follows the live view/)).toBeTruthy();
  await user.type(field, 'https://example.org/hook');
  await press(user, 'Add webhook');
  const secret = (await screen.findByRole('textbox', { name: /^Secret/ }, PATIENT)) as HTMLTextAreaElement;
  expect(secret.value).toMatch(/^whsec_/);
  await press(user, 'I have kept it');
  expect(screen.queryByRole('textbox', { name: /^Secret/ })).toBeNull();
  const item = within(screen.getByRole('listitem'));
  expect(item.getByText('https://example.org/hook')).toBeTruthy();
  expect(item.getByText(/told up to revision 3/)).toBeTruthy();
  await user.click(item.getByRole('button', { name: 'Send a test' }));
  expect(
    await item.findByText(/test, not delivered\. This server sends nothing out\./, {}, PATIENT),
  ).toBeTruthy();
  const toggle = item.getByRole('switch', { name: /is on/ });
  await user.click(toggle);
  await expect.poll(() => toggle.getAttribute('aria-checked'), PATIENT).toBe('false');
  await user.click(item.getByRole('button', { name: /^Remove the webhook/ }));
  await user.click(item.getByRole('button', { name: 'Yes, remove' }));
  expect(await screen.findByText('No webhook is set up yet.', {}, PATIENT)).toBeTruthy();
}, 200_000);

test('what is wrong with an address is said in the server’s words, and the address stays to be mended', async () => {
  const user = userEvent.setup();
  const field = (await enter(user)) as HTMLInputElement;
  const detail = 'url: leads into the network of this server';
  mockServer.use(
    http.post('*/api/v1/webhooks', () =>
      HttpResponse.json(
        { type: 'x', title: 'x', status: 400, code: 'bad-value', detail },
        { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  await user.type(field, 'https://10.0.0.1/');
  await press(user, 'Add webhook');
  expect((await screen.findByRole('alert')).textContent).toContain(detail);
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('https://10.0.0.1/');
  mockServer.resetHandlers();
}, 200_000);
