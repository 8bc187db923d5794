import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  graphql,
  type PreloadedQuery,
  useFragment,
  usePaginationFragment,
  usePreloadedQuery,
  useRelayEnvironment,
} from 'react-relay';
import type { EvidenceOne_evidence$data, EvidenceOne_evidence$key } from '#/__generated__/EvidenceOne_evidence.graphql';
import type { EvidenceOne_revisions$key } from '#/__generated__/EvidenceOne_revisions.graphql';
import type {
  ChangeEvidenceInput,
  EvidenceOneChangeMutation,
  EvidenceSubjectInput,
} from '#/__generated__/EvidenceOneChangeMutation.graphql';
import type { EvidenceOneFileQuery } from '#/__generated__/EvidenceOneFileQuery.graphql';
import type { EvidenceOneQuery } from '#/__generated__/EvidenceOneQuery.graphql';
import type { EvidenceOneReviseMutation } from '#/__generated__/EvidenceOneReviseMutation.graphql';
import type { EvidenceOneRevisionsQuery } from '#/__generated__/EvidenceOneRevisionsQuery.graphql';
import type { EvidenceOneWindowQuery } from '#/__generated__/EvidenceOneWindowQuery.graphql';
import { ActForm } from '#/forms/ActForm';
import type { ChosenClause } from '#/forms/ClauseField';
import { Download } from '#/forms/Download';
import { useAct } from '#/graphql/act';
import { useAsked } from '#/graphql/asked';
import { useFormats, useTexts } from '#/i18n/language';
import { Field, More } from '#/parts/parts';
import { ConfirmAct, linkOf } from '#/records/acts';
import { Act, EntryHead, Facts, nameOf, Part, Who } from '#/records/Entry';
import { ClausesField } from '#/records/LinksField';
import css from '#/records/records.module.css';
import { changed, sameIds } from '#/records/search';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { ContentForm } from './ContentForm';
import { Validity } from './EvidencePieces';
import own from './evidence.module.css';
import { texts } from './texts';

const PAGE = 20;

export function EvidenceOne({ query }: { query: PreloadedQuery<EvidenceOneQuery> }) {
  const { evidence } = usePreloadedQuery<EvidenceOneQuery>(
    graphql`
      query EvidenceOneQuery($id: ID!) {
        evidence(id: $id) { ...EvidenceOne_evidence }
      }
    `,
    query,
  );
  return evidence ? <Page evidence={evidence} /> : <NotFound />;
}

/** One piece of evidence: what it shows, for which days, and how it came in time and again. */
function Page({ evidence }: { evidence: EvidenceOne_evidence$key }) {
  const e = useFragment<EvidenceOne_evidence$key>(
    graphql`
      fragment EvidenceOne_evidence on Evidence {
        id
        version
        title
        description
        archivedAt
        allowedActions
        tenant { id today }
        owner { id givenName familyName }
        archivedBy { id givenName familyName }
        record { process kind }
        validity { from until }
        subjects {
          subject {
            __typename
            id
            ... on Clause { number title }
            ... on Control { number title }
            ... on AssessmentItem { assessment { id name } }
          }
        }
        ...EvidenceOne_revisions
      }
    `,
    evidence,
  );
  const t = useTexts(texts);
  const tr = useTexts(recordTexts);
  const { moment } = useFormats();
  const tenantId = e.tenant.id;
  const may = (action: EvidenceOne_evidence$data['allowedActions'][number]) => e.allowedActions.includes(action);
  return (
    <article className={css['page']}>
      <EntryHead
        tenantId={tenantId}
        kind="evidence"
        list={t.names.evidence}
        title={e.title}
        chips={<Validity validity={e.validity} today={e.tenant.today} isArchived={Boolean(e.archivedAt)} />}
      >
        {may('REVISE') ? (
          <Act label={t.revise} isPrimary>
            {(close) => <Revising evidence={e} onClose={close} />}
          </Act>
        ) : null}
        {may('CHANGE') ? <Act label={tr.change}>{(close) => <Changing evidence={e} onClose={close} />}</Act> : null}
        {may('ARCHIVE') ? (
          <ConfirmAct
            entry={e}
            label={t.archive}
            text={t.archiveAsk}
            mutation={graphql`
              mutation EvidenceOneArchiveMutation($input: ArchiveEvidenceInput!) {
                archiveEvidence(input: $input) { evidence { ...EvidenceOne_evidence } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
        {may('UNARCHIVE') ? (
          <ConfirmAct
            entry={e}
            label={t.unarchive}
            text={t.unarchiveAsk}
            mutation={graphql`
              mutation EvidenceOneUnarchiveMutation($input: UnarchiveEvidenceInput!) {
                unarchiveEvidence(input: $input) { evidence { ...EvidenceOne_evidence } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
      </EntryHead>
      <div className={css['columns']}>
        <Part title={t.facts}>
          <Facts
            facts={[
              [t.form.description, e.description],
              [t.record, e.record ? `${e.record.process}, ${e.record.kind}` : null],
              [t.form.owner, <Who key="owner" person={e.owner} />],
              [t.archived, e.archivedAt && e.archivedBy ? t.by(nameOf(e.archivedBy), moment(e.archivedAt)) : null],
            ]}
          />
          <h3>{t.subjects}</h3>
          {e.subjects.length === 0 ? <p className="muted">{t.noSubjects}</p> : null}
          <ul className={css['linked']}>
            {e.subjects.map(({ subject }) => (
              <li key={subject.id}>
                <Subject subject={subject} tenantId={tenantId} />
              </li>
            ))}
          </ul>
        </Part>
        <Revisions evidence={e} />
        <Window id={e.id} today={e.tenant.today} />
      </div>
    </article>
  );
}

type SubjectData = EvidenceOne_evidence$data['subjects'][number]['subject'];

function Subject({ subject, tenantId }: { subject: SubjectData; tenantId: string }) {
  const t = useTexts(texts);
  if (subject.assessment) {
    return (
      <Link
        to="/clients/$tenantId/assessments/$id"
        params={{ tenantId, id: subject.assessment.id }}
        search={{ item: subject.id }}
      >
        {t.item}: {subject.assessment.name}
      </Link>
    );
  }
  return (
    <>
      <span className={css['number']}>{subject.number}</span>
      {subject.title}
    </>
  );
}

function Revisions({ evidence }: { evidence: EvidenceOne_revisions$key }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    EvidenceOneRevisionsQuery,
    EvidenceOne_revisions$key
  >(
    graphql`
      fragment EvidenceOne_revisions on Evidence
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "EvidenceOneRevisionsQuery") {
        revisions(first: $count, after: $cursor) @connection(key: "EvidenceOne_revisions") {
          edges {
            node {
              id
              number
              url
              note
              addedAt
              addedBy { id givenName familyName }
              givenBy { id givenName familyName }
              validity { from until }
              file { name size missingSince }
            }
          }
        }
      }
    `,
    evidence,
  );
  const t = useTexts(texts);
  const { day, moment } = useFormats();
  const environment = useRelayEnvironment();
  return (
    <Part title={t.revisions}>
      <ol className={css['rowList']}>
        {data.revisions.edges.map(({ node: r }) => {
          const who = r.addedBy ?? r.givenBy;
          return (
            <li key={r.id}>
              <div>
                <span>
                  <b>{t.revision(r.number)}</b> {r.file?.name ?? t.elsewhere}
                </span>
                <span className="small">
                  {t.days(day(r.validity.from), r.validity.until ? day(r.validity.until) : t.forGood)}
                </span>
                {r.note ? <span className="small">{r.note}</span> : null}
                <span className="small muted">{who ? t.by(nameOf(who), moment(r.addedAt)) : moment(r.addedAt)}</span>
                {r.file?.missingSince ? <span className="wrong">{t.missing}</span> : null}
              </div>
              <div className={css['buttons']}>
                {r.file && !r.file.missingSince ? (
                  <Download
                    label={t.download}
                    link={linkOf<EvidenceOneFileQuery>(
                      environment,
                      graphql`
                        query EvidenceOneFileQuery($id: ID!) {
                          node(id: $id) { ... on EvidenceRevision { file { downloadLink { url } } } }
                        }
                      `,
                      { id: r.id },
                      (answer) => answer.node?.file?.downloadLink.url,
                    )}
                  />
                ) : null}
                {r.url?.startsWith('https://') ? (
                  <a className="button" href={r.url} target="_blank" rel="noreferrer">
                    {t.open}
                  </a>
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </Part>
  );
}

/** Whether it speaks of each day of an audit window, asked as one types. */
function Window({ id, today }: { id: string; today: string }) {
  const t = useTexts(texts);
  const { day } = useFormats();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState(today);
  const { data } = useAsked<EvidenceOneWindowQuery>(
    graphql`
      query EvidenceOneWindowQuery($id: ID!, $from: Date!, $until: Date!) {
        evidence(id: $id) {
          coverage(from: $from, until: $until) {
            whole
            gaps { from until }
            rule { id source summary }
          }
        }
      }
    `,
    from && until && from <= until ? { id, from, until } : null,
  );
  const coverage = from ? data?.evidence?.coverage : null;
  return (
    <Part title={t.window.title}>
      <p className="muted">{t.window.lead}</p>
      <div className={own['window']}>
        <Field label={t.window.from} type="date" required value={from} onChange={setFrom} />
        <Field label={t.window.until} type="date" required value={until} onChange={setUntil} />
      </div>
      <div role="status">
        {coverage ? (
          coverage.whole ? (
            <span className="chip good">✓ {t.window.whole}</span>
          ) : (
            <>
              <p>{t.window.gaps}</p>
              <ul className={css['linked']}>
                {coverage.gaps.map((gap) => (
                  <li key={gap.from}>
                    <span className="chip major">
                      <span aria-hidden="true">!</span>
                      {t.days(day(gap.from), day(gap.until))}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )
        ) : null}
        {coverage ? (
          <p className="small muted">
            {coverage.rule.summary} {coverage.rule.id}, {coverage.rule.source}
          </p>
        ) : null}
      </div>
    </Part>
  );
}

interface Of {
  evidence: EvidenceOne_evidence$data;
  onClose: () => void;
}

function Revising({ evidence: e, onClose }: Of) {
  const t = useTexts(texts);
  const state = useAct<EvidenceOneReviseMutation>(graphql`
    mutation EvidenceOneReviseMutation($input: ReviseEvidenceInput!) {
      reviseEvidence(input: $input) { evidence { ...EvidenceOne_evidence } errors { ...userErrors_error } }
    }
  `);
  return (
    <ContentForm
      tenantId={e.tenant.id}
      state={state}
      submit={t.revise}
      onCancel={onClose}
      before={{ from: e.tenant.today }}
      fields={[]}
      send={(content) => state.act({ input: { id: e.id, expectedVersion: e.version, ...content } }, onClose)}
    />
  );
}

function Changing({ evidence: e, onClose }: Of) {
  const t = useTexts(texts);
  const tr = useTexts(recordTexts);
  const before = e.subjects.flatMap(({ subject: s }): ChosenClause[] =>
    s.__typename === 'Clause' && s.number && s.title ? [{ id: s.id, number: s.number, title: s.title }] : [],
  );
  const [clauses, setClauses] = useState<readonly ChosenClause[]>(before);
  const state = useAct<EvidenceOneChangeMutation>(graphql`
    mutation EvidenceOneChangeMutation($input: ChangeEvidenceInput!) {
      changeEvidence(input: $input) { evidence { ...EvidenceOne_evidence } errors { ...userErrors_error } }
    }
  `);
  // The list is sent as a whole: what is no clause stays as it is.
  const others = e.subjects.flatMap(({ subject: s }): EvidenceSubjectInput[] =>
    s.__typename === 'Control'
      ? [{ controlId: s.id }]
      : s.__typename === 'AssessmentItem'
        ? [{ assessmentItemId: s.id }]
        : [],
  );
  return (
    <ActForm
      state={state}
      submit={tr.save}
      onCancel={onClose}
      extra={['subjects']}
      fields={[
        { name: 'title', label: t.form.title, required: true, maxLength: 200, initial: e.title },
        { name: 'description', label: t.form.description, lines: 3, maxLength: 4000, initial: e.description },
        {
          name: 'ownerId',
          label: t.form.owner,
          kind: 'colleague',
          tenantId: e.tenant.id,
          chosen: e.owner,
          initial: e.owner?.id,
        },
        {
          name: 'process',
          label: t.form.process,
          hint: t.form.recordHint,
          maxLength: 200,
          initial: e.record?.process,
        },
        { name: 'kind', label: t.form.kind, maxLength: 200, initial: e.record?.kind },
        { name: 'from', label: t.form.from, kind: 'date', required: true, initial: e.validity.from },
        { name: 'until', label: t.form.until, hint: t.form.untilHint, kind: 'date', initial: e.validity.until },
      ]}
      send={({ process, kind, from, until, ...v }) =>
        state.act(
          {
            input: {
              id: e.id,
              expectedVersion: e.version,
              ...(changed<keyof typeof v>(v, { ...e, ownerId: e.owner?.id }) as Omit<
                ChangeEvidenceInput,
                'id' | 'expectedVersion'
              >),
              ...(process === (e.record?.process ?? '') && kind === (e.record?.kind ?? '')
                ? {}
                : { record: process || kind ? { process, kind } : null }),
              ...(from === e.validity.from && until === (e.validity.until ?? '')
                ? {}
                : { validity: { from, ...(until ? { until } : {}) } }),
              ...(sameIds(clauses, before)
                ? {}
                : { subjects: [...others, ...clauses.map((clause) => ({ clauseId: clause.id }))] }),
            },
          },
          onClose,
        )
      }
    >
      <ClausesField tenantId={e.tenant.id} value={clauses} onChange={setClauses} />
    </ActForm>
  );
}
