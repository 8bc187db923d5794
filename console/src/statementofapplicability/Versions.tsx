import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePreloadedQuery } from 'react-relay';
import type { VersionsQuery, VersionsQuery$data } from '#/__generated__/VersionsQuery.graphql';
import { useTexts } from '#/i18n/language';
import { Choice, Empty, useTitle, Wide } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import { mark } from './Decision';
import css from './statement.module.css';
import { texts } from './texts';

const route = getRouteApi('/clients/$tenantId/statements/$id/changes');

/** Two versions of a statement side by side, as far as they say something different. */
export function Versions({ query }: { query: PreloadedQuery<VersionsQuery> }) {
  const {
    statementOfApplicability: statement,
    tenant,
    statementComparison: differences,
  } = usePreloadedQuery<VersionsQuery>(
    graphql`
      query VersionsQuery($id: ID!, $earlierId: ID, $tenantId: ID!) {
        statementOfApplicability(id: $id) { id number standard { id designation } }
        tenant(id: $tenantId) { id statements(first: 100) { edges { node { id number standard { id } } } } }
        statementComparison(id: $id, earlierId: $earlierId) {
          number
          isSubstantial
          before { id applicable justification implementationState reasons { kind text } owner { id givenName familyName } control { id title } own { title } }
          after { id applicable justification implementationState reasons { kind text } owner { id givenName familyName } control { id title } own { title } }
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  useTitle(t.changes);
  const { earlier } = route.useSearch();
  const { tenantId } = route.useParams();
  const navigate = route.useNavigate();
  if (!statement || !tenant) return <NotFound />;
  const before = tenant.statements.edges
    .map((e) => e.node)
    .filter((one) => one.standard.id === statement.standard.id && one.number < statement.number)
    .sort((a, b) => b.number - a.number);
  return (
    <div className={css['versions']}>
      <p className="small no-print">
        <Link to="/clients/$tenantId/statements/$id" params={{ tenantId, id: statement.id }}>
          {t.back}
        </Link>
      </p>
      <header className={css['head']}>
        <div>
          <p className="small muted">
            {statement.standard.designation} · {t.version(statement.number)}
          </p>
          <h1>{t.changes}</h1>
        </div>
        {before.length > 0 ? (
          <p className={`${css['buttons']} no-print`}>
            <Button className="button" onPress={() => print()}>
              {t.print}
            </Button>
          </p>
        ) : null}
      </header>
      {before.length > 0 ? (
        <Choice
          label={t.since}
          value={earlier ?? before[0]?.id ?? ''}
          options={before.map((one) => [one.id, t.version(one.number)] as const)}
          onChange={(id) => void navigate({ search: { earlier: id }, replace: true })}
        />
      ) : null}
      <section className="card" aria-label={t.changes}>
        {before.length === 0 ? (
          <Empty text={t.first} />
        ) : !differences || differences.length === 0 ? (
          <Empty text={t.nothing} />
        ) : (
          <Wide label={t.changes}>
            <table className="table stacks">
              <thead>
                <tr>
                  <th scope="col">{t.control}</th>
                  <th scope="col">{t.before}</th>
                  <th scope="col">{t.after}</th>
                </tr>
              </thead>
              <tbody>
                {differences.map((one) => {
                  const named = one.after ?? one.before;
                  return (
                    <tr key={one.number}>
                      <th scope="row">
                        {one.number} {named?.control?.title ?? named?.own?.title}
                        {one.isSubstantial ? (
                          <span className={css['substantial']}>
                            <span className="chip minor">{t.substantial}</span>
                          </span>
                        ) : null}
                      </th>
                      <td data-label={t.before}>
                        <Side side={one.before} />
                      </td>
                      <td data-label={t.after}>
                        <Side side={one.after} />
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Wide>
        )}
      </section>
    </div>
  );
}

type Said = NonNullable<VersionsQuery$data['statementComparison']>[number]['after'];

function Side({ side }: { side: Said }) {
  const t = useTexts(texts);
  if (!side) return <span className="muted">{t.absent}</span>;
  return (
    <>
      <strong>{mark(side.applicable, t)}</strong>
      {side.applicable === false ? '' : ` · ${t.implementationState[side.implementationState]}`}
      {side.reasons.length > 0 ? (
        <span className={css['line']}>{side.reasons.map((r) => t.inclusionReason[r.kind]).join(', ')}</span>
      ) : null}
      {side.justification ? <span className={css['line']}>{side.justification}</span> : null}
      {side.owner ? (
        <span className={`${css['line']} muted`}>
          {t.statement.owner}: {side.owner.givenName} {side.owner.familyName}
        </span>
      ) : null}
    </>
  );
}
