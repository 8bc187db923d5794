import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Systems_tenant$key } from '#/__generated__/Systems_tenant.graphql';
import type { SystemsCreateMutation } from '#/__generated__/SystemsCreateMutation.graphql';
import type { SystemsPageQuery } from '#/__generated__/SystemsPageQuery.graphql';
import type { SystemsQuery } from '#/__generated__/SystemsQuery.graphql';
import { useTexts } from '#/i18n/language';
import { ActForm, chosenOf, type Option } from '#/parts/inputs';
import { Empty, Form, More, useTitle } from '#/parts/parts';
import { System } from './System';
import css from './system.module.css';
import { texts } from './texts';

/** What a client's management systems cover: in force, being written, and as it was. */
export function Systems({ query }: { query: PreloadedQuery<SystemsQuery> }) {
  const { tenant, standards } = usePreloadedQuery<SystemsQuery>(
    graphql`
      query SystemsQuery($id: ID!) {
        tenant(id: $id) { id today permissions ...Systems_tenant }
        standards(first: 100) { edges { node { id designation title } } }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  useTitle(t.title);
  const [making, setMaking] = useState(false);
  if (!tenant) return null;
  const may = tenant.permissions.includes('MANAGE_SYSTEM');
  const editions: Option[] = standards.edges.map((e) => [e.node.id, `${e.node.designation} ${e.node.title}`]);
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{t.title}</h1>
        <div className={`${css['buttons']} no-print`}>
          <Link className="button" to="/clients/$tenantId/system/advisor" params={{ tenantId: tenant.id }}>
            {t.advisor}
          </Link>
          {may ? (
            <Button className="button primary" onPress={() => setMaking(true)}>
              {t.create}
            </Button>
          ) : null}
        </div>
      </header>
      <List tenant={tenant} today={tenant.today} mayCreate={may} editions={editions} />
      <Form title={t.create} isOpen={making} onClose={() => setMaking(false)}>
        <Making tenantId={tenant.id} editions={editions} onClose={() => setMaking(false)} />
      </Form>
    </div>
  );
}

function List({
  tenant,
  today,
  mayCreate,
  editions,
}: {
  tenant: Systems_tenant$key;
  today: string;
  mayCreate: boolean;
  editions: readonly Option[];
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<SystemsPageQuery, Systems_tenant$key>(
    graphql`
      fragment Systems_tenant on Tenant
      @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" })
      @refetchable(queryName: "SystemsPageQuery") {
        sites(first: 100) { edges { node { id name } } }
        managementSystems(first: $count, after: $cursor) @connection(key: "Systems_managementSystems") {
          edges { node { id ...System_system } }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  const sites: Option[] = data.sites.edges.map((e) => [e.node.id, e.node.name]);
  return (
    <>
      {data.managementSystems.edges.length === 0 ? (
        <div className="card">
          <Empty text={t.empty}>
            <p>{mayCreate ? t.emptyNext : t.emptyReader}</p>
          </Empty>
        </div>
      ) : (
        data.managementSystems.edges.map(({ node }) => (
          <System key={node.id} system={node} today={today} editions={editions} sites={sites} />
        ))
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(3)} />
    </>
  );
}

function Making({
  tenantId,
  editions,
  onClose,
}: {
  tenantId: string;
  editions: readonly Option[];
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return (
    <ActForm<SystemsCreateMutation, 'name' | 'standardIds'>
      mutation={graphql`
        mutation SystemsCreateMutation($input: CreateManagementSystemInput!) {
          createManagementSystem(input: $input) {
            managementSystem {
              id
              tenant { id ...Systems_tenant }
            }
            errors { ...userErrors_error }
          }
        }
      `}
      fields={[
        { name: 'name', kind: 'line', label: t.name, required: true },
        { name: 'standardIds', kind: 'some', label: t.chooseStandards, required: true, options: editions },
      ]}
      input={(v) => ({ tenantId, idempotencyKey, name: v.name, standardIds: chosenOf(v.standardIds) })}
      submit={t.create}
      needed={t.needed}
      onDone={onClose}
      onClose={onClose}
    />
  );
}
