import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { InternalAudits_tenant$key } from '#/__generated__/InternalAudits_tenant.graphql';
import type { InternalAuditsMutation } from '#/__generated__/InternalAuditsMutation.graphql';
import type { InternalAuditsPageQuery } from '#/__generated__/InternalAuditsPageQuery.graphql';
import type { InternalAuditsQuery } from '#/__generated__/InternalAuditsQuery.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import { Empty, Form, More, useTitle } from '#/parts/parts';
import { AuditRows, Covered } from './AuditRows';
import css from './internalaudit.module.css';
import { texts } from './texts';

const PAGE = 20;

/** The programmes with what they leave uncovered, and all audits, the latest first. */
export function InternalAudits({ query }: { query: PreloadedQuery<InternalAuditsQuery> }) {
  const { tenant } = usePreloadedQuery<InternalAuditsQuery>(
    graphql`
      query InternalAuditsQuery($id: ID!) {
        tenant(id: $id) {
          id
          today
          permissions
          managementSystems(first: 20) { edges { node { id name } } }
          internalAuditProgrammes(first: 10) {
            edges {
              node {
                id
                name
                startsOn
                endsOn
                managementSystem { id name }
                coverage { uncoveredClauses uncoveredProcesses uncoveredSites isComplete }
              }
            }
          }
          ...InternalAudits_tenant
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  useTitle(t.all);
  const [beginning, setBeginning] = useState(false);
  if (!tenant) return null;
  const may = tenant.permissions.includes('MANAGE_SYSTEM');
  const systems = tenant.managementSystems.edges.map((e) => e.node);
  const programmes = tenant.internalAuditProgrammes.edges.map((e) => e.node);
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{t.all}</h1>
        {may && systems.length > 0 ? (
          <Button className="button primary no-print" onPress={() => setBeginning(true)}>
            {t.begin}
          </Button>
        ) : null}
      </header>
      <section className="card" aria-labelledby="programmes">
        <h2 id="programmes">{t.programmes}</h2>
        {programmes.length === 0 ? (
          <Empty text={t.noProgramme}>
            <p>{may ? (systems.length > 0 ? t.noProgrammeNext : t.noSystem) : t.noProgrammeReader}</p>
          </Empty>
        ) : (
          <ul className={css['programmes']}>
            {programmes.map((p) => (
              <li key={p.id}>
                <div>
                  <Link
                    to="/clients/$tenantId/improvement/programmes/$id"
                    params={{ tenantId: tenant.id, id: p.id }}
                    className={css['strong']}
                  >
                    {p.name}
                  </Link>
                  <span className={css['second']}>
                    {p.managementSystem.name}, {t.days(day(p.startsOn), day(p.endsOn))}
                  </span>
                </div>
                <Covered coverage={p.coverage} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <Audits tenant={tenant} tenantId={tenant.id} today={tenant.today} />
      <Form title={t.begin} isOpen={beginning} onClose={() => setBeginning(false)}>
        <Beginning tenantId={tenant.id} today={tenant.today} systems={systems} onClose={() => setBeginning(false)} />
      </Form>
    </div>
  );
}

function Audits({ tenant, tenantId, today }: { tenant: InternalAudits_tenant$key; tenantId: string; today: string }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    InternalAuditsPageQuery,
    InternalAudits_tenant$key
  >(
    graphql`
      fragment InternalAudits_tenant on Tenant
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "InternalAuditsPageQuery") {
        internalAudits(first: $count, after: $cursor) @connection(key: "InternalAudits_internalAudits") {
          edges { node { id } }
          ...AuditRows_audits
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  return (
    <section className="card" aria-labelledby="audits">
      <h2 id="audits">{t.audits}</h2>
      {data.internalAudits.edges.length === 0 ? (
        <Empty text={t.noAudits}>
          <p>{t.noAuditsNext}</p>
        </Empty>
      ) : (
        <AuditRows audits={data.internalAudits} tenantId={tenantId} today={today} />
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </section>
  );
}

/** A cycle of certification, less its last day. */
function inThreeYears(day: string): string {
  const end = new Date(`${day}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + 3);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}

function Beginning({
  tenantId,
  today,
  systems,
  onClose,
}: {
  tenantId: string;
  today: string;
  systems: readonly { readonly id: string; readonly name: string }[];
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const state = useAct<InternalAuditsMutation>(graphql`
    mutation InternalAuditsMutation($input: StartInternalAuditProgrammeInput!) {
      startInternalAuditProgramme(input: $input) {
        programme { id }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.begin}
      onCancel={onClose}
      send={(v) =>
        state.act(
          {
            input: {
              tenantId,
              idempotencyKey: key,
              managementSystemId: v.managementSystemId,
              name: v.name,
              startsOn: v.startsOn,
              endsOn: v.endsOn,
              objectives: v.objectives,
              risks: v.risks || null,
              methods: v.methods || null,
            },
          },
          ({ startInternalAuditProgramme: { programme } }) => {
            onClose();
            if (programme) {
              void navigate({
                to: '/clients/$tenantId/improvement/programmes/$id',
                params: { tenantId, id: programme.id },
              });
            }
          },
        )
      }
      fields={[
        { name: 'name', label: t.form.name, required: true, maxLength: 200 },
        {
          name: 'managementSystemId',
          label: t.form.system,
          kind: 'choice',
          required: true,
          initial: systems[0]?.id,
          options: systems.map((s) => [s.id, s.name] as const),
        },
        { name: 'startsOn', label: t.form.startsOn, kind: 'date', required: true, initial: today },
        { name: 'endsOn', label: t.form.endsOn, kind: 'date', required: true, initial: inThreeYears(today) },
        { name: 'objectives', label: t.form.objectives, lines: 2, required: true, maxLength: 5000 },
        { name: 'risks', label: t.form.risks, lines: 2, maxLength: 5000 },
        { name: 'methods', label: t.form.methods, lines: 2, maxLength: 5000 },
      ]}
    />
  );
}
