import { useState } from 'react';
import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type { Training_session$data, Training_session$key } from '#/__generated__/Training_session.graphql';
import type { TrainingCancelMutation } from '#/__generated__/TrainingCancelMutation.graphql';
import type { ChangeTrainingInput, TrainingChangeMutation } from '#/__generated__/TrainingChangeMutation.graphql';
import type { TrainingQuery } from '#/__generated__/TrainingQuery.graphql';
import type { AttendanceResult, TrainingRecordMutation } from '#/__generated__/TrainingRecordMutation.graphql';
import { ActForm, Select } from '#/forms/ActForm';
import type { Chosen } from '#/forms/ColleagueField';
import { PeopleField } from '#/forms/PeopleField';
import { texts as formTexts } from '#/forms/texts';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import { Wide } from '#/parts/parts';
import { Act, EntryHead, Facts, nameOf, Part, ReasonForm } from '#/records/Entry';
import { Cell } from '#/records/List';
import css from '#/records/records.module.css';
import { changed, sameIds } from '#/records/search';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { State } from './Trainings';
import { texts } from './texts';

export function Training({ query }: { query: PreloadedQuery<TrainingQuery> }) {
  const { node } = usePreloadedQuery<TrainingQuery>(
    graphql`
      query TrainingQuery($id: ID!) {
        node(id: $id) { ...Training_session @alias(as: "session") }
      }
    `,
    query,
  );
  return node?.session ? <Page session={node.session} /> : <NotFound />;
}

const TONES: Readonly<Record<string, string>> = { ATTENDED: 'good', PASSED: 'good', FAILED: 'major', ABSENT: 'minor' };

/** One training: whom it is for, and what came of it. */
function Page({ session }: { session: Training_session$key }) {
  const s = useFragment<Training_session$key>(
    graphql`
      fragment Training_session on TrainingSession {
        id
        version
        startsOn
        endsOn
        place
        trainer
        state
        reason
        changedAt
        allowedActions
        tenant { id today }
        changedBy { id givenName familyName }
        course { id title description provider competence { id name } }
        attendances { name result colleague { id givenName familyName function } }
      }
    `,
    session,
  );
  const t = useTexts(texts);
  const tr = useTexts(recordTexts);
  const { day, moment } = useFormats();
  const may = (action: Training_session$data['allowedActions'][number]) => s.allowedActions.includes(action);
  return (
    <article className={css['page']}>
      <EntryHead
        tenantId={s.tenant.id}
        kind="trainings"
        list={t.names.trainings}
        title={s.course.title}
        chips={<State state={s.state} endsOn={s.endsOn} today={s.tenant.today} />}
      >
        {may('RECORD') ? (
          <Act label={t.record} isPrimary>
            {(close) => <Recording session={s} onClose={close} />}
          </Act>
        ) : null}
        {may('CHANGE') ? <Act label={tr.change}>{(close) => <Changing session={s} onClose={close} />}</Act> : null}
        {may('CANCEL') ? <Act label={t.cancel}>{(close) => <Cancelling session={s} onClose={close} />}</Act> : null}
      </EntryHead>
      <div className={css['columns']}>
        <Part title={t.facts}>
          <Facts
            facts={[
              [t.columns.when, t.days(day(s.startsOn), day(s.endsOn))],
              [t.place, s.place],
              [t.trainer, s.trainer],
              [t.provider, s.course.provider],
              [t.teaches, s.course.competence?.name],
              [t.cancelWhy, s.reason],
            ]}
          />
          {s.course.description ? <p className={css['prose']}>{s.course.description}</p> : null}
          {s.changedBy && s.changedAt ? (
            <p className="small muted">
              {t.states[s.state]}: {t.by(nameOf(s.changedBy), moment(s.changedAt))}
            </p>
          ) : null}
        </Part>
        <Part title={t.invited}>
          <Wide label={t.invited}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t.matrix.person}</th>
                  <th scope="col">{t.columns.state}</th>
                </tr>
              </thead>
              <tbody>
                {s.attendances.map((one) => (
                  <tr key={one.colleague.id}>
                    <th scope="row">
                      {one.name}
                      <span className={css['second']}>{one.colleague.function}</span>
                    </th>
                    <Cell label={t.columns.state}>
                      <span className={`chip ${TONES[one.result] ?? ''}`}>{t.results[one.result]}</span>
                    </Cell>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </Part>
      </div>
    </article>
  );
}

interface Of {
  session: Training_session$data;
  onClose: () => void;
}

function Recording({ session: s, onClose }: Of) {
  const t = useTexts(texts);
  const f = useTexts(formTexts);
  const [results, setResults] = useState<Readonly<Record<string, string>>>({});
  const [isTried, setTried] = useState(false);
  const state = useAct<TrainingRecordMutation>(graphql`
    mutation TrainingRecordMutation($input: RecordTrainingInput!) {
      recordTraining(input: $input) { session { ...Training_session } errors { ...userErrors_error } }
    }
  `);
  const { INVITED: _, ...names } = t.results;
  const options = Object.entries(names);
  const people = s.attendances.map((one) => one.colleague);
  return (
    <ActForm
      state={state}
      submit={t.record}
      onCancel={onClose}
      fields={[]}
      intro={<p className="small muted">{t.recordHint}</p>}
      isComplete={() => {
        setTried(true);
        return people.every((one) => results[one.id]);
      }}
      send={() =>
        state.act(
          {
            input: {
              id: s.id,
              expectedVersion: s.version,
              results: people.map((one) => ({ colleagueId: one.id, result: results[one.id] as AttendanceResult })),
            },
          },
          onClose,
        )
      }
    >
      {people.length > 1 ? (
        <Select
          label={t.everybody}
          value=""
          options={options}
          onChange={(result) => setResults(Object.fromEntries(people.map((one) => [one.id, result])))}
        />
      ) : null}
      {people.map((one) => (
        <Select
          key={one.id}
          label={nameOf(one)}
          required
          value={results[one.id] ?? ''}
          options={options}
          onChange={(result) => setResults((old) => ({ ...old, [one.id]: result }))}
          errors={isTried && !results[one.id] ? [f.needed] : []}
        />
      ))}
    </ActForm>
  );
}

function Changing({ session: s, onClose }: Of) {
  const t = useTexts(texts);
  const tr = useTexts(recordTexts);
  const before = s.attendances.map((one) => one.colleague);
  const [people, setPeople] = useState<readonly Chosen[]>(before);
  const state = useAct<TrainingChangeMutation>(graphql`
    mutation TrainingChangeMutation($input: ChangeTrainingInput!) {
      changeTraining(input: $input) { session { ...Training_session } errors { ...userErrors_error } }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={tr.save}
      onCancel={onClose}
      isComplete={() => people.length > 0}
      send={(v) =>
        state.act(
          {
            input: {
              id: s.id,
              expectedVersion: s.version,
              ...(changed<keyof typeof v>(v, s) as Omit<ChangeTrainingInput, 'id' | 'expectedVersion'>),
              ...(sameIds(people, before) ? {} : { colleagueIds: people.map((one) => one.id) }),
            },
          },
          onClose,
        )
      }
      fields={[
        { name: 'startsOn', label: t.startsOn, kind: 'date', required: true, initial: s.startsOn },
        { name: 'endsOn', label: t.endsOn, kind: 'date', required: true, initial: s.endsOn },
        { name: 'place', label: t.place, maxLength: 200, initial: s.place },
        { name: 'trainer', label: t.trainer, maxLength: 200, initial: s.trainer },
      ]}
    >
      <PeopleField
        tenantId={s.tenant.id}
        legend={t.invited}
        add={t.invite}
        takeAway={t.takeAway}
        value={people}
        onChange={setPeople}
        errors={people.length === 0 ? [t.needSomebody] : []}
      />
    </ActForm>
  );
}

function Cancelling({ session: s, onClose }: Of) {
  const t = useTexts(texts);
  const state = useAct<TrainingCancelMutation>(graphql`
    mutation TrainingCancelMutation($input: CancelTrainingInput!) {
      cancelTraining(input: $input) { session { ...Training_session } errors { ...userErrors_error } }
    }
  `);
  return (
    <ReasonForm
      state={state}
      submit={t.cancel}
      label={t.cancelWhy}
      hint={t.cancelHint}
      onCancel={onClose}
      send={(reason) => state.act({ input: { id: s.id, expectedVersion: s.version, reason } }, onClose)}
    />
  );
}
