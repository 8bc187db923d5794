import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type { Objective_objective$data, Objective_objective$key } from '#/__generated__/Objective_objective.graphql';
import type { ObjectiveChangeMutation } from '#/__generated__/ObjectiveChangeMutation.graphql';
import type { ObjectiveMeasureMutation } from '#/__generated__/ObjectiveMeasureMutation.graphql';
import type { ObjectiveQuery } from '#/__generated__/ObjectiveQuery.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days, Wide } from '#/parts/parts';
import { CloseAct, ReopenAct } from '#/records/acts';
import { Act, Closure, EntryHead, Facts, Links, Part, Who } from '#/records/Entry';
import { Cell } from '#/records/List';
import css from '#/records/records.module.css';
import { decimal } from '#/records/search';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { Chart } from './Chart';
import { changeInput, ObjectiveForm } from './ObjectiveForm';
import { Reached } from './Objectives';
import { texts } from './texts';
import { useValue } from './value';

export function Objective({ query }: { query: PreloadedQuery<ObjectiveQuery> }) {
  const { node } = usePreloadedQuery<ObjectiveQuery>(
    graphql`
      query ObjectiveQuery($id: ID!) {
        node(id: $id) { ...Objective_objective @alias(as: "objective") }
      }
    `,
    query,
  );
  return node?.objective ? <Page objective={node.objective} /> : <NotFound />;
}

/** One objective: what was measured, against what is to be reached. */
function Page({ objective }: { objective: Objective_objective$key }) {
  const o = useFragment<Objective_objective$key>(
    graphql`
      fragment Objective_objective on Objective {
        id
        version
        number
        title
        description
        direction
        target
        unit
        dueOn
        measureOn
        isReached
        trend
        allowedActions
        tenant { id today }
        owner { id givenName familyName }
        latest { value }
        measurements { measuredOn value note }
        closure { reason closedAt closedBy { id givenName familyName } }
        clauses { id number title }
        controls { id number title }
      }
    `,
    objective,
  );
  const t = useTexts(texts);
  const tr = useTexts(recordTexts);
  const { day } = useFormats();
  const show = useValue();
  const tenantId = o.tenant.id;
  const may = (action: Objective_objective$data['allowedActions'][number]) => o.allowedActions.includes(action);
  return (
    <article className={css['page']}>
      <EntryHead
        tenantId={tenantId}
        kind="objectives"
        list={t.title}
        number={String(o.number)}
        title={o.title}
        chips={
          <>
            {o.latest ? <Reached isReached={o.isReached} /> : <span className="chip">{t.never}</span>}
            {o.trend ? <span className="chip">{t.trends[o.trend]}</span> : null}
          </>
        }
      >
        {may('MEASURE') ? (
          <Act label={t.measure} isPrimary>
            {(close) => <Measuring objective={o} onClose={close} />}
          </Act>
        ) : null}
        {may('CHANGE') ? <Act label={tr.change}>{(close) => <Changing objective={o} onClose={close} />}</Act> : null}
        {may('CLOSE') ? (
          <CloseAct
            entry={o}
            why={t.closeWhy}
            mutation={graphql`
              mutation ObjectiveCloseMutation($input: CloseObjectiveInput!) {
                closeObjective(input: $input) { objective { ...Objective_objective } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
        {may('REOPEN') ? (
          <ReopenAct
            entry={o}
            mutation={graphql`
              mutation ObjectiveReopenMutation($input: ReopenObjectiveInput!) {
                reopenObjective(input: $input) { objective { ...Objective_objective } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
      </EntryHead>
      <Closure closure={o.closure} />
      <div className={css['columns']}>
        <Part title={t.facts}>
          <Facts
            facts={[
              [t.form.target, `${t.directions[o.direction]} ${show(o.target, o.unit)}`],
              [
                t.form.dueOn,
                <span key="due" className={css['date']}>
                  {day(o.dueOn)}{' '}
                  {o.closure || o.isReached ? null : <Days left={daysBetween(o.tenant.today, o.dueOn)} />}
                </span>,
              ],
              [t.form.description, o.description],
              [tr.owner, <Who key="owner" person={o.owner} />],
              [
                t.form.measureOn,
                o.measureOn && !o.closure ? (
                  <span key="next" className={css['date']}>
                    {day(o.measureOn)} <Days left={daysBetween(o.tenant.today, o.measureOn)} />
                  </span>
                ) : null,
              ],
            ]}
          />
        </Part>
        <Part title={t.measured}>
          {o.measurements.length === 0 ? <p className="muted">{t.none}</p> : null}
          <Chart measurements={o.measurements} target={o.target} unit={o.unit} dueOn={o.dueOn} />
          {o.measurements.length > 0 ? (
            <Wide label={t.measured}>
              <table className="table stacks">
                <thead>
                  <tr>
                    <th scope="col">{t.measuredOn}</th>
                    <th scope="col">{t.value}</th>
                    <th scope="col">{t.note}</th>
                  </tr>
                </thead>
                <tbody>
                  {o.measurements.map((one) => (
                    <tr key={one.measuredOn}>
                      <th scope="row">{day(one.measuredOn)}</th>
                      <Cell label={t.value}>{show(one.value, o.unit)}</Cell>
                      <Cell label={t.note}>{one.note}</Cell>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
          ) : null}
        </Part>
        <Links tenantId={tenantId} clauses={o.clauses} controls={o.controls} />
      </div>
    </article>
  );
}

interface Of {
  objective: Objective_objective$data;
  onClose: () => void;
}

function Measuring({ objective: o, onClose }: Of) {
  const t = useTexts(texts);
  const state = useAct<ObjectiveMeasureMutation>(graphql`
    mutation ObjectiveMeasureMutation($input: MeasureObjectiveInput!) {
      measureObjective(input: $input) { objective { ...Objective_objective } errors { ...userErrors_error } }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.measure}
      onCancel={onClose}
      intro={<p className="small muted">{t.sameDay}</p>}
      fields={[
        { name: 'measuredOn', label: t.measuredOn, kind: 'date', required: true, initial: o.tenant.today },
        { name: 'value', label: o.unit ? `${t.value} (${o.unit})` : t.value, kind: 'decimal', required: true },
        { name: 'note', label: t.note, lines: 2, maxLength: 1000 },
        { name: 'measureOn', label: t.form.measureOn, kind: 'date' },
      ]}
      send={(v) =>
        state.act(
          {
            input: {
              id: o.id,
              expectedVersion: o.version,
              measuredOn: v.measuredOn,
              value: decimal(v.value),
              note: v.note || null,
              measureOn: v.measureOn || null,
            },
          },
          onClose,
        )
      }
    />
  );
}

function Changing({ objective: o, onClose }: Of) {
  const tr = useTexts(recordTexts);
  const state = useAct<ObjectiveChangeMutation>(graphql`
    mutation ObjectiveChangeMutation($input: ChangeObjectiveInput!) {
      changeObjective(input: $input) { objective { ...Objective_objective } errors { ...userErrors_error } }
    }
  `);
  return (
    <ObjectiveForm
      tenantId={o.tenant.id}
      before={o}
      state={state}
      submit={tr.save}
      onCancel={onClose}
      send={(typed) =>
        state.act({ input: { id: o.id, expectedVersion: o.version, ...changeInput(typed, o) } }, onClose)
      }
    />
  );
}
