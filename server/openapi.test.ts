// The description of the API: complete, consistent in itself, and true to how the server answers.
import { expect, test } from 'vitest';
import { ENDPOINTS } from '../src/contract/endpoints.ts';
import { FILTER_PARAMETERS } from '../src/contract/filter-grammar.ts';
import { createTestApp } from './app-under-test.ts';
import { openapiDocument } from './openapi.ts';

type Parameter = {
  $ref?: string;
  name?: string;
  in?: string;
  required?: boolean;
  schema?: { type?: string };
};
type Operation = { operationId: string; parameters?: Parameter[]; responses: Record<string, unknown> };
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { parameters: Record<string, Parameter>; schemas: Record<string, unknown> };
};

const document = openapiDocument() as Document;

test('every endpoint is described, and nothing else', () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(described).toEqual(Object.values(ENDPOINTS).map(({ method, path }) => `${method} ${path}`));
});

test('every reference leads somewhere', () => {
  const text = JSON.stringify(document);
  const references = [
    ...new Set([...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)].map(([, a, b]) => `${a}/${b}`)),
  ];
  const targets = Object.entries(document.components).flatMap(([kind, named]) =>
    Object.keys(named).map((name) => `${kind}/${name}`),
  );
  expect(targets).toEqual(expect.arrayContaining(references));
  expect(references.length).toBeGreaterThan(30);
  expect(text.match(/"\$ref"/g)?.length).toBe(text.match(/"\$ref":"#\/components\//g)?.length);
});

test('the filter parameters are those of the grammar: optional, never null', () => {
  const { parameters } = document.components;
  expect(Object.keys(parameters)).toEqual([...FILTER_PARAMETERS]);
  const types = Object.entries(parameters).map(([name, { required, schema }]) => {
    expect(required).toBe(false);
    return [name, schema?.type];
  });
  const texts = FILTER_PARAMETERS.map((name) => [name, 'string']);
  expect(Object.fromEntries(types)).toEqual({
    ...Object.fromEntries(texts),
    within: 'number',
    killed: 'integer',
  });
});

test('every parameter in a path is required, and no other is but those without which nothing can be said', () => {
  const required = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).flatMap(({ operationId, parameters = [] }) =>
      parameters.filter(({ required }) => required).map(({ name }) => `${operationId}.${name}`),
    ),
  );
  expect(required.sort()).toEqual([
    'border.border',
    'changes.since',
    'chunk.hash',
    'comparison.with',
    'event.id',
    'eventCsl.id',
    'eventJson.id',
    'eventRis.id',
    'history.id',
    'oembed.url',
    'removeWebhook.id',
    'restoreShortLink.id',
    'revokeShortLink.id',
    'rotateToken.role',
    'testWebhook.id',
    'timemap.id',
    'turnWebhookOff.id',
    'turnWebhookOn.id',
    'withdraw.id',
  ]);
});

test('no named schema carries the limits of JavaScript or an address of its own', () => {
  expect(JSON.stringify(document)).not.toMatch(/9007199254740991|\$id|\$schema/);
});

test('the server answers it', async () => {
  const api = await createTestApp();
  expect(await api.ask('/api/v1/openapi.json')).toEqual(JSON.parse(JSON.stringify(document)));
});
