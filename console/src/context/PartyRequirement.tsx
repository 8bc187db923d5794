import { Link } from '@tanstack/react-router';
import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type {
  PartyRequirement_partyRequirement$data,
  PartyRequirement_partyRequirement$key,
} from '#/__generated__/PartyRequirement_partyRequirement.graphql';
import type { PartyRequirementChangeMutation } from '#/__generated__/PartyRequirementChangeMutation.graphql';
import type { PartyRequirementQuery } from '#/__generated__/PartyRequirementQuery.graphql';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days } from '#/parts/parts';
import { CloseAct, LastReview, ReopenAct, ReviewAct } from '#/records/acts';
import { Act, Closure, EntryHead, Facts, Links, Part, Who } from '#/records/Entry';
import css from '#/records/records.module.css';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { changeInput, PartyRequirementForm } from './PartyRequirementForm';
import { texts } from './texts';

export function PartyRequirement({ query }: { query: PreloadedQuery<PartyRequirementQuery> }) {
  const { node } = usePreloadedQuery<PartyRequirementQuery>(
    graphql`
      query PartyRequirementQuery($id: ID!) {
        node(id: $id) { ...PartyRequirement_partyRequirement @alias(as: "entry") }
      }
    `,
    query,
  );
  return node?.entry ? <Page entry={node.entry} /> : <NotFound />;
}

function Page({ entry }: { entry: PartyRequirement_partyRequirement$key }) {
  const e = useFragment<PartyRequirement_partyRequirement$key>(
    graphql`
      fragment PartyRequirement_partyRequirement on PartyRequirement {
        id
        version
        number
        title
        description
        isObligation
        isClimateRelated
        isAddressed
        handling
        interestedParty { id name }
        reviewOn
        allowedActions
        tenant { id today permissions }
        owner { id givenName familyName }
        lastReview { note reviewedAt reviewedBy { id givenName familyName } }
        closure { reason closedAt closedBy { id givenName familyName } }
        clauses { id number title }
        controls { id number title }
        risks { id number title }
      }
    `,
    entry,
  );
  const t = useTexts(texts).requirements;
  const tr = useTexts(recordTexts);
  const { day } = useFormats();
  const tenantId = e.tenant.id;
  const may = (action: PartyRequirement_partyRequirement$data['allowedActions'][number]) =>
    e.allowedActions.includes(action);
  return (
    <article className={css['page']}>
      <EntryHead
        tenantId={tenantId}
        kind="requirements"
        list={t.title}
        number={String(e.number)}
        title={e.title}
        chips={
          <>
            {e.isObligation ? <span className="chip">{t.obligation}</span> : null}
            {e.isClimateRelated ? <span className="chip">{t.climate}</span> : null}
            <span className={`chip ${e.isAddressed ? 'good' : 'minor'}`}>
              {e.isAddressed ? t.addressed : t.notAddressed}
            </span>
          </>
        }
      >
        {may('CHANGE') ? <Act label={tr.change}>{(close) => <Changing entry={e} onClose={close} />}</Act> : null}
        {may('REVIEW') ? (
          <ReviewAct
            entry={e}
            mutation={graphql`
              mutation PartyRequirementReviewMutation($input: ReviewPartyRequirementInput!) {
                reviewPartyRequirement(input: $input) { partyRequirement { ...PartyRequirement_partyRequirement } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
        {may('CLOSE') ? (
          <CloseAct
            entry={e}
            why={t.closeWhy}
            mutation={graphql`
              mutation PartyRequirementCloseMutation($input: ClosePartyRequirementInput!) {
                closePartyRequirement(input: $input) { partyRequirement { ...PartyRequirement_partyRequirement } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
        {may('REOPEN') ? (
          <ReopenAct
            entry={e}
            mutation={graphql`
              mutation PartyRequirementReopenMutation($input: ReopenPartyRequirementInput!) {
                reopenPartyRequirement(input: $input) { partyRequirement { ...PartyRequirement_partyRequirement } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
      </EntryHead>
      <Closure closure={e.closure} />
      <div className={css['columns']}>
        <Part title={t.facts}>
          <Facts
            facts={[
              [
                t.columns.party,
                <Link
                  key="party"
                  to="/clients/$tenantId/records/$kind/$id"
                  params={{ tenantId, kind: 'parties', id: e.interestedParty.id }}
                >
                  {e.interestedParty.name}
                </Link>,
              ],
              [t.description, e.description],
              [t.handling, e.handling],
              [tr.owner, <Who key="owner" person={e.owner} />],
              [tr.review, <LastReview key="last" review={e.lastReview} />],
              [
                tr.reviewOn,
                e.reviewOn && !e.closure ? (
                  <span key="next" className={css['date']}>
                    {day(e.reviewOn)} <Days left={daysBetween(e.tenant.today, e.reviewOn)} />
                  </span>
                ) : null,
              ],
            ]}
          />
        </Part>
        <Links tenantId={tenantId} clauses={e.clauses} controls={e.controls} risks={e.risks} />
      </div>
    </article>
  );
}

interface Of {
  entry: PartyRequirement_partyRequirement$data;
  onClose: () => void;
}

function Changing({ entry, onClose }: Of) {
  const tr = useTexts(recordTexts);
  const state = useAct<PartyRequirementChangeMutation>(graphql`
    mutation PartyRequirementChangeMutation($input: ChangePartyRequirementInput!) {
      changePartyRequirement(input: $input) { partyRequirement { ...PartyRequirement_partyRequirement } errors { ...userErrors_error } }
    }
  `);
  return (
    <PartyRequirementForm
      tenantId={entry.tenant.id}
      before={entry}
      state={state}
      submit={tr.save}
      onCancel={onClose}
      send={(typed) =>
        state.act({ input: { id: entry.id, expectedVersion: entry.version, ...changeInput(typed, entry) } }, onClose)
      }
    />
  );
}
