import { Suspense, useState } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import type { ApplyingBodyMutation } from '#/__generated__/ApplyingBodyMutation.graphql';
import type { ApplyingMutation } from '#/__generated__/ApplyingMutation.graphql';
import type { ApplyingQuery } from '#/__generated__/ApplyingQuery.graphql';
import { useAct } from '#/graphql/act';
import type { UserErrorData } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Check, Select } from '#/parts/inputs';
import { Field, FormButtons, Refusals, Skeleton } from '#/parts/parts';
import css from './certification.module.css';
import { RULES } from './steps';
import { texts } from './texts';

interface Props {
  tenantId: string;
  today: string;
  onDone: (id: string) => void;
  onClose: () => void;
}

export function Applying(props: Props) {
  return (
    <Suspense fallback={<Skeleton />}>
      <Application {...props} />
    </Suspense>
  );
}

const ANOTHER = 'another';
const TEXTS = ['scope', 'processes', 'resources', 'outsourcedProcesses', 'legalObligations', 'consultancy'] as const;
type TextName = (typeof TEXTS)[number];
type Name = TextName | 'standardId' | 'certificationBodyId' | 'submittedOn' | 'name';
const NAMES: ReadonlySet<string> = new Set<Name>([
  ...TEXTS,
  'standardId',
  'certificationBodyId',
  'submittedOn',
  'name',
]);
const FROM_SYSTEM: ReadonlySet<Name> = new Set<Name>(['scope', 'processes', 'resources', 'outsourcedProcesses']);

/** The application: what it asks is what the body has to know, and the scope of the system says most of it. */
function Application({ tenantId, today, onDone, onClose }: Props) {
  const { tenant, certificationBodies, standards } = useLazyLoadQuery<ApplyingQuery>(
    graphql`
      query ApplyingQuery($tenantId: ID!) {
        tenant(id: $tenantId) {
          id
          managementSystems(first: 20) { edges { node { id name currentScope { id standards { id } } } } }
        }
        certificationBodies(tenantId: $tenantId, first: 100) { edges { node { id name } } }
        standards(first: 100) { edges { node { id designation title } } }
      }
    `,
    { tenantId },
    { fetchPolicy: 'store-and-network' },
  );
  const t = useTexts(texts);
  const bodies = certificationBodies?.edges.map((e) => e.node) ?? [];
  const systems = tenant?.managementSystems.edges.map((e) => e.node) ?? [];
  const inForce = systems.filter((s) => s.currentScope);
  const [keys] = useState(() => ({ body: crypto.randomUUID(), application: crypto.randomUUID() }));
  const [systemId, setSystem] = useState(inForce.length === 1 ? (inForce[0]?.id ?? '') : '');
  const [values, setValues] = useState<Partial<Record<Name, string>>>({
    submittedOn: today,
    certificationBodyId: bodies.length === 1 ? (bodies[0]?.id ?? '') : bodies.length === 0 ? ANOTHER : '',
    standardId: inForce.length === 1 ? (inForce[0]?.currentScope?.standards[0]?.id ?? '') : '',
  });
  const [newBody, setNewBody] = useState<string | null>(null);
  const [isMeant, setMeant] = useState(false);
  const [lacks, setLacks] = useState<readonly Name[]>([]);
  const makeBody = useAct<ApplyingBodyMutation>(graphql`
    mutation ApplyingBodyMutation($input: CreateCertificationBodyInput!) {
      createCertificationBody(input: $input) {
        certificationBody { id name }
        errors { ...userErrors_error }
      }
    }
  `);
  const apply = useAct<ApplyingMutation>(graphql`
    mutation ApplyingMutation($input: ApplyForCertificationInput!) {
      applyForCertification(input: $input) {
        certification { id }
        errors { ...userErrors_error }
      }
    }
  `);
  const errors = [...makeBody.errors, ...apply.errors];
  const text = (name: Name) => (values[name] ?? '').trim();
  const isAnother = values.certificationBodyId === ANOTHER;
  const isOptional = (name: Name) => systemId !== '' && FROM_SYSTEM.has(name);
  const send = (certificationBodyId: string) =>
    apply.act(
      {
        input: {
          tenantId,
          idempotencyKey: keys.application,
          standardId: text('standardId'),
          certificationBodyId,
          managementSystemId: systemId || null,
          confirmDuplicate: isMeant,
          application: {
            submittedOn: text('submittedOn'),
            scope: text('scope') || null,
            processes: text('processes') || null,
            resources: text('resources') || null,
            outsourcedProcesses: text('outsourcedProcesses') || null,
            legalObligations: text('legalObligations'),
            consultancy: text('consultancy'),
          },
        },
      },
      ({ applyForCertification: { certification } }) => {
        if (certification) onDone(certification.id);
      },
    );
  const begin = () => {
    const missing: Name[] = (['standardId', 'certificationBodyId', 'submittedOn', ...TEXTS] as const).filter(
      (name) => !text(name) && !isOptional(name),
    );
    if (isAnother && !text('name')) missing.push('name');
    setLacks(missing);
    if (missing.length > 0) return;
    if (!isAnother) return send(text('certificationBodyId'));
    if (newBody) return send(newBody);
    makeBody.act(
      { input: { tenantId, idempotencyKey: keys.body, name: text('name') } },
      ({ createCertificationBody: { certificationBody } }) => {
        if (!certificationBody) return;
        setNewBody(certificationBody.id);
        send(certificationBody.id);
      },
    );
  };
  const field = (name: Name, label: string) => ({
    label,
    value: values[name] ?? '',
    onChange: (value: string) => setValues((old) => ({ ...old, [name]: value })),
    required: !isOptional(name),
    errors: lacks.includes(name) && !text(name) ? [t.needed] : messages(errors, name),
  });
  const labels: Record<TextName, string> = {
    scope: t.fields.scope,
    processes: t.processes,
    resources: t.resources,
    outsourcedProcesses: t.outsourced,
    legalObligations: t.legal,
    consultancy: t.consultancy,
  };
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        begin();
      }}
    >
      <section className={css['says']} aria-label={t.says}>
        <h3>{t.says}</h3>
        <ul>
          {(['APP-1', 'CB-4', 'CB-9'] as const).map((id) => (
            <li key={id}>
              {t.rules[id]}{' '}
              <span className="small muted">
                {id}, {RULES[id]}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Refusals
        errors={errors.filter((e) => e.rule || !e.path.some((part) => NAMES.has(part)))}
        failure={makeBody.failure ?? apply.failure}
      />
      {errors.some((e) => e.code === 'DUPLICATE') ? (
        <Check label={t.duplicateMeant} isOn={isMeant} onChange={setMeant} />
      ) : null}
      <Select
        {...field('standardId', t.standard)}
        options={[
          ['', t.choose],
          ...(standards.edges.map((e) => [e.node.id, `${e.node.designation} ${e.node.title}`]) as [string, string][]),
        ]}
      />
      <Select
        {...field('certificationBodyId', t.body)}
        options={[['', t.choose], ...bodies.map((b) => [b.id, b.name] as const), [ANOTHER, t.addBody]]}
      />
      {isAnother ? <Field {...field('name', t.bodyName)} hint={t.bodyHint} maxLength={200} /> : null}
      <Select
        label={t.system}
        value={systemId}
        onChange={setSystem}
        required={false}
        hint={t.fromSystem}
        options={[['', t.noSystem], ...systems.map((s) => [s.id, s.name] as const)]}
      />
      <Field {...field('submittedOn', t.submitted)} type="date" />
      {TEXTS.map((name) => (
        <Field key={name} {...field(name, labels[name])} lines={2} maxLength={10_000} />
      ))}
      <FormButtons submit={t.apply} isBusy={makeBody.isBusy || apply.isBusy} onCancel={onClose} />
    </form>
  );
}

const messages = (errors: readonly UserErrorData[], name: string) =>
  errors.filter((e) => e.path.at(-1) === name).map((e) => e.message);
