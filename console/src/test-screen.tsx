import {
  createMemoryHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { type GraphQLTaggedNode, loadQuery, type PreloadedQuery, RelayEnvironmentProvider } from 'react-relay';
import type { OperationType } from 'relay-runtime';
import type { MockResolvers } from 'relay-test-utils';
import { createMockEnvironment, MockPayloadGenerator } from 'relay-test-utils';
import { type LanguageName, LanguageProvider, loadMessages } from '#/i18n/language';

/** A screen as the router shows it, at an address, with what the server would say. */
export async function show<Q extends OperationType>({
  path,
  at,
  query,
  variables = {} as Q['variables'],
  answers,
  screen,
  language = 'en',
  validateSearch = (search) => search,
}: {
  path: string;
  at: string;
  query?: GraphQLTaggedNode;
  variables?: Q['variables'];
  answers: MockResolvers;
  screen: (query: PreloadedQuery<Q>) => ReactNode;
  language?: LanguageName;
  validateSearch?: (search: Record<string, unknown>) => Record<string, unknown>;
}) {
  const environment = createMockEnvironment();
  const resolver = (operation: Parameters<typeof MockPayloadGenerator.generate>[0]) =>
    MockPayloadGenerator.generate(operation, answers);
  environment.mock.queueOperationResolver(resolver);
  if (query) environment.mock.queuePendingOperation(query, variables);
  const loaded = query ? loadQuery<Q>(environment, query, variables) : null;
  const root = createRootRouteWithContext<Record<string, unknown>>()({ component: Outlet });
  // As in routes.tsx: what is below a client stands inside its route.
  const route = createRoute({
    getParentRoute: () => root,
    path,
    validateSearch,
    component: () => <Suspense fallback="…">{screen(loaded as PreloadedQuery<Q>)}</Suspense>,
  });
  const router = createRouter({
    routeTree: root.addChildren([route]),
    history: createMemoryHistory({ initialEntries: [at] }),
    context: { me: 'me', onlyTenant: undefined, unread: 0 },
  });
  const messages = await loadMessages(language);
  const view = render(
    <RelayEnvironmentProvider environment={environment}>
      <LanguageProvider initial={language} messages={messages}>
        <RouterProvider router={router as never} />
      </LanguageProvider>
    </RelayEnvironmentProvider>,
  );
  await act(async () => {
    await router.load();
  });
  return { environment, router, resolver, ...view };
}
