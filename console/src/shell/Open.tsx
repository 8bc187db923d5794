import { Navigate } from '@tanstack/react-router';
import { graphql, type PreloadedQuery, usePreloadedQuery } from 'react-relay';
import type { OpenQuery } from '#/__generated__/OpenQuery.graphql';
import { Card } from './Card';
import { NotFound } from './Failure';
import { placeOf, screenOf } from './place';

/** A link in a mail names a thing and its organisation; this goes on to the screen that shows it, or says what it is. */
export function Open({ query }: { query: PreloadedQuery<OpenQuery> }) {
  const { node, tenant } = usePreloadedQuery<OpenQuery>(
    graphql`
      query OpenQuery($id: ID!, $tenantId: ID!) {
        node(id: $id) { __typename id ...place_node ...Card_node }
        tenant(id: $tenantId) { id ...Card_tenant }
      }
    `,
    query,
  );
  // A firm belongs to no organisation.
  if (node?.__typename === 'Firm') return <Navigate to="/firms/$id" params={{ id: node.id }} replace />;
  if (!tenant) return <NotFound />;
  const screen = node ? screenOf(tenant.id, node) : placeOf(tenant.id, null);
  if (screen) return <Navigate {...screen} replace />;
  return node ? <Card node={node} tenant={tenant} /> : <NotFound />;
}
