import { useState } from 'react';
import { graphql, usePaginationFragment } from 'react-relay';
import type { MembershipAction, Roles_tenant$data, Roles_tenant$key } from '#/__generated__/Roles_tenant.graphql';
import type { RolesEndMutation } from '#/__generated__/RolesEndMutation.graphql';
import type { RolesGrantMutation } from '#/__generated__/RolesGrantMutation.graphql';
import type { RolesPageQuery } from '#/__generated__/RolesPageQuery.graphql';
import type { RolesValidityMutation } from '#/__generated__/RolesValidityMutation.graphql';
import { useFormats, useM, useTexts } from '#/i18n/language';
import { ActForm, type FormField } from '#/parts/inputs';
import { Empty, Form, More, Wide } from '#/parts/parts';
import { Acts } from './Acts';
import type { Place } from './People';
import css from './people.module.css';
import { texts } from './texts';
import { beginningOf, dayOf, endOf, lastDayOf } from './zone';

const PAGE = 50;
export const OWN_ROLES = ['REPRESENTATIVE', 'MANAGEMENT', 'AUDITOR', 'EMPLOYEE'] as const;
export type OwnRole = (typeof OWN_ROLES)[number];

type Membership = Roles_tenant$data['memberships']['edges'][number]['node'];

export const nameOf = (person: { givenName: string; familyName: string }) => `${person.givenName} ${person.familyName}`;

/** Who is what in the organisation, since when, by whose leave. */
export function Roles({ tenant, place }: { tenant: Roles_tenant$key; place: Place }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<RolesPageQuery, Roles_tenant$key>(
    graphql`
      fragment Roles_tenant on Tenant
      @argumentDefinitions(count: { type: "Int", defaultValue: 50 }, cursor: { type: "String" })
      @refetchable(queryName: "RolesPageQuery") {
        memberships(first: $count, after: $cursor) @connection(key: "Roles_memberships") {
          edges {
            node {
              id
              version
              person { id givenName familyName email mailSuppression { reason } }
              role
              validFrom
              validUntil
              grantedBy { id givenName familyName }
              endedBy { id givenName familyName }
              endReason
              firmStandingIn { id name }
              allowedActions
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  const m = useM();
  const [opened, open] = useState<{ action: MembershipAction; membership: Membership } | null>(null);
  const close = () => open(null);
  const done = () => {
    close();
    place.saved();
  };
  const rows = data.memberships.edges.map((e) => e.node);
  return (
    <section className="card" aria-labelledby="roles">
      <h2 id="roles">{t.roles}</h2>
      {rows.length === 0 ? (
        <Empty text={t.noRoles}>
          <p>{place.may('MANAGE_PEOPLE') ? t.noRolesNext : t.noRolesReader}</p>
        </Empty>
      ) : (
        <Wide label={t.roles}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.person}</th>
                <th scope="col">{t.role}</th>
                <th scope="col">{t.valid}</th>
                <th scope="col">{t.granted}</th>
                <th scope="col">
                  <span className="visually-hidden">{t.change}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    {nameOf(one.person)}
                    <span className={css['second']}>{one.person.email}</span>
                    {one.person.mailSuppression ? (
                      <span className={css['warns']}>! {t.noMail(one.person.mailSuppression.reason)}</span>
                    ) : null}
                  </th>
                  <td data-label={t.role}>{m.role[one.role]}</td>
                  <td data-label={t.valid}>
                    <Validity one={one} timeZone={place.timeZone} />
                    {one.endedBy ? (
                      <span className={css['second']}>{t.ended(nameOf(one.endedBy), one.endReason ?? '')}</span>
                    ) : null}
                    {one.firmStandingIn ? (
                      <span className={css['second']}>{t.standsIn(one.firmStandingIn.name)}</span>
                    ) : null}
                  </td>
                  <td data-label={t.granted}>{one.grantedBy ? nameOf(one.grantedBy) : t.operator}</td>
                  <td>
                    <Acts
                      about={`${nameOf(one.person)}, ${m.role[one.role]}`}
                      actions={one.allowedActions}
                      names={t.membership}
                      onAct={(action) => open({ action, membership: one })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
      <Form title={opened ? t.membership[opened.action] : ''} isOpen={opened !== null} onClose={close}>
        {opened?.action === 'GRANT_ROLE' ? (
          <Grant membership={opened.membership} place={place} onDone={done} onClose={close} />
        ) : opened?.action === 'END' ? (
          <End membership={opened.membership} place={place} onDone={done} onClose={close} />
        ) : opened ? (
          <ChangeValidity membership={opened.membership} place={place} onDone={done} onClose={close} />
        ) : null}
      </Form>
    </section>
  );
}

/** From when until when something holds, with a word for where that stands now. */
export function Validity({
  one,
  timeZone,
}: {
  one: { validFrom: string; validUntil: string | null | undefined };
  timeZone: string;
}) {
  const t = useTexts(texts);
  const { day } = useFormats();
  const now = new Date().toISOString();
  const isOver = one.validUntil != null && Date.parse(one.validUntil) <= Date.parse(now);
  const isAhead = Date.parse(one.validFrom) > Date.parse(now);
  return (
    <>
      <span className={`chip ${isOver || isAhead ? '' : 'good'}`}>{isOver ? t.over : isAhead ? t.ahead : t.holds}</span>{' '}
      {t.from(day(dayOf(one.validFrom, timeZone)))}
      {one.validUntil ? `, ${t.until(day(lastDayOf(one.validUntil, timeZone)))}` : `, ${t.openEnd}`}
    </>
  );
}

interface ActProps {
  membership: Membership;
  place: Place;
  onDone: () => void;
  onClose: () => void;
}

export function useStandIn(place: Place): readonly FormField<'firmStandsIn'>[] {
  const t = useTexts(texts);
  return place.isFirm
    ? [{ name: 'firmStandsIn', kind: 'yes', label: t.fields.firmStandsIn, hint: t.hints.firmStandsIn }]
    : [];
}

function Grant({ membership, place, onDone, onClose }: ActProps) {
  const t = useTexts(texts);
  const m = useM();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return (
    <ActForm<RolesGrantMutation, 'role' | 'validFrom' | 'validUntil' | 'firmStandsIn'>
      mutation={graphql`
        mutation RolesGrantMutation($input: GrantRoleInput!) {
          grantRole(input: $input) { membership { id } errors { ...userErrors_error } }
        }
      `}
      fields={[
        {
          name: 'role',
          kind: 'choice',
          label: t.fields.role,
          required: true,
          options: [['', t.choose], ...OWN_ROLES.map((role) => [role, m.role[role]] as const)],
        },
        { name: 'validFrom', kind: 'day', label: t.fields.validFrom, hint: t.hints.validFrom },
        { name: 'validUntil', kind: 'day', label: t.fields.validUntil, hint: t.hints.validUntil },
        ...useStandIn(place),
      ]}
      input={(v) => ({
        membershipId: membership.id,
        idempotencyKey,
        role: v.role as OwnRole,
        validFrom: v.validFrom ? beginningOf(v.validFrom, place.timeZone) : null,
        validUntil: v.validUntil ? endOf(v.validUntil, place.timeZone) : null,
        firmStandsIn: v.firmStandsIn === 'yes',
      })}
      submit={t.save}
      needed={t.needed}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        <strong>{nameOf(membership.person)}</strong>
      </p>
    </ActForm>
  );
}

function End({ membership, place, onDone, onClose }: ActProps) {
  const t = useTexts(texts);
  const m = useM();
  return (
    <ActForm<RolesEndMutation, 'reason' | 'firmStandsIn'>
      mutation={graphql`
        mutation RolesEndMutation($input: EndRoleInput!) {
          endRole(input: $input) { membership { id version } errors { ...userErrors_error } }
        }
      `}
      fields={[
        { name: 'reason', kind: 'lines', label: t.fields.reason, required: true, maxLength: 1000 },
        ...useStandIn(place),
      ]}
      input={(v) => ({
        id: membership.id,
        expectedVersion: membership.version,
        reason: v.reason,
        firmStandsIn: v.firmStandsIn === 'yes',
      })}
      submit={t.membership.END}
      needed={t.needed}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        <strong>
          {nameOf(membership.person)}, {m.role[membership.role]}
        </strong>
      </p>
      <p>{t.endText}</p>
    </ActForm>
  );
}

function ChangeValidity({ membership, place, onDone, onClose }: ActProps) {
  const t = useTexts(texts);
  const m = useM();
  const isAhead = Date.parse(membership.validFrom) > Date.now();
  const from = dayOf(membership.validFrom, place.timeZone);
  const until = membership.validUntil ? lastDayOf(membership.validUntil, place.timeZone) : '';
  return (
    <ActForm<RolesValidityMutation, 'validFrom' | 'validUntil' | 'firmStandsIn'>
      mutation={graphql`
        mutation RolesValidityMutation($input: ChangeRoleValidityInput!) {
          changeRoleValidity(input: $input) { membership { id version } errors { ...userErrors_error } }
        }
      `}
      fields={[
        ...(isAhead
          ? [{ name: 'validFrom' as const, kind: 'day' as const, label: t.fields.validFrom, required: true }]
          : []),
        { name: 'validUntil', kind: 'day', label: t.fields.validUntil, hint: t.hints.validUntil },
        ...useStandIn(place),
      ]}
      start={{ validFrom: from, validUntil: until }}
      input={(v) => ({
        id: membership.id,
        expectedVersion: membership.version,
        ...(isAhead && v.validFrom !== from ? { validFrom: beginningOf(v.validFrom, place.timeZone) } : {}),
        ...(v.validUntil !== until ? { validUntil: v.validUntil ? endOf(v.validUntil, place.timeZone) : null } : {}),
        firmStandsIn: v.firmStandsIn === 'yes',
      })}
      submit={t.save}
      needed={t.needed}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        <strong>
          {nameOf(membership.person)}, {m.role[membership.role]}
        </strong>
      </p>
    </ActForm>
  );
}
