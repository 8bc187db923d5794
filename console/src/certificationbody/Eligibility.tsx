import { getRouteApi, Link } from '@tanstack/react-router';
import { startTransition, useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePreloadedQuery } from 'react-relay';
import type { EligibilityQuery, EligibilityQuery$data } from '#/__generated__/EligibilityQuery.graphql';
import { useFormats, useTexts } from '#/i18n/language';
import { Choice, Empty, Field, Form, useTitle } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import css from './certificationbody.module.css';
import { RecordingCheck } from './RecordingCheck';
import { type BodySearch, countriesOf } from './search';
import { texts } from './texts';

const route = getRouteApi('/clients/$tenantId/bodies/$id');

type Check = NonNullable<EligibilityQuery$data['bodyEligibility']>['checks'][number];

const SIGNS = { PASSED: '✓', UNKNOWN: '?', FAILED: '✕' } as const;
const TONES = { PASSED: 'good', UNKNOWN: 'minor', FAILED: 'major' } as const;
const VERDICTS = { ELIGIBLE: 'PASSED', UNDECIDED: 'UNKNOWN', NOT_ELIGIBLE: 'FAILED' } as const;

/** Whether a body may certify a management system, check by check; what is against it stands first. */
export function Eligibility({ query }: { query: PreloadedQuery<EligibilityQuery> }) {
  const { tenant, certificationBody, bodyEligibility } = usePreloadedQuery<EligibilityQuery>(
    graphql`
      query EligibilityQuery(
        $tenantId: ID!
        $id: ID!
        $system: ID!
        $hasSystem: Boolean!
        $countries: [String!]!
      ) {
        tenant(id: $tenantId) {
          id
          today
          permissions
          managementSystems(first: 100) { edges { node { id name } } }
        }
        certificationBody(id: $id) { id name }
        bodyEligibility(managementSystemId: $system, certificationBodyId: $id, countries: $countries)
          @include(if: $hasSystem) {
          verdict
          checks {
            kind
            label
            rule { id source summary }
            certainty
            outcome
            findings { outcome message standard { id designation } }
            record { id outcome evidence checkedOn recordedBy { id givenName familyName } }
          }
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  const { tenantId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  // What is on the screen stays until the next answer is there.
  const set = useCallback(
    (next: BodySearch) =>
      startTransition(() => void navigate({ search: (old) => ({ ...old, ...next }), replace: true })),
    [navigate],
  );
  useTitle(certificationBody ? t.question(certificationBody.name) : t.title);
  const systems = tenant?.managementSystems.edges.map(({ node }) => node) ?? [];
  const first = systems[0]?.id;
  useEffect(() => {
    if (!search.system && first) set({ system: first });
  }, [search.system, first, set]);
  const [typed, setTyped] = useState(search.countries ?? '');
  const [recording, setRecording] = useState<Check | null>(null);
  if (!tenant || !certificationBody) return <NotFound />;
  const checks = bodyEligibility?.checks ?? [];
  const of = (outcome: Check['outcome']) => checks.filter((check) => check.outcome === outcome);
  const groups = [
    { outcome: 'FAILED', title: t.against(of('FAILED').length) },
    { outcome: 'UNKNOWN', title: t.unknown(of('UNKNOWN').length) },
    { outcome: 'PASSED', title: t.passed(of('PASSED').length) },
  ] as const;
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <div>
          <p className="small">
            <Link to="/clients/$tenantId/bodies" params={{ tenantId }}>
              {t.title}
            </Link>
          </p>
          <h1>{t.question(certificationBody.name)}</h1>
        </div>
        <Button className="button no-print" onPress={() => window.print()}>
          {t.print}
        </Button>
      </header>
      {systems.length === 0 ? (
        <Empty text={t.noSystem} />
      ) : (
        <form
          className={`${css['question']} card no-print`}
          aria-label={t.eligible}
          onSubmit={(e) => {
            e.preventDefault();
            set({ countries: countriesOf(typed).join(', ') });
          }}
        >
          <Choice
            label={t.system}
            value={search.system ?? first ?? ''}
            options={systems.map((s) => [s.id, s.name] as const)}
            onChange={(system) => set({ system })}
          />
          <Field label={t.countries} value={typed} onChange={setTyped} hint={t.countriesHint} />
          <Button className="button" type="submit">
            {t.eligible}
          </Button>
        </form>
      )}
      {bodyEligibility ? (
        <>
          <p className={css['verdict']} data-outcome={VERDICTS[bodyEligibility.verdict]} role="status">
            <span aria-hidden="true">{SIGNS[VERDICTS[bodyEligibility.verdict]]}</span>{' '}
            {t.verdicts[bodyEligibility.verdict]}
          </p>
          {groups
            .filter((group) => of(group.outcome).length > 0)
            .map((group) => (
              <section key={group.outcome} className="card" aria-label={group.title}>
                <h2>{group.title}</h2>
                <ul className={css['checks']}>
                  {of(group.outcome).map((check) => (
                    <OneCheck
                      key={check.kind}
                      check={check}
                      {...(tenant.permissions.includes('MANAGE_CERTIFICATION') && check.findings.length === 0
                        ? { record: () => setRecording(check) }
                        : {})}
                    />
                  ))}
                </ul>
              </section>
            ))}
        </>
      ) : null}
      <Form title={recording?.label ?? t.record} isOpen={recording !== null} onClose={() => setRecording(null)}>
        {recording && search.system ? (
          <RecordingCheck
            tenantId={tenant.id}
            managementSystemId={search.system}
            certificationBodyId={certificationBody.id}
            countries={countriesOf(search.countries)}
            check={recording.kind}
            today={tenant.today}
            onClose={() => setRecording(null)}
          />
        ) : null}
      </Form>
    </div>
  );
}

function OneCheck({ check, record }: { check: Check; record?: () => void }) {
  const t = useTexts(texts);
  const { day } = useFormats();
  return (
    <li>
      <span className={`chip ${TONES[check.outcome]}`}>
        <span aria-hidden="true">{SIGNS[check.outcome]}</span> {t.outcomes[check.outcome]}
      </span>
      <div>
        <h3>{check.label}</h3>
        <p className="small">
          <span className={css['ruleId']}>{check.rule.id}</span> {check.rule.summary}{' '}
          <span className="muted">
            {check.rule.source}, {t.certainties[check.certainty]}
          </span>
        </p>
        {check.findings.length > 0 ? (
          <ul>
            {check.findings.map((finding) => (
              <li key={finding.standard.id}>
                <span aria-hidden="true">{SIGNS[finding.outcome]}</span> <b>{finding.standard.designation}</b>:{' '}
                {finding.message}
              </li>
            ))}
          </ul>
        ) : null}
        {check.record ? (
          <p>
            {check.record.evidence}{' '}
            <span className="muted small">
              {t.recorded(
                `${check.record.recordedBy.givenName} ${check.record.recordedBy.familyName}`,
                day(check.record.checkedOn),
              )}
            </span>
          </p>
        ) : null}
      </div>
      {record ? (
        <Button className="button no-print" onPress={record}>
          {t.record}
          <span className="visually-hidden">: {check.label}</span>
        </Button>
      ) : null}
    </li>
  );
}
