import { getRouteApi } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePreloadedQuery } from 'react-relay';
import type { AuditTimeAskedQuery, AuditTimeTableMode } from '#/__generated__/AuditTimeAskedQuery.graphql';
import type { AuditTimeQuery } from '#/__generated__/AuditTimeQuery.graphql';
import { useAsked } from '#/graphql/asked';
import { useLanguage, useM, useTexts } from '#/i18n/language';
import { Choice, Field, failureText, useTitle, Wide } from '#/parts/parts';
import { inputOf, numberOf } from './asked';
import css from './audittime.module.css';
import { Steps } from './CalculationSteps';
import { System } from './System';
import type { AuditTimeSearch } from './search';
import { texts } from './texts';

const route = getRouteApi('/audit-time');
const MOST = 16;

const askedQuery = graphql`
  query AuditTimeAskedQuery($input: AuditTimeEstimateInput!) {
    auditTimeEstimate(input: $input) {
      initialDays
      surveillanceDays
      recertificationDays
      onSiteMinimumDays
      undershootBelowDays
      integrationReductionPercent
      isUnverified
      systems {
        standard
        effectivePersonnel
        complexity
        baseDays
        adjustmentPercent
        days
        range { fromDays toDays }
        isEstimate
        isUnverified
      }
      steps { ...CalculationSteps_steps }
    }
  }
`;

/** What an audit takes, and why: the whole question stands in the address, so that the answer can be sent as a link. */
export function AuditTime({ query }: { query: PreloadedQuery<AuditTimeQuery> }) {
  const { standards } = usePreloadedQuery<AuditTimeQuery>(
    graphql`
      query AuditTimeQuery {
        standards(first: 100) { edges { node { id key designation } } }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  useTitle(t.title);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const editions = standards.edges.map(({ node }) => [node.key, node.designation] as const);
  const usual = (editions.find(([key]) => key === 'iso-9001-2026') ?? editions[0])?.[0] ?? '';
  // The address follows what is typed, which does not wait for it.
  const [asked, setAsked] = useState<AuditTimeSearch>(() =>
    search.systems?.length ? search : { ...search, systems: [{ standard: usual, fullTime: '65' }] },
  );
  const set = (next: Partial<AuditTimeSearch>) => {
    const all = { ...asked, ...next };
    setAsked(all);
    void navigate({ search: all, replace: true });
  };
  const systems = asked.systems ?? [];
  const several = systems.length > 1;
  const isPercent = (text: string | undefined) => !text || numberOf(text, 0, 100) !== null;
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <div>
          <h1>{t.title}</h1>
          <p className="muted">{t.intro}</p>
        </div>
        <Button className="button no-print" onPress={() => window.print()}>
          {t.print}
        </Button>
      </header>
      <div className={css['panes']}>
        <form className={css['form']} onSubmit={(e) => e.preventDefault()} aria-label={t.standards}>
          {systems.map((system, i) => (
            <System
              // By place: a standard may be chosen anew, and what is said of it stays.
              key={i}
              system={system}
              editions={editions}
              set={(next) => set({ systems: systems.map((s, j) => (j === i ? next : s)) })}
              {...(several ? { remove: () => set({ systems: systems.filter((_, j) => j !== i) }) } : {})}
            />
          ))}
          {systems.length < MOST ? (
            <Button
              className="button no-print"
              onPress={() => {
                const last = systems.at(-1);
                const unused = editions.find(([key]) => !systems.some((s) => s.standard === key));
                const people = last
                  ? Object.fromEntries(Object.entries(last).filter(([name]) => PEOPLE.includes(name)))
                  : {};
                const added = { fullTime: '', ...people, standard: unused?.[0] ?? editions[0]?.[0] ?? '' };
                set({ systems: [...systems, added] });
              }}
            >
              + {t.addStandard}
            </Button>
          ) : null}
          <fieldset className={`${css['system']} card`}>
            <legend>{several ? t.together : t.reading}</legend>
            {several ? (
              <div className={css['pair']}>
                <Field
                  label={t.integration}
                  value={asked.integration ?? ''}
                  onChange={(integration) => set({ integration })}
                  errors={isPercent(asked.integration) ? [] : [t.number]}
                />
                <Field
                  label={t.ability}
                  value={asked.ability ?? ''}
                  onChange={(ability) => set({ ability })}
                  hint={t.abilityHint}
                  errors={isPercent(asked.ability) ? [] : [t.number]}
                />
              </div>
            ) : null}
            <Choice
              label={t.mode}
              value={asked.mode ?? 'STEP'}
              options={Object.entries(t.modes) as [AuditTimeTableMode, string][]}
              onChange={(mode) => set({ mode })}
            />
          </fieldset>
        </form>
        <Answer asked={asked} names={new Map(editions)} />
      </div>
    </div>
  );
}

const PEOPLE = ['fullTime', 'partTime', 'hours', 'fullTimeHours', 'contractors', 'repetitive'];

function Answer({ asked, names }: { asked: AuditTimeSearch; names: ReadonlyMap<string, string> }) {
  const m = useM();
  const t = useTexts(texts);
  const { locale } = useLanguage();
  const id = useId();
  const input = inputOf(asked);
  const { data, failure, isAsking } = useAsked<AuditTimeAskedQuery>(askedQuery, input ? { input } : null);
  const n = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  const days = (value: number) => t.days(n(value), value === 1);
  const found = input ? data?.auditTimeEstimate : null;
  return (
    <section className={`${css['answer']} card`} aria-labelledby={id} data-asking={isAsking || undefined}>
      <h2 id={id}>{t.result}</h2>
      {failure ? (
        <p role="alert" className="wrong">
          {failureText(failure, m, failure.message)}
        </p>
      ) : null}
      {!found && !failure ? <p className="muted">{t.waiting}</p> : null}
      {found ? (
        <>
          <dl className={css['days']} aria-live="polite">
            <div data-first>
              <dt>
                {t.initial} <span className="muted small">{t.initialText}</span>
              </dt>
              <dd>{days(found.initialDays)}</dd>
            </div>
            <div>
              <dt>{t.surveillance}</dt>
              <dd>{days(found.surveillanceDays)}</dd>
            </div>
            <div>
              <dt>{t.recertification}</dt>
              <dd>{days(found.recertificationDays)}</dd>
            </div>
            <div>
              <dt>
                {t.cycle} <span className="muted small">{t.cycleText}</span>
              </dt>
              <dd>{days(found.initialDays + 2 * found.surveillanceDays)}</dd>
            </div>
          </dl>
          <p>
            {t.onSite(days(found.onSiteMinimumDays))} {t.undershoot(days(found.undershootBelowDays))}{' '}
            {found.integrationReductionPercent > 0 ? t.saves(found.integrationReductionPercent) : ''}
          </p>
          {found.isUnverified ? (
            <p className={css['warning']}>
              <span aria-hidden="true">⚠</span> {t.unverifiedAll}
            </p>
          ) : null}
          {found.systems.length > 1 || found.systems.some((s) => s.range || s.isEstimate) ? (
            <>
              <h3>{t.each}</h3>
              <Wide label={t.each}>
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{t.standard}</th>
                      <th scope="col">{t.people}</th>
                      <th scope="col">{t.complexity}</th>
                      <th scope="col">{t.base}</th>
                      <th scope="col">{t.adjusted}</th>
                      <th scope="col">{t.result}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {found.systems.map((s, i) => (
                      <tr key={i}>
                        <th scope="row">
                          {names.get(s.standard) ?? s.standard}{' '}
                          {s.isEstimate ? <span className="chip minor">{t.estimate}</span> : null}
                        </th>
                        <td>{n(s.effectivePersonnel)}</td>
                        <td>{s.complexity ? t.complexities[s.complexity] : '–'}</td>
                        <td>
                          {n(s.baseDays)}{' '}
                          {s.range ? (
                            <span className="muted small">{t.range(n(s.range.fromDays), n(s.range.toDays))}</span>
                          ) : null}
                        </td>
                        <td>{s.adjustmentPercent} %</td>
                        <td>{n(s.days)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Wide>
            </>
          ) : null}
          <h3>{t.steps}</h3>
          <Steps steps={found.steps} />
        </>
      ) : null}
    </section>
  );
}
