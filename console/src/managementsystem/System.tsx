import { Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useFragment, useLazyLoadQuery } from 'react-relay';
import type { System_system$key } from '#/__generated__/System_system.graphql';
import type { SystemApproveMutation } from '#/__generated__/SystemApproveMutation.graphql';
import type { SystemDiscardMutation } from '#/__generated__/SystemDiscardMutation.graphql';
import type { SystemVersionQuery } from '#/__generated__/SystemVersionQuery.graphql';
import { useFormats, useTexts } from '#/i18n/language';
import { ActForm, type Option } from '#/parts/inputs';
import { Form, Skeleton } from '#/parts/parts';
import { Scope } from './Scope';
import css from './system.module.css';
import { texts } from './texts';

/** One management system: the scope that is being written, the one in force, and those before. */
export function System({
  system: key,
  today,
  editions,
  sites,
}: {
  system: System_system$key;
  today: string;
  editions: readonly Option[];
  sites: readonly Option[];
}) {
  const s = useFragment<System_system$key>(
    graphql`
      fragment System_system on ManagementSystem {
        id
        version
        name
        state
        tenant { id }
        allowedActions
        currentScope { id ...Scope_statement }
        draft { id ...Scope_statement }
        versions(first: 20) {
          edges {
            node {
              id
              number
              state
              supersededOn
              approval { approvedOn reason person { id givenName familyName } onBehalfOf { id name } }
            }
          }
        }
      }
    `,
    key,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  const [open, setOpen] = useState<'approve' | 'discard' | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const close = () => setOpen(null);
  const may = (action: (typeof s.allowedActions)[number]) => s.allowedActions.includes(action);
  const latest = s.draft ?? s.currentScope;
  const shown = chosen ?? latest?.id;
  const at = [s.draft, s.currentScope].find((one) => one?.id === shown);
  const editing =
    shown === latest?.id && may('CHANGE_SCOPE')
      ? { id: s.id, version: s.version, tenantId: s.tenant.id, mayPersonnel: may('SET_SITE_PERSONNEL') }
      : null;
  const base = { id: s.id, expectedVersion: s.version };
  const versions = s.versions.edges.map((e) => e.node);
  return (
    <section className="card" aria-labelledby={s.id}>
      <div className={css['head']}>
        <div>
          <h2 id={s.id}>{s.name}</h2>
          <p>
            <span className={`chip ${s.state === 'IN_FORCE' ? 'good' : 'minor'}`}>{t.state[s.state]}</span>
          </p>
          {editing && s.state === 'IN_FORCE' ? <p className="muted small no-print">{t.draftHint}</p> : null}
        </div>
        <div className={`${css['buttons']} no-print`}>
          {may('DISCARD_SCOPE_DRAFT') ? (
            <Button className="button" onPress={() => setOpen('discard')}>
              {t.discard} …
            </Button>
          ) : null}
          {may('APPROVE_SCOPE') ? (
            <Button className="button primary" onPress={() => setOpen('approve')}>
              {t.approve} …
            </Button>
          ) : null}
        </div>
      </div>
      {at ? (
        <Scope statement={at} within={s.id} editing={editing} editions={editions} sites={sites} />
      ) : shown ? (
        <Suspense fallback={<Skeleton />}>
          <Earlier id={shown} within={s.id} editions={editions} sites={sites} />
        </Suspense>
      ) : null}
      <h3>{t.versions}</h3>
      <ol className={css['versions']}>
        {versions.map((v) => (
          <li key={v.id}>
            <span>
              <strong>{t.versionOf(v.number)}</strong>{' '}
              <span className={`chip ${v.state === 'APPROVED' ? 'good' : ''}`}>{t.scopeState[v.state]}</span>{' '}
              <span className="muted small">
                {v.approval
                  ? t.approved(
                      day(v.approval.approvedOn),
                      v.approval.person
                        ? v.approval.onBehalfOf
                          ? t.approvedFor(
                              `${v.approval.person.givenName} ${v.approval.person.familyName}`,
                              v.approval.onBehalfOf.name,
                            )
                          : `${v.approval.person.givenName} ${v.approval.person.familyName}`
                        : t.product,
                    )
                  : ''}
                {v.supersededOn ? `, ${t.replaced(day(v.supersededOn))}` : ''}
              </span>
              {v.approval ? <span className={css['second']}>{v.approval.reason}</span> : null}
            </span>
            <Button className="button no-print" isDisabled={v.id === shown} onPress={() => choose(v.id)}>
              {v.id === shown ? t.shown : t.show} <span className="visually-hidden">({t.versionOf(v.number)})</span>
            </Button>
          </li>
        ))}
      </ol>
      <Form title={t.approve} isOpen={open === 'approve'} onClose={close}>
        <ActForm<SystemApproveMutation, 'approvedOn' | 'reason'>
          mutation={graphql`
            mutation SystemApproveMutation($input: ApproveScopeInput!) {
              approveScope(input: $input) {
                managementSystem { ...System_system }
                errors { ...userErrors_error }
              }
            }
          `}
          fields={[
            { name: 'approvedOn', kind: 'day', label: t.approvedOn, required: true },
            { name: 'reason', kind: 'lines', label: t.reason, required: true, maxLength: 2000 },
          ]}
          start={{ approvedOn: today }}
          input={(v) => ({ ...base, approvedOn: v.approvedOn, reason: v.reason })}
          submit={t.approve}
          needed={t.needed}
          onDone={() => {
            choose(null);
            close();
          }}
          onClose={close}
        >
          <p>{t.approveText}</p>
        </ActForm>
      </Form>
      <Form title={t.discard} isOpen={open === 'discard'} onClose={close}>
        <ActForm<SystemDiscardMutation, never>
          mutation={graphql`
            mutation SystemDiscardMutation($input: DiscardScopeDraftInput!) {
              discardScopeDraft(input: $input) {
                managementSystem { ...System_system }
                errors { ...userErrors_error }
              }
            }
          `}
          fields={[]}
          input={() => base}
          submit={t.discard}
          needed={t.needed}
          onDone={() => {
            choose(null);
            close();
          }}
          onClose={close}
        >
          <p>{t.discardText}</p>
        </ActForm>
      </Form>
    </section>
  );
}

function Earlier({
  id,
  ...shown
}: {
  id: string;
  within: string;
  editions: readonly Option[];
  sites: readonly Option[];
}) {
  const { node } = useLazyLoadQuery<SystemVersionQuery>(
    graphql`
      query SystemVersionQuery($id: ID!) {
        node(id: $id) { ...Scope_statement @alias(as: "scope") }
      }
    `,
    { id },
  );
  return node?.scope ? <Scope statement={node.scope} editing={null} {...shown} /> : null;
}
