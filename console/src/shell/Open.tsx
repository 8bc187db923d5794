import { Navigate } from '@tanstack/react-router';
import { graphql, type PreloadedQuery, usePreloadedQuery } from 'react-relay';
import type { OpenQuery } from '#/__generated__/OpenQuery.graphql';
import { NotFound } from './Failure';
import { placeOf } from './place';

/** A link in a mail names a thing and its organisation; this goes on to the screen that shows it. */
export function Open({ query }: { query: PreloadedQuery<OpenQuery> }) {
  const { node, tenant } = usePreloadedQuery<OpenQuery>(
    graphql`
      query OpenQuery($id: ID!, $tenantId: ID!) {
        node(id: $id) { ...place_node }
        tenant(id: $tenantId) { id }
      }
    `,
    query,
  );
  if (!tenant) return <NotFound />;
  return <Navigate {...placeOf(tenant.id, node)} replace />;
}
