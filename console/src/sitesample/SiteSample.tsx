import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql } from 'react-relay';
import type { SiteSampleAudit, SiteSampleQuery } from '#/__generated__/SiteSampleQuery.graphql';
import { Steps } from '#/audittime';
import { useAsked } from '#/graphql/asked';
import { useLanguage, useM, useTexts } from '#/i18n/language';
import { Field, failureText, useTitle } from '#/parts/parts';
import type { SiteSampleSearch } from './search';
import css from './sitesample.module.css';
import { texts } from './texts';

const route = getRouteApi('/site-sample');
const MOST = 1_000_000;

const query = graphql`
  query SiteSampleQuery($initial: SiteSampleInput!, $surveillance: SiteSampleInput!, $recertification: SiteSampleInput!) {
    INITIAL: siteSample(input: $initial) { sites atRandom centralFunction steps { ...CalculationSteps_steps } }
    SURVEILLANCE: siteSample(input: $surveillance) { sites atRandom centralFunction steps { ...CalculationSteps_steps } }
    RECERTIFICATION: siteSample(input: $recertification) { sites atRandom centralFunction steps { ...CalculationSteps_steps } }
  }
`;

const AUDITS: readonly SiteSampleAudit[] = ['INITIAL', 'SURVEILLANCE', 'RECERTIFICATION'];

/** How many sites the audits of a cycle visit, and why. */
export function SiteSample() {
  const m = useM();
  const t = useTexts(texts);
  const { locale } = useLanguage();
  useTitle(t.title);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(search.sites ?? '12');
  const set = (next: SiteSampleSearch) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  const sites = /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : 0;
  const isNumber = sites >= 1 && sites <= MOST;
  const provenEffective = search.proven ?? false;
  const similarProcesses = !search.differ;
  const input = (audit: SiteSampleAudit) => ({ sites, audit, provenEffective, similarProcesses });
  const { data, failure, isAsking } = useAsked<SiteSampleQuery>(
    query,
    isNumber
      ? {
          initial: input('INITIAL'),
          surveillance: input('SURVEILLANCE'),
          recertification: input('RECERTIFICATION'),
        }
      : null,
  );
  const chosen = search.audit ?? 'INITIAL';
  const n = (value: number) => value.toLocaleString(locale);
  const found = isNumber ? data : null;
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
      <form className={`${css['form']} card`} onSubmit={(e) => e.preventDefault()} aria-label={t.title}>
        <Field
          label={t.sites}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            set({ sites: text });
          }}
          required
          errors={isNumber ? [] : [t.number]}
        />
        <label className={css['check']}>
          <input
            type="checkbox"
            checked={similarProcesses}
            onChange={(e) => set({ differ: e.target.checked ? undefined : true } as SiteSampleSearch)}
          />
          {t.similar}
        </label>
        <label className={css['check']}>
          <input
            type="checkbox"
            checked={provenEffective}
            onChange={(e) => set({ proven: e.target.checked || undefined } as SiteSampleSearch)}
          />
          {t.proven}
        </label>
      </form>
      {failure ? (
        <p role="alert" className="wrong">
          {failureText(failure, m, failure.message)}
        </p>
      ) : null}
      {!found && !failure ? <p className="muted">{t.waiting}</p> : null}
      {found ? (
        <>
          <div className={css['audits']} role="group" aria-label={t.audit} data-asking={isAsking || undefined}>
            {AUDITS.map((audit) => (
              <button
                key={audit}
                type="button"
                className={css['audit']}
                aria-pressed={audit === chosen}
                onClick={() => set({ audit })}
              >
                <span>{t.audits[audit]}</span>
                <b>{t.visited(n(found[audit].sites), n(sites))}</b>
                <span className="small">
                  {t.random(n(found[audit].atRandom))}
                  {found[audit].centralFunction ? `, ${t.central}` : ''}
                </span>
              </button>
            ))}
          </div>
          <section className="card" aria-labelledby="how">
            <h2 id="how">{t.how(t.audits[chosen])}</h2>
            <Steps steps={found[chosen].steps} />
          </section>
        </>
      ) : null}
    </div>
  );
}
