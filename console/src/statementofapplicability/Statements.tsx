import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Statements_tenant$key } from '#/__generated__/Statements_tenant.graphql';
import type { StatementsMutation } from '#/__generated__/StatementsMutation.graphql';
import type { StatementsPageQuery } from '#/__generated__/StatementsPageQuery.graphql';
import type { StatementsQuery } from '#/__generated__/StatementsQuery.graphql';
import { useAct } from '#/graphql/act';
import { useFormats, useM, useTexts } from '#/i18n/language';
import { Choice, Empty, Form, FormButtons, More, Refusals, useTitle, Wide } from '#/parts/parts';
import css from './statement.module.css';
import { texts } from './texts';

const PAGE = 20;

export const statementsQuery = graphql`
  query StatementsQuery($id: ID!) {
    tenant(id: $id) {
      id
      permissions
      assessments(first: 20) { edges { node { id name standards { id } } } }
      ...Statements_tenant
    }
    standards(first: 100) { edges { node { id designation title counts { controls } } } }
  }
`;

export function Statements({ query }: { query: PreloadedQuery<StatementsQuery> }) {
  const { tenant, standards } = usePreloadedQuery<StatementsQuery>(statementsQuery, query);
  const t = useTexts(texts);
  useTitle(t.statement.all);
  const [making, setMaking] = useState(false);
  if (!tenant) return null;
  const may = tenant.permissions.includes('PREPARE_STATEMENT');
  const editions = standards.edges.map((e) => e.node).filter((s) => s.counts.controls > 0);
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{t.statement.all}</h1>
        {may ? (
          <Button className="button primary" onPress={() => setMaking(true)}>
            {t.statement.create}
          </Button>
        ) : null}
      </header>
      <List tenant={tenant} tenantId={tenant.id} mayCreate={may} />
      <Form title={t.statement.create} isOpen={making} onClose={() => setMaking(false)}>
        <Making
          tenantId={tenant.id}
          editions={editions}
          assessments={tenant.assessments.edges.map((e) => e.node)}
          onClose={() => setMaking(false)}
        />
      </Form>
    </div>
  );
}

function List({
  tenant,
  tenantId,
  mayCreate,
}: {
  tenant: Statements_tenant$key;
  tenantId: string;
  mayCreate: boolean;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<StatementsPageQuery, Statements_tenant$key>(
    graphql`
      fragment Statements_tenant on Tenant
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "StatementsPageQuery") {
        statements(first: $count, after: $cursor) @connection(key: "Statements_statements") {
          edges {
            node {
              id
              number
              state
              standard { id designation }
              startedAt
              signature { signedAt person { id givenName familyName } }
              summary { applicable excluded open }
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  const { moment } = useFormats();
  const rows = data.statements.edges.map((e) => e.node);
  return (
    <div className="card">
      {rows.length === 0 ? (
        <Empty text={t.statement.empty}>
          <p>{mayCreate ? t.statement.emptyNext : t.statement.emptyReader}</p>
        </Empty>
      ) : (
        <Wide label={t.statement.all}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.statement.edition}</th>
                <th scope="col">{t.statement.state}</th>
                <th scope="col">{t.statement.decisions}</th>
                <th scope="col">{t.statement.signature}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((s) => (
                <tr key={s.id}>
                  <th scope="row">
                    <Link to="/clients/$tenantId/statements/$id" params={{ tenantId, id: s.id }}>
                      {s.standard.designation}, {t.statement.version(s.number)}
                    </Link>
                  </th>
                  <td data-label={t.statement.state}>
                    <span className={`chip ${s.state === 'SIGNED' ? 'good' : ''}`}>{t.statementState[s.state]}</span>
                  </td>
                  <td data-label={t.statement.decisions}>
                    {t.statement.summary(s.summary.applicable, s.summary.excluded, s.summary.open)}
                  </td>
                  <td data-label={t.statement.signature}>
                    {s.signature ? (
                      t.statement.signed(
                        `${s.signature.person.givenName} ${s.signature.person.familyName}`,
                        moment(s.signature.signedAt),
                      )
                    ) : (
                      <span className="muted">{t.statement.begun(moment(s.startedAt))}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </div>
  );
}

function Making({
  tenantId,
  editions,
  assessments,
  onClose,
}: {
  tenantId: string;
  editions: readonly { id: string; designation: string }[];
  assessments: readonly { id: string; name: string; standards: readonly { id: string }[] }[];
  onClose: () => void;
}) {
  const m = useM();
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const [standardId, setStandardId] = useState(editions[0]?.id ?? '');
  const [assessmentId, setAssessmentId] = useState('');
  const { act, isBusy, errors, failure } = useAct<StatementsMutation>(graphql`
    mutation StatementsMutation($input: CreateStatementOfApplicabilityInput!) {
      createStatementOfApplicability(input: $input) {
        statementOfApplicability { id }
        errors { ...userErrors_error }
      }
    }
  `);
  const covering = assessments.filter((a) => a.standards.some((s) => s.id === standardId));
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        act(
          { input: { tenantId, standardId, assessmentId: assessmentId || null, idempotencyKey: key } },
          ({ createStatementOfApplicability: { statementOfApplicability: made } }) => {
            onClose();
            if (made) void navigate({ to: '/clients/$tenantId/statements/$id', params: { tenantId, id: made.id } });
          },
        );
      }}
    >
      <Refusals errors={errors} failure={failure} />
      <Choice
        label={t.statement.edition}
        value={standardId}
        options={editions.map((s) => [s.id, s.designation] as const)}
        onChange={(id) => {
          setStandardId(id);
          setAssessmentId('');
        }}
      />
      <Choice
        label={t.statement.from}
        value={assessmentId}
        options={[['', t.statement.fromNothing], ...covering.map((a) => [a.id, a.name] as const)]}
        onChange={setAssessmentId}
        hint={t.statement.fromHint}
      />
      <FormButtons submit={m.common.create} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
