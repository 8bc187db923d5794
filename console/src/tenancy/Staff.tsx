import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import type { ColleagueAction, Staff_tenant$data, Staff_tenant$key } from '#/__generated__/Staff_tenant.graphql';
import type { StaffAddMutation } from '#/__generated__/StaffAddMutation.graphql';
import type { StaffChangeMutation } from '#/__generated__/StaffChangeMutation.graphql';
import type { StaffChoicesQuery } from '#/__generated__/StaffChoicesQuery.graphql';
import type { StaffMergeMutation } from '#/__generated__/StaffMergeMutation.graphql';
import type { StaffPageQuery } from '#/__generated__/StaffPageQuery.graphql';
import type { StaffReassignMutation } from '#/__generated__/StaffReassignMutation.graphql';
import { useFormats, useTexts } from '#/i18n/language';
import { ActForm, type FormField, Narrow, type Option } from '#/parts/inputs';
import { Choice, Empty, Form, More, Wide } from '#/parts/parts';
import { Acts } from './Acts';
import type { Place } from './People';
import css from './people.module.css';
import { nameOf } from './Roles';
import { texts } from './texts';

const PAGE = 50;

type Colleague = Staff_tenant$data['colleagues']['edges'][number]['node'];
type Show = 'working' | 'left' | 'everybody';

/** The staff register: everybody who matters in the management system, with or without a login. */
export function Staff({ tenant, place }: { tenant: Staff_tenant$key; place: Place }) {
  const { data, hasNext, loadNext, isLoadingNext, refetch } = usePaginationFragment<StaffPageQuery, Staff_tenant$key>(
    graphql`
      fragment Staff_tenant on Tenant
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 50 }
        cursor: { type: "String" }
        filter: { type: "ColleagueFilter" }
      )
      @refetchable(queryName: "StaffPageQuery") {
        sites(first: 100) { edges { node { id name } } }
        colleagues(first: $count, after: $cursor, filter: $filter) @connection(key: "Staff_colleagues") {
          edges {
            node {
              id
              version
              givenName
              familyName
              email
              function
              department
              site { id name }
              locale
              activeFrom
              activeUntil
              active
              person { id }
              mailSuppression { reason }
              openWork { count }
              allowedActions
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  const [text, setText] = useState('');
  const [show, setShow] = useState<Show>('everybody');
  const words = useDeferredValue(text.trim());
  const asked = useRef('everybody ');
  useEffect(() => {
    // The first page is there with the screen.
    if (asked.current === `${show} ${words}`) return;
    const wait = setTimeout(() => {
      asked.current = `${show} ${words}`;
      refetch(
        {
          filter: {
            ...(show === 'everybody' ? {} : { active: show === 'working' }),
            ...(words ? { text: words.slice(0, 100) } : {}),
          },
        },
        { fetchPolicy: 'store-and-network' },
      );
    }, 250);
    return () => clearTimeout(wait);
  }, [show, words, refetch]);
  const [adding, setAdding] = useState(false);
  const [opened, open] = useState<{ action: ColleagueAction; colleague: Colleague } | null>(null);
  const close = () => {
    setAdding(false);
    open(null);
  };
  const done = () => {
    close();
    place.saved();
  };
  const sites: Option[] = data.sites.edges.map((e) => [e.node.id, e.node.name]);
  const rows = data.colleagues.edges.map((e) => e.node);
  const isNarrowed = words !== '' || show !== 'everybody';
  return (
    <section className="card" aria-labelledby="staff">
      <div className={css['head']}>
        <div>
          <h2 id="staff">{t.staff}</h2>
          <p className="muted">{t.staffText}</p>
        </div>
        {place.may('MANAGE_TENANT') ? (
          <Button className="button primary" onPress={() => setAdding(true)}>
            {t.add}
          </Button>
        ) : null}
      </div>
      <search className={css['tools']}>
        <Narrow label={t.find} type="search" value={text} onChange={setText} />
        <Choice<Show>
          label={t.show}
          value={show}
          onChange={setShow}
          options={[
            ['everybody', t.everybody],
            ['working', t.working],
            ['left', t.left],
          ]}
        />
      </search>
      {rows.length === 0 ? (
        <Empty text={isNarrowed ? t.noMatch : t.noStaff}>
          {isNarrowed ? null : <p>{place.may('MANAGE_TENANT') ? t.noStaffNext : t.noStaffReader}</p>}
        </Empty>
      ) : (
        <Wide label={t.staff}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.person}</th>
                <th scope="col">{t.function}</th>
                <th scope="col">{t.department}</th>
                <th scope="col">{t.site}</th>
                <th scope="col">{t.open}</th>
                <th scope="col">
                  <span className="visually-hidden">{t.change}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    {nameOf(one)} {one.active ? null : <span className="chip">{t.notToday}</span>}
                    <span className={css['second']}>
                      {[one.email, one.person ? t.login : t.noLogin].filter(Boolean).join(' · ')}
                    </span>
                    {one.activeUntil ? (
                      <span className={css['second']}>
                        {t.fields.activeUntil}: {day(one.activeUntil)}
                      </span>
                    ) : null}
                    {one.mailSuppression ? (
                      <span className={css['warns']}>! {t.noMail(one.mailSuppression.reason)}</span>
                    ) : null}
                  </th>
                  <td data-label={t.function} data-empty={!one.function || undefined}>
                    {one.function ?? <span className="muted">–</span>}
                  </td>
                  <td data-label={t.department} data-empty={!one.department || undefined}>
                    {one.department ?? <span className="muted">–</span>}
                  </td>
                  <td data-label={t.site} data-empty={!one.site || undefined}>
                    {one.site?.name ?? <span className="muted">–</span>}
                  </td>
                  <td data-label={t.open}>{one.openWork.count}</td>
                  <td>
                    <Acts
                      about={nameOf(one)}
                      actions={one.allowedActions.filter((a) => a !== 'REASSIGN_WORK' || one.openWork.count > 0)}
                      names={t.colleague}
                      onAct={(action) => open({ action, colleague: one })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
      <Form title={t.add} isOpen={adding} onClose={close}>
        <Adding place={place} sites={sites} onDone={done} onClose={close} />
      </Form>
      <Form title={opened ? t.colleague[opened.action] : ''} isOpen={opened !== null} onClose={close}>
        {opened?.action === 'CHANGE' ? (
          <Changing colleague={opened.colleague} sites={sites} onDone={done} onClose={close} />
        ) : opened ? (
          <Another opened={opened} place={place} onDone={done} onClose={close} />
        ) : null}
      </Form>
    </section>
  );
}

type Name =
  | 'givenName'
  | 'familyName'
  | 'email'
  | 'function'
  | 'department'
  | 'siteId'
  | 'locale'
  | 'activeFrom'
  | 'activeUntil';

function useEntryFields(sites: readonly Option[]): readonly FormField<Name>[] {
  const t = useTexts(texts);
  return [
    { name: 'givenName', kind: 'line', label: t.fields.givenName, required: true },
    { name: 'familyName', kind: 'line', label: t.fields.familyName, required: true },
    { name: 'email', kind: 'line', label: t.fields.email, maxLength: 320 },
    { name: 'function', kind: 'line', label: t.fields.function },
    { name: 'department', kind: 'line', label: t.fields.department },
    { name: 'siteId', kind: 'choice', label: t.fields.siteId, options: [['', '–'], ...sites] },
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
    { name: 'activeFrom', kind: 'day', label: t.fields.activeFrom },
    { name: 'activeUntil', kind: 'day', label: t.fields.activeUntil, hint: t.hints.activeUntil },
  ];
}

function Adding({
  place,
  sites,
  onDone,
  onClose,
}: {
  place: Place;
  sites: readonly Option[];
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return (
    <ActForm<StaffAddMutation, Name | 'confirmDuplicate'>
      mutation={graphql`
        mutation StaffAddMutation($input: AddColleagueInput!) {
          addColleague(input: $input) { colleague { id } errors { ...userErrors_error } }
        }
      `}
      fields={[...useEntryFields(sites), { name: 'confirmDuplicate', kind: 'yes', label: t.fields.confirmDuplicate }]}
      start={{ locale: place.locale }}
      input={(v) => ({
        tenantId: place.tenantId,
        idempotencyKey,
        givenName: v.givenName,
        familyName: v.familyName,
        email: v.email || null,
        function: v.function || null,
        department: v.department || null,
        siteId: v.siteId || null,
        locale: v.locale,
        activeFrom: v.activeFrom || null,
        activeUntil: v.activeUntil || null,
        confirmDuplicate: v.confirmDuplicate === 'yes',
      })}
      submit={t.add}
      needed={t.needed}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

function Changing({
  colleague: c,
  sites,
  onDone,
  onClose,
}: {
  colleague: Colleague;
  sites: readonly Option[];
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  return (
    <ActForm<StaffChangeMutation, Name>
      mutation={graphql`
        mutation StaffChangeMutation($input: ChangeColleagueInput!) {
          changeColleague(input: $input) { colleague { id version } errors { ...userErrors_error } }
        }
      `}
      fields={useEntryFields(sites)}
      start={{
        givenName: c.givenName,
        familyName: c.familyName,
        email: c.email ?? '',
        function: c.function ?? '',
        department: c.department ?? '',
        siteId: c.site?.id ?? '',
        locale: c.locale.startsWith('de') ? 'de' : 'en',
        activeFrom: c.activeFrom ?? '',
        activeUntil: c.activeUntil ?? '',
      }}
      input={(v) => ({
        id: c.id,
        expectedVersion: c.version,
        givenName: v.givenName,
        familyName: v.familyName,
        email: v.email || null,
        function: v.function || null,
        department: v.department || null,
        siteId: v.siteId || null,
        // Another language than the two is nobody's choice here, and stays.
        ...(c.locale.slice(0, 2) === v.locale ? {} : { locale: v.locale }),
        activeFrom: v.activeFrom || null,
        activeUntil: v.activeUntil || null,
      })}
      submit={t.save}
      needed={t.needed}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

/** Open work goes to another colleague, or another record of the same person becomes one with this. */
function Another({
  opened: { action, colleague: c },
  place,
  onDone,
  onClose,
}: {
  opened: { action: ColleagueAction; colleague: Colleague };
  place: Place;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const { tenant } = useLazyLoadQuery<StaffChoicesQuery>(
    graphql`
      query StaffChoicesQuery($tenantId: ID!, $filter: ColleagueFilter) {
        tenant(id: $tenantId) {
          id
          colleagues(first: 100, filter: $filter) {
            edges { node { id version givenName familyName function email } }
          }
        }
      }
    `,
    { tenantId: place.tenantId, filter: action === 'REASSIGN_WORK' ? { active: true } : {} },
    { fetchPolicy: 'store-and-network' },
  );
  const others = (tenant?.colleagues.edges ?? []).map((e) => e.node).filter((one) => one.id !== c.id);
  const options: Option[] = [
    ['', t.choose],
    ...others.map((one) => [one.id, [nameOf(one), one.function, one.email].filter(Boolean).join(', ')] as const),
  ];
  return action === 'REASSIGN_WORK' ? (
    <ActForm<StaffReassignMutation, 'toId'>
      mutation={graphql`
        mutation StaffReassignMutation($input: ReassignColleagueWorkInput!) {
          reassignColleagueWork(input: $input) {
            colleague { id openWork { count } }
            to { id openWork { count } }
            errors { ...userErrors_error }
          }
        }
      `}
      fields={[{ name: 'toId', kind: 'choice', label: t.fields.toId, required: true, options }]}
      input={(v) => ({ id: c.id, toId: v.toId })}
      submit={t.colleague.REASSIGN_WORK}
      needed={t.needed}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{t.reassignText(nameOf(c), c.openWork.count)}</p>
    </ActForm>
  ) : (
    <ActForm<StaffMergeMutation, 'mergedId'>
      mutation={graphql`
        mutation StaffMergeMutation($input: MergeColleaguesInput!) {
          mergeColleagues(input: $input) { colleague { id version } errors { ...userErrors_error } }
        }
      `}
      fields={[{ name: 'mergedId', kind: 'choice', label: t.fields.mergedId, required: true, options }]}
      input={(v) => ({
        id: c.id,
        expectedVersion: c.version,
        mergedId: v.mergedId,
        expectedVersionOfMerged: others.find((one) => one.id === v.mergedId)?.version ?? 0,
      })}
      submit={t.colleague.MERGE}
      needed={t.needed}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{t.mergeText(nameOf(c))}</p>
    </ActForm>
  );
}
