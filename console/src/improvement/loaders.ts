import type { ChecklistQuery } from '#/__generated__/ChecklistQuery.graphql';
import checklistNode from '#/__generated__/ChecklistQuery.graphql';
import type { InternalAuditQuery } from '#/__generated__/InternalAuditQuery.graphql';
import auditNode from '#/__generated__/InternalAuditQuery.graphql';
import type { InternalAuditsQuery } from '#/__generated__/InternalAuditsQuery.graphql';
import auditsNode from '#/__generated__/InternalAuditsQuery.graphql';
import type { ManagementReviewQuery } from '#/__generated__/ManagementReviewQuery.graphql';
import reviewNode from '#/__generated__/ManagementReviewQuery.graphql';
import type { ManagementReviewsQuery } from '#/__generated__/ManagementReviewsQuery.graphql';
import reviewsNode from '#/__generated__/ManagementReviewsQuery.graphql';
import type { NonconformitiesQuery } from '#/__generated__/NonconformitiesQuery.graphql';
import nonconformitiesNode from '#/__generated__/NonconformitiesQuery.graphql';
import type { NonconformityQuery } from '#/__generated__/NonconformityQuery.graphql';
import nonconformityNode from '#/__generated__/NonconformityQuery.graphql';
import type { ProgrammeQuery } from '#/__generated__/ProgrammeQuery.graphql';
import programmeNode from '#/__generated__/ProgrammeQuery.graphql';
import { load } from '#/graphql/load';
import { coverageSearch } from '#/internalaudit/search';
import { nonconformitiesSearch, nonconformitiesVariables } from '#/nonconformity/search';

export { Improvement } from './Improvement';

interface OfClient {
  tenantId: string;
}
interface One extends OfClient {
  id: string;
}

export const audits = ({ tenantId: id }: OfClient) => load<InternalAuditsQuery>(auditsNode, { id });
export const programme = (params: One, search: object) => {
  const { process, site, until } = coverageSearch({ ...search });
  return load<ProgrammeQuery>(programmeNode, { ...params, process, site, until });
};
export const audit = (params: One) => load<InternalAuditQuery>(auditNode, params);
export const checklist = ({ id }: One) => load<ChecklistQuery>(checklistNode, { id });
export const nonconformities = ({ tenantId }: OfClient, search: object) =>
  load<NonconformitiesQuery>(
    nonconformitiesNode,
    nonconformitiesVariables(tenantId, nonconformitiesSearch({ ...search })),
  );
export const nonconformity = (params: One) => load<NonconformityQuery>(nonconformityNode, params);
export const reviews = ({ tenantId: id }: OfClient) => load<ManagementReviewsQuery>(reviewsNode, { id });
export const review = (params: One) => load<ManagementReviewQuery>(reviewNode, params);
