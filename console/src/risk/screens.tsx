import type { RiskQuery } from '#/__generated__/RiskQuery.graphql';
import riskNode from '#/__generated__/RiskQuery.graphql';
import type { RiskCategory, RiskKind, RiskOrder, RiskState, RisksQuery } from '#/__generated__/RisksQuery.graphql';
import risksNode from '#/__generated__/RisksQuery.graphql';
import { load } from '#/graphql/load';
import type { Screens } from '#/records/loaders';
import { one, type RecordsSearch } from '#/records/search';
import { Risk } from './Risk';
import { Risks } from './Risks';
import { texts } from './texts';

const SHOWN: Readonly<Record<string, readonly RiskState[] | null>> = {
  toAccept: ['OPEN'],
  accepted: ['ACCEPTED'],
  closed: ['CLOSED'],
  all: null,
};

export function risksVariables(id: string, search: RecordsSearch): RisksQuery['variables'] {
  const category = one<RiskCategory>(search.category, texts.en.categories);
  const states = search.show !== undefined && search.show in SHOWN ? SHOWN[search.show] : ['OPEN', 'ACCEPTED'];
  return {
    id,
    orderBy: one<RiskOrder>(search.order, texts.en.orders) ?? 'RATING',
    filter: {
      kind: one<RiskKind>(search.kind, texts.en.kinds),
      states: states as RiskState[] | null,
      categories: category && [category],
      withinThreshold: search.threshold === 'within' ? true : search.threshold === 'beyond' ? false : null,
      text: search.text ?? null,
    },
  };
}

export const risks: Screens = {
  list: ({ tenantId }, search) => <Risks query={load<RisksQuery>(risksNode, risksVariables(tenantId, search))} />,
  one: (params) => <Risk query={load<RiskQuery>(riskNode, params)} />,
};
