import type { EvidenceOneQuery } from '#/__generated__/EvidenceOneQuery.graphql';
import oneNode from '#/__generated__/EvidenceOneQuery.graphql';
import type { EvidenceOrder, EvidencePiecesQuery } from '#/__generated__/EvidencePiecesQuery.graphql';
import piecesNode from '#/__generated__/EvidencePiecesQuery.graphql';
import type { EvidenceRequestQuery } from '#/__generated__/EvidenceRequestQuery.graphql';
import requestNode from '#/__generated__/EvidenceRequestQuery.graphql';
import type { EvidenceRequestState, EvidenceRequestsQuery } from '#/__generated__/EvidenceRequestsQuery.graphql';
import requestsNode from '#/__generated__/EvidenceRequestsQuery.graphql';
import { dayNow } from '#/clock/today';
import { load } from '#/graphql/load';
import type { Screens } from '#/records/loaders';
import { one, type RecordsSearch } from '#/records/search';
import { EvidenceOne } from './EvidenceOne';
import { EvidencePieces } from './EvidencePieces';
import { EvidenceRequest } from './EvidenceRequest';
import { EvidenceRequests } from './EvidenceRequests';
import { texts } from './texts';

const SOON = 60;
const dayIn = (today: string, days: number) =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

export function evidenceVariables(
  id: string,
  { show, order, text }: RecordsSearch,
  today: string,
): EvidencePiecesQuery['variables'] {
  const endsUntil = show === 'ending' ? dayIn(today, SOON) : show === 'ended' ? dayIn(today, -1) : null;
  return {
    id,
    archived: show === 'archive' ? 'ONLY' : 'EXCLUDED',
    orderBy: one<EvidenceOrder>(order, texts.en.orders) ?? (endsUntil ? 'VALID_UNTIL' : 'NEWEST'),
    filter: { endsUntil, isRecord: show === 'records' ? true : null, text: text ?? null },
    months: show === 'records',
  };
}

export const evidence: Screens = {
  list: ({ tenantId }, search) => (
    <EvidencePieces query={load<EvidencePiecesQuery>(piecesNode, evidenceVariables(tenantId, search, dayNow()))} />
  ),
  one: ({ id }) => <EvidenceOne query={load<EvidenceOneQuery>(oneNode, { id })} />,
};

const STATES: Readonly<Record<string, readonly EvidenceRequestState[] | null>> = {
  given: ['GIVEN'],
  settled: ['ACCEPTED', 'WITHDRAWN'],
  all: null,
};

export const requests: Screens = {
  list: ({ tenantId: id }, { show = '', text }) => (
    <EvidenceRequests
      query={load<EvidenceRequestsQuery>(requestsNode, {
        id,
        filter: {
          states: Object.hasOwn(STATES, show) ? STATES[show]! : ['OPEN', 'GIVEN', 'RETURNED'],
          text: text ?? null,
        },
      })}
    />
  ),
  one: ({ id }) => <EvidenceRequest query={load<EvidenceRequestQuery>(requestNode, { id })} />,
};
