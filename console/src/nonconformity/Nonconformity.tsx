import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type {
  Nonconformity_nonconformity$data,
  Nonconformity_nonconformity$key,
} from '#/__generated__/Nonconformity_nonconformity.graphql';
import type { NonconformityChangeMutation } from '#/__generated__/NonconformityChangeMutation.graphql';
import type { NonconformityGradeMutation } from '#/__generated__/NonconformityGradeMutation.graphql';
import type { NonconformityQuery } from '#/__generated__/NonconformityQuery.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import { Form, useTitle } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import { Actions } from './Actions';
import { Appeal } from './Appeal';
import { Body } from './Body';
import { Causes } from './Causes';
import { Grade, State } from './Chips';
import { Correcting } from './Correcting';
import { Effect } from './Effect';
import { Extent } from './Extent';
import css from './nonconformity.module.css';
import { To } from './Part';
import { Past } from './Past';
import { texts } from './texts';
import { Verifying } from './Verifying';

/** One nonconformity, led from its correction to the review of the effect. */
export function Nonconformity({ query }: { query: PreloadedQuery<NonconformityQuery> }) {
  const { node, tenant } = usePreloadedQuery<NonconformityQuery>(
    graphql`
      query NonconformityQuery($id: ID!, $tenantId: ID!) {
        node(id: $id) { ...Nonconformity_nonconformity @alias(as: "nonconformity") }
        tenant(id: $tenantId) { id today permissions }
      }
    `,
    query,
  );
  if (!node?.nonconformity || !tenant) return <NotFound />;
  return <Page nonconformity={node.nonconformity} tenantId={tenant.id} today={tenant.today} />;
}

type Data = Nonconformity_nonconformity$data;

/** The steps in their order, each with what says that it is done. */
const STEPS = [
  ['correction', (n: Data) => n.correction != null],
  ['extent', (n: Data) => n.extent != null],
  ['cause', (n: Data) => n.analysis != null],
  ['plan', (n: Data) => ['PLAN_ACCEPTED', 'IMPLEMENTED', 'VERIFIED', 'CLOSED'].includes(n.state)],
  ['evidence', (n: Data) => n.implementedOn != null],
  ['verification', (n: Data) => n.verification != null],
  ['effect', (n: Data) => n.effectivenessReview != null],
] as const;

type StepName = (typeof STEPS)[number][0];

const DUE: Record<Data['dueDays'][number]['step'], StepName> = {
  CORRECTION: 'correction',
  PLAN: 'plan',
  IMPLEMENTATION: 'evidence',
  VERIFICATION: 'verification',
  EFFECTIVENESS: 'effect',
};

function Page({
  nonconformity,
  tenantId,
  today,
}: {
  nonconformity: Nonconformity_nonconformity$key;
  tenantId: string;
  today: string;
}) {
  const n = useFragment<Nonconformity_nonconformity$key>(
    graphql`
      fragment Nonconformity_nonconformity on Nonconformity {
        id
        version
        reference
        grade
        state
        source
        foundOn
        requirement
        statement
        evidence
        processName
        site { id name }
        managementSystem { id name }
        incident { id title }
        auditQuestion { id audit { id number title } }
        owner { id givenName familyName }
        clauses { id number title standard { id designation } }
        controls { id number title }
        dueDays { step dueOn rule { id source summary } }
        isOverdue
        isSettled
        shouldBeMajor
        isContested
        earlier { id reference }
        followUpOf { id reference }
        recordedAt
        recordedBy { id givenName familyName }
        correction { doneOn }
        extent { lookedAt }
        analysis { id }
        implementedOn
        verification { reviewOn }
        effectivenessReview { isEffective }
        allowedActions
        ...Correcting_nonconformity
        ...Extent_nonconformity
        ...Causes_nonconformity
        ...Actions_nonconformity
        ...Verifying_nonconformity
        ...Effect_nonconformity
        ...Body_nonconformity
        ...Appeal_nonconformity
        ...Past_nonconformity
      }
    `,
    nonconformity,
  );
  const t = useTexts(texts);
  const { day, moment } = useFormats();
  useTitle(`${n.reference} ${n.statement.slice(0, 40)}`);
  const [open, setOpen] = useState<'grade' | 'change' | null>(null);
  const isOver = n.state === 'CLOSED' || n.state === 'WITHDRAWN';
  const now = isOver ? undefined : STEPS.find(([, isDone]) => !isDone(n))?.[0];
  const may = (action: Data['allowedActions'][number]) => n.allowedActions.includes(action);
  const part = (name: StepName) => {
    const isDone = STEPS.find(([each]) => each === name)?.[1](n) ?? false;
    return { isNow: name === now, isDone, due: n.dueDays.find((one) => DUE[one.step] === name), today };
  };
  return (
    <article className={css['page']}>
      <header className={css['head']}>
        <div className={css['title']}>
          <h1>
            {n.reference} <Grade grade={n.grade} /> <State state={n.state} />
          </h1>
          <p className={css['lead']}>{n.statement}</p>
          <p className={css['facts']}>
            <span>{t.sourceName[n.source]}</span>
            <span>{t.page.found(day(n.foundOn))}</span>
            <span>
              {t.owner}: {n.owner ? `${n.owner.givenName} ${n.owner.familyName}` : t.nobody}
            </span>
            {n.isSettled ? <span className="chip good">✓ {t.page.settled}</span> : null}
            {n.isContested ? <span className="chip">{t.contested}</span> : null}
          </p>
          {n.shouldBeMajor ? <p className="chip minor">{t.shouldBeMajor}</p> : null}
          {n.earlier ? (
            <p>
              <span className="chip minor">{t.cameBack}</span> {t.page.cameBackFrom}{' '}
              <To tenantId={tenantId} other={n.earlier} />
            </p>
          ) : null}
          {n.followUpOf ? (
            <p>
              {t.page.followsUp} <To tenantId={tenantId} other={n.followUpOf} />
            </p>
          ) : null}
        </div>
        <div className={`${css['buttons']} no-print`}>
          {may('CHANGE') ? (
            <Button className="button" onPress={() => setOpen('change')}>
              {t.page.change} …
            </Button>
          ) : null}
          {may('GRADE') ? (
            <Button className="button" onPress={() => setOpen('grade')}>
              {t.page.regrade} …
            </Button>
          ) : null}
        </div>
      </header>
      <div className={css['work']}>
        <nav aria-label={t.page.steps} className={`${css['steps']} no-print`}>
          <ol>
            {STEPS.map(([name, isDone], i) => {
              const due = part(name).due;
              const state = isDone(n) ? 'done' : name === now ? 'now' : 'later';
              return (
                <li key={name} data-state={state}>
                  <a href={`#${name}`} aria-current={state === 'now' ? 'step' : undefined} onClick={goTo(name)}>
                    <span className={css['mark']} aria-hidden="true">
                      {state === 'done' ? '✓' : i + 1}
                    </span>
                    <span>
                      {t[name].title}
                      <span className="visually-hidden">, {t.page[state]}</span>
                      {due && state !== 'done' ? (
                        <span className={css['second']} data-late={due.dueOn < today || undefined}>
                          {day(due.dueOn)}
                          {due.dueOn < today ? ` · ${t.overdue}` : ''}
                        </span>
                      ) : null}
                    </span>
                  </a>
                </li>
              );
            })}
          </ol>
        </nav>
        <div className={css['sections']}>
          <Facts n={n} />
          {n.state === 'WITHDRAWN' ? <p className="card">{t.page.withdrawn}</p> : null}
          <Correcting nonconformity={n} {...part('correction')} />
          <Extent nonconformity={n} {...part('extent')} />
          <Causes nonconformity={n} {...part('cause')} />
          <Actions nonconformity={n} plan={part('plan')} evidence={part('evidence')} tenantId={tenantId} />
          <Verifying nonconformity={n} {...part('verification')} />
          <Effect nonconformity={n} tenantId={tenantId} {...part('effect')} />
          <Body nonconformity={n} tenantId={tenantId} today={today} />
          <Appeal nonconformity={n} />
          <Past nonconformity={n} />
          <p className="small muted">
            {t.page.recorded(`${n.recordedBy.givenName} ${n.recordedBy.familyName}`, moment(n.recordedAt))}
          </p>
        </div>
      </div>
      <Form title={t.page.regrade} isOpen={open === 'grade'} onClose={() => setOpen(null)}>
        <Grading n={n} onClose={() => setOpen(null)} />
      </Form>
      <Form title={t.page.change} isOpen={open === 'change'} onClose={() => setOpen(null)}>
        <Changing n={n} tenantId={tenantId} onClose={() => setOpen(null)} />
      </Form>
    </article>
  );
}

/** The address keeps its meaning: it names the nonconformity, not a place on its page. */
const goTo = (name: string) => (e: React.MouseEvent) => {
  e.preventDefault();
  const heading = document.getElementById(name);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
};

function Facts({ n }: { n: Data }) {
  const t = useTexts(texts);
  const rows: [string, ReactNode][] = [
    [t.page.requirement, n.requirement],
    [t.page.evidence, n.evidence],
    [t.clauses, n.clauses.map((c) => `${c.standard.designation}, ${c.number} ${c.title}`).join('; ')],
    [t.page.controls, n.controls.map((c) => `${c.number} ${c.title}`).join('; ')],
    [t.process, n.processName],
    [t.site, n.site?.name],
    [t.page.system, n.managementSystem?.name],
    [t.page.incident, n.incident?.title],
    [t.page.fromAudit, n.auditQuestion ? n.auditQuestion.audit.title : null],
  ];
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{t.page.facts}</h2>
      <dl className={css['list']}>
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}

function Grading({ n, onClose }: { n: Data; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<NonconformityGradeMutation>(graphql`
    mutation NonconformityGradeMutation($input: GradeNonconformityInput!) {
      gradeNonconformity(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.page.regrade}
      onCancel={onClose}
      send={(v) =>
        state.act(
          { input: { id: n.id, expectedVersion: n.version, grade: v.grade as Data['grade'], reason: v.reason } },
          onClose,
        )
      }
      fields={[
        {
          name: 'grade',
          label: t.grade,
          kind: 'choice',
          required: true,
          initial: n.grade === 'MAJOR' ? 'MINOR' : 'MAJOR',
          options: [
            ['MINOR', t.gradeName.MINOR],
            ['MAJOR', t.gradeName.MAJOR],
          ],
        },
        { name: 'reason', label: t.page.gradeWhy, lines: 3, required: true, maxLength: 2000 },
      ]}
    />
  );
}

function Changing({ n, tenantId, onClose }: { n: Data; tenantId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<NonconformityChangeMutation>(graphql`
    mutation NonconformityChangeMutation($input: ChangeNonconformityInput!) {
      changeNonconformity(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.page.change}
      onCancel={onClose}
      send={(v) =>
        state.act(
          {
            input: {
              id: n.id,
              expectedVersion: n.version,
              ownerId: v.ownerId || null,
              processName: v.processName || null,
              requirement: v.requirement,
              statement: v.statement,
              evidence: v.evidence,
            },
          },
          onClose,
        )
      }
      fields={[
        { name: 'ownerId', label: t.owner, kind: 'colleague', tenantId, initial: n.owner?.id, chosen: n.owner },
        { name: 'processName', label: t.process, initial: n.processName, maxLength: 200 },
        {
          name: 'requirement',
          label: t.form.requirement,
          lines: 2,
          required: true,
          initial: n.requirement,
          maxLength: 5000,
        },
        { name: 'statement', label: t.form.statement, lines: 2, required: true, initial: n.statement, maxLength: 5000 },
        { name: 'evidence', label: t.form.evidence, lines: 2, required: true, initial: n.evidence, maxLength: 5000 },
      ]}
    />
  );
}
