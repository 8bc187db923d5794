import { useState } from 'react';
import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type { Competences_tenant$data, Competences_tenant$key } from '#/__generated__/Competences_tenant.graphql';
import type { CompetencesAddMutation } from '#/__generated__/CompetencesAddMutation.graphql';
import type {
  ChangeCompetenceInput,
  CompetencesChangeMutation,
} from '#/__generated__/CompetencesChangeMutation.graphql';
import type { CompetencesCourseAddMutation } from '#/__generated__/CompetencesCourseAddMutation.graphql';
import type {
  ChangeCourseInput,
  CompetencesCourseChangeMutation,
} from '#/__generated__/CompetencesCourseChangeMutation.graphql';
import type { CompetencesQuery } from '#/__generated__/CompetencesQuery.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useTexts } from '#/i18n/language';
import { Check } from '#/parts/inputs';
import { Empty, Wide } from '#/parts/parts';
import { Act, Part } from '#/records/Entry';
import { Cell, Head } from '#/records/List';
import { Siblings } from '#/records/Records';
import css from '#/records/records.module.css';
import { changed } from '#/records/search';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { texts } from './texts';

/** What people must be able to do, for which functions, and the courses that teach it. */
export function Competences({ query }: { query: PreloadedQuery<CompetencesQuery> }) {
  const { tenant } = usePreloadedQuery<CompetencesQuery>(
    graphql`
      query CompetencesQuery($id: ID!) {
        tenant(id: $id) { id ...Competences_tenant }
      }
    `,
    query,
  );
  return tenant ? <Page tenant={tenant} /> : <NotFound />;
}

function Page({ tenant }: { tenant: Competences_tenant$key }) {
  const data = useFragment<Competences_tenant$key>(
    graphql`
      fragment Competences_tenant on Tenant {
        id
        permissions
        competences(first: 100) @connection(key: "Competences_competences") {
          __id
          pageInfo { hasNextPage }
          edges {
            node {
              id
              version
              name
              description
              validMonths
              isCritical
              functions
              allowedActions
            }
          }
        }
        courses(first: 100) @connection(key: "Competences_courses") {
          __id
          pageInfo { hasNextPage }
          edges {
            node {
              id
              version
              title
              description
              provider
              allowedActions
              competence { id name }
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  const tr = useTexts(recordTexts);
  const may = data.permissions.includes('KEEP_RECORDS');
  const competences = data.competences.edges.map((e) => e.node);
  const courses = data.courses.edges.map((e) => e.node);
  return (
    <div className={css['page']}>
      <Siblings tenantId={data.id} label={t.parts} names={t.names} current="competences" />
      <Head title={t.names.competences} />
      <Part
        title={t.competences.title}
        act={
          may ? (
            <Act label={t.competences.add} isPrimary>
              {(close) => <CompetenceAdding tenantId={data.id} connection={data.competences.__id} onClose={close} />}
            </Act>
          ) : null
        }
      >
        {competences.length === 0 ? (
          <Empty text={t.competences.empty}>
            <p>{may ? t.competences.emptyNext : t.emptyReader}</p>
          </Empty>
        ) : (
          <Wide label={t.competences.title}>
            <table className="table stacks">
              <thead>
                <tr>
                  {Object.values(t.competences.columns).map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {competences.map((c) => (
                  <tr key={c.id}>
                    <th scope="row" className={css['first']}>
                      {c.name} {c.isCritical ? <span className="chip minor">{t.competences.critical}</span> : null}
                      {c.description ? <span className={css['second']}>{c.description}</span> : null}
                    </th>
                    <Cell label={t.competences.columns.functions}>
                      {c.functions.join(', ') || <span className="muted">{t.competences.noFunction}</span>}
                    </Cell>
                    <Cell label={t.competences.columns.valid}>
                      {c.validMonths ? t.competences.months(c.validMonths) : t.competences.forGood}
                    </Cell>
                    <td className="no-print">
                      {c.allowedActions.includes('CHANGE') ? (
                        <Act label={tr.change} about={c.name}>
                          {(close) => <CompetenceChanging competence={c} onClose={close} />}
                        </Act>
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        )}
        {data.competences.pageInfo.hasNextPage ? <p className="small muted">{tr.first100}</p> : null}
      </Part>
      <Part
        title={t.courses.title}
        act={
          may ? (
            <Act label={t.courses.add}>
              {(close) => (
                <CourseAdding
                  tenantId={data.id}
                  competences={competences}
                  connection={data.courses.__id}
                  onClose={close}
                />
              )}
            </Act>
          ) : null
        }
      >
        {courses.length === 0 ? (
          <Empty text={t.courses.empty}>
            <p>{may ? t.courses.emptyNext : t.emptyReader}</p>
          </Empty>
        ) : (
          <Wide label={t.courses.title}>
            <table className="table stacks">
              <thead>
                <tr>
                  {Object.values(t.courses.columns).map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {courses.map((c) => (
                  <tr key={c.id}>
                    <th scope="row" className={css['first']}>
                      {c.title}
                      {c.description ? <span className={css['second']}>{c.description}</span> : null}
                    </th>
                    <Cell label={t.courses.columns.teaches}>
                      {c.competence?.name ?? <span className="muted">–</span>}
                    </Cell>
                    <Cell label={t.courses.columns.provider}>{c.provider ?? <span className="muted">–</span>}</Cell>
                    <td className="no-print">
                      {c.allowedActions.includes('CHANGE') ? (
                        <Act label={tr.change} about={c.title}>
                          {(close) => <CourseChanging course={c} competences={competences} onClose={close} />}
                        </Act>
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        )}
        {data.courses.pageInfo.hasNextPage ? <p className="small muted">{tr.first100}</p> : null}
      </Part>
    </div>
  );
}

type Competence = Competences_tenant$data['competences']['edges'][number]['node'];
type Course = Competences_tenant$data['courses']['edges'][number]['node'];

const lines = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

function useCompetenceFields(before?: Competence) {
  const t = useTexts(texts).competences;
  return [
    { name: 'name', label: t.name, required: true, maxLength: 200, initial: before?.name },
    {
      name: 'functions',
      label: t.functions,
      hint: t.functionsHint,
      lines: 4,
      initial: before?.functions.join('\n'),
    },
    {
      name: 'validMonths',
      label: t.validMonths,
      hint: t.validHint,
      kind: 'number',
      initial: before?.validMonths ? String(before.validMonths) : '',
    },
    { name: 'description', label: t.description, lines: 3, maxLength: 4000, initial: before?.description },
  ] as const;
}

function CompetenceAdding({
  tenantId,
  connection,
  onClose,
}: {
  tenantId: string;
  connection: string;
  onClose: () => void;
}) {
  const t = useTexts(texts).competences;
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [isCritical, setCritical] = useState(false);
  const state = useAct<CompetencesAddMutation>(graphql`
    mutation CompetencesAddMutation($input: AddCompetenceInput!, $connections: [ID!]!) {
      addCompetence(input: $input) {
        competence @appendNode(connections: $connections, edgeTypeName: "CompetenceEdge") {
          id
          version
          name
          description
          validMonths
          isCritical
          functions
          allowedActions
        }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.add}
      onCancel={onClose}
      fields={useCompetenceFields()}
      send={(v) =>
        state.act(
          {
            connections: [connection],
            input: {
              tenantId,
              idempotencyKey,
              name: v.name,
              description: v.description || null,
              validMonths: v.validMonths ? Number(v.validMonths) : null,
              isCritical,
              functions: lines(v.functions),
            },
          },
          onClose,
        )
      }
    >
      <Check label={t.isCritical} isOn={isCritical} onChange={setCritical} />
    </ActForm>
  );
}

function CompetenceChanging({ competence: c, onClose }: { competence: Competence; onClose: () => void }) {
  const t = useTexts(texts).competences;
  const tr = useTexts(recordTexts);
  const [isCritical, setCritical] = useState(c.isCritical);
  const state = useAct<CompetencesChangeMutation>(graphql`
    mutation CompetencesChangeMutation($input: ChangeCompetenceInput!) {
      changeCompetence(input: $input) {
        competence { id version name description validMonths isCritical functions }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={tr.save}
      onCancel={onClose}
      fields={useCompetenceFields(c)}
      send={({ validMonths, functions, ...v }) => {
        const months = validMonths ? Number(validMonths) : null;
        const named = lines(functions);
        state.act(
          {
            input: {
              id: c.id,
              expectedVersion: c.version,
              ...(changed<keyof typeof v>(v, c) as Omit<ChangeCompetenceInput, 'id' | 'expectedVersion'>),
              ...(months === (c.validMonths ?? null) ? {} : { validMonths: months }),
              ...(named.join('\n') === c.functions.join('\n') ? {} : { functions: named }),
              ...(isCritical === c.isCritical ? {} : { isCritical }),
            },
          },
          onClose,
        );
      }}
    >
      <Check label={t.isCritical} isOn={isCritical} onChange={setCritical} />
    </ActForm>
  );
}

function useCourseFields(competences: readonly Competence[], before?: Course) {
  const t = useTexts(texts);
  return [
    { name: 'title', label: t.courses.name, required: true, maxLength: 200, initial: before?.title },
    {
      name: 'competenceId',
      label: t.courses.competence,
      kind: 'choice',
      initial: before?.competence?.id,
      options: competences.map((one) => [one.id, one.name] as const),
    },
    { name: 'provider', label: t.provider, maxLength: 200, initial: before?.provider },
    { name: 'description', label: t.competences.description, lines: 3, maxLength: 4000, initial: before?.description },
  ] as const;
}

function CourseAdding({
  tenantId,
  competences,
  connection,
  onClose,
}: {
  tenantId: string;
  competences: readonly Competence[];
  connection: string;
  onClose: () => void;
}) {
  const t = useTexts(texts).courses;
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useAct<CompetencesCourseAddMutation>(graphql`
    mutation CompetencesCourseAddMutation($input: AddCourseInput!, $connections: [ID!]!) {
      addCourse(input: $input) {
        course @appendNode(connections: $connections, edgeTypeName: "CourseEdge") {
          id
          version
          title
          description
          provider
          allowedActions
          competence { id name }
        }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.add}
      onCancel={onClose}
      fields={useCourseFields(competences)}
      send={(v) =>
        state.act(
          {
            connections: [connection],
            input: {
              tenantId,
              idempotencyKey,
              title: v.title,
              description: v.description || null,
              provider: v.provider || null,
              competenceId: v.competenceId || null,
            },
          },
          onClose,
        )
      }
    />
  );
}

function CourseChanging({
  course: c,
  competences,
  onClose,
}: {
  course: Course;
  competences: readonly Competence[];
  onClose: () => void;
}) {
  const tr = useTexts(recordTexts);
  const state = useAct<CompetencesCourseChangeMutation>(graphql`
    mutation CompetencesCourseChangeMutation($input: ChangeCourseInput!) {
      changeCourse(input: $input) {
        course { id version title description provider competence { id name } }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={tr.save}
      onCancel={onClose}
      fields={useCourseFields(competences, c)}
      send={(v) =>
        state.act(
          {
            input: {
              id: c.id,
              expectedVersion: c.version,
              ...(changed<keyof typeof v>(v, { ...c, competenceId: c.competence?.id }) as Omit<
                ChangeCourseInput,
                'id' | 'expectedVersion'
              >),
            },
          },
          onClose,
        )
      }
    />
  );
}
