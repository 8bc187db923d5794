import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useText } from './useText';

const typed = (stored: string, begun: Parameters<typeof useText>[1] = {}) =>
  renderHook((now: string) => useText(now, begun), { initialProps: stored });
const lines = (text: string) => text.trim();

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

test('who types on while their save is on its way is not overtaken by themselves', () => {
  const { result, rerender } = typed('old');
  act(() => result.current.type('mine'));
  act(() => result.current.send());
  act(() => result.current.type('mine, longer'));
  rerender('mine');
  expect(result.current.isOvertaken).toBe(false);
  expect(result.current.text).toBe('mine, longer');
  rerender('theirs');
  expect(result.current.isOvertaken).toBe(true);
});

test('what comes back as the server writes it is not somebody else', () => {
  const { result, rerender } = typed('', { normal: lines });
  act(() => result.current.type('Register\n'));
  act(() => result.current.send());
  rerender('Register');
  expect(result.current.isOvertaken).toBe(false);
  expect(result.current.text).toBe('Register\n');
  act(() => result.current.type('Register\nList'));
  expect(result.current.isOvertaken).toBe(false);
});

test('a draft goes on from what was stored when it was begun', () => {
  const { result } = typed('theirs', { text: 'mine', from: 'old' });
  expect(result.current.text).toBe('mine');
  expect(result.current.isDraft).toBe(true);
  expect(result.current.isOvertaken).toBe(true);
  expect(typed('old', { text: 'mine', from: 'old' }).result.current.isOvertaken).toBe(false);
});

test('what is on its way shows when somebody comes back to it, and what they typed on as well', () => {
  const { result, rerender } = typed('old', { sent: 'mine' });
  expect(result.current.text).toBe('mine');
  expect(result.current.isDraft).toBe(false);
  rerender('mine');
  expect(result.current.isOvertaken).toBe(false);
  const grown = typed('old', { text: 'mine, longer', from: 'old', sent: 'mine' });
  grown.rerender('mine');
  expect(grown.result.current.text).toBe('mine, longer');
  expect(grown.result.current.isOvertaken).toBe(false);
});
