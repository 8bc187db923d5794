import type { LinkProps } from '@tanstack/react-router';
import { graphql, readInlineData } from 'relay-runtime';
import type { place_node$data, place_node$key } from '#/__generated__/place_node.graphql';

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
    ... on PlanTask { plan { id } }
    ... on DocumentVersion { document { id } }
    ... on Quotation { request { id } }
    ... on RiskMeasure { risk { id } }
    ... on HandoverOffer { to { id } }
    ... on EvidenceRevision { evidence { id } }
  }
`;

type Place = (node: place_node$data, tenantId: string) => LinkProps | null;

const overview = (tenantId: string): LinkProps => ({ to: '/clients/$tenantId', params: { tenantId } });

/** What shows by its own id, or by that of what it belongs to. */
const at =
  (to: LinkProps['to'], whole?: (node: place_node$data) => { readonly id: string } | null | undefined): Place =>
  (node, tenantId) => {
    const shown = whole ? whole(node) : node;
    return shown ? ({ to, params: { tenantId, id: shown.id } } as LinkProps) : null;
  };

/** An entry of a register, by its own id or by that of what it belongs to. */
const entry =
  (kind: string, whole?: (node: place_node$data) => { readonly id: string } | null | undefined): Place =>
  (node, tenantId) => {
    const shown = whole ? whole(node) : node;
    return shown ? { to: '/clients/$tenantId/records/$kind/$id', params: { tenantId, kind, id: shown.id } } : null;
  };

/** The same, where the screen marks the part. */
const within =
  (place: Place, mark: (node: place_node$data) => Record<string, string>): Place =>
  (node, tenantId) => {
    const link = place(node, tenantId);
    return link && ({ ...link, search: mark(node) } as LinkProps);
  };

const CERTIFICATION = '/clients/$tenantId/certifications/$id';
const NONCONFORMITY = '/clients/$tenantId/improvement/nonconformities/$id';
const REVIEW = '/clients/$tenantId/improvement/reviews/$id';

/** The screen of each type that has one. */
const PLACES: Readonly<Record<string, Place>> = {
  Assessment: at('/clients/$tenantId/assessments/$id'),
  AssessmentItem: within(
    at('/clients/$tenantId/assessments/$id', (item) => item.assessment),
    ({ id }) => ({ item: id }),
  ),
  Certification: at(CERTIFICATION),
  CertificationBody: at('/clients/$tenantId/bodies/$id'),
  ContextIssue: entry('issues'),
  CorrectiveAction: at(NONCONFORMITY, (action) => action.nonconformity),
  Course: (_, tenantId) => ({ to: '/clients/$tenantId/records/$kind', params: { tenantId, kind: 'competences' } }),
  Document: at('/clients/$tenantId/documents/$id'),
  DocumentVersion: at('/clients/$tenantId/documents/$id', (version) => version.document),
  Evidence: entry('evidence'),
  EvidenceRequest: entry('requests'),
  EvidenceRevision: entry('evidence', (revision) => revision.evidence),
  Finding: at(CERTIFICATION, (finding) => finding.certification),
  Firm: ({ id }) => ({ to: '/firms/$id', params: { id } }),
  HandoverOffer: ({ to: firm }) => (firm ? { to: '/firms/$id', params: { id: firm.id } } : null),
  ImplementationPlan: at('/clients/$tenantId/plans/$id'),
  Incident: entry('incidents'),
  InterestedParty: entry('parties'),
  InternalAudit: at('/clients/$tenantId/improvement/audits/$id'),
  InternalAuditProgramme: at('/clients/$tenantId/improvement/programmes/$id'),
  ManagementReview: at(REVIEW),
  Nonconformity: at(NONCONFORMITY),
  Objective: entry('objectives'),
  PartyRequirement: entry('requirements'),
  PlanTask: within(
    at('/clients/$tenantId/plans/$id', (task) => task.plan),
    ({ id }) => ({ task: id }),
  ),
  PlannedAudit: at(CERTIFICATION, (audit) => audit.certification),
  Qualification: (_, tenantId) => ({
    to: '/clients/$tenantId/records/$kind',
    params: { tenantId, kind: 'qualifications' },
  }),
  Quotation: at('/clients/$tenantId/quotations/$id', (quotation) => quotation.request),
  QuotationRequest: at('/clients/$tenantId/quotations/$id'),
  ReviewDecision: at(REVIEW, (decision) => decision.review),
  Risk: entry('risks'),
  RiskMeasure: entry('risks', (measure) => measure.risk),
  StatementControl: within(
    at('/clients/$tenantId/statements/$id', (control) => control.statement),
    ({ id }) => ({ control: id }),
  ),
  StatementOfApplicability: at('/clients/$tenantId/statements/$id'),
  Supplier: entry('suppliers'),
  Tenant: (_, tenantId) => overview(tenantId),
  TenantExport: (_, tenantId) => ({ to: '/clients/$tenantId/people/account', params: { tenantId } }),
  TrainingSession: entry('trainings'),
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
