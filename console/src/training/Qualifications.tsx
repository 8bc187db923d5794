import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type {
  Qualifications_tenant$data,
  Qualifications_tenant$key,
} from '#/__generated__/Qualifications_tenant.graphql';
import type {
  ChangeQualificationInput,
  QualificationsChangeMutation,
} from '#/__generated__/QualificationsChangeMutation.graphql';
import type { QualificationsPageQuery } from '#/__generated__/QualificationsPageQuery.graphql';
import type { QualificationsQuery } from '#/__generated__/QualificationsQuery.graphql';
import type { QualificationsRecordMutation } from '#/__generated__/QualificationsRecordMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days } from '#/parts/parts';
import { Act } from '#/records/Entry';
import { Cell, Filters, Head, Rows } from '#/records/List';
import { Siblings } from '#/records/Records';
import css from '#/records/records.module.css';
import { changed } from '#/records/search';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { texts } from './texts';

const PAGE = 20;
const route = getRouteApi('/clients/$tenantId/records/$kind');

/** What people have acquired, what ends first before the rest. */
export function Qualifications({ query }: { query: PreloadedQuery<QualificationsQuery> }) {
  const { tenant } = usePreloadedQuery<QualificationsQuery>(
    graphql`
      query QualificationsQuery($id: ID!, $filter: QualificationFilter) {
        tenant(id: $id) {
          id
          today
          permissions
          competences(first: 100) { edges { node { id name } } }
          ...Qualifications_tenant @arguments(filter: $filter)
        }
      }
    `,
    query,
  );
  const all = useTexts(texts);
  if (!tenant) return <NotFound />;
  const may = tenant.permissions.includes('KEEP_RECORDS');
  return (
    <div className={css['page']}>
      <Siblings tenantId={tenant.id} label={all.parts} names={all.names} current="qualifications" />
      <List
        tenant={tenant}
        tenantId={tenant.id}
        today={tenant.today}
        may={may}
        competences={tenant.competences.edges.map((e) => e.node)}
      />
    </div>
  );
}

interface Competence {
  readonly id: string;
  readonly name: string;
}

function List({
  tenant,
  tenantId,
  today,
  may,
  competences,
}: {
  tenant: Qualifications_tenant$key;
  tenantId: string;
  today: string;
  may: boolean;
  competences: readonly Competence[];
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    QualificationsPageQuery,
    Qualifications_tenant$key
  >(
    graphql`
      fragment Qualifications_tenant on Tenant
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        filter: { type: "QualificationFilter" }
      )
      @refetchable(queryName: "QualificationsPageQuery") {
        id
        qualifications(first: $count, after: $cursor, filter: $filter)
          @connection(key: "Qualifications_qualifications") {
          __id
          totalCount { number isMore }
          edges {
            node {
              id
              version
              name
              acquiredOn
              validUntil
              note
              allowedActions
              competence { id name }
              session { id course { id title } }
            }
          }
        }
      }
    `,
    tenant,
  );
  const all = useTexts(texts);
  const t = all.qualifications;
  const isAll = route.useSearch().show === 'all';
  return (
    <>
      <Head title={all.names.qualifications}>
        {may ? (
          <Act label={t.record} isPrimary>
            {(close) =>
              competences.length > 0 ? (
                <Recording
                  tenantId={tenantId}
                  today={today}
                  competences={competences}
                  connection={data.qualifications.__id}
                  onClose={close}
                />
              ) : (
                <p>{t.noCompetence}</p>
              )
            }
          </Act>
        ) : null}
      </Head>
      <Filters shows={t.shows} hasText={false} />
      <Rows
        label={all.names.qualifications}
        count={data.qualifications.totalCount}
        columns={[...Object.values(t.columns), '']}
        rows={data.qualifications.edges.map(({ node }) => <Row key={node.id} qualification={node} today={today} />)}
        empty={isAll ? t.empty : t.noneEnding}
        next={isAll ? t.emptyNext : ''}
        more={{ hasNext, isLoading: isLoadingNext, onMore: () => loadNext(PAGE) }}
      />
    </>
  );
}

type QualificationRow = Qualifications_tenant$data['qualifications']['edges'][number]['node'];

function Row({ qualification: q, today }: { qualification: QualificationRow; today: string }) {
  const t = useTexts(texts).qualifications;
  const { day } = useFormats();
  return (
    <tr>
      <th scope="row" className={css['first']}>
        {q.name}
      </th>
      <Cell label={t.columns.what}>{q.competence.name}</Cell>
      <Cell label={t.columns.since}>{day(q.acquiredOn)}</Cell>
      <Cell label={t.columns.until}>
        {q.validUntil ? (
          <span className={css['date']}>
            {day(q.validUntil)} <Days left={daysBetween(today, q.validUntil)} />
          </span>
        ) : (
          t.forGood
        )}
      </Cell>
      <Cell label={t.columns.from}>{q.session ? `${t.training}: ${q.session.course.title}` : (q.note ?? '–')}</Cell>
      <td className="no-print">
        {q.allowedActions.includes('CHANGE') ? (
          <Act label={t.correct} about={`${q.name}, ${q.competence.name}`}>
            {(close) => <Correcting qualification={q} onClose={close} />}
          </Act>
        ) : null}
      </td>
    </tr>
  );
}

function Recording({
  tenantId,
  today,
  competences,
  connection,
  onClose,
}: {
  tenantId: string;
  today: string;
  competences: readonly Competence[];
  connection: string;
  onClose: () => void;
}) {
  const t = useTexts(texts).qualifications;
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useAct<QualificationsRecordMutation>(graphql`
    mutation QualificationsRecordMutation($input: RecordQualificationInput!, $connections: [ID!]!) {
      recordQualification(input: $input) {
        qualification @prependNode(connections: $connections, edgeTypeName: "QualificationEdge") {
          id
          version
          name
          acquiredOn
          validUntil
          note
          allowedActions
          competence { id name }
          session { id course { id title } }
        }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.record}
      onCancel={onClose}
      fields={[
        { name: 'colleagueId', label: t.person, kind: 'colleague', tenantId, required: true },
        {
          name: 'competenceId',
          label: t.competence,
          kind: 'choice',
          required: true,
          options: competences.map((one) => [one.id, one.name] as const),
        },
        { name: 'acquiredOn', label: t.acquiredOn, kind: 'date', required: true, initial: today },
        { name: 'validUntil', label: t.validUntil, hint: t.validHint, kind: 'date' },
        { name: 'note', label: t.note, lines: 2, maxLength: 2000 },
      ]}
      send={(v) =>
        state.act(
          {
            connections: [connection],
            input: {
              tenantId,
              idempotencyKey,
              colleagueId: v.colleagueId,
              competenceId: v.competenceId,
              acquiredOn: v.acquiredOn,
              note: v.note || null,
              // Left out, it holds as long as the competence says.
              ...(v.validUntil ? { validUntil: v.validUntil } : {}),
            },
          },
          onClose,
        )
      }
    />
  );
}

function Correcting({ qualification: q, onClose }: { qualification: QualificationRow; onClose: () => void }) {
  const t = useTexts(texts).qualifications;
  const tr = useTexts(recordTexts);
  const state = useAct<QualificationsChangeMutation>(graphql`
    mutation QualificationsChangeMutation($input: ChangeQualificationInput!) {
      changeQualification(input: $input) {
        qualification { id version acquiredOn validUntil note }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={tr.save}
      onCancel={onClose}
      fields={[
        { name: 'acquiredOn', label: t.acquiredOn, kind: 'date', required: true, initial: q.acquiredOn },
        { name: 'validUntil', label: t.validUntil, kind: 'date', initial: q.validUntil },
        { name: 'note', label: t.note, lines: 2, maxLength: 2000, initial: q.note },
      ]}
      send={(v) =>
        state.act(
          {
            input: {
              id: q.id,
              expectedVersion: q.version,
              ...(changed<keyof typeof v>(v, q) as Omit<ChangeQualificationInput, 'id' | 'expectedVersion'>),
            },
          },
          onClose,
        )
      }
    />
  );
}
