import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, usePaginationFragment } from 'react-relay';
import type { Processes_tenant$data, Processes_tenant$key } from '#/__generated__/Processes_tenant.graphql';
import type { ProcessesAddMutation } from '#/__generated__/ProcessesAddMutation.graphql';
import type { ProcessesChangeMutation } from '#/__generated__/ProcessesChangeMutation.graphql';
import type { ProcessesPageQuery } from '#/__generated__/ProcessesPageQuery.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useTexts } from '#/i18n/language';
import { Empty, Form, More, Wide } from '#/parts/parts';
import css from './internalaudit.module.css';
import { texts } from './texts';

const PAGE = 50;
const POINTS = ['importance', 'changes', 'results', 'complaints', 'legal'] as const;

type Process = Processes_tenant$data['internalAuditProcesses']['edges'][number]['node'];

/** The processes of the management system, with what speaks for auditing each of them often. */
export function Processes({
  tenant,
  systemId,
  mayAdd,
}: {
  tenant: Processes_tenant$key;
  systemId: string;
  mayAdd: boolean;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<ProcessesPageQuery, Processes_tenant$key>(
    graphql`
      fragment Processes_tenant on Tenant
      @argumentDefinitions(count: { type: "Int", defaultValue: 50 }, cursor: { type: "String" })
      @refetchable(queryName: "ProcessesPageQuery") {
        id
        internalAuditProcesses(first: $count, after: $cursor) @connection(key: "Processes_internalAuditProcesses") {
          __id
          edges {
            node {
              id
              version
              name
              managementSystem { id }
              owner { id givenName familyName }
              importance
              changes
              results
              complaints
              legal
              score
              frequency
              allowedActions
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  const [open, setOpen] = useState<Process | 'new' | null>(null);
  const rows = data.internalAuditProcesses.edges.map((e) => e.node).filter((p) => p.managementSystem.id === systemId);
  return (
    <section className="card" aria-labelledby="processes">
      <div className={css['head']}>
        <h2 id="processes">{t.process.title}</h2>
        {mayAdd ? (
          <Button className="button no-print" onPress={() => setOpen('new')}>
            {t.process.add} …
          </Button>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <Empty text={t.process.empty} />
      ) : (
        <Wide label={t.process.title}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.process.name}</th>
                <th scope="col">{t.process.owner}</th>
                <th scope="col">{t.process.score}</th>
                <th scope="col">{t.process.frequency}</th>
                <th scope="col">
                  <span className="visually-hidden">{t.change}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((p) => (
                <tr key={p.id}>
                  <th scope="row">{p.name}</th>
                  <td data-label={t.process.owner}>
                    {p.owner ? `${p.owner.givenName} ${p.owner.familyName}` : <span className="muted">–</span>}
                  </td>
                  <td data-label={t.process.score}>{p.score}</td>
                  <td data-label={t.process.frequency}>{t.process.frequencies[p.frequency]}</td>
                  <td>
                    {p.allowedActions.includes('CHANGE') ? (
                      <Button
                        className="button plain no-print"
                        aria-label={`${t.change}: ${p.name}`}
                        onPress={() => setOpen(p)}
                      >
                        {t.change} …
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
      <Form
        title={open === 'new' ? t.process.add : (open?.name ?? '')}
        isOpen={open !== null}
        onClose={() => setOpen(null)}
      >
        <Saying
          tenantId={data.id}
          managementSystemId={systemId}
          connection={data.internalAuditProcesses.__id}
          process={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      </Form>
    </section>
  );
}

function Saying({
  tenantId,
  managementSystemId,
  connection,
  process,
  onClose,
}: {
  tenantId: string;
  managementSystemId: string;
  connection: string;
  process: Process | null;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const [key] = useState(() => crypto.randomUUID());
  const add = useAct<ProcessesAddMutation>(graphql`
    mutation ProcessesAddMutation($input: AddInternalAuditProcessInput!, $connections: [ID!]!) {
      addInternalAuditProcess(input: $input) {
        process @appendNode(connections: $connections, edgeTypeName: "InternalAuditProcessEdge") {
          id
          version
          name
          managementSystem { id }
          owner { id givenName familyName }
          importance
          changes
          results
          complaints
          legal
          score
          frequency
          allowedActions
        }
        errors { ...userErrors_error }
      }
    }
  `);
  const change = useAct<ProcessesChangeMutation>(graphql`
    mutation ProcessesChangeMutation($input: ChangeInternalAuditProcessInput!) {
      changeInternalAuditProcess(input: $input) {
        process {
          id
          version
          name
          owner { id givenName familyName }
          importance
          changes
          results
          complaints
          legal
          score
          frequency
          allowedActions
        }
        errors { ...userErrors_error }
      }
    }
  `);
  const points = t.process.points.map((name, n) => [String(n), name] as const);
  return (
    <ActForm
      state={process ? change : add}
      submit={process ? t.change : t.process.add}
      onCancel={onClose}
      send={(v) => {
        const said = {
          name: v.name,
          ownerId: v.ownerId || null,
          importance: Number(v.importance),
          changes: Number(v.changes),
          results: Number(v.results),
          complaints: Number(v.complaints),
          legal: Number(v.legal),
        };
        if (process) change.act({ input: { id: process.id, expectedVersion: process.version, ...said } }, onClose);
        else {
          add.act(
            { input: { tenantId, managementSystemId, idempotencyKey: key, ...said }, connections: [connection] },
            onClose,
          );
        }
      }}
      fields={[
        { name: 'name', label: t.process.name, required: true, initial: process?.name, maxLength: 200 },
        {
          name: 'ownerId',
          label: t.process.owner,
          kind: 'colleague',
          tenantId,
          initial: process?.owner?.id,
          chosen: process?.owner,
        },
        ...POINTS.map((name) => ({
          name,
          label: t.process[name],
          kind: 'choice' as const,
          required: true,
          initial: process ? String(process[name]) : '1',
          options: points,
        })),
      ]}
    />
  );
}
