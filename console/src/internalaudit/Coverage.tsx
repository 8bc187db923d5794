import { getRouteApi } from '@tanstack/react-router';
import { useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type {
  Coverage_programme$data,
  Coverage_programme$key,
  CoverageState,
} from '#/__generated__/Coverage_programme.graphql';
import { useTexts } from '#/i18n/language';
import { Choice, Empty, Wide } from '#/parts/parts';
import { Covered } from './AuditRows';
import css from './internalaudit.module.css';
import { type CoverageSearch, coverageSearch } from './search';
import { texts } from './texts';

const route = getRouteApi('/clients/$tenantId/improvement/programmes/$id');

type Rows = 'clauses' | 'processes' | 'sites';

/** Clause, process or site by year; of which process or site, and until when, may be asked. What nobody audits stands out. */
export function Coverage({ programme }: { programme: Coverage_programme$key }) {
  const { coverage: c, whole } = useFragment<Coverage_programme$key>(
    graphql`
      fragment Coverage_programme on InternalAuditProgramme
      @argumentDefinitions(process: { type: "ID" }, site: { type: "ID" }, until: { type: "Date" }) {
        coverage(processId: $process, siteId: $site, until: $until) {
          uncoveredClauses
          uncoveredProcesses
          uncoveredSites
          isComplete
          clauses {
            clause { id number title standard { id designation } }
            years { year state audits }
            isCovered
            lastFinding
          }
          processes {
            process { id name }
            years { year state audits }
            isCovered
            yearsTooFew
          }
          sites {
            site { id name }
            years { year state audits }
            isCovered
          }
        }
        whole: coverage {
          processes { process { id name } }
          sites { site { id name } }
        }
      }
    `,
    programme,
  );
  const t = useTexts(texts);
  const untilId = useId();
  const search = coverageSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const set = (next: Partial<CoverageSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  const by: Rows = search.rows ?? 'clauses';
  const all = rowsOf(c, by);
  const shown = search.only ? all.filter((row) => !row.isCovered || row.yearsTooFew.length > 0) : all;
  const years = all[0]?.years.map((one) => one.year) ?? [];
  const several = new Set(c.clauses.map((one) => one.clause.standard.id)).size > 1;
  return (
    <section className={`card ${css['part']}`} aria-labelledby="coverage">
      <div className={css['head']}>
        <h2 id="coverage">{t.coverage.title}</h2>
        <p role="status">
          <Covered coverage={c} />
        </p>
      </div>
      <div className={`${css['filters']} no-print`}>
        <ToggleButtonGroup
          aria-label={t.coverage.rows}
          className="segments"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[by]}
          onSelectionChange={(keys) => {
            const next = [...keys][0] as Rows;
            set({ rows: next === 'clauses' ? undefined : next });
          }}
        >
          {(Object.keys(t.coverage.by) as Rows[]).map((key) => (
            <ToggleButton key={key} id={key}>
              {t.coverage.by[key]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {by !== 'processes' && whole.processes.length > 0 ? (
          <Choice
            label={t.coverage.process}
            value={search.process ?? ''}
            options={[['', t.coverage.any], ...whole.processes.map(({ process: p }) => [p.id, p.name] as const)]}
            onChange={(process) => set({ process: process || undefined })}
          />
        ) : null}
        {by !== 'sites' && whole.sites.length > 1 ? (
          <Choice
            label={t.coverage.site}
            value={search.site ?? ''}
            options={[['', t.coverage.any], ...whole.sites.map(({ site: s }) => [s.id, s.name] as const)]}
            onChange={(site) => set({ site: site || undefined })}
          />
        ) : null}
        <div className="field">
          <label htmlFor={untilId}>{t.coverage.until}</label>
          <input
            id={untilId}
            type="date"
            value={search.until ?? ''}
            aria-describedby={`${untilId}-hint`}
            onChange={(e) => set({ until: e.target.value || undefined })}
          />
          <span id={`${untilId}-hint`} className="small muted">
            {t.coverage.untilHint}
          </span>
        </div>
        <label className={css['check']}>
          <input
            type="checkbox"
            checked={search.only ?? false}
            onChange={(e) => set({ only: e.target.checked ? true : undefined })}
          />
          {t.coverage.onlyUncovered}
        </label>
      </div>
      {all.length === 0 ? (
        <Empty text={t.coverage.nothingAtAll} />
      ) : shown.length === 0 ? (
        <Empty text={t.coverage.nothing} />
      ) : (
        <Wide label={t.coverage.title}>
          <table className={`table ${css['matrix']}`}>
            <thead>
              <tr>
                <th scope="col">{t.coverage.by[by]}</th>
                {years.map((year) => (
                  <th key={year} scope="col">
                    {year}
                  </th>
                ))}
                {by === 'clauses' ? <th scope="col">{t.coverage.last}</th> : null}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.key} data-uncovered={!row.isCovered || undefined}>
                  <th scope="row">
                    {row.isCovered ? null : (
                      <span className={css['bang']}>
                        <span aria-hidden="true">!</span>
                        <span className="visually-hidden">{t.coverage.missing}: </span>
                      </span>
                    )}
                    {several && row.standard ? <span className="muted">{row.standard} </span> : null}
                    {row.name}
                    {row.yearsTooFew.length > 0 ? (
                      <span className={css['tooFew']}>{t.coverage.tooFew(row.yearsTooFew.join(', '))}</span>
                    ) : null}
                  </th>
                  {row.years.map((one) => (
                    <td key={one.year}>
                      <Cell state={one.state} audits={one.audits} />
                    </td>
                  ))}
                  {by === 'clauses' ? <td>{row.last ? t.resultName[row.last] : '–'}</td> : null}
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  );
}

type Cover = Coverage_programme$data['coverage'];

function rowsOf(c: Cover, by: Rows) {
  const none = { yearsTooFew: [] as readonly number[], standard: null, last: null };
  if (by === 'clauses') {
    return c.clauses.map((row) => ({
      ...none,
      key: row.clause.id,
      name: `${row.clause.number} ${row.clause.title}`,
      standard: row.clause.standard.designation,
      years: row.years,
      isCovered: row.isCovered,
      last: row.lastFinding,
    }));
  }
  if (by === 'processes') {
    return c.processes.map((row) => ({
      ...none,
      key: row.process.id,
      name: row.process.name,
      years: row.years,
      isCovered: row.isCovered,
      yearsTooFew: row.yearsTooFew,
    }));
  }
  return c.sites.map((row) => ({
    ...none,
    key: row.site.id,
    name: row.site.name,
    years: row.years,
    isCovered: row.isCovered,
  }));
}

const SIGNS: Record<CoverageState, string> = { DONE: '✓', PLANNED: '○', NOT_COVERED: '–' };

function Cell({ state, audits }: { state: CoverageState; audits: number }) {
  const t = useTexts(texts);
  return (
    <span className={css['cell']} data-state={state}>
      <span aria-hidden="true">{SIGNS[state]}</span>{' '}
      <span className={state === 'NOT_COVERED' ? 'visually-hidden' : undefined}>{t.coverage.state[state]}</span>
      {audits > 1 ? <span className="small"> ({t.coverage.times(audits)})</span> : null}
    </span>
  );
}
