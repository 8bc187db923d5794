import { getRouteApi, Link } from '@tanstack/react-router';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Portfolio_rows$data, Portfolio_rows$key } from '#/__generated__/Portfolio_rows.graphql';
import type { PortfolioQuery } from '#/__generated__/PortfolioQuery.graphql';
import type { PortfolioRowsQuery } from '#/__generated__/PortfolioRowsQuery.graphql';
import { useFormats, useM } from '#/i18n/language';
import { Choice, Days, Empty, More, useTitle, Wide } from '#/parts/parts';
import { Unverified } from '#/shell/Unverified';
import css from './portfolio.module.css';
import { type PortfolioSearch, PROCESS_STEPS } from './search';

const route = getRouteApi('/clients');
const PAGE = 50;

/** All that somebody looks after, what is most pressing first. */
export function Portfolio({ query }: { query: PreloadedQuery<PortfolioQuery> }) {
  const root = usePreloadedQuery<PortfolioQuery>(
    graphql`
      query PortfolioQuery($filter: PortfolioFilter, $orderBy: PortfolioOrder!) {
        ...Portfolio_rows @arguments(filter: $filter, orderBy: $orderBy)
      }
    `,
    query,
  );
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<PortfolioRowsQuery, Portfolio_rows$key>(
    graphql`
      fragment Portfolio_rows on Query
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 50 }
        cursor: { type: "String" }
        filter: { type: "PortfolioFilter" }
        orderBy: { type: "PortfolioOrder!" }
      )
      @refetchable(queryName: "PortfolioRowsQuery") {
        portfolio(first: $count, after: $cursor, filter: $filter, orderBy: $orderBy)
          @connection(key: "Portfolio_portfolio") {
          totalCount
          months { firstDay count }
          steps { step count }
          edges {
            node {
              id
              tenant { id name }
              standard { id designation }
              step
              state
              nextHardDate { id name dueOn daysLeft ...Unverified_deadline }
              blockers { kind text }
              turn
              leadConsultant { id givenName familyName }
              openMajors
              isAtRisk
            }
          }
        }
      }
    `,
    root,
  );
  const m = useM();
  useTitle(m.portfolio.title);
  const rows = data.portfolio?.edges.map((e) => e.node) ?? [];
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{m.portfolio.title}</h1>
        <p className="muted" role="status">
          {m.portfolio.rows(data.portfolio?.totalCount ?? 0)}
        </p>
      </header>
      <Filters steps={data.portfolio?.steps ?? []} />
      <Months months={data.portfolio?.months ?? []} />
      {rows.length === 0 ? <Nothing /> : <Rows rows={rows} />}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </div>
  );
}

type Connection = NonNullable<Portfolio_rows$data['portfolio']>;
type Row = Connection['edges'][number]['node'];

function Filters({ steps }: { steps: Connection['steps'] }) {
  const m = useM();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (next: Partial<PortfolioSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  const counted = new Map(steps.map((s) => [s.step, s.count]));
  return (
    <div className={`${css['filters']} no-print`}>
      <ToggleButtonGroup
        aria-label={m.portfolio.show}
        className="segments"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[search.show ?? 'all']}
        onSelectionChange={(keys) => {
          const show = [...keys][0];
          set({ show: show === 'all' ? undefined : (show as PortfolioSearch['show']) });
        }}
      >
        <ToggleButton id="all">{m.portfolio.all}</ToggleButton>
        <ToggleButton id="atRisk">{m.portfolio.atRisk}</ToggleButton>
        <ToggleButton id="due">{m.portfolio.due}</ToggleButton>
        <ToggleButton id="mine">{m.portfolio.mine}</ToggleButton>
      </ToggleButtonGroup>
      <Choice
        label={m.portfolio.step}
        value={search.step ?? 'any'}
        options={[
          ['any', m.portfolio.anyStep],
          ...PROCESS_STEPS.map(
            (step, i) =>
              [step, `${i + 1} ${m.step[step]}${counted.has(step) ? ` (${counted.get(step)})` : ''}`] as const,
          ),
        ]}
        onChange={(step) => set({ step: step === 'any' ? undefined : step })}
      />
      <Choice
        label={m.portfolio.order}
        value={search.order ?? 'NEXT_HARD_DATE'}
        options={Object.entries(m.portfolio.orders) as [keyof typeof m.portfolio.orders, string][]}
        onChange={(order) => set({ order: order === 'NEXT_HARD_DATE' ? undefined : order })}
      />
    </div>
  );
}

const MONTHS_SHOWN = 24;

/** How the hard dates lie over the months, so that a crowd is seen before it comes. */
function Months({ months }: { months: Connection['months'] }) {
  const m = useM();
  const { month, monthOfYear } = useFormats();
  if (months.length < 2) return null;
  const shown = months.slice(0, MONTHS_SHOWN);
  const most = Math.max(...shown.map((one) => one.count));
  return (
    <figure className={css['months']} aria-label={m.portfolio.months}>
      <figcaption className="small muted">{m.portfolio.months}</figcaption>
      <ol>
        {shown.map((one, i) => (
          <li key={one.firstDay}>
            <span className="visually-hidden">{m.portfolio.month(monthOfYear(one.firstDay), one.count)}</span>
            <svg viewBox="0 0 10 40" preserveAspectRatio="none" aria-hidden="true">
              <rect x="1" width="8" y={40 - (36 * one.count) / most} height={(36 * one.count) / most} rx="1" />
            </svg>
            <span aria-hidden="true">{one.count}</span>
            <span aria-hidden="true" className="muted">
              {month(one.firstDay)}
              {i === 0 || one.firstDay.slice(5, 7) === '01' ? ` ${one.firstDay.slice(2, 4)}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const m = useM();
  const { day } = useFormats();
  return (
    <div className={`card ${css['rows']}`}>
      <Wide label={m.portfolio.title}>
        <table className="table stacks">
          <thead>
            <tr>
              <th scope="col">{m.portfolio.client}</th>
              <th scope="col">{m.portfolio.next}</th>
              <th scope="col">{m.portfolio.step}</th>
              <th scope="col">{m.portfolio.blockers}</th>
              <th scope="col">{m.portfolio.turn}</th>
              <th scope="col">{m.portfolio.lead}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-risk={row.isAtRisk || undefined}>
                <th scope="row">
                  <Link to="/clients/$tenantId" params={{ tenantId: row.tenant.id }}>
                    {row.tenant.name}
                  </Link>
                  <span className={css['second']}>{row.standard?.designation ?? m.portfolio.noStandard}</span>
                  {row.isAtRisk || row.openMajors > 0 ? (
                    <span className={css['chips']}>
                      {row.isAtRisk ? (
                        <span className="chip major">
                          <span aria-hidden="true">!</span> {m.portfolio.atRisk}
                        </span>
                      ) : null}
                      {row.openMajors > 0 ? (
                        <span className="chip major">{m.portfolio.majors(row.openMajors)}</span>
                      ) : null}
                    </span>
                  ) : null}
                </th>
                <td data-label={m.portfolio.next}>
                  {row.nextHardDate ? (
                    <>
                      <span className={css['date']}>
                        <strong>{day(row.nextHardDate.dueOn)}</strong> <Days left={row.nextHardDate.daysLeft} />{' '}
                        <Unverified deadline={row.nextHardDate} />
                      </span>
                      <span className={css['second']}>{row.nextHardDate.name}</span>
                    </>
                  ) : (
                    <span className="muted">{m.portfolio.noDate}</span>
                  )}
                </td>
                <td data-label={m.portfolio.step}>
                  {m.step[row.step]}
                  <span className={css['second']}>
                    {row.state
                      ? m.certificationState[row.state]
                      : m.portfolio.stepOf(PROCESS_STEPS.indexOf(row.step) + 1)}
                  </span>
                </td>
                <td data-label={m.portfolio.blockers}>
                  {row.blockers[0] ? row.blockers[0].text : <span className="muted">–</span>}
                  {row.blockers.length > 1 ? (
                    <span className={css['second']}>{m.portfolio.moreBlockers(row.blockers.length - 1)}</span>
                  ) : null}
                </td>
                <td data-label={m.portfolio.turn}>{row.turn ? m.turn[row.turn] : <span className="muted">–</span>}</td>
                <td data-label={m.portfolio.lead}>
                  {row.leadConsultant ? (
                    `${row.leadConsultant.givenName} ${row.leadConsultant.familyName}`
                  ) : (
                    <span className="muted">{m.portfolio.nobody}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  );
}

function Nothing() {
  const m = useM();
  const search = route.useSearch();
  return (
    <div className="card">
      {search.show || search.step ? (
        <Empty text={m.portfolio.noMatch}>
          <Link className="button" to="/clients">
            {m.portfolio.clear}
          </Link>
        </Empty>
      ) : (
        <Empty text={m.portfolio.empty}>
          <p>{m.portfolio.emptyNext}</p>
        </Empty>
      )}
    </div>
  );
}
