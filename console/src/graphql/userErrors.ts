import { graphql, readInlineData } from 'relay-runtime';
import type { userErrors_error$data, userErrors_error$key } from '#/__generated__/userErrors_error.graphql';

// Every payload selects its errors through this fragment, so that all forms and editors read them alike.
const fragment = graphql`
  fragment userErrors_error on UserError @inline {
    code
    message
    path
    ... on RuleViolation { rule { id source summary } }
  }
`;

export type UserErrorData = userErrors_error$data;

export function readErrors(errors: readonly userErrors_error$key[]): UserErrorData[] {
  return errors.map((error) => readInlineData(fragment, error));
}

/** Those that belong to a field, by its name; what has none stands under the empty name. */
export function byField(errors: readonly UserErrorData[]): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (const error of errors) {
    const name = error.path.find((part, i) => i > 0 && part !== 'input') ?? '';
    out[name] = [...(out[name] ?? []), error.message];
  }
  return out;
}
