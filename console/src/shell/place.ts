import type { LinkProps } from '@tanstack/react-router';
import { graphql, readInlineData } from 'relay-runtime';
import type { place_node$key } from '#/__generated__/place_node.graphql';

const fragment = graphql`
  fragment place_node on Node @inline {
    __typename
    id
    ... on StatementControl { statement { id } }
    ... on AssessmentItem { assessment { id } }
    ... on ReviewDecision { review { id } }
    ... on CorrectiveAction { nonconformity { id } }
    ... on PlannedAudit { certification { id } }
    ... on Finding { certification { id } }
  }
`;

/** The screen that shows something; the client's overview for what has no screen of its own. */
export function placeOf(tenantId: string, key: place_node$key | null | undefined): LinkProps {
  const node = key ? readInlineData(fragment, key) : null;
  const overview = { to: '/clients/$tenantId', params: { tenantId } } as const;
  const certification = (id: string): LinkProps => ({
    to: '/clients/$tenantId/certifications/$id',
    params: { tenantId, id },
  });
  switch (node?.__typename) {
    case 'Certification':
      return certification(node.id);
    case 'PlannedAudit':
    case 'Finding':
      return node.certification ? certification(node.certification.id) : overview;
    case 'Assessment':
      return { to: '/clients/$tenantId/assessments/$id', params: { tenantId, id: node.id } };
    case 'StatementOfApplicability':
      return { to: '/clients/$tenantId/statements/$id', params: { tenantId, id: node.id } };
    case 'StatementControl':
      return node.statement
        ? {
            to: '/clients/$tenantId/statements/$id',
            params: { tenantId, id: node.statement.id },
            search: { control: node.id },
          }
        : overview;
    case 'AssessmentItem':
      return node.assessment
        ? {
            to: '/clients/$tenantId/assessments/$id',
            params: { tenantId, id: node.assessment.id },
            search: { item: node.id },
          }
        : overview;
    case 'InternalAuditProgramme':
      return { to: '/clients/$tenantId/improvement/programmes/$id', params: { tenantId, id: node.id } };
    case 'InternalAudit':
      return { to: '/clients/$tenantId/improvement/audits/$id', params: { tenantId, id: node.id } };
    case 'ManagementReview':
      return { to: '/clients/$tenantId/improvement/reviews/$id', params: { tenantId, id: node.id } };
    case 'ReviewDecision':
      return node.review
        ? { to: '/clients/$tenantId/improvement/reviews/$id', params: { tenantId, id: node.review.id } }
        : overview;
    case 'Nonconformity':
      return { to: '/clients/$tenantId/improvement/nonconformities/$id', params: { tenantId, id: node.id } };
    case 'CorrectiveAction':
      return node.nonconformity
        ? {
            to: '/clients/$tenantId/improvement/nonconformities/$id',
            params: { tenantId, id: node.nonconformity.id },
          }
        : overview;
    default:
      return overview;
  }
}
