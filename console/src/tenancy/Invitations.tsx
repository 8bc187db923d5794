import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, usePaginationFragment } from 'react-relay';
import type {
  InvitationAction,
  Invitations_tenant$data,
  Invitations_tenant$key,
} from '#/__generated__/Invitations_tenant.graphql';
import type { InvitationsInviteMutation } from '#/__generated__/InvitationsInviteMutation.graphql';
import type { InvitationsPageQuery } from '#/__generated__/InvitationsPageQuery.graphql';
import type { InvitationsResendMutation } from '#/__generated__/InvitationsResendMutation.graphql';
import type { InvitationsRevokeMutation } from '#/__generated__/InvitationsRevokeMutation.graphql';
import { useFormats, useM, useTexts } from '#/i18n/language';
import { ActForm, chosenOf } from '#/parts/inputs';
import { Empty, Form, More, Wide } from '#/parts/parts';
import { Acts } from './Acts';
import type { Place } from './People';
import css from './people.module.css';
import { nameOf, OWN_ROLES, type OwnRole, useStandIn } from './Roles';
import { texts } from './texts';
import { endOf, lastDayOf } from './zone';

const PAGE = 20;
const TONES = { OPEN: 'minor', EXPIRED: 'major', ACCEPTED: 'good', REVOKED: '' };

type Invitation = NonNullable<Invitations_tenant$data['invitations']>['edges'][number]['node'];

/** Who was invited as what, and whether they came. Nobody sees it but those who may invite. */
export function Invitations({ tenant, place }: { tenant: Invitations_tenant$key; place: Place }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    InvitationsPageQuery,
    Invitations_tenant$key
  >(
    graphql`
      fragment Invitations_tenant on Tenant
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "InvitationsPageQuery") {
        invitations(first: $count, after: $cursor) @connection(key: "Invitations_invitations") {
          edges {
            node {
              id
              version
              state
              email
              givenName
              familyName
              roles { role validUntil }
              invitedBy { id givenName familyName }
              onBehalfOf { id name }
              invitedAt
              expiresAt
              answeredAt
              mailSuppression { reason }
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
  const { moment, day } = useFormats();
  const [inviting, setInviting] = useState(false);
  const [opened, open] = useState<{ action: InvitationAction; invitation: Invitation } | null>(null);
  const close = () => {
    setInviting(false);
    open(null);
  };
  const done = () => {
    close();
    place.saved();
  };
  if (!data.invitations) return null;
  const rows = data.invitations.edges.map((e) => e.node);
  return (
    <section className="card" aria-labelledby="invitations">
      <div className={css['head']}>
        <h2 id="invitations">{t.invitations}</h2>
        {place.may('MANAGE_PEOPLE') ? (
          <Button className="button primary" onPress={() => setInviting(true)}>
            {t.invite}
          </Button>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <Empty text={t.noInvitations} />
      ) : (
        <Wide label={t.invitations}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.person}</th>
                <th scope="col">{t.role}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">
                  <span className="visually-hidden">{t.change}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    {nameOf(one)}
                    <span className={css['second']}>{one.email}</span>
                    {one.mailSuppression ? (
                      <span className={css['warns']}>! {t.noMail(one.mailSuppression.reason)}</span>
                    ) : null}
                  </th>
                  <td data-label={t.role}>
                    {one.roles
                      .map(({ role, validUntil }) =>
                        validUntil
                          ? `${m.role[role]} (${t.until(day(lastDayOf(validUntil, place.timeZone)))})`
                          : m.role[role],
                      )
                      .join(', ')}
                  </td>
                  <td data-label={t.state}>
                    <span className={`chip ${TONES[one.state]}`}>{t.invitationState[one.state]}</span>{' '}
                    {one.answeredAt ? t.answered(moment(one.answeredAt)) : null}
                    <span className={css['second']}>
                      {t.invited(
                        one.onBehalfOf ? t.onBehalf(nameOf(one.invitedBy), one.onBehalfOf.name) : nameOf(one.invitedBy),
                        moment(one.invitedAt),
                      )}
                    </span>
                    {one.state === 'OPEN' ? (
                      <span className={css['second']}>{t.expires(moment(one.expiresAt))}</span>
                    ) : null}
                  </td>
                  <td>
                    <Acts
                      about={nameOf(one)}
                      actions={one.allowedActions}
                      names={t.invitation}
                      onAct={(action) => open({ action, invitation: one })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
      <Form title={t.invite} isOpen={inviting} onClose={close}>
        <Inviting place={place} onDone={done} onClose={close} />
      </Form>
      <Form title={opened ? t.invitation[opened.action] : ''} isOpen={opened !== null} onClose={close}>
        {opened?.action === 'RESEND' ? (
          <ActForm<InvitationsResendMutation, never>
            mutation={graphql`
              mutation InvitationsResendMutation($input: ResendInvitationInput!) {
                resendInvitation(input: $input) { invitation { id version state } errors { ...userErrors_error } }
              }
            `}
            fields={[]}
            input={() => ({ id: opened.invitation.id, expectedVersion: opened.invitation.version })}
            submit={t.invitation.RESEND}
            needed={t.needed}
            onDone={done}
            onClose={close}
          >
            <p>
              <strong>{nameOf(opened.invitation)}</strong>, {opened.invitation.email}
            </p>
            <p>{t.resendText}</p>
          </ActForm>
        ) : opened ? (
          <ActForm<InvitationsRevokeMutation, never>
            mutation={graphql`
              mutation InvitationsRevokeMutation($input: RevokeInvitationInput!) {
                revokeInvitation(input: $input) { invitation { id version state } errors { ...userErrors_error } }
              }
            `}
            fields={[]}
            input={() => ({ id: opened.invitation.id, expectedVersion: opened.invitation.version })}
            submit={t.invitation.REVOKE}
            needed={t.needed}
            onDone={done}
            onClose={close}
          >
            <p>
              <strong>{nameOf(opened.invitation)}</strong>, {opened.invitation.email}
            </p>
            <p>{t.revokeText}</p>
          </ActForm>
        ) : null}
      </Form>
    </section>
  );
}

function Inviting({ place, onDone, onClose }: { place: Place; onDone: () => void; onClose: () => void }) {
  const t = useTexts(texts);
  const m = useM();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return (
    <ActForm<
      InvitationsInviteMutation,
      'givenName' | 'familyName' | 'email' | 'locale' | 'roles' | 'validUntil' | 'firmStandsIn'
    >
      mutation={graphql`
        mutation InvitationsInviteMutation($input: InvitePersonInput!) {
          invitePerson(input: $input) { invitation { id } errors { ...userErrors_error } }
        }
      `}
      fields={[
        { name: 'givenName', kind: 'line', label: t.fields.givenName, required: true },
        { name: 'familyName', kind: 'line', label: t.fields.familyName, required: true },
        { name: 'email', kind: 'line', label: t.fields.email, required: true, maxLength: 320 },
        {
          name: 'locale',
          kind: 'choice',
          label: t.fields.locale,
          required: true,
          options: [
            ['en', t.languages.en],
            ['de', t.languages.de],
          ],
        },
        {
          name: 'roles',
          kind: 'some',
          label: t.fields.roles,
          required: true,
          options: OWN_ROLES.map((role) => [role, m.role[role]] as const),
        },
        { name: 'validUntil', kind: 'day', label: t.fields.validUntil, hint: t.hints.validUntil },
        ...useStandIn(place),
      ]}
      start={{ locale: place.locale }}
      input={(v) => ({
        tenantId: place.tenantId,
        idempotencyKey,
        givenName: v.givenName,
        familyName: v.familyName,
        email: v.email,
        locale: v.locale,
        roles: chosenOf(v.roles).map((role) => ({
          role: role as OwnRole,
          validUntil: v.validUntil ? endOf(v.validUntil, place.timeZone) : null,
        })),
        firmStandsIn: v.firmStandsIn === 'yes',
      })}
      submit={t.invite}
      needed={t.needed}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{t.inviteText}</p>
    </ActForm>
  );
}
