import { Link, useRouteContext } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type { InternalAudit_audit$data, InternalAudit_audit$key } from '#/__generated__/InternalAudit_audit.graphql';
import type { InternalAuditCancelMutation } from '#/__generated__/InternalAuditCancelMutation.graphql';
import type { InternalAuditDrawUpMutation } from '#/__generated__/InternalAuditDrawUpMutation.graphql';
import type { InternalAuditQuery } from '#/__generated__/InternalAuditQuery.graphql';
import type { InternalAuditStartMutation } from '#/__generated__/InternalAuditStartMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days, Form, Refusals, useTitle } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import { AuditState } from './AuditRows';
import css from './internalaudit.module.css';
import { outboxKey } from './outbox';
import { Report } from './Report';
import { Slots } from './Slots';
import { Team } from './Team';
import { texts } from './texts';

/** One audit: its plan, its team with what speaks against anybody in it, its checklist and its report. */
export function InternalAudit({ query }: { query: PreloadedQuery<InternalAuditQuery> }) {
  const { node, tenant } = usePreloadedQuery<InternalAuditQuery>(
    graphql`
      query InternalAuditQuery($id: ID!, $tenantId: ID!) {
        node(id: $id) { ...InternalAudit_audit @alias(as: "audit") }
        tenant(id: $tenantId) { id today }
      }
    `,
    query,
  );
  if (!node?.audit || !tenant) return <NotFound />;
  return <Page audit={node.audit} tenantId={tenant.id} today={tenant.today} />;
}

function Page({ audit, tenantId, today }: { audit: InternalAudit_audit$key; tenantId: string; today: string }) {
  const a = useFragment<InternalAudit_audit$key>(
    graphql`
      fragment InternalAudit_audit on InternalAudit {
        id
        version
        number
        title
        objectives
        scope
        method
        startsOn
        endsOn
        reportDueOn
        state
        programme { id name }
        standards { id designation }
        clauses { id number title }
        sites { id name }
        processes { id name }
        cancelledBecause
        questionCount
        results { result count }
        allowedActions
        ...Slots_audit
        ...Team_audit
        ...Report_audit
      }
    `,
    audit,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  useTitle(a.title);
  const [isCancelling, setCancelling] = useState(false);
  const isDue = a.state === 'PLANNED' || a.state === 'UNDER_WAY';
  const facts: [string, ReactNode][] = [
    [
      t.facts.programme,
      <Link
        key="programme"
        to="/clients/$tenantId/improvement/programmes/$id"
        params={{ tenantId, id: a.programme.id }}
      >
        {a.programme.name}
      </Link>,
    ],
    [t.facts.objectives, a.objectives],
    [t.facts.scope, a.scope],
    [t.facts.method, t.methodName[a.method]],
    [t.facts.criteria, a.standards.map((s) => s.designation).join(', ')],
    [t.facts.clauses, a.clauses.map((c) => `${c.number} ${c.title}`).join('; ') || t.facts.allClauses],
    [t.facts.processes, a.processes.map((p) => p.name).join(', ') || t.facts.allProcesses],
    [t.facts.sites, a.sites.map((s) => s.name).join(', ') || t.facts.allSites],
  ];
  return (
    <article className={css['page']}>
      <header className={css['head']}>
        <div className={css['title']}>
          <h1>
            {a.title} <AuditState state={a.state} />
          </h1>
          <p className={css['facts']}>
            <span>{t.number(a.number)}</span>
            <span>{t.days(day(a.startsOn), day(a.endsOn))}</span>
            <span className={css['date']}>
              {t.facts.reportDue} {day(a.reportDueOn)}{' '}
              {isDue ? <Days left={daysBetween(today, a.reportDueOn)} /> : null}
            </span>
          </p>
          {a.cancelledBecause ? (
            <p>
              {t.cancelled} {a.cancelledBecause}
            </p>
          ) : null}
        </div>
        {a.allowedActions.includes('CANCEL') ? (
          <Button className="button no-print" onPress={() => setCancelling(true)}>
            {t.cancel} …
          </Button>
        ) : null}
      </header>
      <section className={`card ${css['part']}`} aria-labelledby="plan">
        <h2 id="plan">{t.facts.title}</h2>
        <dl className={css['list']}>
          {facts.map(([name, value]) =>
            value ? (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </section>
      <Team audit={a} tenantId={tenantId} />
      <Slots audit={a} tenantId={tenantId} />
      <Checking a={a} tenantId={tenantId} />
      <Report audit={a} />
      <Form title={t.cancel} isOpen={isCancelling} onClose={() => setCancelling(false)}>
        <Cancelling a={a} onClose={() => setCancelling(false)} />
      </Form>
    </article>
  );
}

type Data = InternalAudit_audit$data;

function Cancelling({ a, onClose }: { a: Data; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<InternalAuditCancelMutation>(graphql`
    mutation InternalAuditCancelMutation($input: CancelInternalAuditInput!) {
      cancelInternalAudit(input: $input) {
        audit { ...InternalAudit_audit }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.cancel}
      onCancel={onClose}
      send={(v) => state.act({ input: { id: a.id, expectedVersion: a.version, reason: v.reason } }, onClose)}
      fields={[{ name: 'reason', label: t.cancelWhy, lines: 2, required: true, maxLength: 2000 }]}
    />
  );
}

/** What the checklist says so far, and the way into it. */
function Checking({ a, tenantId }: { a: Data; tenantId: string }) {
  const t = useTexts(texts);
  const { me } = useRouteContext({ from: '__root__' });
  const drawUp = useAct<InternalAuditDrawUpMutation>(graphql`
    mutation InternalAuditDrawUpMutation($input: DrawUpInternalAuditChecklistInput!) {
      drawUpInternalAuditChecklist(input: $input) {
        audit { ...InternalAudit_audit }
        errors { ...userErrors_error }
      }
    }
  `);
  const start = useAct<InternalAuditStartMutation>(graphql`
    mutation InternalAuditStartMutation($input: StartInternalAuditInput!) {
      startInternalAudit(input: $input) {
        audit { ...InternalAudit_audit }
        errors { ...userErrors_error }
      }
    }
  `);
  const may = (action: Data['allowedActions'][number]) => a.allowedActions.includes(action);
  const input = { id: a.id, expectedVersion: a.version };
  const answered = a.results.reduce((sum, one) => sum + one.count, 0);
  const kept: unknown[] = JSON.parse(sessionStorage.getItem(outboxKey(me, a.id)) ?? '[]');
  return (
    <section className={`card ${css['part']}`} aria-labelledby="checklist">
      <h2 id="checklist">{t.checklist.title}</h2>
      {a.questionCount === 0 ? (
        <p>{t.checklist.none}</p>
      ) : (
        <>
          <p role="status">{t.checklist.progress(answered, a.questionCount)}</p>
          <Results results={a.results} total={a.questionCount} />
        </>
      )}
      {kept.length > 0 ? <p className="chip minor">{t.checklist.away(kept.length)}</p> : null}
      <Refusals errors={[...drawUp.errors, ...start.errors]} failure={drawUp.failure ?? start.failure} />
      <div className={`${css['buttons']} no-print`}>
        {may('DRAW_UP') ? (
          <Button
            className={`button ${a.questionCount === 0 ? 'primary' : ''}`}
            isDisabled={drawUp.isBusy}
            onPress={() => drawUp.act({ input })}
          >
            {a.questionCount === 0 ? t.checklist.drawUp : t.checklist.drawUpAgain}
          </Button>
        ) : null}
        {may('START') && a.questionCount > 0 ? (
          <Button className="button primary" isDisabled={start.isBusy} onPress={() => start.act({ input })}>
            {t.checklist.start}
          </Button>
        ) : null}
        {a.questionCount > 0 ? (
          <Link
            className={`button ${a.state === 'UNDER_WAY' ? 'primary' : ''}`}
            to="/clients/$tenantId/improvement/audits/$id/checklist"
            params={{ tenantId, id: a.id }}
          >
            {t.checklist.open}
          </Link>
        ) : null}
      </div>
    </section>
  );
}

const KINDS = [
  ['CONFORM', 'good'],
  ['OPPORTUNITY', 'na'],
  ['OBSERVATION', 'minor'],
  ['NONCONFORMITY', 'major'],
  ['NOT_SAMPLED', 'open'],
] as const;

function Results({ results, total }: { results: Data['results']; total: number }) {
  const t = useTexts(texts);
  const parts = KINDS.map(([result, kind]) => ({
    result,
    kind,
    n: results.find((one) => one.result === result)?.count ?? 0,
  })).filter((one) => one.n > 0);
  let at = 0;
  return (
    <>
      <svg className={css['bar']} viewBox={`0 0 ${total || 1} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect data-kind="rest" width={total} height="1" />
        {parts.map(({ result, kind, n }) => {
          const x = at;
          at += n;
          return <rect key={result} data-kind={kind} x={x} width={n} height="1" />;
        })}
      </svg>
      <ul className={css['facts']}>
        {parts.map(({ result, kind, n }) => (
          <li key={result}>
            <svg className={css['dot']} viewBox="0 0 10 10" data-kind={kind} aria-hidden="true">
              <rect width="10" height="10" rx="2" />
            </svg>{' '}
            {t.resultName[result]}: {n}
          </li>
        ))}
      </ul>
    </>
  );
}
