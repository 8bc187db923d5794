import type { LinkProps } from '@tanstack/react-router';
import { graphql, readInlineData } from 'relay-runtime';
import type { place_node$data, place_node$key } from '#/__generated__/place_node.graphql';

const fragment = graphql`
  fragment place_node on Node @inline {
    __typename
    id
    ... on StatementControl { statement { id } }
    ... on AssessmentItem { assessment { id } }
  }
`;

type Place = (node: place_node$data, tenantId: string) => LinkProps | null;

const overview = (tenantId: string): LinkProps => ({ to: '/clients/$tenantId', params: { tenantId } });
const assessment = (tenantId: string, id: string, search = {}): LinkProps => ({
  to: '/clients/$tenantId/assessments/$id',
  params: { tenantId, id },
  search,
});
const statement = (tenantId: string, id: string, search = {}): LinkProps => ({
  to: '/clients/$tenantId/statements/$id',
  params: { tenantId, id },
  search,
});

/** The screen of each type that has one. */
const PLACES: Readonly<Record<string, Place>> = {
  Assessment: ({ id }, tenantId) => assessment(tenantId, id),
  AssessmentItem: (item, tenantId) =>
    item.assessment ? assessment(tenantId, item.assessment.id, { item: item.id }) : null,
  Certification: (_, tenantId) => overview(tenantId),
  Firm: () => ({ to: '/' }),
  StatementControl: (control, tenantId) =>
    control.statement ? statement(tenantId, control.statement.id, { control: control.id }) : null,
  StatementOfApplicability: ({ id }, tenantId) => statement(tenantId, id),
  Tenant: (_, tenantId) => overview(tenantId),
};

/** The screen that shows something; null for what has none. */
export function screenOf(tenantId: string, key: place_node$key): LinkProps | null {
  const node = readInlineData(fragment, key);
  return PLACES[node.__typename]?.(node, tenantId) ?? null;
}

/** Where something shows: on its screen, else on a card that says what it is; the overview for what nobody may see. */
export function placeOf(tenantId: string, key: place_node$key | null | undefined): LinkProps {
  if (!key) return overview(tenantId);
  const { id } = readInlineData(fragment, key);
  return screenOf(tenantId, key) ?? { to: '/open/$id', params: { id }, search: { in: tenantId } };
}
