import { beforeEach, expect, test, vi } from 'vitest';
import { type Answer, type Batch, lacks, Outbox, type Outcome } from './outbox';

const conform = (sample: string): Answer => ({ result: 'CONFORM', sample, notes: '', evidence: '' });
const stored = (batch: Batch): Outcome => ({
  kind: 'stored',
  versions: new Map(batch.map((one) => [one.id, one.base + 1])),
});

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
});

function outbox(send: (batch: Batch) => Promise<Outcome>) {
  return new Outbox({ storage: sessionStorage, key: 'k', send, pause: 10 });
}

test('each result has to be borne out', () => {
  expect(lacks(conform(''))).toEqual(['sample']);
  expect(lacks({ result: 'NONCONFORMITY', sample: '', notes: 'No list', evidence: ' ' })).toEqual(['evidence']);
  expect(lacks({ result: null, sample: 'Orders', notes: '', evidence: '' })).toEqual(['result']);
  expect(lacks({ result: null, sample: '', notes: '', evidence: '' })).toEqual([]);
});

test('without a network answers are kept, over a reload as well, and sent when it is back', async () => {
  const away = vi.fn(async (): Promise<Outcome> => ({ kind: 'away' }));
  const first = outbox(away);
  first.put('q1', 1, conform('Order 7'));
  first.put('q2', 3, conform('Order 8'));
  first.put('q3', 1, conform(''));
  await vi.advanceTimersByTimeAsync(10);
  expect(away).toHaveBeenCalledTimes(1);
  expect(first.read()).toMatchObject({ isAway: true, isSending: false });
  first.close();

  const send = vi.fn(async (batch: Batch) => stored(batch));
  const second = outbox(send);
  second.open();
  await vi.advanceTimersByTimeAsync(0);
  expect(send.mock.calls[0]?.[0].map((one) => [one.id, one.base])).toEqual([
    ['q1', 1],
    ['q2', 3],
  ]);
  // What is no answer yet stays with whoever writes it.
  expect([...second.read().held.keys()]).toEqual(['q3']);
});

test('it is tried again by itself', async () => {
  let isThere = false;
  const box = outbox(async (batch) => (isThere ? stored(batch) : { kind: 'away' }));
  box.put('q1', 1, conform('Order 7'));
  await vi.advanceTimersByTimeAsync(10);
  isThere = true;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(box.read().held.size).toBe(0);
  expect(sessionStorage.getItem('k')).toBeNull();
});

test('what is typed while it is on its way follows with the version that came back', async () => {
  const batches: Batch[] = [];
  let answer: (outcome: Outcome) => void = () => {};
  const box = outbox((batch) => {
    batches.push(batch);
    return new Promise((resolve) => {
      answer = resolve;
    });
  });
  box.put('q1', 1, conform('Order 7'));
  await vi.advanceTimersByTimeAsync(10);
  box.put('q1', 1, conform('Orders 7 and 9'));
  await vi.advanceTimersByTimeAsync(10);
  expect(batches.length).toBe(1);
  answer(stored(batches[0]!));
  await vi.advanceTimersByTimeAsync(0);
  expect(batches[1]).toEqual([{ id: 'q1', base: 2, answer: conform('Orders 7 and 9') }]);
});

test('one that is refused holds up no other, and a conflict waits for a choice', async () => {
  const batches: Batch[] = [];
  const box = outbox(async (batch) => {
    batches.push(batch);
    return batch.some((one) => one.id === 'q1' && one.base === 1)
      ? { kind: 'refused', refusals: new Map([['q1', { isConflict: true, errors: ['Changed meanwhile'] }]]) }
      : stored(batch);
  });
  box.put('q1', 1, conform('Mine'));
  box.put('q2', 1, conform('Order 8'));
  await vi.advanceTimersByTimeAsync(10);
  expect(batches.map((batch) => batch.map((one) => one.id))).toEqual([['q1', 'q2'], ['q2']]);
  box.put('q1', 1, conform('Mine indeed'));
  await vi.advanceTimersByTimeAsync(10);
  expect(batches.length).toBe(2);
  box.insist('q1', 5);
  await vi.advanceTimersByTimeAsync(0);
  expect(batches[2]).toEqual([{ id: 'q1', base: 5, answer: conform('Mine indeed') }]);
  expect(box.read().held.size).toBe(0);
});
