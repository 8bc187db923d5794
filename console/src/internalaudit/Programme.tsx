import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type { Programme_programme$data, Programme_programme$key } from '#/__generated__/Programme_programme.graphql';
import type { ProgrammeMutation } from '#/__generated__/ProgrammeMutation.graphql';
import type { ProgrammeQuery } from '#/__generated__/ProgrammeQuery.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import { Empty, Form, useTitle } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import { AuditRows } from './AuditRows';
import { Coverage } from './Coverage';
import css from './internalaudit.module.css';
import { Planning } from './Planning';
import { Processes } from './Processes';
import { texts } from './texts';

/** A programme: what it covers and what not, its audits, and the processes that it has to look at. */
export function Programme({ query }: { query: PreloadedQuery<ProgrammeQuery> }) {
  const { node, tenant } = usePreloadedQuery<ProgrammeQuery>(
    graphql`
      query ProgrammeQuery($id: ID!, $tenantId: ID!, $process: ID, $site: ID, $until: Date) {
        node(id: $id) {
          ...Programme_programme @alias(as: "programme")
          ...Coverage_programme @arguments(process: $process, site: $site, until: $until) @alias(as: "coverage")
        }
        tenant(id: $tenantId) {
          id
          today
          permissions
          sites(first: 100) { edges { node { id name } } }
          internalAudits(first: 100, filter: { programmeId: $id }) {
            edges { node { id } }
            ...AuditRows_audits
          }
          named: internalAuditProcesses(first: 100) { edges { node { id name managementSystem { id } } } }
          ...Processes_tenant
        }
      }
    `,
    query,
  );
  const p = useFragment<Programme_programme$key>(
    graphql`
  fragment Programme_programme on InternalAuditProgramme {
    id
    version
    name
    startsOn
    endsOn
    objectives
    risks
    methods
    managementSystem {
      id
      name
      currentScope { id standards { id designation } }
      draft { id standards { id designation } }
    }
    allowedActions
  }
`,
    node?.programme ?? null,
  );
  const t = useTexts(texts);
  if (!p || !node?.coverage || !tenant) return <NotFound />;
  return (
    <article className={css['page']}>
      <Head
        p={p}
        tenantId={tenant.id}
        today={tenant.today}
        sites={tenant.sites.edges.map((e) => e.node)}
        processes={tenant.named.edges.map((e) => e.node)}
      />
      <Coverage programme={node.coverage} />
      <section className="card" aria-labelledby="audits">
        <h2 id="audits">{t.audits}</h2>
        {tenant.internalAudits.edges.length === 0 ? (
          <Empty text={t.noAudits} />
        ) : (
          <AuditRows audits={tenant.internalAudits} tenantId={tenant.id} today={tenant.today} />
        )}
      </section>
      <Processes
        tenant={tenant}
        systemId={p.managementSystem.id}
        mayAdd={tenant.permissions.includes('MANAGE_SYSTEM')}
      />
    </article>
  );
}

type Data = Programme_programme$data;

function Head({
  p,
  tenantId,
  today,
  sites,
  processes,
}: {
  p: Data;
  tenantId: string;
  today: string;
  sites: readonly { readonly id: string; readonly name: string }[];
  processes: readonly {
    readonly id: string;
    readonly name: string;
    readonly managementSystem: { readonly id: string };
  }[];
}) {
  const t = useTexts(texts);
  const { day } = useFormats();
  useTitle(p.name);
  const [open, setOpen] = useState<'plan' | 'change' | null>(null);
  const close = () => setOpen(null);
  const facts = [
    [t.form.objectives, p.objectives],
    [t.form.risks, p.risks],
    [t.form.methods, p.methods],
  ] as const;
  return (
    <>
      <header className={css['head']}>
        <div>
          <h1>{p.name}</h1>
          <p className="muted">
            {p.managementSystem.name}, {t.days(day(p.startsOn), day(p.endsOn))}
          </p>
        </div>
        <div className={`${css['buttons']} no-print`}>
          {p.allowedActions.includes('CHANGE') ? (
            <Button className="button" onPress={() => setOpen('change')}>
              {t.change} …
            </Button>
          ) : null}
          {p.allowedActions.includes('PLAN_AUDIT') ? (
            <Button className="button primary" onPress={() => setOpen('plan')}>
              {t.plan}
            </Button>
          ) : null}
        </div>
      </header>
      <details className="card">
        <summary>{t.form.objectives}</summary>
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
      </details>
      <Form title={t.plan} isOpen={open === 'plan'} onClose={close}>
        <Planning
          tenantId={tenantId}
          today={today > p.startsOn ? today : p.startsOn}
          programmeId={p.id}
          standards={(p.managementSystem.currentScope ?? p.managementSystem.draft)?.standards ?? []}
          sites={sites}
          processes={processes.filter((one) => one.managementSystem.id === p.managementSystem.id)}
          onClose={close}
        />
      </Form>
      <Form title={t.change} isOpen={open === 'change'} onClose={close}>
        <Changing p={p} onClose={close} />
      </Form>
    </>
  );
}

function Changing({ p, onClose }: { p: Data; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<ProgrammeMutation>(graphql`
    mutation ProgrammeMutation($input: ChangeInternalAuditProgrammeInput!) {
      changeInternalAuditProgramme(input: $input) {
        programme { ...Programme_programme ...Coverage_programme }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.change}
      onCancel={onClose}
      send={(v) =>
        state.act(
          {
            input: {
              id: p.id,
              expectedVersion: p.version,
              name: v.name,
              startsOn: v.startsOn,
              endsOn: v.endsOn,
              objectives: v.objectives,
              risks: v.risks || null,
              methods: v.methods || null,
            },
          },
          onClose,
        )
      }
      fields={[
        { name: 'name', label: t.form.name, required: true, initial: p.name, maxLength: 200 },
        { name: 'startsOn', label: t.form.startsOn, kind: 'date', required: true, initial: p.startsOn },
        { name: 'endsOn', label: t.form.endsOn, kind: 'date', required: true, initial: p.endsOn },
        {
          name: 'objectives',
          label: t.form.objectives,
          lines: 2,
          required: true,
          initial: p.objectives,
          maxLength: 5000,
        },
        { name: 'risks', label: t.form.risks, lines: 2, initial: p.risks, maxLength: 5000 },
        { name: 'methods', label: t.form.methods, lines: 2, initial: p.methods, maxLength: 5000 },
      ]}
    />
  );
}
