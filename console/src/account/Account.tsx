import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import {
  fetchQuery,
  graphql,
  type PreloadedQuery,
  useFragment,
  usePreloadedQuery,
  useRelayEnvironment,
} from 'react-relay';
import type { Account_tenant$data, Account_tenant$key } from '#/__generated__/Account_tenant.graphql';
import type { AccountCloseMutation } from '#/__generated__/AccountCloseMutation.graphql';
import type { AccountExportMutation } from '#/__generated__/AccountExportMutation.graphql';
import type { AccountExportsQuery, AccountExportsQuery$data } from '#/__generated__/AccountExportsQuery.graphql';
import type { AccountFileQuery } from '#/__generated__/AccountFileQuery.graphql';
import type { AccountQuery } from '#/__generated__/AccountQuery.graphql';
import { Download } from '#/forms/Download';
import { useAct } from '#/graphql/act';
import { useFormats, useLanguage, useTexts } from '#/i18n/language';
import { Check } from '#/parts/inputs';
import { useTitle } from '#/parts/parts';
import { ConfirmAct, linkOf } from '#/records/acts';
import { Act, Confirm, nameOf, Part } from '#/records/Entry';
import css from '#/records/records.module.css';
import { NotFound } from '#/shell/Failure';
import { texts } from './texts';

/** What is done with an organisation as a whole: its data leave, it rests, or its account ends. */
export function Account({ query }: { query: PreloadedQuery<AccountQuery> }) {
  const { tenant } = usePreloadedQuery<AccountQuery>(
    graphql`
      query AccountQuery($id: ID!) {
        tenant(id: $id) { ...Account_tenant }
      }
    `,
    query,
  );
  return tenant ? <Page tenant={tenant} /> : <NotFound />;
}

function Page({ tenant }: { tenant: Account_tenant$key }) {
  const o = useFragment<Account_tenant$key>(
    graphql`
      fragment Account_tenant on Tenant {
        id
        version
        name
        permissions
        allowedActions
        archivedAt
        archivedBy { id givenName familyName }
        closing {
          version
          state
          requestedAt
          exportSha256
          certificationsRun
          confirmedAt
          endsAt
          allowedActions
          requestedBy { id givenName familyName }
          confirmedBy { id givenName familyName }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  const { moment } = useFormats();
  useTitle(t.title);
  return (
    <div className={css['page']}>
      <header className={css['entryHead']}>
        <p className="no-print">
          <Link to="/clients/$tenantId/people" params={{ tenantId: o.id }}>
            <span aria-hidden="true">‹ </span>
            {t.back}
          </Link>
        </p>
        <h1>{t.title}</h1>
      </header>
      <div className={css['columns']}>
        {o.permissions.includes('EXPORT_TENANT') ? <Exports tenantId={o.id} /> : null}
        <Part
          title={t.archive}
          act={
            <>
              {o.allowedActions.includes('ARCHIVE') ? (
                <ConfirmAct
                  entry={o}
                  label={t.putAway}
                  text={t.putAwayAsk}
                  mutation={graphql`
                    mutation AccountArchiveMutation($input: ArchiveTenantInput!) {
                      archiveTenant(input: $input) { tenant { ...Account_tenant } errors { ...userErrors_error } }
                    }
                  `}
                />
              ) : null}
              {o.allowedActions.includes('UNARCHIVE') ? (
                <ConfirmAct
                  entry={o}
                  label={t.takeOut}
                  text={t.takeOutAsk}
                  mutation={graphql`
                    mutation AccountUnarchiveMutation($input: UnarchiveTenantInput!) {
                      unarchiveTenant(input: $input) { tenant { ...Account_tenant } errors { ...userErrors_error } }
                    }
                  `}
                />
              ) : null}
            </>
          }
        >
          <p className="muted">{t.archiveLead}</p>
          <p>{o.archivedAt && o.archivedBy ? t.isArchived(nameOf(o.archivedBy), moment(o.archivedAt)) : t.inUse}</p>
        </Part>
        <Closing tenant={o} />
      </div>
    </div>
  );
}

type Export = NonNullable<AccountExportsQuery$data['tenantExports']>['edges'][number]['node'];

const AGAIN = 4000;

/** The exports that can be fetched; one that is being made is looked at again until it is ready. */
function Exports({ tenantId }: { tenantId: string }) {
  const t = useTexts(texts);
  const { moment } = useFormats();
  const { locale } = useLanguage();
  const environment = useRelayEnvironment();
  const [exports, setExports] = useState<readonly Export[] | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [hasWaited, setWaited] = useState(false);
  const read = useCallback(
    () =>
      fetchQuery<AccountExportsQuery>(
        environment,
        graphql`
          query AccountExportsQuery($id: ID!) {
            tenantExports(tenantId: $id, first: 20) {
              edges {
                node {
                  id
                  state
                  requestedAt
                  readyAt
                  expiresAt
                  size
                  sha256
                  requestedBy { id givenName familyName }
                }
              }
            }
          }
        `,
        { id: tenantId },
        { fetchPolicy: 'network-only' },
      ).subscribe({
        next: ({ tenantExports }) => {
          setFailed(false);
          setExports(tenantExports?.edges.map((e) => e.node) ?? []);
        },
        error: () => setFailed(true),
      }),
    [environment, tenantId],
  );
  useEffect(() => {
    const reading = read();
    return () => reading.unsubscribe();
  }, [read]);
  const isMaking = exports?.some((one) => one.state === 'REQUESTED') === true;
  useEffect(() => {
    if (!isMaking) return;
    setWaited(true);
    let reading: { unsubscribe: () => void } | undefined;
    const timer = setInterval(() => {
      reading?.unsubscribe();
      reading = read();
    }, AGAIN);
    return () => {
      clearInterval(timer);
      reading?.unsubscribe();
    };
  }, [isMaking, read]);
  return (
    <Part
      title={t.exports}
      act={<Act label={t.ask}>{(close) => <Asking tenantId={tenantId} onDone={read} onClose={close} />}</Act>}
    >
      <p className="muted">{t.exportsLead}</p>
      <p role="status" className="visually-hidden">
        {isMaking ? t.making : hasWaited ? t.nowReady : ''}
      </p>
      {isFailed ? (
        <p role="alert" className="wrong">
          {t.failed}
        </p>
      ) : null}
      {exports?.length === 0 ? <p className="muted">{t.none}</p> : null}
      <ul className={css['rowList']}>
        {exports?.map((one) => (
          <li key={one.id}>
            <div>
              <span className={css['chips']}>
                <span className={`chip ${one.state === 'READY' ? 'good' : 'minor'}`}>
                  {one.state === 'READY' ? t.ready : t.making}
                </span>
                <span className="small muted">{t.askedBy(nameOf(one.requestedBy), moment(one.requestedAt))}</span>
              </span>
              <span className="small">
                {one.size
                  ? `${t.size((Number(one.size) / 1_000_000).toLocaleString(locale, { maximumFractionDigits: 1 }))}, `
                  : ''}
                {t.until(moment(one.expiresAt))}
              </span>
              {one.sha256 ? (
                <span className="small muted">
                  {t.hash} <code>{one.sha256}</code>
                </span>
              ) : null}
            </div>
            {one.state === 'READY' ? (
              <div className={css['buttons']}>
                <Download
                  label={t.download}
                  link={linkOf<AccountFileQuery>(
                    environment,
                    graphql`
                      query AccountFileQuery($id: ID!) {
                        node(id: $id) { ... on TenantExport { downloadLink { url } } }
                      }
                    `,
                    { id: one.id },
                    (answer) => answer.node?.downloadLink?.url,
                  )}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Asking({ tenantId, onDone, onClose }: { tenantId: string; onDone: () => void; onClose: () => void }) {
  const t = useTexts(texts);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useAct<AccountExportMutation>(graphql`
    mutation AccountExportMutation($input: ExportTenantInput!) {
      exportTenant(input: $input) {
        tenantExport { id }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <Confirm
      state={state}
      text={t.askText}
      submit={t.ask}
      onCancel={onClose}
      send={() =>
        state.act({ input: { tenantId, idempotencyKey } }, () => {
          onClose();
          onDone();
        })
      }
    />
  );
}

function Closing({ tenant: o }: { tenant: Account_tenant$data }) {
  const t = useTexts(texts);
  const { moment } = useFormats();
  const { closing } = o;
  return (
    <Part
      title={t.closing}
      act={
        closing ? (
          <>
            {closing.allowedActions.includes('CONFIRM') ? (
              <ConfirmAct
                entry={{ id: o.id, version: closing.version }}
                label={t.confirm}
                text={t.confirmAsk}
                mutation={graphql`
                  mutation AccountConfirmMutation($input: ConfirmTenantClosingInput!) {
                    confirmTenantClosing(input: $input) { tenant { ...Account_tenant } errors { ...userErrors_error } }
                  }
                `}
              />
            ) : null}
            {closing.allowedActions.includes('WITHDRAW') ? (
              <ConfirmAct
                entry={{ id: o.id, version: closing.version }}
                label={t.withdraw}
                text={t.withdrawAsk}
                mutation={graphql`
                  mutation AccountWithdrawMutation($input: WithdrawTenantClosingInput!) {
                    withdrawTenantClosing(input: $input) { tenant { ...Account_tenant } errors { ...userErrors_error } }
                  }
                `}
              />
            ) : null}
          </>
        ) : o.permissions.includes('CLOSE_TENANT') ? (
          <Act label={t.close}>{(close) => <AskingToClose tenantId={o.id} onClose={close} />}</Act>
        ) : null
      }
    >
      <p className="muted">{t.closingLead}</p>
      {closing ? (
        <>
          <p>{t.requested(nameOf(closing.requestedBy), moment(closing.requestedAt))}</p>
          {closing.confirmedBy && closing.confirmedAt ? (
            <p>{t.confirmed(nameOf(closing.confirmedBy), moment(closing.confirmedAt))}</p>
          ) : null}
          {closing.endsAt ? (
            <p>
              <span className="chip major">
                <span aria-hidden="true">!</span>
                {t.ends(moment(closing.endsAt))}
              </span>
            </p>
          ) : null}
          {closing.certificationsRun ? <p className="small">{t.certificationsRun}</p> : null}
          <p className="small muted">
            {t.withExport} <code>{closing.exportSha256}</code>
          </p>
        </>
      ) : (
        <p>{t.noClosing}</p>
      )}
    </Part>
  );
}

function AskingToClose({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [isKnown, setKnown] = useState(false);
  const state = useAct<AccountCloseMutation>(graphql`
    mutation AccountCloseMutation($input: RequestTenantClosingInput!) {
      requestTenantClosing(input: $input) { tenant { ...Account_tenant } errors { ...userErrors_error } }
    }
  `);
  return (
    <>
      <Check label={t.running} isOn={isKnown} onChange={setKnown} />
      <Confirm
        state={state}
        text={t.closeAsk}
        submit={t.close}
        onCancel={onClose}
        send={() => state.act({ input: { tenantId, idempotencyKey, confirmRunningCertifications: isKnown } }, onClose)}
      />
    </>
  );
}
