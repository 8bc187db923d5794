import { type GraphQLTaggedNode, loadQuery, type PreloadedQuery } from 'react-relay';
import type { OperationType } from 'relay-runtime';
import { environment } from './environment';

// What a query has loaded stays in the store as long as somebody holds it; the screens seen last do.
const KEPT = 25;
const held: { dispose: () => void }[] = [];

/** Starts a route's query: what is in the store shows at once, and the server says what is new. */
export function load<Q extends OperationType>(node: GraphQLTaggedNode, variables: Q['variables']): PreloadedQuery<Q> {
  const query = loadQuery<Q>(environment, node, variables, { fetchPolicy: 'store-and-network' });
  held.push(query);
  if (held.length > KEPT) held.shift()?.dispose();
  return query;
}
