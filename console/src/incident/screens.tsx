import type { IncidentQuery } from '#/__generated__/IncidentQuery.graphql';
import incidentNode from '#/__generated__/IncidentQuery.graphql';
import type {
  IncidentKind,
  IncidentNoticeState,
  IncidentOrder,
  IncidentsQuery,
} from '#/__generated__/IncidentsQuery.graphql';
import incidentsNode from '#/__generated__/IncidentsQuery.graphql';
import { load } from '#/graphql/load';
import type { Screens } from '#/records/loaders';
import { one, type RecordsSearch } from '#/records/search';
import { Incident } from './Incident';
import { Incidents } from './Incidents';
import { texts } from './texts';

const t = texts.en;

function variables(id: string, search: RecordsSearch): IncidentsQuery['variables'] {
  const kind = one<IncidentKind>(search.kind, t.kinds);
  const notice = one<IncidentNoticeState>(search.notice, t.notices);
  return {
    id,
    orderBy: one<IncidentOrder>(search.order, t.orders) ?? 'OCCURRED_ON',
    filter: {
      isOpen: search.show === 'all' ? null : search.show !== 'closed',
      kinds: kind && [kind],
      notices: notice && [notice],
      text: search.text ?? null,
    },
  };
}

export const incidents: Screens = {
  list: ({ tenantId }, search) => (
    <Incidents query={load<IncidentsQuery>(incidentsNode, variables(tenantId, search))} />
  ),
  one: ({ id }) => <Incident query={load<IncidentQuery>(incidentNode, { id })} />,
};
