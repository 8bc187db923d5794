import { useState } from 'react';
import { type GraphQLTaggedNode, graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import type { MutationParameters } from 'relay-runtime';
import type {
  EngagementAction,
  Engagements_tenant$data,
  Engagements_tenant$key,
} from '#/__generated__/Engagements_tenant.graphql';
import type { EngagementsFirmQuery } from '#/__generated__/EngagementsFirmQuery.graphql';
import type { EngagementsLeadMutation } from '#/__generated__/EngagementsLeadMutation.graphql';
import type { EngagementsPageQuery } from '#/__generated__/EngagementsPageQuery.graphql';
import type { EngagementsPauseMutation } from '#/__generated__/EngagementsPauseMutation.graphql';
import { useFormats, useTexts } from '#/i18n/language';
import { ActForm, type Option } from '#/parts/inputs';
import { Empty, Form, More, Wide } from '#/parts/parts';
import { Acts } from './Acts';
import type { Place } from './People';
import css from './people.module.css';
import { nameOf, Validity } from './Roles';
import { texts } from './texts';

const PAGE = 20;
// Another firm can only be named by its id, which nobody has at hand.
const OFFERED: readonly EngagementAction[] = ['NAME_LEAD_CONSULTANT', 'PAUSE', 'RESUME', 'END'];

type Engagement = Engagements_tenant$data['engagements']['edges'][number]['node'];

/** The firms that have or had access: what for, with whose consent, and who leads for them. */
export function Engagements({ tenant, place }: { tenant: Engagements_tenant$key; place: Place }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    EngagementsPageQuery,
    Engagements_tenant$key
  >(
    graphql`
      fragment Engagements_tenant on Tenant
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "EngagementsPageQuery") {
        engagements(first: $count, after: $cursor) @connection(key: "Engagements_engagements") {
          edges {
            node {
              id
              version
              firm { id name }
              services
              consent
              startsAt
              endsAt
              endedBy { id givenName familyName }
              pausedAt
              pausedBy { id givenName familyName }
              pauseReason
              leadConsultant { id givenName familyName }
              allowedActions
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  const { moment } = useFormats();
  const [opened, open] = useState<{ action: EngagementAction; engagement: Engagement } | null>(null);
  const close = () => open(null);
  const done = () => {
    close();
    place.saved();
  };
  const rows = data.engagements.edges.map((e) => e.node);
  return (
    <section className="card" aria-labelledby="firms">
      <h2 id="firms">{t.firms}</h2>
      {rows.length === 0 ? (
        <Empty text={t.noFirms} />
      ) : (
        <Wide label={t.firms}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.firm}</th>
                <th scope="col">{t.services}</th>
                <th scope="col">{t.valid}</th>
                <th scope="col">{t.lead}</th>
                <th scope="col">
                  <span className="visually-hidden">{t.change}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.firm.name}</th>
                  <td data-label={t.services}>
                    {one.services}
                    <span className={css['second']}>{t.consent(one.consent)}</span>
                  </td>
                  <td data-label={t.valid}>
                    <Validity one={{ validFrom: one.startsAt, validUntil: one.endsAt }} timeZone={place.timeZone} />
                    {one.pausedAt ? (
                      <span className={css['warns']}>
                        !{' '}
                        {t.paused(
                          one.pausedBy ? nameOf(one.pausedBy) : t.operator,
                          moment(one.pausedAt),
                          one.pauseReason ?? '',
                        )}
                      </span>
                    ) : null}
                  </td>
                  <td data-label={t.lead}>
                    {one.leadConsultant ? nameOf(one.leadConsultant) : <span className="muted">{t.nobody}</span>}
                  </td>
                  <td>
                    <Acts
                      about={one.firm.name}
                      actions={OFFERED.filter((action) => one.allowedActions.includes(action))}
                      names={t.engagement}
                      onAct={(action) => open({ action, engagement: one })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
      <Form title={opened ? t.engagement[opened.action] : ''} isOpen={opened !== null} onClose={close}>
        {opened ? <EngagementForm {...opened} onDone={done} onClose={close} /> : null}
      </Form>
    </section>
  );
}

const SIMPLE: Partial<Record<EngagementAction, GraphQLTaggedNode>> = {
  END: graphql`
    mutation EngagementsEndMutation($input: EndEngagementInput!) {
      endEngagement(input: $input) { engagement { id version endsAt } errors { ...userErrors_error } }
    }
  `,
  RESUME: graphql`
    mutation EngagementsResumeMutation($input: ResumeEngagementInput!) {
      resumeEngagement(input: $input) { engagement { id version pausedAt } errors { ...userErrors_error } }
    }
  `,
};

function EngagementForm({
  action,
  engagement: e,
  onDone,
  onClose,
}: {
  action: EngagementAction;
  engagement: Engagement;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const shared = { submit: t.engagement[action], needed: t.needed, onDone, onClose };
  const base = { id: e.id, expectedVersion: e.version };
  const simple = SIMPLE[action];
  if (simple)
    return (
      <ActForm<MutationParameters & { variables: { input: typeof base } }, never>
        {...shared}
        mutation={simple}
        fields={[]}
        input={() => base}
      >
        <p>
          <strong>{e.firm.name}</strong>
        </p>
        <p>{action === 'END' ? t.endEngagementText : t.resumeText}</p>
      </ActForm>
    );
  if (action === 'PAUSE')
    return (
      <ActForm<EngagementsPauseMutation, 'reason'>
        {...shared}
        mutation={graphql`
          mutation EngagementsPauseMutation($input: PauseEngagementInput!) {
            pauseEngagement(input: $input) { engagement { id version pausedAt } errors { ...userErrors_error } }
          }
        `}
        fields={[{ name: 'reason', kind: 'lines', label: t.fields.reason, required: true, maxLength: 1000 }]}
        input={(v) => ({ ...base, reason: v.reason })}
      >
        <p>
          <strong>{e.firm.name}</strong>
        </p>
        <p>{t.pauseText}</p>
      </ActForm>
    );
  return <Leading engagement={e} onDone={onDone} onClose={onClose} />;
}

function Leading({
  engagement: e,
  onDone,
  onClose,
}: {
  engagement: Engagement;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const { node } = useLazyLoadQuery<EngagementsFirmQuery>(
    graphql`
      query EngagementsFirmQuery($id: ID!) {
        node(id: $id) {
          ... on Firm {
            id
            people(first: 100) { edges { node { id person { id givenName familyName } validUntil } } }
          }
        }
      }
    `,
    { id: e.firm.id },
    { fetchPolicy: 'store-and-network' },
  );
  const people = new Map(
    (node?.people?.edges ?? [])
      .filter((one) => !one.node.validUntil || Date.parse(one.node.validUntil) > Date.now())
      .map((one) => [one.node.person.id, nameOf(one.node.person)] as const),
  );
  const options: Option[] = [['', t.nobody], ...people];
  return (
    <ActForm<EngagementsLeadMutation, 'personId'>
      mutation={graphql`
        mutation EngagementsLeadMutation($input: NameLeadConsultantInput!) {
          nameLeadConsultant(input: $input) {
            engagement { id version leadConsultant { id givenName familyName } }
            errors { ...userErrors_error }
          }
        }
      `}
      fields={[{ name: 'personId', kind: 'choice', label: t.fields.personId, options }]}
      start={{ personId: e.leadConsultant?.id ?? '' }}
      input={(v) => ({ id: e.id, expectedVersion: e.version, personId: v.personId || null })}
      submit={t.save}
      needed={t.needed}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        <strong>{e.firm.name}</strong>
      </p>
    </ActForm>
  );
}
