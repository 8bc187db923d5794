import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { type GraphQLTaggedNode, graphql, useLazyLoadQuery } from 'react-relay';
import type { MutationParameters } from 'relay-runtime';
import type { RowFormsClausesQuery } from '#/__generated__/RowFormsClausesQuery.graphql';
import type { RowFormsPersonnelMutation } from '#/__generated__/RowFormsPersonnelMutation.graphql';
import type { ScopeChangeMutation } from '#/__generated__/ScopeChangeMutation.graphql';
import { useAct } from '#/graphql/act';
import type { UserErrorData } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Select } from '#/parts/inputs';
import { Field, FormButtons, Refusals } from '#/parts/parts';
import { durationOf, hoursOf } from './rows';
import { changeScope, type Editing, type Statement } from './Scope';
import css from './system.module.css';
import { texts } from './texts';

type Row<N extends string> = Readonly<Record<N, string>>;

interface Column<N extends string> {
  name: N;
  label: string;
  hint?: string;
  lines?: number;
  required?: boolean;
  options?: readonly (readonly [string, string])[];
}

/** A form of which each entry of a list has the same fields; what was refused is told at the entry's field. */
function Rows<M extends MutationParameters, N extends string>({
  mutation,
  columns,
  start,
  empty,
  path,
  input,
  onDone,
  children,
}: {
  mutation: GraphQLTaggedNode;
  columns: readonly Column<N>[];
  start: readonly Row<N>[];
  empty: Row<N>;
  /** The list's field of the input, by which refusals name it. */
  path: string;
  input: (rows: readonly Row<N>[]) => M['variables'] extends { input: infer I } ? I : never;
  onDone: () => void;
  children?: (errors: readonly UserErrorData[]) => ReactNode;
}) {
  const t = useTexts(texts);
  const [rows, setRows] = useState<readonly Row<N>[]>(start);
  const [isChecked, setChecked] = useState(false);
  const { act, isBusy, errors, failure } = useAct<M>(mutation);
  const at = (e: UserErrorData) => {
    const i = e.path.indexOf(path);
    return i >= 0 ? Number(e.path[i + 1] ?? Number.NaN) : Number.NaN;
  };
  const told = (row: number, name: N) =>
    errors.filter((e) => at(e) === row && e.path.includes(name)).map((e) => e.message);
  const lacks = rows.some((row) => columns.some((c) => c.required && !row[c.name].trim()));
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        setChecked(true);
        if (!lacks) act({ input: input(rows) } as unknown as M['variables'], onDone);
      }}
    >
      {children?.(errors)}
      <Refusals
        errors={errors.filter((e) => e.rule || !columns.some((c) => told(at(e), c.name).length > 0))}
        failure={failure}
      />
      {rows.map((row, i) => (
        <fieldset key={i} className={css['row']}>
          <legend>{t.row(i + 1)}</legend>
          {columns.map((c) => {
            const shared = {
              label: c.label,
              value: row[c.name],
              onChange: (value: string) =>
                setRows((old) => old.map((one, j) => (j === i ? { ...one, [c.name]: value } : one))),
              required: c.required ?? false,
              errors: isChecked && c.required && !row[c.name].trim() ? [t.needed] : told(i, c.name),
              ...(c.hint ? { hint: c.hint } : {}),
            };
            return c.options ? (
              <Select key={c.name} {...shared} options={c.options} />
            ) : (
              <Field
                key={c.name}
                {...shared}
                maxLength={c.lines ? 10_000 : 200}
                {...(c.lines ? { lines: c.lines } : {})}
              />
            );
          })}
          <Button className="button" onPress={() => setRows((old) => old.filter((_, j) => j !== i))}>
            {t.remove} <span className="visually-hidden">({t.row(i + 1)})</span>
          </Button>
        </fieldset>
      ))}
      <p>
        <Button className="button" onPress={() => setRows((old) => [...old, empty])}>
          {t.add}
        </Button>
      </p>
      <FormButtons submit={t.save} isBusy={isBusy} onCancel={onDone} />
    </form>
  );
}

export function Exclusions({
  editing,
  statement: s,
  onDone,
}: {
  editing: Editing;
  statement: Statement;
  onDone: () => void;
}) {
  const t = useTexts(texts);
  const { nodes } = useLazyLoadQuery<RowFormsClausesQuery>(
    graphql`
      query RowFormsClausesQuery($ids: [ID!]!) {
        nodes(ids: $ids) {
          ... on Standard {
            id
            designation
            clauses(first: 100) { edges { node { id number title level } } }
          }
        }
      }
    `,
    { ids: s.standards.map((one) => one.id) },
  );
  const clauses = nodes.flatMap((one) =>
    (one?.clauses?.edges ?? []).map(
      (e) => [e.node.id, `${one?.designation}: ${e.node.number} ${e.node.title}`] as const,
    ),
  );
  return (
    <Rows<ScopeChangeMutation, 'clauseId' | 'justification'>
      mutation={changeScope}
      path="exclusions"
      columns={[
        { name: 'clauseId', label: t.clause, required: true, options: [['', t.choose], ...clauses] },
        { name: 'justification', label: t.justification, required: true, lines: 3 },
      ]}
      start={s.exclusions.map((e) => ({ clauseId: e.clause.id, justification: e.justification }))}
      empty={{ clauseId: '', justification: '' }}
      input={(rows) => ({ id: editing.id, expectedVersion: editing.version, exclusions: [...rows] })}
      onDone={onDone}
    >
      {() => <p className="muted">{t.exclusionsHint}</p>}
    </Rows>
  );
}

export function Outsourced({
  editing,
  statement: s,
  onDone,
}: {
  editing: Editing;
  statement: Statement;
  onDone: () => void;
}) {
  const t = useTexts(texts);
  return (
    <Rows<ScopeChangeMutation, 'name' | 'provider' | 'control'>
      mutation={changeScope}
      path="outsourcedProcesses"
      columns={[
        { name: 'name', label: t.process, required: true },
        { name: 'provider', label: t.provider, required: true },
        { name: 'control', label: t.control, required: true, lines: 2 },
      ]}
      start={s.outsourcedProcesses}
      empty={{ name: '', provider: '', control: '' }}
      input={(rows) => ({
        id: editing.id,
        expectedVersion: editing.version,
        outsourcedProcesses: rows.map(({ name, provider, control }) => ({ name, provider, control })),
      })}
      onDone={onDone}
    />
  );
}

const whole = (text: string) => Number.parseInt(text, 10) || 0;

export function Personnel({
  editing,
  site,
  onDone,
}: {
  editing: Editing;
  site: Statement['sites']['edges'][number];
  onDone: () => void;
}) {
  const t = useTexts(texts);
  const [fullTime, setFullTime] = useState(hoursOf(site.fullTimeWeek));
  return (
    <Rows<RowFormsPersonnelMutation, 'shift' | 'kind' | 'persons' | 'weeklyTime' | 'fewer' | 'justification'>
      mutation={graphql`
        mutation RowFormsPersonnelMutation($input: SetSitePersonnelInput!) {
          setSitePersonnel(input: $input) {
            managementSystem { ...System_system }
            errors { ...userErrors_error }
          }
        }
      `}
      path="personnel"
      columns={[
        { name: 'shift', label: t.shift, required: true },
        {
          name: 'kind',
          label: t.kind,
          required: true,
          options: [
            ['PERMANENT', t.personnelKind.PERMANENT],
            ['NON_PERMANENT', t.personnelKind.NON_PERMANENT],
          ],
        },
        { name: 'persons', label: t.persons, required: true },
        { name: 'weeklyTime', label: t.weekly, hint: t.weeklyHint },
        { name: 'fewer', label: t.fewer, hint: t.fewerHint },
        { name: 'justification', label: t.fewerWhy, lines: 2 },
      ]}
      start={site.personnel.map((g) => ({
        shift: g.shift,
        kind: g.kind,
        persons: String(g.persons),
        weeklyTime: hoursOf(g.weeklyTime),
        fewer: g.reduction ? String(g.reduction.persons) : '',
        justification: g.reduction?.justification ?? '',
      }))}
      empty={{ shift: '', kind: 'PERMANENT', persons: '', weeklyTime: '', fewer: '', justification: '' }}
      input={(rows) => ({
        id: editing.id,
        expectedVersion: editing.version,
        siteId: site.node.id,
        fullTimeWeek: durationOf(fullTime) ?? null,
        personnel: rows.map((row) => ({
          shift: row.shift,
          kind: row.kind as 'PERMANENT' | 'NON_PERMANENT',
          persons: whole(row.persons),
          weeklyTime: durationOf(row.weeklyTime) ?? null,
          reduction: row.fewer ? { persons: whole(row.fewer), justification: row.justification } : null,
        })),
      })}
      onDone={onDone}
    >
      {(errors) => (
        <Field
          label={t.fullTime}
          hint={t.fullTimeHint}
          value={fullTime}
          onChange={setFullTime}
          errors={errors.filter((e) => e.path.includes('fullTimeWeek')).map((e) => e.message)}
        />
      )}
    </Rows>
  );
}
