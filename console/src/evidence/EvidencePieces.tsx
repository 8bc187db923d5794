import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, useFragment, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { EvidencePieces_months$key } from '#/__generated__/EvidencePieces_months.graphql';
import type {
  EvidencePieces_tenant$data,
  EvidencePieces_tenant$key,
} from '#/__generated__/EvidencePieces_tenant.graphql';
import type { EvidencePiecesAddMutation } from '#/__generated__/EvidencePiecesAddMutation.graphql';
import type { EvidencePiecesPageQuery } from '#/__generated__/EvidencePiecesPageQuery.graphql';
import type { EvidencePiecesQuery } from '#/__generated__/EvidencePiecesQuery.graphql';
import type { ChosenClause } from '#/forms/ClauseField';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days, Form, Wide } from '#/parts/parts';
import { Part, Who } from '#/records/Entry';
import { ClausesField } from '#/records/LinksField';
import { Cell, Filters, First, Head, Rows } from '#/records/List';
import { Siblings } from '#/records/Records';
import css from '#/records/records.module.css';
import { NotFound } from '#/shell/Failure';
import { ContentForm } from './ContentForm';
import own from './evidence.module.css';
import { texts } from './texts';

const PAGE = 20;

/** The evidence of an organisation; a file that is dropped begins a new piece. */
export function EvidencePieces({ query }: { query: PreloadedQuery<EvidencePiecesQuery> }) {
  const { tenant } = usePreloadedQuery<EvidencePiecesQuery>(
    graphql`
      query EvidencePiecesQuery(
        $id: ID!
        $filter: EvidenceFilter
        $orderBy: EvidenceOrder!
        $archived: ArchivedFilter!
        $months: Boolean!
      ) {
        tenant(id: $id) {
          id
          today
          permissions
          monthsOfOperation @include(if: $months) { ...EvidencePieces_months }
          ...EvidencePieces_tenant @arguments(filter: $filter, orderBy: $orderBy, archived: $archived)
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  const [adding, setAdding] = useState<{ file: File | null } | null>(null);
  const [isOver, setOver] = useState(false);
  if (!tenant) return <NotFound />;
  const may = tenant.permissions.includes('KEEP_RECORDS');
  return (
    <div className={css['page']}>
      <Siblings tenantId={tenant.id} label={t.parts} names={t.names} current="evidence" />
      <Head title={t.names.evidence}>
        {may ? (
          <Button className="button primary" onPress={() => setAdding({ file: null })}>
            {t.add} …
          </Button>
        ) : null}
      </Head>
      <Filters shows={t.shows} orders={t.orders} />
      <div
        role="group"
        aria-label={t.names.evidence}
        className={own['shelf']}
        data-over={isOver || undefined}
        {...(may
          ? {
              onDragOver: (e: React.DragEvent) => {
                e.preventDefault();
                setOver(true);
              },
              onDragLeave: () => setOver(false),
              onDrop: (e: React.DragEvent) => {
                e.preventDefault();
                setOver(false);
                const [file] = e.dataTransfer.files;
                if (file) setAdding({ file });
              },
            }
          : {})}
      >
        <List tenant={tenant} tenantId={tenant.id} today={tenant.today} next={may ? t.emptyNext : t.emptyReader} />
      </div>
      {tenant.monthsOfOperation ? <Months months={tenant.monthsOfOperation} /> : null}
      <Form title={t.add} isOpen={adding !== null} onClose={() => setAdding(null)}>
        <Adding tenantId={tenant.id} today={tenant.today} file={adding?.file ?? null} onClose={() => setAdding(null)} />
      </Form>
    </div>
  );
}

function List({
  tenant,
  tenantId,
  today,
  next,
}: {
  tenant: EvidencePieces_tenant$key;
  tenantId: string;
  today: string;
  next: string;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    EvidencePiecesPageQuery,
    EvidencePieces_tenant$key
  >(
    graphql`
      fragment EvidencePieces_tenant on Tenant
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        filter: { type: "EvidenceFilter" }
        orderBy: { type: "EvidenceOrder!" }
        archived: { type: "ArchivedFilter!" }
      )
      @refetchable(queryName: "EvidencePiecesPageQuery") {
        evidence(first: $count, after: $cursor, filter: $filter, orderBy: $orderBy, archived: $archived)
          @connection(key: "EvidencePieces_evidence") {
          totalCount { number isMore }
          edges {
            node {
              id
              title
              archivedAt
              record { process kind }
              validity { from until }
              owner { id givenName familyName }
              latest { id number addedAt url file { name } }
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  return (
    <Rows
      label={t.names.evidence}
      count={data.evidence.totalCount}
      columns={Object.values(t.columns)}
      rows={data.evidence.edges.map(({ node }) => <Row key={node.id} piece={node} tenantId={tenantId} today={today} />)}
      empty={t.empty}
      next={next}
      more={{ hasNext, isLoading: isLoadingNext, onMore: () => loadNext(PAGE) }}
    />
  );
}

type Piece = EvidencePieces_tenant$data['evidence']['edges'][number]['node'];

function Row({ piece, tenantId, today }: { piece: Piece; tenantId: string; today: string }) {
  const t = useTexts(texts);
  const { moment } = useFormats();
  return (
    <tr>
      <First tenantId={tenantId} kind="evidence" id={piece.id} title={piece.title}>
        {piece.record ? `${piece.record.process}, ${piece.record.kind}` : null}
      </First>
      <Cell label={t.columns.valid}>
        <Validity validity={piece.validity} today={today} isArchived={Boolean(piece.archivedAt)} />
      </Cell>
      <Cell label={t.columns.owner}>
        <Who person={piece.owner} />
      </Cell>
      <Cell label={t.columns.latest}>
        {piece.latest.file?.name ?? t.elsewhere}
        <span className={css['second']}>
          {t.revision(piece.latest.number)}, {moment(piece.latest.addedAt)}
        </span>
      </Cell>
    </tr>
  );
}

/** The days that evidence speaks of; the end counts while it is in use. */
export function Validity({
  validity: { from, until },
  today,
  isArchived,
}: {
  validity: { readonly from: string; readonly until?: string | null | undefined };
  today: string;
  isArchived: boolean;
}) {
  const t = useTexts(texts);
  const { day } = useFormats();
  return (
    <span className={css['date']}>
      {t.days(day(from), until ? day(until) : t.forGood)}
      {isArchived ? (
        <span className="chip">{t.archived}</span>
      ) : until ? (
        <Days left={daysBetween(today, until)} />
      ) : null}
    </span>
  );
}

function Months({ months }: { months: EvidencePieces_months$key }) {
  const m = useFragment<EvidencePieces_months$key>(
    graphql`
      fragment EvidencePieces_months on MonthsOfOperation {
        wanted
        enough
        months
        rule { id source summary }
        spans { process kind first last months records enough }
      }
    `,
    months,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  const { columns } = t.months;
  return (
    <Part title={t.months.title}>
      <p>
        <span className={`chip ${m.enough ? 'good' : 'minor'}`}>
          {m.spans.length === 0
            ? t.months.none
            : m.enough
              ? t.months.enough(m.wanted)
              : t.months.notEnough(m.months, m.wanted)}
        </span>
      </p>
      <p className="small muted">
        {m.rule.summary} {m.rule.id}, {m.rule.source}
      </p>
      {m.spans.length > 0 ? (
        <Wide label={t.months.title}>
          <table className="table stacks">
            <thead>
              <tr>
                {Object.values(columns).map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {m.spans.map((span) => (
                <tr key={`${span.process} ${span.kind}`}>
                  <th scope="row">{span.process}</th>
                  <Cell label={columns.kind}>{span.kind}</Cell>
                  <Cell label={columns.days}>{t.days(day(span.first), day(span.last))}</Cell>
                  <Cell label={columns.months}>
                    {span.months} {span.enough ? null : <span className="chip minor">{t.months.short}</span>}
                  </Cell>
                  <Cell label={columns.records}>{span.records}</Cell>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      ) : null}
    </Part>
  );
}

const titleOf = (file: File) => file.name.replace(/\.[^.]+$/, '').slice(0, 200);

function Adding({
  tenantId,
  today,
  file,
  onClose,
}: {
  tenantId: string;
  today: string;
  file: File | null;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [clauses, setClauses] = useState<readonly ChosenClause[]>([]);
  const state = useAct<EvidencePiecesAddMutation>(graphql`
    mutation EvidencePiecesAddMutation($input: AddEvidenceInput!) {
      addEvidence(input: $input) {
        evidence { id }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ContentForm
      tenantId={tenantId}
      file={file}
      state={state}
      submit={t.add}
      onCancel={onClose}
      before={{ from: today }}
      extra={['subjects']}
      fields={[
        {
          name: 'title',
          label: t.form.title,
          required: true,
          maxLength: 200,
          initial: file ? titleOf(file) : '',
        },
        { name: 'description', label: t.form.description, lines: 2, maxLength: 4000 },
        { name: 'ownerId', label: t.form.owner, kind: 'colleague', tenantId },
        { name: 'process', label: t.form.process, hint: t.form.recordHint, maxLength: 200 },
        { name: 'kind', label: t.form.kind, maxLength: 200 },
      ]}
      send={(content, v) =>
        state.act(
          {
            input: {
              tenantId,
              idempotencyKey,
              title: v.title,
              description: v.description || null,
              ownerId: v.ownerId || null,
              record: v.process || v.kind ? { process: v.process, kind: v.kind } : null,
              subjects: clauses.map((clause) => ({ clauseId: clause.id })),
              ...content,
            },
          },
          ({ addEvidence: { evidence } }) => {
            onClose();
            if (evidence) {
              void navigate({
                to: '/clients/$tenantId/records/$kind/$id',
                params: { tenantId, kind: 'evidence', id: evidence.id },
              });
            }
          },
        )
      }
    >
      <ClausesField tenantId={tenantId} value={clauses} onChange={setClauses} />
    </ContentForm>
  );
}
