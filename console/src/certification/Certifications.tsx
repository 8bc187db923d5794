import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Certifications_tenant$key } from '#/__generated__/Certifications_tenant.graphql';
import type { CertificationsPageQuery } from '#/__generated__/CertificationsPageQuery.graphql';
import type { CertificationsQuery } from '#/__generated__/CertificationsQuery.graphql';
import { STATE_TONES } from '#/client/tones';
import { useFormats, useM, useTexts } from '#/i18n/language';
import { Days, Empty, Form, More, useTitle, Wide } from '#/parts/parts';
import { Applying } from './Applying';
import css from './certification.module.css';
import { texts } from './texts';

const PAGE = 20;

/** A client's certifications, and the application that each begins with. */
export function Certifications({ query }: { query: PreloadedQuery<CertificationsQuery> }) {
  const { tenant } = usePreloadedQuery<CertificationsQuery>(
    graphql`
      query CertificationsQuery($id: ID!) {
        tenant(id: $id) { id today permissions ...Certifications_tenant }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [applying, setApplying] = useState(false);
  useTitle(t.all);
  if (!tenant) return null;
  const may = tenant.permissions.includes('MANAGE_CERTIFICATION');
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{t.all}</h1>
        {may ? (
          <Button className="button primary" onPress={() => setApplying(true)}>
            {t.apply}
          </Button>
        ) : null}
      </header>
      <List tenant={tenant} tenantId={tenant.id} mayApply={may} />
      <Form title={t.apply} isOpen={applying} onClose={() => setApplying(false)}>
        <Applying
          tenantId={tenant.id}
          today={tenant.today}
          onDone={(id) =>
            void navigate({ to: '/clients/$tenantId/certifications/$id', params: { tenantId: tenant.id, id } })
          }
          onClose={() => setApplying(false)}
        />
      </Form>
    </div>
  );
}

function List({
  tenant,
  tenantId,
  mayApply,
}: {
  tenant: Certifications_tenant$key;
  tenantId: string;
  mayApply: boolean;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    CertificationsPageQuery,
    Certifications_tenant$key
  >(
    graphql`
      fragment Certifications_tenant on Tenant
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "CertificationsPageQuery") {
        certifications(first: $count, after: $cursor) @connection(key: "Certifications_certifications") {
          edges {
            node {
              id
              state
              standard { id designation title }
              body { id name }
              currentCertificate { id number expiry { on } }
              nextHardDate { id name dueOn daysLeft }
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  const m = useM();
  const { day } = useFormats();
  const rows = data.certifications.edges.map((e) => e.node);
  return (
    <div className="card">
      {rows.length === 0 ? (
        <Empty text={t.empty}>
          <p>{mayApply ? t.emptyNext : t.emptyReader}</p>
        </Empty>
      ) : (
        <Wide label={t.all}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.standard}</th>
                <th scope="col">{t.body}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.expires}</th>
                <th scope="col">{t.next}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((c) => (
                <tr key={c.id}>
                  <th scope="row">
                    <Link to="/clients/$tenantId/certifications/$id" params={{ tenantId, id: c.id }}>
                      {c.standard.designation}
                    </Link>
                    <span className={css['second']}>{c.standard.title}</span>
                  </th>
                  <td data-label={t.body}>{c.body.name}</td>
                  <td data-label={t.state}>
                    <span className={`chip ${STATE_TONES[c.state] ?? ''}`}>{m.certificationState[c.state]}</span>
                  </td>
                  <td data-label={t.expires}>
                    {c.currentCertificate ? (
                      <>
                        {day(c.currentCertificate.expiry.on)}
                        <span className={css['second']}>{c.currentCertificate.number}</span>
                      </>
                    ) : (
                      <span className="muted">–</span>
                    )}
                  </td>
                  <td data-label={t.next}>
                    {c.nextHardDate ? (
                      <>
                        {day(c.nextHardDate.dueOn)} <Days left={c.nextHardDate.daysLeft} />
                        <span className={css['second']}>{c.nextHardDate.name}</span>
                      </>
                    ) : (
                      <span className="muted">{t.none}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </div>
  );
}
