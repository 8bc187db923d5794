import { RouterProvider } from '@tanstack/react-router';
import { fetchQuery, RelayEnvironmentProvider } from 'react-relay';
import { graphql } from 'relay-runtime';
import type { startQuery } from '#/__generated__/startQuery.graphql';
import { environment } from '#/graphql/environment';
import { LanguageProvider, languageOf, loadMessages } from '#/i18n/language';
import { SessionEnd } from '#/session/SessionEnd';
import { router } from './routes';

const query = graphql`
  query startQuery {
    viewer {
      id
      person { id locale }
      settings { locale }
      ...Shell_viewer
    }
    tenants(first: 2) { edges { node { id } } }
    notifications(first: 1, unreadOnly: true) { unreadCount }
  }
`;

/** Once it is known who signed in, and in which language they read. */
export async function start() {
  const answer = await fetchQuery<startQuery>(environment, query, {}).toPromise();
  if (!answer) throw new Error('No answer');
  const { viewer, tenants } = answer;
  const language = languageOf(viewer.settings.locale ?? viewer.person.locale);
  const messages = await loadMessages(language);
  const only = tenants.edges.length === 1 ? tenants.edges[0]?.node.id : undefined;
  return (
    <RelayEnvironmentProvider environment={environment}>
      <LanguageProvider initial={language} messages={messages}>
        <RouterProvider
          router={router}
          context={{ viewer, me: viewer.person.id, onlyTenant: only, unread: answer.notifications.unreadCount }}
        />
        <SessionEnd />
      </LanguageProvider>
    </RelayEnvironmentProvider>
  );
}
