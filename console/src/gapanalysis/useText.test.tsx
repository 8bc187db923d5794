import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useText } from './useText';

const typed = (stored: string) => renderHook((now: string) => useText(now), { initialProps: stored });

test('a text follows what others store as long as nobody types', () => {
  const { result, rerender } = typed('old');
  rerender('theirs');
  expect(result.current.text).toBe('theirs');
  expect(result.current.isOvertaken).toBe(false);
});

test('what somebody types stays, and they learn that others were faster', () => {
  const { result, rerender } = typed('old');
  act(() => result.current.type('mine'));
  expect(result.current.isOvertaken).toBe(false);
  rerender('theirs');
  expect(result.current.text).toBe('mine');
  expect(result.current.isOvertaken).toBe(true);
});

test('what was saved is what is typed on from', () => {
  const { result, rerender } = typed('old');
  act(() => result.current.type('mine'));
  rerender('mine');
  act(() => result.current.type('mine, longer'));
  expect(result.current.isOvertaken).toBe(false);
  rerender('theirs');
  expect(result.current.isOvertaken).toBe(true);
});

test('theirs is taken', () => {
  const { result, rerender } = typed('old');
  act(() => result.current.type('mine'));
  rerender('theirs');
  act(() => result.current.reset('theirs'));
  expect(result.current.text).toBe('theirs');
  expect(result.current.isOvertaken).toBe(false);
  rerender('theirs anew');
  expect(result.current.text).toBe('theirs anew');
});
