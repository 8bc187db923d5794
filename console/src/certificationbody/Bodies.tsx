import { Link, useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, useFragment, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Bodies_requests$key } from '#/__generated__/Bodies_requests.graphql';
import type { Bodies_tenant$key } from '#/__generated__/Bodies_tenant.graphql';
import type { BodiesAskMutation } from '#/__generated__/BodiesAskMutation.graphql';
import type { BodiesQuery } from '#/__generated__/BodiesQuery.graphql';
import type { BodiesRequestsPageQuery } from '#/__generated__/BodiesRequestsPageQuery.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useFormats, useM, useTexts } from '#/i18n/language';
import { Choice, Empty, Field, Form, FormButtons, More, Refusals, Skeleton, useTitle, Wide } from '#/parts/parts';
import { AccreditationChips } from './AccreditationChips';
import css from './certificationbody.module.css';
import { Directory } from './Directory';
import { texts } from './texts';

const PAGE = 20;

/** The bodies that a client works with, what they are accredited for, and what they were asked to quote for. */
export function Bodies({ query }: { query: PreloadedQuery<BodiesQuery> }) {
  const { tenant } = usePreloadedQuery<BodiesQuery>(
    graphql`
      query BodiesQuery($id: ID!) {
        tenant(id: $id) {
          id
          today
          permissions
          managementSystems(first: 100) { edges { node { id name } } }
          ...Bodies_tenant
          ...Bodies_requests
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  useTitle(t.title);
  const [doing, setDoing] = useState<'choose' | 'ask' | null>(null);
  if (!tenant) return null;
  const mayManage = tenant.permissions.includes('MANAGE_CERTIFICATION');
  const systems = tenant.managementSystems.edges.map(({ node }) => node);
  const close = () => setDoing(null);
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{t.title}</h1>
        {mayManage ? (
          <div className={css['buttons']}>
            <Button className="button" onPress={() => setDoing('ask')}>
              {t.ask} …
            </Button>
            <Button className="button primary" onPress={() => setDoing('choose')}>
              {t.choose} …
            </Button>
          </div>
        ) : null}
      </header>
      <List tenant={tenant} tenantId={tenant.id} mayManage={mayManage} />
      <Requests tenant={tenant} tenantId={tenant.id} />
      <Form title={t.choose} isOpen={doing === 'choose'} onClose={close}>
        <Suspense fallback={<Skeleton />}>
          <Directory tenantId={tenant.id} onClose={close} />
        </Suspense>
      </Form>
      <Form title={t.ask} isOpen={doing === 'ask'} onClose={close}>
        {systems.length === 0 ? (
          <p>{t.needSystem}</p>
        ) : (
          <Asking tenantId={tenant.id} systems={systems} today={tenant.today} onClose={close} />
        )}
      </Form>
    </div>
  );
}

function List({
  tenant: key,
  tenantId,
  mayManage,
}: {
  tenant: Bodies_tenant$key;
  tenantId: string;
  mayManage: boolean;
}) {
  const tenant = useFragment(
    graphql`
      fragment Bodies_tenant on Tenant {
        certificationBodies(first: 100) {
          edges {
            node {
              id
              name
              expiryConvention
              surveillanceToleranceMonths
              surveillanceFrequencyMonths
              directoryBody {
                id
                accreditations { number state standard { id designation } ...AccreditationChips_accreditations }
              }
            }
          }
        }
      }
    `,
    key,
  );
  const t = useTexts(texts);
  const bodies = tenant.certificationBodies.edges;
  return (
    <section className="card" aria-labelledby="bodies">
      <h2 id="bodies">{t.bodies}</h2>
      {bodies.length === 0 ? (
        <Empty text={t.empty}>
          <p>{mayManage ? t.emptyNext : t.emptyReader}</p>
        </Empty>
      ) : (
        <Wide label={t.bodies}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.name}</th>
                <th scope="col">{t.accreditations}</th>
                <th scope="col">{t.counts}</th>
                <th scope="col">{t.eligible}</th>
              </tr>
            </thead>
            <tbody>
              {bodies.map(({ node: body }) => (
                <tr key={body.id}>
                  <th scope="row">{body.name}</th>
                  <td data-label={t.accreditations}>
                    {body.directoryBody ? (
                      <AccreditationChips accreditations={body.directoryBody.accreditations} />
                    ) : (
                      <span className="muted">{t.notLinked}</span>
                    )}
                  </td>
                  <td data-label={t.counts} className="small">
                    {t.expiry[body.expiryConvention]}, {t.frequency(body.surveillanceFrequencyMonths)},{' '}
                    {t.tolerance(body.surveillanceToleranceMonths)}
                  </td>
                  <td data-label={t.eligible}>
                    <Link to="/clients/$tenantId/bodies/$id" params={{ tenantId, id: body.id }}>
                      {t.eligible}
                      <span className="visually-hidden"> {body.name}</span>
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  );
}

function Requests({ tenant, tenantId }: { tenant: Bodies_requests$key; tenantId: string }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    BodiesRequestsPageQuery,
    Bodies_requests$key
  >(
    graphql`
      fragment Bodies_requests on Tenant
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "BodiesRequestsPageQuery") {
        quotationRequests(first: $count, after: $cursor) @connection(key: "Bodies_quotationRequests") {
          edges {
            node {
              id
              state
              answerBy
              managementSystem { id name }
              quotations(first: 50) { edges { node { id state } } }
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  const requests = data.quotationRequests.edges;
  return (
    <section className="card" aria-labelledby="requests">
      <h2 id="requests">{t.quotes}</h2>
      {requests.length === 0 ? (
        <Empty text={t.noQuotes}>
          <p>{t.noQuotesNext}</p>
        </Empty>
      ) : (
        <Wide label={t.quotes}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.system}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.answerBy}</th>
                <th scope="col">{t.answers}</th>
              </tr>
            </thead>
            <tbody>
              {requests.map(({ node: r }) => (
                <tr key={r.id}>
                  <th scope="row">
                    <Link to="/clients/$tenantId/quotations/$id" params={{ tenantId, id: r.id }}>
                      {r.managementSystem.name}
                    </Link>
                  </th>
                  <td data-label={t.state}>
                    <span className={`chip ${r.state === 'DECIDED' ? 'good' : ''}`}>{t.states[r.state]}</span>
                  </td>
                  <td data-label={t.answerBy}>{day(r.answerBy)}</td>
                  <td data-label={t.answers}>
                    {t.quoted(
                      r.quotations.edges.filter((e) => e.node.state === 'QUOTED').length,
                      r.quotations.edges.length,
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </section>
  );
}

const FORTNIGHT = 14;

function Asking({
  tenantId,
  systems,
  today,
  onClose,
}: {
  tenantId: string;
  systems: readonly { readonly id: string; readonly name: string }[];
  today: string;
  onClose: () => void;
}) {
  const m = useM();
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [managementSystemId, setSystem] = useState(systems[0]?.id ?? '');
  const [answerBy, setAnswerBy] = useState(() =>
    new Date(Date.parse(today) + FORTNIGHT * 86_400_000).toISOString().slice(0, 10),
  );
  const { act, isBusy, errors, failure } = useAct<BodiesAskMutation>(graphql`
    mutation BodiesAskMutation($input: CreateQuotationRequestInput!) {
      createQuotationRequest(input: $input) {
        quotationRequest { id }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        if (!answerBy) return;
        const input = { tenantId, idempotencyKey, managementSystemId, answerBy };
        act({ input }, ({ createQuotationRequest: { quotationRequest } }) => {
          onClose();
          if (!quotationRequest) return;
          void navigate({ to: '/clients/$tenantId/quotations/$id', params: { tenantId, id: quotationRequest.id } });
        });
      }}
    >
      <Refusals errors={errors} failure={failure} fields={['answerBy']} />
      <Choice
        label={t.system}
        value={managementSystemId}
        options={systems.map((s) => [s.id, s.name] as const)}
        onChange={setSystem}
      />
      <Field
        label={t.answerBy}
        type="date"
        value={answerBy}
        onChange={setAnswerBy}
        required
        errors={answerBy ? (byField(errors)['answerBy'] ?? []) : [t.needDay]}
      />
      <FormButtons submit={m.common.create} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
