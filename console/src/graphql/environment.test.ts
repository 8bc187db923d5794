import { fetchQuery, graphql, requestSubscription } from 'relay-runtime';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { environmentTestQuery } from '#/__generated__/environmentTestQuery.graphql';
import { environment, events } from './environment';

const session = vi.hoisted(() => ({
  accessToken: async () => 'token',
  renew: vi.fn(async () => true),
  hasEnded: vi.fn(() => false),
}));
vi.mock('#/session/session', () => session);
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function stream(...chunks: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      controller.close();
    },
  });
}

test('an event may come in pieces, with keep-alives between', async () => {
  const seen = [];
  for await (const event of events(stream('event:next\nda', 'ta:{"a":1}\n', '\n:\n\nevent: complete\ndata:\n\n'))) {
    seen.push(event);
  }
  expect(seen).toEqual([{ name: 'next', data: '{"a":1}' }]);
});

test('a letter cut in two is put together', async () => {
  const bytes = new TextEncoder().encode('event: next\ndata: "ü"\n\n');
  const cut = bytes.indexOf(0xc3) + 1;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, cut));
      controller.enqueue(bytes.slice(cut));
      controller.close();
    },
  });
  const seen = [];
  for await (const event of events(body)) seen.push(JSON.parse(event.data));
  expect(seen).toEqual(['ü']);
});

const ask = () =>
  fetchQuery<environmentTestQuery>(
    environment,
    graphql`
      query environmentTestQuery {
        viewer { id }
      }
    `,
    {},
  ).toPromise();

test('a token that is refused though it is new is told', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 401 }));
  await expect(ask()).rejects.toMatchObject({ status: 401 });
});

test('a request waits under the word that the session has ended', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 401 }));
  session.hasEnded.mockReturnValue(true);
  session.renew.mockResolvedValue(false);
  const settled = vi.fn();
  void ask().then(settled, settled);
  await vi.advanceTimersByTimeAsync(1000);
  expect(settled).not.toHaveBeenCalled();
});

test('each stream after the first says that something may have been missed', async () => {
  vi.stubGlobal('fetch', async () => new Response(stream(':\n\n')));
  const told: string[] = [];
  const tell = (event: Event) => told.push((event as CustomEvent<string>).detail);
  addEventListener('stream-reconnected', tell);
  const subscription = requestSubscription(environment, {
    subscription: graphql`
      subscription environmentTestSubscription {
        notificationsReceived { notificationCount }
      }
    `,
    variables: {},
  });
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual(['environmentTestSubscription']);
  subscription.dispose();
  removeEventListener('stream-reconnected', tell);
});
