import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type { Incident_incident$data, Incident_incident$key } from '#/__generated__/Incident_incident.graphql';
import type { IncidentAnswerMutation } from '#/__generated__/IncidentAnswerMutation.graphql';
import type { ChangeIncidentInput, IncidentChangeMutation } from '#/__generated__/IncidentChangeMutation.graphql';
import type { IncidentQuery } from '#/__generated__/IncidentQuery.graphql';
import type { IncidentToldMutation } from '#/__generated__/IncidentToldMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import type { ChosenClause } from '#/forms/ClauseField';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days } from '#/parts/parts';
import { CloseAct, ReopenAct } from '#/records/acts';
import { Act, Closure, EntryHead, Facts, Links, nameOf, Part, Who } from '#/records/Entry';
import { ClausesField } from '#/records/LinksField';
import css from '#/records/records.module.css';
import { changed, sameIds } from '#/records/search';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { bodiesOf, Notice } from './Incidents';
import { noticeFields, noticeInput } from './notice';
import { texts } from './texts';

export function Incident({ query }: { query: PreloadedQuery<IncidentQuery> }) {
  const { node } = usePreloadedQuery<IncidentQuery>(
    graphql`
      query IncidentQuery($id: ID!) {
        node(id: $id) { ...Incident_incident @alias(as: "incident") }
      }
    `,
    query,
  );
  return node?.incident ? <Page incident={node.incident} /> : <NotFound />;
}

/** One incident, and whether the certification body must be told, by when, and was. */
function Page({ incident }: { incident: Incident_incident$key }) {
  const i = useFragment<Incident_incident$key>(
    graphql`
      fragment Incident_incident on Incident {
        id
        version
        number
        kind
        title
        description
        occurredOn
        place
        immediateAction
        recordedAt
        allowedActions
        tenant { id today certifications(first: 20) { edges { node { id body { id name } } } } }
        owner { id givenName familyName }
        recordedBy { id givenName familyName }
        notice { state reason dueOn toldOn toldHow certificationBody { id name } }
        nonconformities { id reference statement }
        closure { reason closedAt closedBy { id givenName familyName } }
        clauses { id number title }
        controls { id number title }
      }
    `,
    incident,
  );
  const t = useTexts(texts);
  const tr = useTexts(recordTexts);
  const { day, moment } = useFormats();
  const tenantId = i.tenant.id;
  const { notice } = i;
  const may = (action: Incident_incident$data['allowedActions'][number]) => i.allowedActions.includes(action);
  return (
    <article className={css['page']}>
      <EntryHead
        tenantId={tenantId}
        kind="incidents"
        list={t.title}
        number={String(i.number)}
        title={i.title}
        chips={
          <>
            <span className="chip">{t.kinds[i.kind]}</span>
            <Notice state={notice.state} />
          </>
        }
      >
        {may('CHANGE') ? <Act label={tr.change}>{(close) => <Changing incident={i} onClose={close} />}</Act> : null}
        {may('CLOSE') ? (
          <CloseAct
            entry={i}
            why={t.closeWhy}
            mutation={graphql`
              mutation IncidentCloseMutation($input: CloseIncidentInput!) {
                closeIncident(input: $input) { incident { ...Incident_incident } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
        {may('REOPEN') ? (
          <ReopenAct
            entry={i}
            mutation={graphql`
              mutation IncidentReopenMutation($input: ReopenIncidentInput!) {
                reopenIncident(input: $input) { incident { ...Incident_incident } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
      </EntryHead>
      <Closure closure={i.closure} />
      <div className={css['columns']}>
        <Part
          title={t.noticePart}
          act={
            <>
              {may('NOTE_TOLD') ? (
                <Act label={t.noteTold} isPrimary>
                  {(close) => <Telling incident={i} onClose={close} />}
                </Act>
              ) : null}
              {may('ANSWER_NOTICE') ? (
                <Act label={t.answer}>{(close) => <Answering incident={i} onClose={close} />}</Act>
              ) : null}
            </>
          }
        >
          <div>
            <Notice state={notice.state} />
          </div>
          <Facts
            facts={[
              [
                notice.state === 'UNCLEAR' ? t.findOut : t.by,
                notice.dueOn ? (
                  <span key="due" className={css['date']}>
                    {day(notice.dueOn)} <Days left={daysBetween(i.tenant.today, notice.dueOn)} />
                  </span>
                ) : null,
              ],
              [
                t.form.body,
                notice.certificationBody?.name ??
                  (notice.state === 'REQUIRED' || notice.state === 'TOLD' ? t.form.everyBody : null),
              ],
              [t.form.reason, notice.reason],
              [t.toldOn, notice.toldOn ? day(notice.toldOn) : null],
              [t.toldHow, notice.toldHow],
            ]}
          />
        </Part>
        <Part title={t.facts}>
          <Facts
            facts={[
              [t.form.occurredOn, day(i.occurredOn)],
              [t.form.place, i.place],
              [t.form.description, i.description],
              [t.form.immediateAction, i.immediateAction],
              [t.form.owner, <Who key="owner" person={i.owner} />],
            ]}
          />
          <p className="small muted">{t.recordedBy(nameOf(i.recordedBy), moment(i.recordedAt))}</p>
        </Part>
        <Part title={t.nonconformities}>
          {i.nonconformities.length === 0 ? <p className="muted">{t.noNonconformities}</p> : null}
          <ul className={css['linked']}>
            {i.nonconformities.map((one) => (
              <li key={one.id}>
                <Link to="/clients/$tenantId/improvement/nonconformities/$id" params={{ tenantId, id: one.id }}>
                  {one.reference}
                </Link>{' '}
                {one.statement}
              </li>
            ))}
          </ul>
        </Part>
        <Links tenantId={tenantId} clauses={i.clauses} controls={i.controls} />
      </div>
    </article>
  );
}

interface Of {
  incident: Incident_incident$data;
  onClose: () => void;
}

function Changing({ incident: i, onClose }: Of) {
  const t = useTexts(texts);
  const tr = useTexts(recordTexts);
  const [clauses, setClauses] = useState<readonly ChosenClause[]>(i.clauses);
  const state = useAct<IncidentChangeMutation>(graphql`
    mutation IncidentChangeMutation($input: ChangeIncidentInput!) {
      changeIncident(input: $input) { incident { ...Incident_incident } errors { ...userErrors_error } }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={tr.save}
      onCancel={onClose}
      extra={['clauseIds']}
      send={(v) =>
        state.act(
          {
            input: {
              id: i.id,
              expectedVersion: i.version,
              ...(changed<keyof typeof v>(v, { ...i, ownerId: i.owner?.id }) as Omit<
                ChangeIncidentInput,
                'id' | 'expectedVersion'
              >),
              ...(sameIds(clauses, i.clauses) ? {} : { clauseIds: clauses.map((clause) => clause.id) }),
            },
          },
          onClose,
        )
      }
      fields={[
        {
          name: 'kind',
          label: t.kind,
          kind: 'choice',
          required: true,
          initial: i.kind,
          options: Object.entries(t.kinds),
        },
        { name: 'title', label: t.form.title, required: true, maxLength: 300, initial: i.title },
        { name: 'occurredOn', label: t.form.occurredOn, kind: 'date', required: true, initial: i.occurredOn },
        { name: 'place', label: t.form.place, maxLength: 200, initial: i.place },
        { name: 'description', label: t.form.description, lines: 3, maxLength: 5000, initial: i.description },
        {
          name: 'immediateAction',
          label: t.form.immediateAction,
          lines: 3,
          maxLength: 5000,
          initial: i.immediateAction,
        },
        {
          name: 'ownerId',
          label: t.form.owner,
          kind: 'colleague',
          tenantId: i.tenant.id,
          chosen: i.owner,
          initial: i.owner?.id,
        },
      ]}
    >
      <ClausesField tenantId={i.tenant.id} value={clauses} onChange={setClauses} />
    </ActForm>
  );
}

function Answering({ incident: i, onClose }: Of) {
  const t = useTexts(texts);
  const [answer, setAnswer] = useState('');
  const state = useAct<IncidentAnswerMutation>(graphql`
    mutation IncidentAnswerMutation($input: AnswerIncidentNoticeInput!) {
      answerIncidentNotice(input: $input) { incident { ...Incident_incident } errors { ...userErrors_error } }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.answer}
      onCancel={onClose}
      onValue={(name, value) => {
        if (name === 'isRequired') setAnswer(value);
      }}
      fields={noticeFields(t.form, bodiesOf(i.tenant.certifications.edges), answer)}
      send={(v) => state.act({ input: { id: i.id, expectedVersion: i.version, notice: noticeInput(v) } }, onClose)}
    />
  );
}

function Telling({ incident: i, onClose }: Of) {
  const t = useTexts(texts);
  const state = useAct<IncidentToldMutation>(graphql`
    mutation IncidentToldMutation($input: NoteIncidentNoticeInput!) {
      noteIncidentNotice(input: $input) { incident { ...Incident_incident } errors { ...userErrors_error } }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.noteTold}
      onCancel={onClose}
      fields={[
        { name: 'toldOn', label: t.toldOn, kind: 'date', required: true, initial: i.tenant.today },
        { name: 'how', label: t.how, lines: 2, maxLength: 2000 },
      ]}
      send={(v) =>
        state.act({ input: { id: i.id, expectedVersion: i.version, toldOn: v.toldOn, how: v.how || null } }, onClose)
      }
    />
  );
}
