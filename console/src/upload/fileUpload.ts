import { useState } from 'react';
import { graphql, useMutation } from 'react-relay';
import type { fileUploadMutation, UploadPurpose } from '#/__generated__/fileUploadMutation.graphql';
import { readErrors } from '#/graphql/userErrors';
import { accessToken } from '#/session/session';

export type Sending =
  | { kind: 'none' }
  | { kind: 'sending'; name: string; percent: number }
  | { kind: 'sent'; name: string; id: string }
  | { kind: 'failed'; name: string; reason: number | string };

/** Sends with the progress that `fetch` does not tell. */
async function put(url: string, file: File, tell: (percent: number) => void): Promise<number> {
  // The address is the product's own, whichever name this page was opened by.
  const { pathname, search } = new URL(url, location.href);
  const token = await accessToken();
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('PUT', pathname + search);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = (e) => {
      if (e.lengthComputable) tell(Math.floor((e.loaded / e.total) * 100));
    };
    request.onload = () => done(request.status);
    request.onerror = () => done(0);
    request.send(file);
  });
}

/** A file on its way to the server: announced, sent, and then for a mutation to use. */
export function useUpload(tenantId: string, purpose: UploadPurpose) {
  const [sending, setSending] = useState<Sending>({ kind: 'none' });
  const [prepare] = useMutation<fileUploadMutation>(graphql`
    mutation fileUploadMutation($input: PrepareUploadInput!) {
      prepareUpload(input: $input) {
        upload { id url }
        errors { ...userErrors_error }
      }
    }
  `);
  const send = (file: File) => {
    const { name, size } = file;
    setSending({ kind: 'sending', name, percent: 0 });
    const failed = (reason: number | string) => setSending({ kind: 'failed', name, reason });
    prepare({
      variables: {
        input: { tenantId, purpose, fileName: name, size, idempotencyKey: crypto.randomUUID() },
      },
      onCompleted: ({ prepareUpload: { upload, errors } }) => {
        const [refused] = readErrors(errors);
        if (!upload) return failed(refused?.message ?? 0);
        put(upload.url, file, (percent) => setSending({ kind: 'sending', name, percent })).then(
          (status) => (status === 200 ? setSending({ kind: 'sent', name, id: upload.id }) : failed(status)),
          () => failed(0),
        );
      },
      onError: () => failed(0),
    });
  };
  return { sending, send, forget: () => setSending({ kind: 'none' }) };
}
