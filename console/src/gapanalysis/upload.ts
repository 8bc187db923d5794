import { commitMutation, type Environment, graphql } from 'relay-runtime';
import type { UploadPurpose, uploadMutation } from '#/__generated__/uploadMutation.graphql';
import { RequestFailed } from '#/graphql/environment';
import { readErrors, type UserErrorData } from '#/graphql/userErrors';
import { accessToken } from '#/session/session';

const mutation = graphql`
  mutation uploadMutation($input: PrepareUploadInput!) {
    prepareUpload(input: $input) {
      upload { id url }
      errors { ...userErrors_error }
    }
  }
`;

export type Uploaded =
  | { kind: 'sent'; id: string }
  | { kind: 'refused'; errors: readonly UserErrorData[] }
  /** The answer to the PUT. */
  | { kind: 'failed'; status: number };

/** Announces a file and sends it; the mutation that it is for then takes its id. */
export async function upload(
  environment: Environment,
  tenantId: string,
  purpose: UploadPurpose,
  file: File,
): Promise<Uploaded> {
  const { prepareUpload } = await new Promise<uploadMutation['response']>((resolve, reject) =>
    commitMutation<uploadMutation>(environment, {
      mutation,
      variables: {
        input: { tenantId, purpose, fileName: file.name, size: file.size, idempotencyKey: crypto.randomUUID() },
      },
      onCompleted: resolve,
      onError: reject,
    }),
  );
  if (!prepareUpload.upload) return { kind: 'refused', errors: readErrors(prepareUpload.errors) };
  const { id, url } = prepareUpload.upload;
  // The page may talk to its own server alone.
  const { pathname, search } = new URL(url, location.href);
  const answer = await fetch(pathname + search, {
    method: 'PUT',
    headers: { authorization: `Bearer ${await accessToken()}` },
    body: file,
  }).catch((error: unknown) => {
    throw new RequestFailed(0, 'OFFLINE', null, String(error));
  });
  return answer.ok ? { kind: 'sent', id } : { kind: 'failed', status: answer.status };
}
