import { Link } from '@tanstack/react-router';
import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type {
  EvidenceRequest_request$data,
  EvidenceRequest_request$key,
} from '#/__generated__/EvidenceRequest_request.graphql';
import type {
  ChangeEvidenceRequestInput,
  EvidenceRequestChangeMutation,
} from '#/__generated__/EvidenceRequestChangeMutation.graphql';
import type { EvidenceRequestGiveMutation } from '#/__generated__/EvidenceRequestGiveMutation.graphql';
import type { EvidenceRequestLinkMutation } from '#/__generated__/EvidenceRequestLinkMutation.graphql';
import type { EvidenceRequestQuery } from '#/__generated__/EvidenceRequestQuery.graphql';
import type { EvidenceRequestReturnMutation } from '#/__generated__/EvidenceRequestReturnMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days } from '#/parts/parts';
import { ConfirmAct } from '#/records/acts';
import { Act, Confirm, EntryHead, Facts, nameOf, Part, ReasonForm } from '#/records/Entry';
import css from '#/records/records.module.css';
import { changed } from '#/records/search';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { ContentForm } from './ContentForm';
import { Validity } from './EvidencePieces';
import { isOpen, RequestState } from './EvidenceRequests';
import { texts } from './texts';

export function EvidenceRequest({ query }: { query: PreloadedQuery<EvidenceRequestQuery> }) {
  const { evidenceRequest } = usePreloadedQuery<EvidenceRequestQuery>(
    graphql`
      query EvidenceRequestQuery($id: ID!) {
        evidenceRequest(id: $id) { ...EvidenceRequest_request }
      }
    `,
    query,
  );
  return evidenceRequest ? <Page request={evidenceRequest} /> : <NotFound />;
}

/** What somebody is asked for, what they gave, and whether it is what was asked for. */
function Page({ request }: { request: EvidenceRequest_request$key }) {
  const r = useFragment<EvidenceRequest_request$key>(
    graphql`
      fragment EvidenceRequest_request on EvidenceRequest {
        id
        version
        title
        description
        dueOn
        state
        comment
        requestedAt
        changedAt
        allowedActions
        tenant { id today }
        assignee { id givenName familyName }
        requestedBy { id givenName familyName }
        changedBy { id givenName familyName }
        subject {
          __typename
          id
          ... on Clause { number title }
          ... on Control { number title }
          ... on AssessmentItem { assessment { id name } }
        }
        evidence { id title archivedAt validity { from until } }
      }
    `,
    request,
  );
  const all = useTexts(texts);
  const t = all.requests;
  const tr = useTexts(recordTexts);
  const { day, moment } = useFormats();
  const tenantId = r.tenant.id;
  const may = (action: EvidenceRequest_request$data['allowedActions'][number]) => r.allowedActions.includes(action);
  return (
    <article className={css['page']}>
      <EntryHead
        tenantId={tenantId}
        kind="requests"
        list={all.names.requests}
        title={r.title}
        chips={<RequestState state={r.state} />}
      >
        {may('GIVE') ? (
          <Act label={t.give} isPrimary>
            {(close) => <Giving request={r} onClose={close} />}
          </Act>
        ) : null}
        {may('ACCEPT') ? (
          <ConfirmAct
            entry={r}
            label={t.accept}
            text={t.acceptAsk}
            mutation={graphql`
              mutation EvidenceRequestAcceptMutation($input: AcceptEvidenceInput!) {
                acceptEvidence(input: $input) { request { ...EvidenceRequest_request } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
        {may('RETURN') ? <Act label={t.return}>{(close) => <Returning request={r} onClose={close} />}</Act> : null}
        {may('SEND_LINK') ? <Act label={t.link}>{(close) => <Linking request={r} onClose={close} />}</Act> : null}
        {may('CHANGE') ? <Act label={tr.change}>{(close) => <Changing request={r} onClose={close} />}</Act> : null}
        {may('WITHDRAW') ? (
          <ConfirmAct
            entry={r}
            label={t.withdraw}
            text={t.withdrawAsk}
            mutation={graphql`
              mutation EvidenceRequestWithdrawMutation($input: WithdrawEvidenceRequestInput!) {
                withdrawEvidenceRequest(input: $input) {
                  request { ...EvidenceRequest_request }
                  errors { ...userErrors_error }
                }
              }
            `}
          />
        ) : null}
      </EntryHead>
      <div className={css['columns']}>
        <Part title={t.facts}>
          <Facts
            facts={[
              [t.assignee, nameOf(r.assignee)],
              [
                t.dueOn,
                <span key="due" className={css['date']}>
                  {day(r.dueOn)} {isOpen(r.state) ? <Days left={daysBetween(r.tenant.today, r.dueOn)} /> : null}
                </span>,
              ],
              [t.description, r.description],
              [
                t.subject,
                r.subject
                  ? r.subject.assessment
                    ? `${all.item}: ${r.subject.assessment.name}`
                    : `${r.subject.number ?? ''} ${r.subject.title ?? ''}`
                  : null,
              ],
              [t.comment, r.comment],
            ]}
          />
          {r.requestedBy ? (
            <p className="small muted">{t.askedBy(nameOf(r.requestedBy), moment(r.requestedAt))}</p>
          ) : null}
        </Part>
        <Part title={t.given}>
          {r.evidence ? (
            <>
              <p>
                <Link
                  to="/clients/$tenantId/records/$kind/$id"
                  params={{ tenantId, kind: 'evidence', id: r.evidence.id }}
                >
                  {r.evidence.title}
                </Link>
              </p>
              <Validity
                validity={r.evidence.validity}
                today={r.tenant.today}
                isArchived={Boolean(r.evidence.archivedAt)}
              />
            </>
          ) : (
            <p className="muted">{t.nothing}</p>
          )}
          {r.changedAt ? (
            <p className="small muted">
              {t.states[r.state]}:{' '}
              {r.changedBy ? all.by(nameOf(r.changedBy), moment(r.changedAt)) : moment(r.changedAt)}
            </p>
          ) : null}
        </Part>
      </div>
    </article>
  );
}

interface Of {
  request: EvidenceRequest_request$data;
  onClose: () => void;
}

function Giving({ request: r, onClose }: Of) {
  const t = useTexts(texts).requests;
  const state = useAct<EvidenceRequestGiveMutation>(graphql`
    mutation EvidenceRequestGiveMutation($input: GiveEvidenceInput!) {
      giveEvidence(input: $input) { request { ...EvidenceRequest_request } errors { ...userErrors_error } }
    }
  `);
  return (
    <ContentForm
      tenantId={r.tenant.id}
      state={state}
      submit={t.give}
      onCancel={onClose}
      intro={<p>{r.description ?? t.giveHint}</p>}
      before={{ from: r.tenant.today }}
      fields={[]}
      send={(content) => state.act({ input: { id: r.id, expectedVersion: r.version, ...content } }, onClose)}
    />
  );
}

function Returning({ request: r, onClose }: Of) {
  const t = useTexts(texts).requests;
  const state = useAct<EvidenceRequestReturnMutation>(graphql`
    mutation EvidenceRequestReturnMutation($input: ReturnEvidenceInput!) {
      returnEvidence(input: $input) { request { ...EvidenceRequest_request } errors { ...userErrors_error } }
    }
  `);
  return (
    <ReasonForm
      state={state}
      submit={t.return}
      label={t.returnWhat}
      hint={t.returnHint}
      name="comment"
      onCancel={onClose}
      send={(comment) => state.act({ input: { id: r.id, expectedVersion: r.version, comment } }, onClose)}
    />
  );
}

function Linking({ request: r, onClose }: Of) {
  const t = useTexts(texts).requests;
  const state = useAct<EvidenceRequestLinkMutation>(graphql`
    mutation EvidenceRequestLinkMutation($input: InviteToGiveEvidenceInput!) {
      inviteToGiveEvidence(input: $input) {
        links { id }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <Confirm
      state={state}
      text={t.linkAsk(nameOf(r.assignee))}
      submit={t.link}
      onCancel={onClose}
      send={() => state.act({ input: { tenantId: r.tenant.id, requestIds: [r.id] } }, onClose)}
    />
  );
}

function Changing({ request: r, onClose }: Of) {
  const t = useTexts(texts).requests;
  const tr = useTexts(recordTexts);
  const state = useAct<EvidenceRequestChangeMutation>(graphql`
    mutation EvidenceRequestChangeMutation($input: ChangeEvidenceRequestInput!) {
      changeEvidenceRequest(input: $input) { request { ...EvidenceRequest_request } errors { ...userErrors_error } }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={tr.save}
      onCancel={onClose}
      fields={[
        { name: 'title', label: t.title, required: true, maxLength: 200, initial: r.title },
        { name: 'description', label: t.description, lines: 3, maxLength: 4000, initial: r.description },
        {
          name: 'assigneeId',
          label: t.assignee,
          kind: 'colleague',
          tenantId: r.tenant.id,
          required: true,
          chosen: r.assignee,
          initial: r.assignee.id,
        },
        { name: 'dueOn', label: t.dueOn, kind: 'date', required: true, initial: r.dueOn },
      ]}
      send={(v) =>
        state.act(
          {
            input: {
              id: r.id,
              expectedVersion: r.version,
              ...(changed<keyof typeof v>(v, { ...r, assigneeId: r.assignee.id }) as Omit<
                ChangeEvidenceRequestInput,
                'id' | 'expectedVersion'
              >),
            },
          },
          onClose,
        )
      }
    />
  );
}
