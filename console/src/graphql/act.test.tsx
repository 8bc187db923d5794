import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { graphql, RelayEnvironmentProvider } from 'react-relay';
import { createMockEnvironment } from 'relay-test-utils';
import { expect, test } from 'vitest';
import type { actTestMutation } from '#/__generated__/actTestMutation.graphql';
import { useAct } from './act';

test('whatever a request failed by, the form says so', () => {
  const environment = createMockEnvironment();
  const { result } = renderHook(
    () =>
      useAct<actTestMutation>(graphql`
        mutation actTestMutation($input: MarkNotificationReadInput!) {
          markNotificationRead(input: $input) {
            notification { id }
            errors { ...userErrors_error }
          }
        }
      `),
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <RelayEnvironmentProvider environment={environment}>{children}</RelayEnvironmentProvider>
      ),
    },
  );
  act(() => result.current.act({ input: { id: 'n1' } }));
  act(() => environment.mock.rejectMostRecentOperation(new TypeError('odd')));
  expect(result.current.failure?.message).toBe('odd');
});
