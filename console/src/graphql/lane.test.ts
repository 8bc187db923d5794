import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { type Outcome, useLanes } from './lane';

type Patch = Readonly<Record<string, unknown>>;

function lanes() {
  const sent: { held: Patch; done: (outcome: Outcome) => void }[] = [];
  const { result } = renderHook(() =>
    useLanes<Patch>(
      (held, more) => ({ ...held, ...more }),
      (_, held, done) => void sent.push({ held, done }),
    ),
  );
  return {
    works: () => result.current,
    state: () => result.current.states['i'],
    sent: () => sent.map((one) => one.held),
    answer: (outcome: Outcome) => act(() => sent.at(-1)?.done(outcome)),
  };
}

const saved = { kind: 'saved' } as const;
const conflict = { kind: 'conflict', errors: [] } as const;
const refused = { kind: 'refused', errors: [] } as const;

test('what is changed during a save follows it together, and all of it shows meanwhile', () => {
  const { works, state, sent, answer } = lanes();
  act(() => works().save('i', { a: 1 }));
  act(() => works().save('i', { b: 2 }));
  act(() => works().save('i', { b: 3 }));
  expect(sent()).toEqual([{ a: 1 }]);
  expect(state()).toEqual({ kind: 'saving', held: { a: 1, b: 3 } });
  answer(saved);
  expect(sent()).toEqual([{ a: 1 }, { b: 3 }]);
  expect(state()).toEqual({ kind: 'saving', held: { b: 3 } });
  answer(saved);
  expect(state()).toEqual({ kind: 'saved' });
});

test('what is changed after a conflict joins what is held, until the person chooses', () => {
  const { works, state, sent, answer } = lanes();
  act(() => works().save('i', { a: 1 }));
  answer(conflict);
  act(() => works().save('i', { b: 2 }));
  expect(sent()).toHaveLength(1);
  expect(state()).toEqual({ ...conflict, held: { a: 1, b: 2 } });
  act(() => works().insist('i'));
  expect(sent().at(-1)).toEqual({ a: 1, b: 2 });
  answer(saved);
  expect(state()).toEqual({ kind: 'saved' });
});

test('a save that ends well does not take away the choice that came up during it', () => {
  const { works, state, sent, answer } = lanes();
  act(() => works().save('i', { a: 1 }));
  act(() => works().contest('i', { notes: 'mine' }));
  answer(saved);
  expect(sent()).toEqual([{ a: 1 }]);
  expect(state()).toEqual({ ...conflict, held: { notes: 'mine' } });
});

test('what was refused goes along with the next change', () => {
  const { works, sent, answer } = lanes();
  act(() => works().save('i', { a: 1 }));
  answer(refused);
  act(() => works().save('i', { b: 2 }));
  expect(sent()).toEqual([{ a: 1 }, { a: 1, b: 2 }]);
});

test('who keeps theirs gives up what is held, or the part that they say', () => {
  const { works, state, sent, answer } = lanes();
  act(() => works().save('i', { a: 1, b: 2 }));
  answer(conflict);
  act(() => works().settle('i', ({ b }) => ({ b })));
  expect(sent().at(-1)).toEqual({ b: 2 });
  answer(conflict);
  act(() => works().settle('i'));
  expect(state()).toBeUndefined();
  act(() => works().save('i', { c: 3 }));
  expect(sent().at(-1)).toEqual({ c: 3 });
});

test('what follows a change happens once it is stored, also when it had to wait or to be sent twice', () => {
  const { works, answer } = lanes();
  const first = vi.fn();
  const second = vi.fn();
  act(() => works().save('i', { a: 1 }, first));
  act(() => works().save('i', { b: 2 }, second));
  answer(saved);
  expect(first).toHaveBeenCalledOnce();
  expect(second).not.toHaveBeenCalled();
  answer(refused);
  act(() => works().insist('i'));
  answer(saved);
  expect(second).toHaveBeenCalledOnce();
});
