import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Firm_clients$key } from '#/__generated__/Firm_clients.graphql';
import type { Firm_offers$data, Firm_offers$key } from '#/__generated__/Firm_offers.graphql';
import type { Firm_people$data, Firm_people$key } from '#/__generated__/Firm_people.graphql';
import type { FirmAcceptMutation } from '#/__generated__/FirmAcceptMutation.graphql';
import type { FirmClientsQuery } from '#/__generated__/FirmClientsQuery.graphql';
import type { FirmDeclineMutation } from '#/__generated__/FirmDeclineMutation.graphql';
import type { FirmEndMutation } from '#/__generated__/FirmEndMutation.graphql';
import type { FirmOffersQuery } from '#/__generated__/FirmOffersQuery.graphql';
import type { FirmPeopleQuery } from '#/__generated__/FirmPeopleQuery.graphql';
import type { FirmQuery } from '#/__generated__/FirmQuery.graphql';
import type { FirmRoleMutation } from '#/__generated__/FirmRoleMutation.graphql';
import type { FirmTakeOnMutation } from '#/__generated__/FirmTakeOnMutation.graphql';
import type { FirmValidityMutation } from '#/__generated__/FirmValidityMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useFormats, useLanguage, useM, useTexts } from '#/i18n/language';
import { More, useTitle, Wide } from '#/parts/parts';
import { Act, Confirm, Facts, nameOf, Part, ReasonForm } from '#/records/Entry';
import { Cell } from '#/records/List';
import css from '#/records/records.module.css';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { FirmInvitations } from './FirmInvitations';
import { texts } from './texts';
import { dayFrom, lastDay, startOf, untilEndOf } from './zone';

const PAGE = 20;

/** A consultancy: who works for it, what it is offered, and its clients. */
export function Firm({ query }: { query: PreloadedQuery<FirmQuery> }) {
  const data = usePreloadedQuery<FirmQuery>(
    graphql`
      query FirmQuery($id: ID!) {
        node(id: $id) {
          ... on Firm { id name permissions }
          ...Firm_people @alias(as: "people")
          ...Firm_offers @alias(as: "offers")
          ...FirmInvitations_firm @alias(as: "invitations")
        }
        ...Firm_clients
      }
    `,
    query,
  );
  const t = useTexts(texts);
  const firm = data.node;
  useTitle(firm?.name ?? t.title);
  if (!firm?.id || !firm.name || !firm.people || !firm.offers || !firm.invitations) return <NotFound />;
  const may = (permission: 'MANAGE_FIRM' | 'CREATE_TENANT') => firm.permissions?.includes(permission) === true;
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{firm.name}</h1>
      </header>
      <Offers firm={firm.offers} firmId={firm.id} />
      <People firm={firm.people} firmId={firm.id} />
      <FirmInvitations firm={firm.invitations} firmId={firm.id} may={may('MANAGE_FIRM')} />
      <Clients query={data} firmId={firm.id} may={may('CREATE_TENANT')} />
    </div>
  );
}

type Employment = NonNullable<Firm_people$data['people']>['edges'][number]['node'];

function People({ firm, firmId }: { firm: Firm_people$key; firmId: string }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<FirmPeopleQuery, Firm_people$key>(
    graphql`
      fragment Firm_people on Firm
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "FirmPeopleQuery") {
        people(first: $count, after: $cursor) @connection(key: "Firm_people") {
          edges {
            node {
              id
              version
              role
              validFrom
              validUntil
              endReason
              allowedActions
              person { id givenName familyName email }
            }
          }
        }
      }
    `,
    firm,
  );
  const t = useTexts(texts);
  const m = useM();
  const { day } = useFormats();
  if (!data.people) {
    return (
      <Part title={t.people}>
        <p className="muted">{t.partnersOnly}</p>
      </Part>
    );
  }
  return (
    <Part title={t.people}>
      <Wide label={t.people}>
        <table className="table stacks">
          <thead>
            <tr>
              <th scope="col">{t.person}</th>
              <th scope="col">{t.role}</th>
              <th scope="col">{t.holds}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {data.people.edges.map(({ node: e }) => (
              <tr key={e.id}>
                <th scope="row">
                  {nameOf(e.person)}
                  <span className={css['second']}>{e.person.email}</span>
                </th>
                <Cell label={t.role}>{m.role[e.role]}</Cell>
                <Cell label={t.holds}>
                  {e.validUntil && Date.parse(e.validUntil) <= Date.now() ? (
                    <span className="chip">{t.over}</span>
                  ) : null}{' '}
                  {t.from(day(dayFrom(e.validFrom)))}, {e.validUntil ? t.until(day(lastDay(e.validUntil))) : t.always}
                  {e.endReason ? <span className={css['second']}>{e.endReason}</span> : null}
                </Cell>
                <td>
                  <span className={`${css['buttons']} no-print`}>
                    {e.allowedActions.includes('CHANGE') ? (
                      <Act label={t.changeRole} about={nameOf(e.person)}>
                        {(close) => <ChangingRole employment={e} firmId={firmId} onClose={close} />}
                      </Act>
                    ) : null}
                    {e.allowedActions.includes('CHANGE_VALIDITY') ? (
                      <Act label={t.validity} about={nameOf(e.person)}>
                        {(close) => <ChangingDays employment={e} firmId={firmId} onClose={close} />}
                      </Act>
                    ) : null}
                    {e.allowedActions.includes('END') ? (
                      <Act label={t.end} about={nameOf(e.person)}>
                        {(close) => <Ending employment={e} firmId={firmId} onClose={close} />}
                      </Act>
                    ) : null}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </Part>
  );
}

interface OfEmployment {
  employment: Employment;
  firmId: string;
  onClose: () => void;
}

function ChangingRole({ employment: e, firmId, onClose }: OfEmployment) {
  const t = useTexts(texts);
  const tr = useTexts(recordTexts);
  const m = useM();
  const state = useAct<FirmRoleMutation>(graphql`
    mutation FirmRoleMutation($input: ChangeEmploymentInput!) {
      changeEmployment(input: $input) {
        employment { id firm { ...Firm_people } }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={tr.save}
      onCancel={onClose}
      fields={[
        {
          name: 'role',
          label: t.newRole,
          kind: 'choice',
          required: true,
          options: (['PARTNER', 'CONSULTANT'] as const)
            .filter((role) => role !== e.role)
            .map((role) => [role, m.role[role]] as const),
        },
        { name: 'reason', label: tr.why, required: true, lines: 2, maxLength: 1000 },
      ]}
      send={(v) =>
        state.act(
          {
            input: {
              firmId,
              id: e.id,
              expectedVersion: e.version,
              role: v.role === 'PARTNER' ? 'PARTNER' : 'CONSULTANT',
              reason: v.reason,
            },
          },
          onClose,
        )
      }
    />
  );
}

function ChangingDays({ employment: e, firmId, onClose }: OfEmployment) {
  const t = useTexts(texts);
  const tr = useTexts(recordTexts);
  const state = useAct<FirmValidityMutation>(graphql`
    mutation FirmValidityMutation($input: ChangeEmploymentValidityInput!) {
      changeEmploymentValidity(input: $input) {
        employment { id version validFrom validUntil allowedActions }
        errors { ...userErrors_error }
      }
    }
  `);
  const before = { from: dayFrom(e.validFrom), until: e.validUntil ? lastDay(e.validUntil) : '' };
  // What has begun keeps its first day.
  const hasBegun = Date.parse(e.validFrom) <= Date.now();
  return (
    <ActForm<'validFrom' | 'validUntil'>
      state={state}
      submit={tr.save}
      onCancel={onClose}
      fields={[
        ...(hasBegun
          ? []
          : [{ name: 'validFrom', label: t.validFrom, kind: 'date', required: true, initial: before.from } as const]),
        { name: 'validUntil', label: t.validUntil, hint: t.validHint, kind: 'date', initial: before.until },
      ]}
      send={(v) =>
        state.act(
          {
            input: {
              firmId,
              id: e.id,
              expectedVersion: e.version,
              ...(v.validFrom && v.validFrom !== before.from ? { validFrom: startOf(v.validFrom) } : {}),
              ...(v.validUntil === before.until ? {} : { validUntil: v.validUntil ? untilEndOf(v.validUntil) : null }),
            },
          },
          onClose,
        )
      }
    />
  );
}

function Ending({ employment: e, firmId, onClose }: OfEmployment) {
  const t = useTexts(texts);
  const state = useAct<FirmEndMutation>(graphql`
    mutation FirmEndMutation($input: EndEmploymentInput!) {
      endEmployment(input: $input) {
        employment { id version validUntil endReason allowedActions }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ReasonForm
      state={state}
      submit={t.end}
      hint={t.endHint}
      onCancel={onClose}
      send={(reason) => state.act({ input: { firmId, id: e.id, expectedVersion: e.version, reason } }, onClose)}
    />
  );
}

type Offer = NonNullable<Firm_offers$data['handovers']>['edges'][number]['node'];

/** What organisations have agreed to hand over; those that wait for an answer stand out. */
function Offers({ firm, firmId }: { firm: Firm_offers$key; firmId: string }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<FirmOffersQuery, Firm_offers$key>(
    graphql`
      fragment Firm_offers on Firm
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "FirmOffersQuery") {
        handovers(first: $count, after: $cursor) @connection(key: "Firm_handovers") {
          edges {
            node {
              id
              version
              state
              organisation
              services
              consent
              consentedAt
              declineReason
              allowedActions
              from { id name }
            }
          }
        }
      }
    `,
    firm,
  );
  const t = useTexts(texts);
  const { moment } = useFormats();
  const rows = data.handovers?.edges.map((e) => e.node) ?? [];
  if (!data.handovers) return null;
  return (
    <Part title={t.offers}>
      {rows.length === 0 ? <p className="muted">{t.noOffers}</p> : null}
      <ul className={css['rowList']}>
        {rows.map((o) => (
          <li key={o.id}>
            <div>
              <span className={css['chips']}>
                <b>{o.organisation}</b>
                <span className={`chip ${o.state === 'CONSENTED' ? 'minor' : o.state === 'ACCEPTED' ? 'good' : ''}`}>
                  {t.offerStates[o.state]}
                </span>
              </span>
              <span className="small muted">{t.offerFrom(o.from.name, moment(o.consentedAt))}</span>
              <Facts
                facts={[
                  [t.services, o.services],
                  [t.consent, o.consent],
                  [t.decline, o.declineReason],
                ]}
              />
            </div>
            <div className={css['buttons']}>
              {o.allowedActions.includes('ACCEPT') ? (
                <Act label={t.accept} about={o.organisation} isPrimary>
                  {(close) => <Accepting offer={o} firmId={firmId} onClose={close} />}
                </Act>
              ) : null}
              {o.allowedActions.includes('DECLINE') ? (
                <Act label={t.decline} about={o.organisation}>
                  {(close) => <Declining offer={o} firmId={firmId} onClose={close} />}
                </Act>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </Part>
  );
}

function Accepting({ offer: o, firmId, onClose }: { offer: Offer; firmId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<FirmAcceptMutation>(graphql`
    mutation FirmAcceptMutation($input: AcceptHandoverInput!) {
      acceptHandover(input: $input) {
        offer { id version state allowedActions }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <Confirm
      state={state}
      text={t.acceptAsk(o.organisation, o.from.name)}
      submit={t.accept}
      onCancel={onClose}
      send={() => state.act({ input: { firmId, id: o.id, expectedVersion: o.version } }, onClose)}
    />
  );
}

function Declining({ offer: o, firmId, onClose }: { offer: Offer; firmId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<FirmDeclineMutation>(graphql`
    mutation FirmDeclineMutation($input: DeclineHandoverInput!) {
      declineHandover(input: $input) {
        offer { id version state declineReason allowedActions }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ReasonForm
      state={state}
      submit={t.decline}
      label={t.declineWhy}
      onCancel={onClose}
      send={(reason) => state.act({ input: { firmId, id: o.id, expectedVersion: o.version, reason } }, onClose)}
    />
  );
}

/** The organisations that the firm sees, those in the archive too. */
function Clients({ query, firmId, may }: { query: Firm_clients$key; firmId: string; may: boolean }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<FirmClientsQuery, Firm_clients$key>(
    graphql`
      fragment Firm_clients on Query
      @argumentDefinitions(count: { type: "Int", defaultValue: 50 }, cursor: { type: "String" })
      @refetchable(queryName: "FirmClientsQuery") {
        tenants(first: $count, after: $cursor, archived: INCLUDED) @connection(key: "Firm_tenants") {
          edges { node { id name archivedAt actingFor { id } } }
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  const rows = data.tenants.edges.map((e) => e.node).filter((one) => one.actingFor?.id === firmId);
  return (
    <Part
      title={t.clients}
      act={may ? <Act label={t.takeOn}>{(close) => <TakingOn firmId={firmId} onClose={close} />}</Act> : null}
    >
      {rows.length === 0 ? <p className="muted">{t.noClients}</p> : null}
      <ul className={css['rowList']}>
        {rows.map((one) => (
          <li key={one.id}>
            <div>
              <Link to="/clients/$tenantId" params={{ tenantId: one.id }}>
                {one.name}
              </Link>
            </div>
            <div className={css['buttons']}>
              {one.archivedAt ? <span className="chip">{t.archived}</span> : null}
              <Link
                className="button"
                to="/clients/$tenantId/people/account"
                params={{ tenantId: one.id }}
                aria-label={`${t.account}: ${one.name}`}
              >
                {t.account}
              </Link>
            </div>
          </li>
        ))}
      </ul>
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </Part>
  );
}

function TakingOn({ firmId, onClose }: { firmId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useAct<FirmTakeOnMutation>(graphql`
    mutation FirmTakeOnMutation($input: CreateTenantInput!) {
      createTenant(input: $input) {
        tenant { id }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.takeOn}
      onCancel={onClose}
      fields={[
        { name: 'name', label: t.client.name, required: true, maxLength: 200 },
        {
          name: 'timeZone',
          label: t.client.timeZone,
          kind: 'choice',
          required: true,
          initial: Intl.DateTimeFormat().resolvedOptions().timeZone,
          options: Intl.supportedValuesOf('timeZone').map((zone) => [zone, zone] as const),
        },
        {
          name: 'locale',
          label: t.client.locale,
          kind: 'choice',
          required: true,
          initial: language,
          options: Object.entries(t.languages),
        },
        { name: 'headcount', label: t.client.headcount, kind: 'number', required: true },
        { name: 'services', label: t.client.services, required: true, lines: 2, maxLength: 2000 },
        { name: 'consent', label: t.client.consent, required: true, lines: 2, maxLength: 2000 },
      ]}
      send={(v) =>
        state.act(
          {
            input: {
              firmId,
              idempotencyKey,
              name: v.name,
              timeZone: v.timeZone,
              locale: v.locale,
              headcount: Number(v.headcount),
              services: v.services,
              consent: v.consent,
            },
          },
          ({ createTenant: { tenant } }) => {
            onClose();
            if (tenant) void navigate({ to: '/clients/$tenantId', params: { tenantId: tenant.id } });
          },
        )
      }
    />
  );
}
