import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Trainings_tenant$data, Trainings_tenant$key } from '#/__generated__/Trainings_tenant.graphql';
import type { TrainingsPageQuery } from '#/__generated__/TrainingsPageQuery.graphql';
import type { TrainingsPlanMutation } from '#/__generated__/TrainingsPlanMutation.graphql';
import type { TrainingsQuery } from '#/__generated__/TrainingsQuery.graphql';
import { ActForm } from '#/forms/ActForm';
import type { Chosen } from '#/forms/ColleagueField';
import { PeopleField } from '#/forms/PeopleField';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useFormats, useTexts } from '#/i18n/language';
import { Act } from '#/records/Entry';
import { Cell, Filters, First, Head, Rows } from '#/records/List';
import { Siblings } from '#/records/Records';
import css from '#/records/records.module.css';
import { NotFound } from '#/shell/Failure';
import { texts } from './texts';

const PAGE = 20;

export function Trainings({ query }: { query: PreloadedQuery<TrainingsQuery> }) {
  const { tenant } = usePreloadedQuery<TrainingsQuery>(
    graphql`
      query TrainingsQuery($id: ID!, $filter: TrainingFilter) {
        tenant(id: $id) {
          id
          today
          permissions
          courses(first: 100) { edges { node { id title } } }
          ...Trainings_tenant @arguments(filter: $filter)
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  if (!tenant) return <NotFound />;
  const may = tenant.permissions.includes('KEEP_RECORDS');
  const courses = tenant.courses.edges.map((e) => e.node);
  return (
    <div className={css['page']}>
      <Siblings tenantId={tenant.id} label={t.parts} names={t.names} current="trainings" />
      <Head title={t.names.trainings}>
        {may ? (
          <Act label={t.plan} isPrimary>
            {(close) =>
              courses.length > 0 ? (
                <Planning tenantId={tenant.id} courses={courses} onClose={close} />
              ) : (
                <p>
                  {t.noCourse}{' '}
                  <Link to="/clients/$tenantId/records/$kind" params={{ tenantId: tenant.id, kind: 'competences' }}>
                    {t.toCourses}
                  </Link>
                </p>
              )
            }
          </Act>
        ) : null}
      </Head>
      <Filters shows={t.shows} hasText={false} />
      <List tenant={tenant} tenantId={tenant.id} today={tenant.today} next={may ? t.emptyNext : t.emptyReader} />
    </div>
  );
}

function List({
  tenant,
  tenantId,
  today,
  next,
}: {
  tenant: Trainings_tenant$key;
  tenantId: string;
  today: string;
  next: string;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<TrainingsPageQuery, Trainings_tenant$key>(
    graphql`
      fragment Trainings_tenant on Tenant
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        filter: { type: "TrainingFilter" }
      )
      @refetchable(queryName: "TrainingsPageQuery") {
        trainings(first: $count, after: $cursor, filter: $filter) @connection(key: "Trainings_trainings") {
          totalCount { number isMore }
          edges {
            node {
              id
              startsOn
              endsOn
              place
              state
              course { id title competence { id name } }
              attendances { name }
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  return (
    <Rows
      label={t.names.trainings}
      count={data.trainings.totalCount}
      columns={Object.values(t.columns)}
      rows={data.trainings.edges.map(({ node }) => (
        <Row key={node.id} training={node} tenantId={tenantId} today={today} />
      ))}
      empty={t.empty}
      next={next}
      more={{ hasNext, isLoading: isLoadingNext, onMore: () => loadNext(PAGE) }}
    />
  );
}

type TrainingRow = Trainings_tenant$data['trainings']['edges'][number]['node'];

function Row({ training: s, tenantId, today }: { training: TrainingRow; tenantId: string; today: string }) {
  const t = useTexts(texts);
  const { day } = useFormats();
  return (
    <tr>
      <First tenantId={tenantId} kind="trainings" id={s.id} title={s.course.title}>
        {s.course.competence ? `${t.teaches}: ${s.course.competence.name}` : null}
      </First>
      <Cell label={t.columns.when}>{t.days(day(s.startsOn), day(s.endsOn))}</Cell>
      <Cell label={t.columns.state}>
        <State state={s.state} endsOn={s.endsOn} today={today} />
      </Cell>
      <Cell label={t.columns.people}>{t.people(s.attendances.length)}</Cell>
      <Cell label={t.columns.place}>{s.place ?? <span className="muted">–</span>}</Cell>
    </tr>
  );
}

export function State({ state, endsOn, today }: { state: TrainingRow['state']; endsOn: string; today: string }) {
  const t = useTexts(texts);
  return (
    <span className={css['chips']}>
      <span className={`chip ${state === 'HELD' ? 'good' : ''}`}>{t.states[state]}</span>
      {state === 'PLANNED' && endsOn < today ? <span className="chip minor">{t.toRecord}</span> : null}
    </span>
  );
}

function Planning({
  tenantId,
  courses,
  onClose,
}: {
  tenantId: string;
  courses: readonly { readonly id: string; readonly title: string }[];
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [people, setPeople] = useState<readonly Chosen[]>([]);
  const [isTried, setTried] = useState(false);
  const state = useAct<TrainingsPlanMutation>(graphql`
    mutation TrainingsPlanMutation($input: PlanTrainingInput!) {
      planTraining(input: $input) {
        session { id }
        errors { ...userErrors_error }
      }
    }
  `);
  const lacks = isTried && people.length === 0 ? [t.needSomebody] : (byField(state.errors)['colleagueIds'] ?? []);
  return (
    <ActForm
      state={state}
      submit={t.plan}
      onCancel={onClose}
      extra={['colleagueIds']}
      isComplete={() => {
        setTried(true);
        return people.length > 0;
      }}
      send={(v) =>
        state.act(
          {
            input: {
              tenantId,
              idempotencyKey,
              courseId: v.courseId,
              startsOn: v.startsOn,
              endsOn: v.endsOn,
              place: v.place || null,
              trainer: v.trainer || null,
              colleagueIds: people.map((one) => one.id),
            },
          },
          ({ planTraining: { session } }) => {
            onClose();
            if (session) {
              void navigate({
                to: '/clients/$tenantId/records/$kind/$id',
                params: { tenantId, kind: 'trainings', id: session.id },
              });
            }
          },
        )
      }
      fields={[
        {
          name: 'courseId',
          label: t.course,
          kind: 'choice',
          required: true,
          options: courses.map((course) => [course.id, course.title] as const),
        },
        { name: 'startsOn', label: t.startsOn, kind: 'date', required: true },
        { name: 'endsOn', label: t.endsOn, kind: 'date', required: true },
        { name: 'place', label: t.place, maxLength: 200 },
        { name: 'trainer', label: t.trainer, maxLength: 200 },
      ]}
    >
      <PeopleField
        tenantId={tenantId}
        legend={t.invited}
        add={t.invite}
        takeAway={t.takeAway}
        value={people}
        onChange={setPeople}
        errors={lacks}
      />
    </ActForm>
  );
}
