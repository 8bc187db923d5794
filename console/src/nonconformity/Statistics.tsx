import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type { Statistics_count$data, Statistics_count$key } from '#/__generated__/Statistics_count.graphql';
import type { Statistics_statistics$key } from '#/__generated__/Statistics_statistics.graphql';
import { useTexts } from '#/i18n/language';
import { Empty, Wide } from '#/parts/parts';
import css from './nonconformity.module.css';
import { type By, type NonconformitiesSearch, nonconformitiesSearch } from './search';
import { type NonconformityTexts, texts } from './texts';

const route = getRouteApi('/clients/$tenantId/improvement/nonconformities');
const SHOWN = 8;

/** Counts by what nonconformities have in common; a row leads to those that it counts. */
export function Statistics({ statistics }: { statistics: Statistics_statistics$key }) {
  const data = useFragment<Statistics_statistics$key>(
    graphql`
      fragment Statistics_statistics on NonconformityStatistics {
        byClause { ...Statistics_count }
        byProcess { ...Statistics_count }
        bySite { ...Statistics_count }
        bySource { ...Statistics_count }
        byGrade { ...Statistics_count }
        byState { ...Statistics_count }
      }
    `,
    statistics,
  );
  const t = useTexts(texts);
  const search = nonconformitiesSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const by = search.by ?? 'clause';
  const counts = {
    clause: data.byClause,
    process: data.byProcess,
    site: data.bySite,
    source: data.bySource,
    grade: data.byGrade,
    state: data.byState,
  }[by];
  return (
    <section className={`card ${css['statistics']}`} aria-labelledby="statistics">
      <div className={css['listHead']}>
        <h2 id="statistics">{t.statistics}</h2>
        <ToggleButtonGroup
          aria-label={t.statistics}
          className={`segments ${css['wraps']} no-print`}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[by]}
          onSelectionChange={(keys) => {
            const next = [...keys][0] as By;
            void navigate({
              search: (old) => ({ ...old, by: next === 'clause' ? undefined : next }),
              replace: true,
              resetScroll: false,
            });
          }}
        >
          {(Object.keys(t.by) as By[]).map((key) => (
            <ToggleButton key={key} id={key}>
              {t.by[key]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {counts.length === 0 ? <Empty text={t.noStatistics} /> : <Counts key={by} by={by} counts={counts} />}
    </section>
  );
}

function Counts({ by, counts }: { by: By; counts: Statistics_count$key }) {
  const rows = useFragment<Statistics_count$key>(
    graphql`
      fragment Statistics_count on NonconformityCount @relay(plural: true) {
        clause { id number title }
        processName
        site { id name }
        source
        grade
        state
        all
        open
        overdue
        oldestOpenDays
        daysToClose
      }
    `,
    counts,
  );
  const t = useTexts(texts);
  const [isAll, setAll] = useState(false);
  const most = Math.max(1, ...rows.map((row) => row.all));
  const shown = isAll ? rows : rows.slice(0, SHOWN);
  return (
    <Wide label={t.statistics}>
      <table className="table stacks">
        <thead>
          <tr>
            <th scope="col">{t.by[by]}</th>
            <th scope="col">{t.countAll}</th>
            <th scope="col">{t.countOpen}</th>
            <th scope="col">{t.countOverdue}</th>
            <th scope="col">{t.oldest}</th>
            <th scope="col">{t.toClose}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => {
            const { name, search } = told(row, t);
            return (
              <tr key={name}>
                <th scope="row" className={css['counted']}>
                  {search ? (
                    <Link
                      from="/clients/$tenantId/improvement/nonconformities"
                      to="/clients/$tenantId/improvement/nonconformities"
                      search={(old) => ({ by: old.by, show: 'all', ...search })}
                    >
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </th>
                <td data-label={t.countAll} className={css['bars']}>
                  <Bar all={row.all} open={row.open} overdue={row.overdue} most={most} />
                  <span>{row.all}</span>
                </td>
                <td data-label={t.countOpen}>{row.open}</td>
                <td data-label={t.countOverdue}>
                  {row.overdue > 0 ? (
                    <span className="chip major">
                      <span aria-hidden="true">!</span> {row.overdue}
                    </span>
                  ) : (
                    0
                  )}
                </td>
                <td data-label={t.oldest}>{row.oldestOpenDays == null ? '–' : t.daysOld(row.oldestOpenDays)}</td>
                <td data-label={t.toClose}>{row.daysToClose == null ? '–' : t.daysOld(Math.round(row.daysToClose))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > SHOWN ? (
        <Button className="button plain no-print" onPress={() => setAll(!isAll)}>
          {isAll ? t.firstCounts : t.moreCounts(rows.length - SHOWN)}
        </Button>
      ) : null}
    </Wide>
  );
}

/** How a row is called, and what narrows the list to what it counts; the server knows no list of a process. */
function told(
  row: Statistics_count$data[number],
  t: NonconformityTexts,
): { name: string; search?: NonconformitiesSearch } {
  if (row.clause) return { name: `${row.clause.number} ${row.clause.title}`, search: { clause: row.clause.id } };
  if (row.processName) return { name: row.processName };
  if (row.site) return { name: row.site.name, search: { site: row.site.id } };
  if (row.source) return { name: t.sourceName[row.source], search: { source: row.source } };
  if (row.grade) return { name: t.gradeName[row.grade], search: { grade: row.grade } };
  if (row.state) return { name: t.stateName[row.state] };
  return { name: t.notNamed };
}

/** As SVG: browsers leave backgrounds out when they print. */
function Bar({ all, open, overdue, most }: { all: number; open: number; overdue: number; most: number }) {
  return (
    <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect data-kind="all" width={all} height="1" />
      <rect data-kind="open" width={open} height="1" />
      <rect data-kind="overdue" width={overdue} height="1" />
    </svg>
  );
}
