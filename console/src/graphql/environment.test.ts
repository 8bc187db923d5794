import { expect, test } from 'vitest';
import { events } from './environment';

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
