import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { RequestFailed } from '#/graphql/environment';
import { show } from '#/test-screen';
import { Failure } from './Failure';

const failed = (code: string | undefined, reset = () => {}) =>
  show({
    path: '/inbox',
    at: '/inbox',
    answers: {},
    screen: () => <Failure error={new RequestFailed(500, code, 'r1', 'No')} reset={reset} />,
  });

test('a screen that could not be read says so, and tries again', async () => {
  const reset = vi.fn();
  await failed('INTERNAL', reset);
  expect(screen.getByRole('alert').textContent).toContain('Something went wrong.');
  expect(screen.getByRole('alert').textContent).not.toContain('What you typed');
  expect(screen.getByText('r1')).toBeTruthy();
  await userEvent.click(screen.getByRole('button'));
  expect(reset).toHaveBeenCalledOnce();
});

test('a page of the release before is loaded again', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
  await failed('PERSISTED_DOCUMENT_NOT_FOUND');
  expect(screen.getByRole('alert').textContent).toContain('newer console');
  await userEvent.click(screen.getByRole('button'));
  expect(reload).toHaveBeenCalledOnce();
});
