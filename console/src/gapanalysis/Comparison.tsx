import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { graphql, type PreloadedQuery, useLazyLoadQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Comparison_items$data, Comparison_items$key } from '#/__generated__/Comparison_items.graphql';
import type { AssessmentTrend, ComparisonItemsQuery } from '#/__generated__/ComparisonItemsQuery.graphql';
import type { ComparisonOfQuery } from '#/__generated__/ComparisonOfQuery.graphql';
import type { ComparisonQuery } from '#/__generated__/ComparisonQuery.graphql';
import { useM, useTexts } from '#/i18n/language';
import { Choice, Empty, More, Skeleton, useTitle, Wide } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import { ResultMark } from './ResultMark';
import css from './results.module.css';
import { TRENDS, type Trend } from './search';
import { texts } from './texts';
import { Views } from './Views';

const route = getRouteApi('/clients/$tenantId/assessments/$id/comparison');
const PAGE = 100;

/** What became of each question since an earlier gap analysis. */
export function Comparison({ query }: { query: PreloadedQuery<ComparisonQuery> }) {
  const { assessment, tenant } = usePreloadedQuery<ComparisonQuery>(
    graphql`
      query ComparisonQuery($id: ID!, $tenantId: ID!) {
        assessment(id: $id) { id name allowedActions standards { id designation } clonedFrom { id } }
        tenant(id: $tenantId) { id assessments(first: 100, archived: INCLUDED) { edges { node { id name } } } }
      }
    `,
    query,
  );
  return assessment && tenant ? <Page assessment={assessment} tenant={tenant} /> : <NotFound />;
}

type Response = ComparisonQuery['response'];

function Page({
  assessment,
  tenant,
}: {
  assessment: NonNullable<Response['assessment']>;
  tenant: NonNullable<Response['tenant']>;
}) {
  const t = useTexts(texts);
  useTitle(`${t.comparison}, ${assessment.name}`);
  const { before = assessment.clonedFrom?.id, trend } = route.useSearch();
  const navigate = route.useNavigate();
  const others = tenant.assessments.edges.map((e) => e.node).filter((one) => one.id !== assessment.id);
  return (
    <div className={css['page']}>
      <Views tenantId={tenant.id} id={assessment.id} mayImport={assessment.allowedActions.includes('ANSWER')} />
      <header className={css['head']}>
        <div>
          <p className="small muted">{assessment.standards.map((s) => s.designation).join(', ')}</p>
          <h1>{assessment.name}</h1>
        </div>
        {others.length > 0 ? (
          <Choice
            label={t.earlier}
            value={before ?? ''}
            options={[['', t.chooseEarlier], ...others.map((one) => [one.id, one.name] as const)]}
            onChange={(id) => void navigate({ search: id ? { before: id } : {}, replace: true })}
          />
        ) : null}
      </header>
      {others.length === 0 ? (
        <div className="card">
          <Empty text={t.noEarlier} />
        </div>
      ) : before ? (
        <Suspense fallback={<Skeleton />}>
          <Compared key={`${before} ${trend}`} beforeId={before} afterId={assessment.id} trend={trend} />
        </Suspense>
      ) : null}
    </div>
  );
}

function Compared({ beforeId, afterId, trend }: { beforeId: string; afterId: string; trend: Trend | undefined }) {
  // What to compare with is chosen on the screen.
  const root = useLazyLoadQuery<ComparisonOfQuery>(
    graphql`
      query ComparisonOfQuery($beforeId: ID!, $afterId: ID!, $trends: [AssessmentTrend!]) {
        ...Comparison_items @arguments(beforeId: $beforeId, afterId: $afterId, trends: $trends)
      }
    `,
    { beforeId, afterId, trends: trend ? [trend] : null },
    { fetchPolicy: 'store-and-network' },
  );
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<ComparisonItemsQuery, Comparison_items$key>(
    graphql`
      fragment Comparison_items on Query
      @argumentDefinitions(
        beforeId: { type: "ID!" }
        afterId: { type: "ID!" }
        trends: { type: "[AssessmentTrend!]" }
        count: { type: "Int", defaultValue: 100 }
        cursor: { type: "String" }
      )
      @refetchable(queryName: "ComparisonItemsQuery") {
        assessmentComparison(beforeId: $beforeId, afterId: $afterId) {
          improved
          worse
          new
          gone
          unchanged
          items(first: $count, after: $cursor, filter: { trends: $trends }) @connection(key: "Comparison_items") {
            edges {
              trend
              node { id site { id name } parts { clause { id number title } control { id number title } } }
              before { id result maturity }
              after { id result maturity }
            }
          }
        }
      }
    `,
    root,
  );
  const t = useTexts(texts);
  const m = useM();
  const navigate = route.useNavigate();
  const c = data.assessmentComparison;
  if (!c) return <NotFound />;
  const counts: Record<Trend, number> = {
    IMPROVED: c.improved,
    WORSE: c.worse,
    NEW: c.new,
    GONE: c.gone,
    UNCHANGED: c.unchanged,
  };
  return (
    <section className="card" aria-label={t.comparison}>
      <div className={`${css['buttons']} no-print`}>
        <ToggleButtonGroup
          aria-label={m.gap.show}
          className={`segments ${css['wraps']}`}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[trend ?? 'all']}
          onSelectionChange={(keys) => {
            const [chosen] = [...keys];
            void navigate({
              search: { before: beforeId, ...(chosen === 'all' ? {} : { trend: chosen as Trend }) },
              replace: true,
            });
          }}
        >
          <ToggleButton id="all">{t.anyTrend}</ToggleButton>
          {TRENDS.map((one) => (
            <ToggleButton key={one} id={one}>
              {t.trends[one]} {counts[one]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Button className="button" onPress={() => print()}>
          {t.print}
        </Button>
      </div>
      {c.items.edges.length === 0 ? (
        <Empty text={t.nothingSo} />
      ) : (
        <Wide label={t.comparison}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.question}</th>
                <th scope="col">{t.trend}</th>
                <th scope="col">{t.before}</th>
                <th scope="col">{t.after}</th>
              </tr>
            </thead>
            <tbody>
              {c.items.edges.map((edge) => (
                <Row key={edge.node.id} edge={edge} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </section>
  );
}

type Edge = NonNullable<Comparison_items$data['assessmentComparison']>['items']['edges'][number];

const SIGNS: Record<AssessmentTrend, string> = { IMPROVED: '▲', WORSE: '▼', NEW: '+', GONE: '−', UNCHANGED: '=' };
const TONES: Partial<Record<AssessmentTrend, string>> = { IMPROVED: 'good', WORSE: 'major' };

function Row({ edge }: { edge: Edge }) {
  const t = useTexts(texts);
  const asked = edge.node.parts[0]?.control ?? edge.node.parts[0]?.clause;
  return (
    <tr>
      <th scope="row">
        {asked?.number} {asked?.title}
        {edge.node.site ? <span className="muted"> · {edge.node.site.name}</span> : null}
      </th>
      <td data-label={t.trend}>
        <span className={`chip ${TONES[edge.trend] ?? ''}`}>
          <span aria-hidden="true">{SIGNS[edge.trend]}</span>
          {t.trends[edge.trend]}
        </span>
      </td>
      {[edge.before, edge.after].map((side, i) => (
        <td key={i === 0 ? 'before' : 'after'} data-label={i === 0 ? t.before : t.after}>
          {side ? (
            <>
              <ResultMark result={side.result} /> {side.maturity == null ? '' : t.maturityOf(String(side.maturity))}
            </>
          ) : (
            <span className="muted">{t.notAsked}</span>
          )}
        </td>
      ))}
    </tr>
  );
}
