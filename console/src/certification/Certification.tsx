import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import {
  fetchQuery,
  graphql,
  type PreloadedQuery,
  useFragment,
  usePreloadedQuery,
  useRelayEnvironment,
  useSubscription,
} from 'react-relay';
import type {
  Certification_certification$key,
  CertificationAction,
} from '#/__generated__/Certification_certification.graphql';
import type { CertificationChangedSubscription } from '#/__generated__/CertificationChangedSubscription.graphql';
import type { CertificationQuery } from '#/__generated__/CertificationQuery.graphql';
import { STATE_TONES, toneOfFlag } from '#/client/tones';
import { Timeline } from '#/cycle/Timeline';
import { useReconnected } from '#/graphql/reconnected';
import { useFormats, useM, useTexts } from '#/i18n/language';
import { Days, Form, useTitle } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import { Audits } from './Audits';
import { Certificates } from './Certificates';
import css from './certification.module.css';
import { Findings } from './Findings';
import { History } from './History';
import { type Certification as Loaded, type Opened, StepForm } from './StepForm';
import { STEPS } from './steps';
import { texts } from './texts';

export const certificationQuery = graphql`
  query CertificationQuery($id: ID!) {
    certification(id: $id) {
      id
      tenant { id today }
      ...Certification_certification
      ...Findings_certification
      ...Certificates_certification
      ...History_certification
    }
  }
`;

const route = getRouteApi('/clients/$tenantId/certifications/$id');

export function Certification({ query }: { query: PreloadedQuery<CertificationQuery> }) {
  const { certification } = usePreloadedQuery<CertificationQuery>(certificationQuery, query);
  return certification ? <Shown certification={certification} /> : <NotFound />;
}

type Found = NonNullable<CertificationQuery['response']['certification']>;

/** One certification: what comes next, its cycle, audits, findings and certificates, and what happened. */
function Shown({ certification: found }: { certification: Found }) {
  const c = useFragment<Certification_certification$key>(
    graphql`
      fragment Certification_certification on Certification {
        id
        version
        state
        flags
        allowedActions
        tenant { id }
        standard { id designation title }
        body {
          id
          name
          expiryConvention
          surveillanceToleranceMonths
          surveillanceFrequencyMonths
          stageGapMinDays
          suspensionMaxMonths
        }
        managementSystem { id name }
        application {
          submittedOn
          scope
          processes
          resources
          legalObligations
          outsourcedProcesses
          consultancy
        }
        currentCertificate {
          id
          number
          scope
          issued { on }
          effective { on }
          expiry { on source }
        }
        editionTransition { endsOn isUnverified }
        dates { kind on source rule { id source summary } }
        nextHardDate { id name dueOn daysLeft rule { id source summary } }
        cycle {
          number
          origin
          decidedOn
          expiry { on }
          gapFrom
          gapTo
          milestones { ...Timeline_milestones }
        }
        audits(first: 100) {
          edges {
            node {
              id
              cycleNumber
              kind
              state
              earliest { on rule { id source summary } }
              target { on rule { id source summary } }
              latest { on rule { id source summary } }
              agreedOn
              calledOffOn
              startedOn
              completedOn
              team
              allowedActions
            }
          }
        }
        waiting: findings(first: 100, filter: { states: [OPEN, PLAN_ACCEPTED], grades: [MAJOR, MINOR] }) {
          edges { node { id grade state } }
        }
      }
    `,
    found,
  );
  const t = useTexts(texts);
  const m = useM();
  const { day } = useFormats();
  const navigate = route.useNavigate();
  const { tenantId } = route.useParams();
  const title = `${c.standard.designation} · ${c.body.name}`;
  useTitle(title);
  const [opened, open] = useState<Opened | null>(null);
  const [news, setNews] = useState<{ text: string; isMine: boolean } | null>(null);
  const message = useRef<HTMLParagraphElement>(null);
  const readAgain = useReadAgain(c.id);
  useChanges(c, readAgain, () => setNews({ text: t.changedBySomebody, isMine: false }));
  // The button that opened the form may be gone: who works by keys goes on from what was recorded.
  useEffect(() => {
    if (news?.isMine) message.current?.focus();
  }, [news]);
  const close = useCallback(() => open(null), []);
  const done = (id: string | undefined) => {
    const { action } = opened ?? {};
    open(null);
    readAgain();
    if (action) setNews({ text: t.recorded(t.action[action]), isMine: true });
    if (id && id !== c.id) {
      void navigate({ to: '/clients/$tenantId/certifications/$id', params: { tenantId, id } });
    }
  };
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <div>
          <h1>
            {c.standard.designation} <span className="muted">{c.standard.title}</span>
          </h1>
          <p className={css['chips']}>
            <span className={`chip ${STATE_TONES[c.state] ?? ''}`}>{m.certificationState[c.state]}</span>
            {c.flags.map((flag) => (
              <span key={flag} className={`chip ${toneOfFlag(flag)}`}>
                {m.flag[flag]}
              </span>
            ))}
          </p>
          <p className="muted">
            {c.body.name}
            {c.currentCertificate
              ? ` · ${m.overview.certificate(c.currentCertificate.number)}, ${m.overview.validUntil(day(c.currentCertificate.expiry.on))}`
              : ''}
          </p>
          {c.editionTransition ? (
            <p className="muted small">
              {t.transition(day(c.editionTransition.endsOn))} {c.editionTransition.isUnverified ? t.unverified : ''}
            </p>
          ) : null}
        </div>
        <Button className="button no-print" onPress={() => window.print()}>
          {t.print}
        </Button>
      </header>
      <p ref={message} role="status" tabIndex={-1} className={css['news']}>
        {news ? (
          <>
            <span aria-hidden="true">✓</span> {news.text}
          </>
        ) : null}
      </p>
      <Onward certification={c} open={open} />
      {c.cycle ? (
        <section className="card" aria-labelledby="cycle">
          <h2 id="cycle">
            {m.overview.cycle}{' '}
            <span className="muted small">
              {t.cycle(c.cycle.number)}, {t.origin[c.cycle.origin]}
            </span>
          </h2>
          <Timeline
            milestones={c.cycle.milestones}
            decidedOn={c.cycle.decidedOn}
            expiresOn={c.cycle.expiry.on}
            today={found.tenant.today}
            caption={`${m.overview.cycle}, ${c.standard.designation}`}
          />
        </section>
      ) : null}
      <Audits certification={c} today={found.tenant.today} open={open} />
      <Findings certification={found} mayRecord={c.allowedActions.includes('RECORD_FINDING')} open={open} />
      <div className={css['pair']}>
        <Certificates certification={found} allowedActions={c.allowedActions} open={open} />
        <Dates certification={c} />
      </div>
      <Application certification={c} />
      <History certification={found} />
      <Form title={opened ? t.action[opened.action] : ''} isOpen={opened !== null} onClose={close}>
        {opened ? (
          <StepForm
            key={`${opened.action}${opened.audit?.id ?? ''}${opened.finding?.id ?? ''}`}
            certification={c}
            opened={opened}
            today={found.tenant.today}
            onStale={readAgain}
            onDone={done}
            onClose={close}
          />
        ) : null}
      </Form>
    </div>
  );
}

function Onward({ certification: c, open }: { certification: Loaded; open: (opened: Opened) => void }) {
  const t = useTexts(texts);
  const m = useM();
  const { day } = useFormats();
  const at = (place: 'onward' | 'other') =>
    c.allowedActions.filter((action) => STEPS[action].on === 'certification' && STEPS[action].place === place);
  const audits = c.audits.edges.map((e) => e.node);
  // What leads on with an audit names the first that waits for it.
  const ofAudits = (['AGREE_DATE', 'COMPLETE_SURVEILLANCE'] as const).flatMap((allowed) => {
    const audit = audits.find((one) => one.allowedActions.includes(allowed));
    const action: CertificationAction = allowed === 'AGREE_DATE' ? 'AGREE_AUDIT_DATE' : allowed;
    return audit ? [{ action, audit }] : [];
  });
  // The recertification may begin early; as long as a surveillance is to come, hardly anybody wants that.
  const isEarly = (action: CertificationAction) =>
    action === 'START_RECERTIFICATION' && ofAudits.some((one) => one.action === 'COMPLETE_SURVEILLANCE');
  const steps = at('onward').map((action) => ({ action }));
  const onward: Opened[] = [...ofAudits, ...steps.filter((one) => !isEarly(one.action))];
  const others = [...steps.map((one) => one.action).filter(isEarly), ...at('other')];
  const mayAnything = c.allowedActions.length > 0;
  return (
    <section className={`card ${css['onward']}`} aria-labelledby="onward">
      <div className={css['steps']}>
        <h2 id="onward">{t.onward}</h2>
        {onward.length > 0 ? (
          <ul className={`${css['buttons']} no-print`}>
            {onward.map((one, i) => (
              <li key={one.action}>
                <Button className={`button ${i === 0 ? 'primary' : ''}`} onPress={() => open(one)}>
                  {t.action[one.action]}
                  {one.audit ? `: ${t.auditKind[one.audit.kind]}` : ''} …
                </Button>
              </li>
            ))}
          </ul>
        ) : (
          <p className="muted">{mayAnything ? t.nothingOnward : t.notYours}</p>
        )}
        {others.length > 0 ? (
          <details className="no-print">
            <summary>{t.other}</summary>
            <ul className={css['buttons']}>
              {others.map((action) => (
                <li key={action}>
                  <Button className="button" onPress={() => open({ action })}>
                    {t.action[action]} …
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      {c.nextHardDate ? (
        <div className={css['hard']} data-late={c.nextHardDate.daysLeft < 0 || undefined}>
          <p className="small">{m.overview.hardDate}</p>
          <p className={css['big']}>{day(c.nextHardDate.dueOn)}</p>
          <p>
            <strong>{c.nextHardDate.name}</strong> <Days left={c.nextHardDate.daysLeft} />
          </p>
          <details className="small">
            <summary>
              {c.nextHardDate.rule.id} · {c.nextHardDate.rule.source}
            </summary>
            {c.nextHardDate.rule.summary}
          </details>
        </div>
      ) : null}
    </section>
  );
}

function Dates({ certification: c }: { certification: Loaded }) {
  const t = useTexts(texts);
  const { day } = useFormats();
  if (c.dates.length === 0) return null;
  return (
    <section className="card" aria-labelledby="dates">
      <h2 id="dates">{t.dates}</h2>
      <dl className={css['dates']}>
        {c.dates.map((one) => (
          <div key={one.kind}>
            <dt>{t.dateKind[one.kind]}</dt>
            <dd>
              <strong>{day(one.on)}</strong> <span className="muted small">{t.sources[one.source]}</span>
              <details className="small muted">
                <summary>
                  {one.rule.id} · {one.rule.source}
                </summary>
                {one.rule.summary}
              </details>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Application({ certification: c }: { certification: Loaded }) {
  const t = useTexts(texts);
  const { day } = useFormats();
  const a = c.application;
  const rows: (readonly [string, string])[] = [
    [t.submitted, day(a.submittedOn)],
    ...(c.managementSystem ? [[t.system, c.managementSystem.name] as const] : []),
    [t.fields.scope, a.scope],
    [t.processes, a.processes],
    [t.resources, a.resources],
    [t.legal, a.legalObligations],
    [t.outsourced, a.outsourcedProcesses],
    [t.consultancy, a.consultancy],
  ];
  return (
    <details className="card">
      <summary className={css['summary']}>
        <h2>{t.application}</h2>
      </summary>
      <dl className={css['application']}>
        {rows.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Reads the whole certification into the store: a step moves audits, dates, findings and certificates at once. */
function useReadAgain(id: string): () => void {
  const environment = useRelayEnvironment();
  const reading = useRef<{ unsubscribe: () => void } | null>(null);
  useEffect(() => () => reading.current?.unsubscribe(), []);
  return useCallback(() => {
    reading.current?.unsubscribe();
    reading.current = fetchQuery<CertificationQuery>(
      environment,
      certificationQuery,
      { id },
      { fetchPolicy: 'network-only' },
    ).subscribe({
      // The next event or stream brings the next try.
      error: () => {},
    });
  }, [environment, id]);
}

function useChanges(c: Loaded, readAgain: () => void, tell: () => void): void {
  const known = useRef({ version: c.version, tell });
  known.current = { version: c.version, tell };
  useReconnected('CertificationChangedSubscription', readAgain);
  const tenantId = c.tenant.id;
  useSubscription<CertificationChangedSubscription>(
    useMemo(
      () => ({
        subscription: graphql`
          subscription CertificationChangedSubscription($tenantId: ID!) {
            certificationChanged(tenantId: $tenantId) { certification { id version } }
          }
        `,
        variables: { tenantId },
        // Before the store: afterwards the versions are the same.
        updater: (_, response) => {
          const changed = response?.certificationChanged?.certification;
          if (changed?.id !== c.id || changed.version <= known.current.version) return;
          readAgain();
          known.current.tell();
        },
      }),
      [tenantId, c.id, readAgain],
    ),
  );
}
