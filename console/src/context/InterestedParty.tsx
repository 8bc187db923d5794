import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type {
  InterestedParty_interestedParty$data,
  InterestedParty_interestedParty$key,
} from '#/__generated__/InterestedParty_interestedParty.graphql';
import type { InterestedPartyChangeMutation } from '#/__generated__/InterestedPartyChangeMutation.graphql';
import type { InterestedPartyQuery } from '#/__generated__/InterestedPartyQuery.graphql';
import type { InterestedPartyRequireMutation } from '#/__generated__/InterestedPartyRequireMutation.graphql';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days } from '#/parts/parts';
import { CloseAct, LastReview, ReopenAct, ReviewAct } from '#/records/acts';
import { Act, Closure, EntryHead, Facts, Links, Part, Who } from '#/records/Entry';
import css from '#/records/records.module.css';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { changeInput, InterestedPartyForm } from './InterestedPartyForm';
import { PartyRequirementForm, recordInput as requirementInput } from './PartyRequirementForm';
import { texts } from './texts';

export function InterestedParty({ query }: { query: PreloadedQuery<InterestedPartyQuery> }) {
  const { node } = usePreloadedQuery<InterestedPartyQuery>(
    graphql`
      query InterestedPartyQuery($id: ID!) {
        node(id: $id) { ...InterestedParty_interestedParty @alias(as: "entry") }
      }
    `,
    query,
  );
  return node?.entry ? <Page entry={node.entry} /> : <NotFound />;
}

function Page({ entry }: { entry: InterestedParty_interestedParty$key }) {
  const e = useFragment<InterestedParty_interestedParty$key>(
    graphql`
      fragment InterestedParty_interestedParty on InterestedParty {
        id
        version
        number
        name
        kind
        knownFrom
        requirements(first: 100) {
          edges {
            node {
              id
              number
              title
              isObligation
              isAddressed
              handling
              closure { closedAt }
            }
          }
        }
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
  const t = useTexts(texts).parties;
  const tr = useTexts(recordTexts);
  const { day } = useFormats();
  const tenantId = e.tenant.id;
  const may = (action: InterestedParty_interestedParty$data['allowedActions'][number]) =>
    e.allowedActions.includes(action);
  return (
    <article className={css['page']}>
      <EntryHead
        tenantId={tenantId}
        kind="parties"
        list={t.title}
        number={String(e.number)}
        title={e.name}
        chips={<span className="chip">{t.kinds[e.kind]}</span>}
      >
        {may('CHANGE') ? <Act label={tr.change}>{(close) => <Changing entry={e} onClose={close} />}</Act> : null}
        {may('REVIEW') ? (
          <ReviewAct
            entry={e}
            mutation={graphql`
              mutation InterestedPartyReviewMutation($input: ReviewInterestedPartyInput!) {
                reviewInterestedParty(input: $input) { interestedParty { ...InterestedParty_interestedParty } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
        {may('CLOSE') ? (
          <CloseAct
            entry={e}
            why={t.closeWhy}
            mutation={graphql`
              mutation InterestedPartyCloseMutation($input: CloseInterestedPartyInput!) {
                closeInterestedParty(input: $input) { interestedParty { ...InterestedParty_interestedParty } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
        {may('REOPEN') ? (
          <ReopenAct
            entry={e}
            mutation={graphql`
              mutation InterestedPartyReopenMutation($input: ReopenInterestedPartyInput!) {
                reopenInterestedParty(input: $input) { interestedParty { ...InterestedParty_interestedParty } errors { ...userErrors_error } }
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
              [t.kind, t.kinds[e.kind]],
              [t.knownFrom, e.knownFrom],
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
        <Requirements entry={e} tenantId={tenantId} />
        <Links tenantId={tenantId} clauses={e.clauses} controls={e.controls} risks={e.risks} />
      </div>
    </article>
  );
}

interface Of {
  entry: InterestedParty_interestedParty$data;
  onClose: () => void;
}

function Changing({ entry, onClose }: Of) {
  const tr = useTexts(recordTexts);
  const state = useAct<InterestedPartyChangeMutation>(graphql`
    mutation InterestedPartyChangeMutation($input: ChangeInterestedPartyInput!) {
      changeInterestedParty(input: $input) { interestedParty { ...InterestedParty_interestedParty } errors { ...userErrors_error } }
    }
  `);
  return (
    <InterestedPartyForm
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

function Requirements({ entry, tenantId }: { entry: InterestedParty_interestedParty$data; tenantId: string }) {
  const all = useTexts(texts);
  const tr = useTexts(recordTexts);
  const t = all.requirements;
  const rows = entry.requirements.edges.map((edge) => edge.node);
  return (
    <Part
      title={t.part}
      act={
        entry.allowedActions.includes('CHANGE') ? (
          <Act label={t.record}>{(close) => <Requiring entry={entry} onClose={close} />}</Act>
        ) : null
      }
    >
      {rows.length === 0 ? <p className="muted">{all.parties.noRequirements}</p> : null}
      <ul className={css['rowList']}>
        {rows.map((row) => (
          <li key={row.id}>
            <div>
              <Link to="/clients/$tenantId/records/$kind/$id" params={{ tenantId, kind: 'requirements', id: row.id }}>
                {row.number} {row.title}
              </Link>
              <span className="small muted">{row.handling}</span>
            </div>
            <div className={css['chips']}>
              {row.closure ? <span className="chip">{tr.closed}</span> : null}
              {row.isObligation ? <span className="chip">{t.obligation}</span> : null}
              <span className={`chip ${row.isAddressed ? 'good' : 'minor'}`}>
                {row.isAddressed ? t.addressed : t.notAddressed}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Requiring({ entry, onClose }: Of) {
  const t = useTexts(texts).requirements;
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useAct<InterestedPartyRequireMutation>(graphql`
    mutation InterestedPartyRequireMutation($input: RecordPartyRequirementInput!) {
      recordPartyRequirement(input: $input) {
        partyRequirement { id interestedParty { ...InterestedParty_interestedParty } }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <PartyRequirementForm
      tenantId={entry.tenant.id}
      state={state}
      submit={t.record}
      onCancel={onClose}
      send={(typed) =>
        state.act({ input: { interestedPartyId: entry.id, idempotencyKey, ...requirementInput(typed) } }, onClose)
      }
    />
  );
}
