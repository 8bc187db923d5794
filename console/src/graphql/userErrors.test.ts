import { expect, test } from 'vitest';
import { byField, type UserErrorData } from './userErrors';

const error = (message: string, ...path: string[]) =>
  ({ code: 'INPUT_INVALID', message, path }) as unknown as UserErrorData;

test('errors go to their fields, and what has none to the head of the form', () => {
  expect(
    byField([
      error('Too long', 'input', 'name'),
      error('Not known', 'input', 'standardIds', '0'),
      error('Not now', 'input'),
      error('Twice', 'input', 'name'),
    ]),
  ).toEqual({ name: ['Too long', 'Twice'], standardIds: ['Not known'], '': ['Not now'] });
});
