import type { ContextIssueQuery } from '#/__generated__/ContextIssueQuery.graphql';
import issueNode from '#/__generated__/ContextIssueQuery.graphql';
import type {
  ContextIssueOrder,
  ContextIssueOrigin,
  ContextIssuesQuery,
  ContextIssueTopic,
} from '#/__generated__/ContextIssuesQuery.graphql';
import issuesNode from '#/__generated__/ContextIssuesQuery.graphql';
import type { InterestedPartiesQuery, InterestedPartyKind } from '#/__generated__/InterestedPartiesQuery.graphql';
import partiesNode from '#/__generated__/InterestedPartiesQuery.graphql';
import type { InterestedPartyQuery } from '#/__generated__/InterestedPartyQuery.graphql';
import partyNode from '#/__generated__/InterestedPartyQuery.graphql';
import type { PartyRequirementQuery } from '#/__generated__/PartyRequirementQuery.graphql';
import requirementNode from '#/__generated__/PartyRequirementQuery.graphql';
import type { PartyRequirementsQuery } from '#/__generated__/PartyRequirementsQuery.graphql';
import requirementsNode from '#/__generated__/PartyRequirementsQuery.graphql';
import { load } from '#/graphql/load';
import type { Screens } from '#/records/loaders';
import { one, type RecordsSearch } from '#/records/search';
import { ContextIssue } from './ContextIssue';
import { ContextIssues } from './ContextIssues';
import { InterestedParties } from './InterestedParties';
import { InterestedParty } from './InterestedParty';
import { PartyRequirement } from './PartyRequirement';
import { PartyRequirements } from './PartyRequirements';
import { texts } from './texts';

const { orders, issues: issue, parties: party } = texts.en;

const shared = (search: RecordsSearch) => ({
  isOpen: search.show === 'all' ? null : search.show !== 'closed',
  text: search.text ?? null,
});
const orderOf = (search: RecordsSearch) => one<ContextIssueOrder>(search.order, orders) ?? 'NUMBER';

export const issues: Screens = {
  list: ({ tenantId: id }, search) => (
    <ContextIssues
      query={load<ContextIssuesQuery>(issuesNode, {
        id,
        orderBy: orderOf(search),
        filter: {
          ...shared(search),
          origin: one<ContextIssueOrigin>(search.origin, issue.origins),
          topic: one<ContextIssueTopic>(search.topic, issue.topics),
        },
      })}
    />
  ),
  one: ({ id }) => <ContextIssue query={load<ContextIssueQuery>(issueNode, { id })} />,
};

export const parties: Screens = {
  list: ({ tenantId: id }, search) => (
    <InterestedParties
      query={load<InterestedPartiesQuery>(partiesNode, {
        id,
        orderBy: orderOf(search),
        filter: { ...shared(search), kind: one<InterestedPartyKind>(search.kind, party.kinds) },
      })}
    />
  ),
  one: ({ id }) => <InterestedParty query={load<InterestedPartyQuery>(partyNode, { id })} />,
};

export const requirements: Screens = {
  list: ({ tenantId: id }, search) => (
    <PartyRequirements
      query={load<PartyRequirementsQuery>(requirementsNode, {
        id,
        orderBy: orderOf(search),
        filter: {
          ...shared(search),
          isObligation: search.kind === 'obligation' ? true : null,
          isClimateRelated: search.kind === 'climate' ? true : null,
          isAddressed: search.kind === 'open' ? false : null,
        },
      })}
    />
  ),
  one: ({ id }) => <PartyRequirement query={load<PartyRequirementQuery>(requirementNode, { id })} />,
};
