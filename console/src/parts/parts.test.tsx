import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { en } from '#/i18n/en';
import { LanguageProvider } from '#/i18n/language';
import { Field, Form } from './parts';

const within = (children: ReactNode) => (
  <LanguageProvider initial="en" messages={en}>
    {children}
  </LanguageProvider>
);

test('a form is closed before it is taken away, so that the focus goes back', () => {
  const close = vi.spyOn(HTMLDialogElement.prototype, 'close').mockImplementation(function (this: HTMLElement) {
    expect(this.isConnected).toBe(true);
  });
  const form = (isOpen: boolean) =>
    within(
      <Form title="Form" isOpen={isOpen} onClose={() => {}}>
        <p>Inside</p>
      </Form>,
    );
  const { rerender } = render(form(true));
  expect(close).not.toHaveBeenCalled();
  rerender(form(false));
  expect(close).toHaveBeenCalledOnce();
  close.mockRestore();
});

test('what cannot be closed comes back when the browser closes it all the same', () => {
  render(
    within(
      <Form title="Form" isOpen>
        <p>Inside</p>
      </Form>,
    ),
  );
  const dialog = screen.getByRole('dialog') as HTMLDialogElement;
  dialog.close();
  fireEvent(dialog, new Event('close'));
  expect(dialog.open).toBe(true);
});

test('the first field that a form was refused for gets the focus, and its error is announced', () => {
  const form = (errors: readonly string[]) =>
    within(
      <form>
        <Field label="Fine" value="" onChange={() => {}} />
        <Field label="First" value="" onChange={() => {}} errors={errors} />
        <Field label="Second" value="" onChange={() => {}} errors={errors} lines={2} />
      </form>,
    );
  const { rerender } = render(form([]));
  rerender(form(['Too long.']));
  expect(document.activeElement).toBe(screen.getByLabelText(/First/));
  expect(screen.getAllByRole('alert')).toHaveLength(2);
});
