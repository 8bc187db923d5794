import type { ObjectiveQuery } from '#/__generated__/ObjectiveQuery.graphql';
import objectiveNode from '#/__generated__/ObjectiveQuery.graphql';
import type { ObjectiveOrder, ObjectivesQuery } from '#/__generated__/ObjectivesQuery.graphql';
import objectivesNode from '#/__generated__/ObjectivesQuery.graphql';
import { load } from '#/graphql/load';
import type { Screens } from '#/records/loaders';
import { one, type RecordsSearch } from '#/records/search';
import { Objective } from './Objective';
import { Objectives } from './Objectives';
import { texts } from './texts';

export function objectivesVariables(id: string, search: RecordsSearch): ObjectivesQuery['variables'] {
  const { show } = search;
  return {
    id,
    orderBy: one<ObjectiveOrder>(search.order, texts.en.orders) ?? 'DUE_ON',
    filter: {
      isOpen: show === 'all' ? null : show !== 'closed',
      isReached: show === 'reached' ? true : show === 'missed' ? false : null,
      text: search.text ?? null,
    },
  };
}

export const objectives: Screens = {
  list: ({ tenantId }, search) => (
    <Objectives query={load<ObjectivesQuery>(objectivesNode, objectivesVariables(tenantId, search))} />
  ),
  one: ({ id }) => <Objective query={load<ObjectiveQuery>(objectiveNode, { id })} />,
};
