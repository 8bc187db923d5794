import {
  Environment,
  type FetchFunction,
  type GraphQLResponse,
  type MissingFieldHandler,
  Network,
  Observable,
  RecordSource,
  ROOT_TYPE,
  Store,
  type SubscribeFunction,
} from 'relay-runtime';
import { accessToken, hasEnded, renew } from '#/session/session';
import { reconnected } from './reconnected';

// Until it is known what the person reads, the server answers in the language that they chose there.
let language = '*';

export function answerIn(chosen: string): void {
  language = chosen;
}

/** A request that has no answer. The id leads to the server's log. */
export class RequestFailed extends Error {
  constructor(
    readonly status: number,
    readonly code: string | undefined,
    readonly requestId: string | null,
    message: string,
  ) {
    super(message);
  }
}

// A build has the ids of its documents instead of their texts (see persistedDocuments in vite.config.ts).
function body(params: Parameters<FetchFunction>[0], variables: object): string {
  const document = params.id ? { documentId: params.id } : { query: params.text };
  return JSON.stringify({ ...document, operationName: params.name, variables });
}

async function send(params: Parameters<FetchFunction>[0], variables: object, accept: string, signal?: AbortSignal) {
  const once = async () =>
    fetch('/graphql', {
      method: 'POST',
      headers: {
        accept,
        'accept-language': language,
        'content-type': 'application/json',
        authorization: `Bearer ${await accessToken()}`,
      },
      body: body(params, variables),
      ...(signal ? { signal } : {}),
    });
  const response = await once();
  // The session may have been ended elsewhere; the realm knows whether it goes on.
  return response.status === 401 && (await renew()) ? once() : response;
}

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string; requestId?: string } }[];
}

const fetchQuery: FetchFunction = async (params, variables) => {
  let response: Response;
  try {
    response = await send(params, variables, 'application/graphql-response+json');
  } catch (error) {
    throw new RequestFailed(0, 'OFFLINE', null, String(error));
  }
  // The page stays as it is under the word that the session has ended.
  if (response.status === 401 && hasEnded()) return new Promise<GraphQLResponse>(() => {});
  const isGraphQl = response.headers.get('content-type')?.includes('json');
  const answer: Answer | undefined = isGraphQl ? await response.json() : undefined;
  const first = answer?.errors?.[0];
  // 294 has data and errors: the fields that failed are null, and the page lives on.
  if (!answer || answer.data == null || first?.extensions?.code === 'INTERNAL') {
    throw new RequestFailed(
      response.status,
      first?.extensions?.code,
      first?.extensions?.requestId ?? response.headers.get('x-request-id'),
      first?.message ?? response.statusText,
    );
  }
  return answer as GraphQLResponse;
};

const SECOND = 1000;
const LONGEST_PAUSE = 30 * SECOND;

// Server-sent events over POST: the token travels in the header, as with every other request. The server ends a
// stream with its token: then comes the next stream with a new one.
const subscribe: SubscribeFunction = (params, variables) =>
  Observable.create((sink) => {
    const abort = new AbortController();
    let closed = false;
    (async () => {
      let failures = 0;
      let isFirst = true;
      while (!closed) {
        try {
          const response = await send(params, variables, 'text/event-stream', abort.signal);
          if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
          failures = 0;
          if (!isFirst) reconnected(params.name);
          isFirst = false;
          for await (const event of events(response.body)) {
            if (event.name === 'next') sink.next(JSON.parse(event.data));
          }
        } catch {
          failures++;
        }
        if (!closed) await new Promise((go) => setTimeout(go, Math.min(SECOND * 2 ** failures, LONGEST_PAUSE)));
      }
    })();
    return () => {
      closed = true;
      abort.abort();
    };
  });

/** What a stream of events says, one after the other. */
export async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<{ name: string; data: string }> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text = `${text}${decoder.decode(value, { stream: true })}`.replaceAll('\r\n', '\n');
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const field = (name: string) =>
        part
          .split('\n')
          .filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).replace(/^ /, ''))
          .join('\n');
      if (field('data')) yield { name: field('event'), data: field('data') };
    }
  }
}

// What a list has loaded opens at once: these root fields are the node with that id.
const BY_ID = new Set(['node', 'tenant', 'assessment', 'certification', 'nonconformity', 'statementOfApplicability']);
const missingFieldHandlers: MissingFieldHandler[] = [
  {
    kind: 'linked',
    handle: (field, record, args) =>
      record?.getType() === ROOT_TYPE && BY_ID.has(field.name) ? (args['id'] as string | undefined) : undefined,
  },
];

export const environment = new Environment({
  network: Network.create(fetchQuery, subscribe),
  store: new Store(new RecordSource(), { gcReleaseBufferSize: 20, queryCacheExpirationTime: 60 * SECOND }),
  missingFieldHandlers,
});
