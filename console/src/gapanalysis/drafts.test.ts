import { expect, test } from 'vitest';
import { draftOf, dropDraft, keepDraft } from './drafts';

test('a draft is the person’s who wrote it, with what they wrote it on', () => {
  keepDraft('eva', 'i1', { from: 'Old', notes: 'Half' });
  expect(draftOf('eva', 'i1')).toEqual({ from: 'Old', notes: 'Half' });
  expect(draftOf('ben', 'i1')).toBeNull();
});

test('a save drops the draft that it stored, and none that has grown since', () => {
  keepDraft('eva', 'i1', { from: 'Old', notes: 'Half a sentence' });
  dropDraft('eva', 'i1', 'Half');
  expect(draftOf('eva', 'i1')?.notes).toBe('Half a sentence');
  dropDraft('eva', 'i1', 'Half a sentence');
  expect(draftOf('eva', 'i1')).toBeNull();
});
