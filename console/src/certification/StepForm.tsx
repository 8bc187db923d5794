import { Suspense, useDeferredValue, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useLazyLoadQuery } from 'react-relay';
import type { MutationParameters } from 'relay-runtime';
import type {
  Certification_certification$data,
  CertificationAction,
} from '#/__generated__/Certification_certification.graphql';
import type { Findings_certification$data } from '#/__generated__/Findings_certification.graphql';
import type { StepFormChoicesQuery } from '#/__generated__/StepFormChoicesQuery.graphql';
import type { StepFormPreviewQuery } from '#/__generated__/StepFormPreviewQuery.graphql';
import { texts as cycleTexts } from '#/cycle/texts';
import { useAct } from '#/graphql/act';
import type { UserErrorData } from '#/graphql/userErrors';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Check, type Option, Select } from '#/parts/inputs';
import { Field, FormButtons, Refusals, Skeleton } from '#/parts/parts';
import css from './certification.module.css';
import { type Concern, type FieldName, RULES, STEPS, type Step, type StepField, typed } from './steps';
import { texts } from './texts';

export type Certification = Certification_certification$data;
export type Audit = Certification['audits']['edges'][number]['node'];
export type Finding = Findings_certification$data['findings']['edges'][number]['node'];

/** Which step is being recorded, and of which audit or finding. */
export interface Opened {
  action: CertificationAction;
  audit?: Audit;
  finding?: Finding;
}

type Values = Record<string, string>;

/** A step, with what the rules say about it before it is sent. */
export function StepForm({
  certification: c,
  opened,
  today,
  onStale,
  onDone,
  onClose,
}: {
  certification: Certification;
  opened: Opened;
  today: string;
  /** Somebody else was faster; the screen has to be read again. */
  onStale: () => void;
  /** @param id the certification after the step, which is another one after a transfer */
  onDone: (id: string | undefined) => void;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const step = STEPS[opened.action];
  const [values, setValues] = useState<Values>(() => startOf(c, opened, today));
  const [concerns, setConcerns] = useState<readonly Concern[]>([]);
  const [lacks, setLacks] = useState<readonly FieldName[]>([]);
  const { act, isBusy, errors, failure } = useAct<MutationParameters>(step.mutation);
  const isStale = errors.some((e) => e.code === 'VERSION_CONFLICT');
  useEffect(() => {
    if (isStale) onStale();
  }, [isStale, onStale]);
  const audit = opened.audit ?? (opened.action === 'START_RECERTIFICATION' ? nextRecertification(c) : undefined);
  const isOutside = outside(audit, values);
  const told = (name: FieldName) => errors.filter((e) => fieldOf(e, step) === name).map((e) => e.message);
  const shown = step.fields.filter(
    (f) =>
      f.name !== 'overrideReason' ||
      !audit ||
      isOutside ||
      told('overrideReason').length > 0 ||
      errors.some((e) => e.rule !== undefined),
  );
  const send = () => {
    const missing = step.fields.filter((f) => f.required && f.kind !== 'yes' && !values[f.name]?.trim());
    setLacks(missing.map((f) => f.name));
    if (missing.length > 0) return;
    act(
      {
        input: {
          id: c.id,
          expectedVersion: c.version,
          ...(opened.audit ? { auditId: opened.audit.id } : {}),
          ...(opened.finding ? { findingId: opened.finding.id } : {}),
          ...step.input(typed(values, concerns)),
        },
      },
      (response) => {
        const payload = Object.values(response as object)[0] as { certification?: { id: string } | null };
        onDone(payload.certification?.id);
      },
    );
  };
  const set = (name: FieldName) => (value: string) => setValues((old) => ({ ...old, [name]: value }));
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        send();
      }}
    >
      {opened.finding ? (
        <p>
          <strong>
            {t.grade[opened.finding.grade]}, {t.clause(opened.finding.clause)}
          </strong>
          <span className={css['clamped']}>{opened.finding.statement}</span>
        </p>
      ) : null}
      {opened.audit ? (
        <p>
          <strong>{t.auditKind[opened.audit.kind]}</strong>
        </p>
      ) : null}
      <Says certification={c} step={step} action={opened.action} audit={audit} values={values} isOutside={isOutside} />
      {isStale ? (
        <p role="alert" className={css['stale']}>
          {t.meanwhile}
        </p>
      ) : null}
      <Refusals
        errors={errors.filter((e) => e.code !== 'VERSION_CONFLICT' && (e.rule || !fieldOf(e, step)))}
        failure={failure}
      />
      {shown.map((field) => (
        <StepInput
          key={field.name}
          field={field}
          certification={c}
          action={opened.action}
          value={values[field.name] ?? ''}
          onChange={set(field.name)}
          concerns={concerns}
          onConcerns={setConcerns}
          errors={lacks.includes(field.name) && !values[field.name]?.trim() ? [t.needed] : told(field.name)}
        />
      ))}
      {opened.action === 'GRANT' ? <Preview certification={c} decidedOn={values['decidedOn'] ?? ''} /> : null}
      <FormButtons submit={t.record} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}

/** What stands there when a form opens: today for what has happened, and what is recorded for what is corrected. */
function startOf(c: Certification, { action, audit, finding }: Opened, today: string): Values {
  const start: Values = {};
  for (const field of STEPS[action].fields) if (field.kind === 'past') start[field.name] = today;
  const certificate = c.currentCertificate;
  switch (action) {
    case 'SCHEDULE_STAGE2':
      start['team'] = teamOf(c, 'STAGE_1');
      break;
    case 'AGREE_AUDIT_DATE':
      start['agreedOn'] = audit?.target.on ?? '';
      start['team'] = audit?.team.join('\n') ?? '';
      break;
    case 'RESCHEDULE_AUDIT':
      start['startsOn'] = audit?.agreedOn ?? '';
      start['team'] = audit?.team.join('\n') ?? '';
      break;
    case 'COMPLETE_SURVEILLANCE':
      start['team'] = audit?.team.join('\n') ?? '';
      if (audit?.agreedOn && audit.agreedOn <= today) start['completedOn'] = audit.agreedOn;
      break;
    case 'COMPLETE_STAGE1':
    case 'COMPLETE_STAGE2': {
      const begun = auditOf(c, action === 'COMPLETE_STAGE1' ? 'STAGE_1' : 'STAGE_2')?.agreedOn;
      if (begun && begun <= today) start['completedOn'] = begun;
      break;
    }
    case 'START_RECERTIFICATION': {
      const agreed = nextRecertification(c);
      start['team'] = agreed?.team.join('\n') ?? '';
      if (agreed?.agreedOn && agreed.agreedOn <= today) start['startedOn'] = agreed.agreedOn;
      break;
    }
    case 'RECORD_FINDING': {
      const last = c.audits.edges.map((e) => e.node).findLast((one) => one.state === 'COMPLETED' || one.startedOn);
      start['stage'] = last?.kind ?? '';
      start['grade'] = last?.kind === 'STAGE_1' ? 'AREA_OF_CONCERN' : '';
      break;
    }
    case 'ASSIGN_FINDING':
      start['assigneeId'] = finding?.assignee?.id ?? '';
      break;
    case 'CORRECT_FINDING':
      if (finding)
        Object.assign(start, {
          stage: finding.stage,
          grade: finding.grade,
          clause: finding.clause,
          statement: finding.statement,
          findingEvidence: finding.evidence,
          dueOn: finding.statedDueOn ?? '',
          planAcceptedOn: finding.planAcceptedOn ?? '',
          verifiedOn: finding.verifiedOn ?? '',
        });
      break;
    case 'CORRECT_AUDIT':
      start['completedOn'] = audit?.completedOn ?? '';
      if (audit?.kind === 'RECERTIFICATION') start['startedOn'] = audit.startedOn ?? '';
      break;
    case 'CORRECT_CERTIFICATE':
      if (certificate)
        Object.assign(start, {
          number: certificate.number,
          issuedOn: certificate.issued.on,
          effectiveOn: certificate.effective.on,
          expiresOn: certificate.expiry.on,
        });
      break;
    case 'CORRECT_CERTIFICATE_DATE':
      start['expiresOn'] = certificate?.expiry.on ?? '';
      start['source'] = 'CERTIFICATE';
      break;
    case 'CHANGE_SCOPE':
    case 'CHANGE_EDITION':
    case 'DECIDE_RECERTIFICATION':
      start['number'] = certificate?.number ?? '';
      if (action === 'CHANGE_SCOPE') start['scope'] = certificate?.scope ?? '';
      break;
  }
  return start;
}

const auditOf = (c: Certification, kind: Audit['kind']) =>
  c.audits.edges.map((e) => e.node).findLast((one) => one.kind === kind);
const teamOf = (c: Certification, kind: Audit['kind']) => auditOf(c, kind)?.team.join('\n') ?? '';
const nextRecertification = (c: Certification) =>
  c.audits.edges
    .map((e) => e.node)
    .findLast((one) => one.kind === 'RECERTIFICATION' && one.state !== 'COMPLETED' && one.state !== 'CANCELLED');

const DAYS = ['agreedOn', 'startsOn', 'completedOn', 'startedOn'] as const;

function outside(audit: Audit | undefined, values: Values): boolean {
  const day = DAYS.map((name) => values[name]).find(Boolean);
  if (!audit || !day) return false;
  return (audit.earliest ? day < audit.earliest.on : false) || (audit.latest ? day > audit.latest.on : false);
}

/** The field of a step that an error is about. */
function fieldOf(error: UserErrorData, step: Step): FieldName | undefined {
  const names = step.fields.map((f) => f.name);
  for (const part of error.path.toReversed()) {
    const name = (part === 'evidence' && names.includes('findingEvidence') ? 'findingEvidence' : part) as FieldName;
    if (names.includes(name)) return name;
  }
  return undefined;
}

function Says({
  certification: c,
  step,
  action,
  audit,
  values,
  isOutside,
}: {
  certification: Certification;
  step: Step;
  action: CertificationAction;
  audit: Audit | undefined;
  values: Values;
  isOutside: boolean;
}) {
  const t = useTexts(texts);
  const { day } = useFormats();
  const dates = c.dates.filter((one) => step.dates.includes(one.kind));
  const waiting = c.waiting.edges.map((e) => e.node).filter((f) => f.grade === 'MAJOR' || f.state === 'OPEN');
  const majors = waiting.filter((f) => f.grade === 'MAJOR').length;
  const review = c.dates.find((one) => one.kind === 'STAGE2_WITHOUT_REVIEW_UNTIL');
  const stage1 = auditOf(c, 'STAGE_1')?.completedOn;
  const stage2 = action === 'SCHEDULE_STAGE2' ? values['startsOn'] : undefined;
  if (step.rules.length === 0 && dates.length === 0 && !audit) return null;
  return (
    <section className={css['says']} aria-label={t.says}>
      <h3>{t.says}</h3>
      <ul>
        {step.rules.map((id) => (
          <li key={id}>
            {t.rules[id]}{' '}
            <span className="small muted">
              {id}, {RULES[id]}
            </span>
          </li>
        ))}
        {action === 'SUSPEND' ? <li>{t.suspension(c.body.suspensionMaxMonths)}</li> : null}
      </ul>
      {audit?.earliest || audit?.latest || dates.length > 0 ? (
        <dl className={css['counted']}>
          {audit && (audit.earliest || audit.latest) ? (
            <div>
              <dt>{t.windowColumn}</dt>
              <dd>
                {audit.earliest ? `${day(audit.earliest.on)} – ` : `${t.until} `}
                {day(audit.latest?.on)}, {t.due(day(audit.target.on))}{' '}
                <span className="small muted">{(audit.latest ?? audit.target).rule.id}</span>
              </dd>
            </div>
          ) : null}
          {dates.map((one) => (
            <div key={one.kind}>
              <dt>{t.dateKind[one.kind]}</dt>
              <dd>
                {day(one.on)}{' '}
                <span className="small muted">
                  {one.rule.id}, {t.sources[one.source]}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <div role="status">
        {step.needsSettled ? (
          <p className={waiting.length > 0 ? css['warns'] : css['fine']}>
            <span aria-hidden="true">{waiting.length > 0 ? '!' : '✓'}</span>{' '}
            {waiting.length > 0 ? t.waiting(majors, waiting.length - majors) : t.settled}
          </p>
        ) : null}
        {isOutside ? (
          <p className={css['warns']}>
            <span aria-hidden="true">!</span> {t.outside}
          </p>
        ) : null}
        {stage2 && review && stage2 > review.on ? (
          <p className={css['warns']}>
            <span aria-hidden="true">!</span> {t.reviewAfter(day(review.on))}
          </p>
        ) : null}
        {stage2 && stage1 && daysBetween(stage1, stage2) < c.body.stageGapMinDays ? (
          <p className={css['warns']}>
            <span aria-hidden="true">!</span> {t.shortGap(c.body.stageGapMinDays)}
          </p>
        ) : null}
      </div>
    </section>
  );
}

interface InputProps {
  field: StepField;
  certification: Certification;
  action: CertificationAction;
  value: string;
  onChange: (value: string) => void;
  concerns: readonly Concern[];
  onConcerns: (concerns: readonly Concern[]) => void;
  errors: readonly string[];
}

function StepInput(props: InputProps) {
  const t = useTexts(texts);
  const { field, value, onChange, errors } = props;
  const label = t.fields[field.name];
  const hint = t.hints[field.name];
  const shared = { label, value, onChange, errors, required: field.required, ...(hint ? { hint } : {}) };
  switch (field.kind) {
    case 'day':
    case 'past':
      return <Field {...shared} type="date" />;
    case 'line':
      return <Field {...shared} maxLength={200} />;
    case 'lines':
      return <Field {...shared} lines={3} maxLength={10_000} />;
    case 'names':
      return <Field {...shared} lines={2} />;
    case 'yes':
      return (
        <Check
          label={label}
          hint={hint}
          isOn={value === 'yes'}
          onChange={(on) => onChange(on ? 'yes' : '')}
          errors={errors}
        />
      );
    case 'concerns':
      return <Concerns concerns={props.concerns} onChange={props.onConcerns} errors={errors} />;
    case 'choice':
      return (
        <Suspense fallback={<Skeleton rows={1} />}>
          <Chosen {...props} />
        </Suspense>
      );
  }
}

const GRADES = ['MAJOR', 'MINOR', 'OPPORTUNITY_FOR_IMPROVEMENT', 'AREA_OF_CONCERN'] as const;

function Chosen({ field, certification: c, value, onChange, errors }: InputProps) {
  const t = useTexts(texts);
  const shared = { label: t.fields[field.name], value, onChange, errors, required: field.required };
  switch (field.name) {
    case 'stage': {
      const kinds = new Set(
        c.audits.edges.filter((e) => e.node.completedOn || e.node.startedOn).map((e) => e.node.kind),
      );
      return <Select {...shared} options={[['', t.choose], ...[...kinds].map((k) => [k, t.auditKind[k]] as const)]} />;
    }
    case 'grade':
      return <Select {...shared} options={[['', t.choose], ...GRADES.map((g) => [g, t.grade[g]] as const)]} />;
    case 'isReduction':
      return (
        <Select
          {...shared}
          options={[
            ['', t.choose],
            ['MORE', t.moreScope],
            ['LESS', t.lessScope],
          ]}
        />
      );
    case 'expiryPolicy':
      return (
        <Select
          {...shared}
          options={[
            ['', t.asBody],
            ['KEEP_ANNIVERSARY', t.policies.KEEP_ANNIVERSARY],
            ['DECISION', t.policies.DECISION],
          ]}
        />
      );
    case 'source':
      return (
        <Select
          {...shared}
          options={[
            ['CERTIFICATE', t.sources.CERTIFICATE],
            ['CB_LETTER', t.sources.CB_LETTER],
          ]}
        />
      );
    default:
      return <Asked {...shared} name={field.name} certification={c} />;
  }
}

/** What is chosen from what the organisation has; it is asked for when such a form opens. */
function Asked({
  name,
  certification: c,
  ...shared
}: {
  name: FieldName;
  certification: Certification;
  label: string;
  value: string;
  onChange: (value: string) => void;
  errors: readonly string[];
  required: boolean;
}) {
  const t = useTexts(texts);
  const data = useLazyLoadQuery<StepFormChoicesQuery>(
    graphql`
      query StepFormChoicesQuery($tenantId: ID!, $editions: Boolean!, $bodies: Boolean!, $people: Boolean!) {
        standards(first: 100) @include(if: $editions) { edges { node { id designation title } } }
        certificationBodies(tenantId: $tenantId, first: 100) @include(if: $bodies) { edges { node { id name } } }
        tenant(id: $tenantId) @include(if: $people) {
          id
          colleagues(first: 100, filter: { active: true }) { edges { node { id givenName familyName function } } }
        }
      }
    `,
    {
      tenantId: c.tenant.id,
      editions: name === 'standardId',
      bodies: name === 'certificationBodyId',
      people: name === 'assigneeId',
    },
  );
  const options: Option[] =
    name === 'standardId'
      ? (data.standards?.edges ?? [])
          .filter((e) => e.node.id !== c.standard.id)
          .map((e) => [e.node.id, `${e.node.designation} ${e.node.title}`])
      : name === 'certificationBodyId'
        ? (data.certificationBodies?.edges ?? [])
            .filter((e) => e.node.id !== c.body.id)
            .map((e) => [e.node.id, e.node.name])
        : (data.tenant?.colleagues.edges ?? []).map((e) => [
            e.node.id,
            [`${e.node.givenName} ${e.node.familyName}`, e.node.function].filter(Boolean).join(', '),
          ]);
  return <Select {...shared} options={[['', name === 'assigneeId' ? t.nobody : t.choose], ...options]} />;
}

const NONE: Concern = { clause: '', statement: '', evidence: '' };

function Concerns({
  concerns,
  onChange,
  errors,
}: {
  concerns: readonly Concern[];
  onChange: (concerns: readonly Concern[]) => void;
  errors: readonly string[];
}) {
  const t = useTexts(texts);
  const list = useRef<HTMLDivElement>(null);
  const change = (at: number, part: Partial<Concern>) =>
    onChange(concerns.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <div ref={list} className={css['concerns']}>
      {concerns.map((one, i) => (
        <fieldset key={i}>
          <legend>{t.concern(i + 1)}</legend>
          <Field
            label={t.fields.clause}
            hint={t.hints.clause ?? ''}
            value={one.clause}
            onChange={(clause) => change(i, { clause })}
            required
            maxLength={64}
          />
          <Field
            label={t.fields.statement}
            value={one.statement}
            onChange={(statement) => change(i, { statement })}
            lines={2}
            required
          />
          <Field
            label={t.fields.findingEvidence}
            value={one.evidence}
            onChange={(evidence) => change(i, { evidence })}
            lines={2}
            required
          />
          <Button className="button" onPress={() => onChange(concerns.filter((_, at) => at !== i))}>
            {t.remove}
          </Button>
        </fieldset>
      ))}
      <p role="alert" className="wrong">
        {errors.join(' ')}
      </p>
      <Button className="button" onPress={() => onChange([...concerns, NONE])}>
        {t.addConcern}
      </Button>
    </div>
  );
}

const A_DAY = /^(19|20|21)\d\d-\d\d-\d\d$/;

function Preview({ certification: c, decidedOn }: { certification: Certification; decidedOn: string }) {
  const t = useTexts(texts);
  const day = useDeferredValue(decidedOn);
  return (
    <section className={css['says']} aria-label={t.preview}>
      <h3>{t.preview}</h3>
      {A_DAY.test(day) ? (
        <Suspense fallback={<Skeleton rows={3} />}>
          <Cycle certification={c} decidedOn={day} />
        </Suspense>
      ) : (
        <p className="muted">{t.previewWait}</p>
      )}
    </section>
  );
}

function Cycle({ certification: c, decidedOn }: { certification: Certification; decidedOn: string }) {
  const { certificationCyclePreview: cycle } = useLazyLoadQuery<StepFormPreviewQuery>(
    graphql`
      query StepFormPreviewQuery($input: CertificationCyclePreviewInput!) {
        certificationCyclePreview(input: $input) {
          expiresOn
          milestones { kind earliestOn targetOn latestOn rule { id summary } }
        }
      }
    `,
    {
      input: {
        decisionOn: decidedOn,
        expiryConvention: c.body.expiryConvention,
        surveillanceToleranceMonths: c.body.surveillanceToleranceMonths,
        surveillanceFrequencyMonths: c.body.surveillanceFrequencyMonths,
      },
    },
  );
  const t = useTexts(texts);
  const ofCycle = useTexts(cycleTexts);
  const { day } = useFormats();
  return (
    <table className={`table ${css['preview']}`}>
      <caption className="visually-hidden">{t.previewCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{ofCycle.milestone}</th>
          <th scope="col">{ofCycle.target}</th>
          <th scope="col">{ofCycle.latest}</th>
          <th scope="col">{ofCycle.rule}</th>
        </tr>
      </thead>
      <tbody>
        {cycle.milestones.map((one) => (
          <tr key={one.kind}>
            <th scope="row">{ofCycle.milestones[one.kind]}</th>
            <td>{day(one.targetOn)}</td>
            <td>{one.latestOn ? <strong>{day(one.latestOn)}</strong> : '–'}</td>
            <td>
              <span title={one.rule.summary}>{one.rule.id}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
