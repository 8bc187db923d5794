import { useState } from 'react';
import { graphql, usePaginationFragment } from 'react-relay';
import type { FirmInvitations_firm$data, FirmInvitations_firm$key } from '#/__generated__/FirmInvitations_firm.graphql';
import type { FirmInvitationsInviteMutation } from '#/__generated__/FirmInvitationsInviteMutation.graphql';
import type { FirmInvitationsPageQuery } from '#/__generated__/FirmInvitationsPageQuery.graphql';
import type { FirmInvitationsResendMutation } from '#/__generated__/FirmInvitationsResendMutation.graphql';
import type { FirmInvitationsRevokeMutation } from '#/__generated__/FirmInvitationsRevokeMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useFormats, useLanguage, useM, useTexts } from '#/i18n/language';
import { More, Wide } from '#/parts/parts';
import { Act, Confirm, nameOf, Part } from '#/records/Entry';
import { Cell } from '#/records/List';
import css from '#/records/records.module.css';
import { texts } from './texts';
import { startOf, untilEndOf } from './zone';

const PAGE = 20;
const TONES = { OPEN: 'minor', EXPIRED: 'major', ACCEPTED: 'good', REVOKED: '' };

type Invitation = NonNullable<FirmInvitations_firm$data['invitations']>['edges'][number]['node'];

/** Who was invited into the firm, and whether they came; partners alone see it. */
export function FirmInvitations({
  firm,
  firmId,
  may,
}: {
  firm: FirmInvitations_firm$key;
  firmId: string;
  may: boolean;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    FirmInvitationsPageQuery,
    FirmInvitations_firm$key
  >(
    graphql`
      fragment FirmInvitations_firm on Firm
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "FirmInvitationsPageQuery") {
        invitations(first: $count, after: $cursor) @connection(key: "FirmInvitations_invitations") {
          __id
          edges {
            node {
              id
              version
              state
              email
              givenName
              familyName
              role
              expiresAt
              allowedActions
              mailSuppression { reason }
            }
          }
        }
      }
    `,
    firm,
  );
  const t = useTexts(texts);
  const m = useM();
  const { moment } = useFormats();
  if (!data.invitations) return null;
  const rows = data.invitations.edges.map((e) => e.node);
  const connection = data.invitations.__id;
  return (
    <Part
      title={t.invitations}
      act={
        may ? (
          <Act label={t.invite}>{(close) => <Inviting firmId={firmId} connection={connection} onClose={close} />}</Act>
        ) : null
      }
    >
      {rows.length === 0 ? (
        <p className="muted">{t.noInvitations}</p>
      ) : (
        <Wide label={t.invitations}>
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
              {rows.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    {nameOf(one)}
                    <span className={css['second']}>{one.email}</span>
                    {one.mailSuppression ? <span className="wrong">! {t.noMail}</span> : null}
                  </th>
                  <Cell label={t.role}>{m.role[one.role]}</Cell>
                  <Cell label={t.holds}>
                    <span className={`chip ${TONES[one.state]}`}>{t.invitationStates[one.state]}</span>{' '}
                    {one.state === 'OPEN' ? t.expires(moment(one.expiresAt)) : null}
                  </Cell>
                  <td>
                    <span className={`${css['buttons']} no-print`}>
                      {one.allowedActions.includes('RESEND') ? (
                        <Act label={t.resend} about={nameOf(one)}>
                          {(close) => <Resending invitation={one} firmId={firmId} onClose={close} />}
                        </Act>
                      ) : null}
                      {one.allowedActions.includes('REVOKE') ? (
                        <Act label={t.revoke} about={nameOf(one)}>
                          {(close) => <Revoking invitation={one} firmId={firmId} onClose={close} />}
                        </Act>
                      ) : null}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </Part>
  );
}

function Inviting({ firmId, connection, onClose }: { firmId: string; connection: string; onClose: () => void }) {
  const t = useTexts(texts);
  const m = useM();
  const { language } = useLanguage();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useAct<FirmInvitationsInviteMutation>(graphql`
    mutation FirmInvitationsInviteMutation($input: InviteToFirmInput!, $connections: [ID!]!) {
      inviteToFirm(input: $input) {
        invitation @prependNode(connections: $connections, edgeTypeName: "FirmInvitationEdge") {
          id
          version
          state
          email
          givenName
          familyName
          role
          expiresAt
          allowedActions
          mailSuppression { reason }
        }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.invite}
      onCancel={onClose}
      fields={[
        { name: 'givenName', label: t.givenName, required: true, maxLength: 100 },
        { name: 'familyName', label: t.familyName, required: true, maxLength: 100 },
        { name: 'email', label: t.email, required: true, maxLength: 254 },
        {
          name: 'role',
          label: t.role,
          kind: 'choice',
          required: true,
          initial: 'CONSULTANT',
          options: [
            ['CONSULTANT', m.role.CONSULTANT],
            ['PARTNER', m.role.PARTNER],
          ],
        },
        {
          name: 'locale',
          label: t.language,
          kind: 'choice',
          required: true,
          initial: language,
          options: Object.entries(t.languages),
        },
        { name: 'validFrom', label: t.validFrom, kind: 'date' },
        { name: 'validUntil', label: t.validUntil, hint: t.validHint, kind: 'date' },
      ]}
      send={(v) =>
        state.act(
          {
            connections: [connection],
            input: {
              firmId,
              idempotencyKey,
              givenName: v.givenName,
              familyName: v.familyName,
              email: v.email,
              role: v.role === 'PARTNER' ? 'PARTNER' : 'CONSULTANT',
              locale: v.locale,
              validFrom: v.validFrom ? startOf(v.validFrom) : null,
              validUntil: v.validUntil ? untilEndOf(v.validUntil) : null,
            },
          },
          onClose,
        )
      }
    />
  );
}

interface Of {
  invitation: Invitation;
  firmId: string;
  onClose: () => void;
}

function Resending({ invitation: one, firmId, onClose }: Of) {
  const t = useTexts(texts);
  const state = useAct<FirmInvitationsResendMutation>(graphql`
    mutation FirmInvitationsResendMutation($input: ResendFirmInvitationInput!) {
      resendFirmInvitation(input: $input) {
        invitation { id version state expiresAt allowedActions }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <Confirm
      state={state}
      text={t.resendAsk(nameOf(one))}
      submit={t.resend}
      onCancel={onClose}
      send={() => state.act({ input: { firmId, id: one.id, expectedVersion: one.version } }, onClose)}
    />
  );
}

function Revoking({ invitation: one, firmId, onClose }: Of) {
  const t = useTexts(texts);
  const state = useAct<FirmInvitationsRevokeMutation>(graphql`
    mutation FirmInvitationsRevokeMutation($input: RevokeFirmInvitationInput!) {
      revokeFirmInvitation(input: $input) {
        invitation { id version state expiresAt allowedActions }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <Confirm
      state={state}
      text={t.revokeAsk}
      submit={t.revoke}
      onCancel={onClose}
      send={() => state.act({ input: { firmId, id: one.id, expectedVersion: one.version } }, onClose)}
    />
  );
}
