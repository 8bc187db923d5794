import { useState } from 'react';
import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type { Risk_risk$data, Risk_risk$key } from '#/__generated__/Risk_risk.graphql';
import type { RiskAcceptMutation } from '#/__generated__/RiskAcceptMutation.graphql';
import type { RiskChangeMutation } from '#/__generated__/RiskChangeMutation.graphql';
import type { RiskMeasureAddMutation } from '#/__generated__/RiskMeasureAddMutation.graphql';
import type { RiskMeasureChangeMutation } from '#/__generated__/RiskMeasureChangeMutation.graphql';
import type { RiskMeasureCompleteMutation } from '#/__generated__/RiskMeasureCompleteMutation.graphql';
import type { RiskQuery } from '#/__generated__/RiskQuery.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days } from '#/parts/parts';
import { CloseAct, ConfirmAct, ReopenAct } from '#/records/acts';
import { Act, Closure, EntryHead, Facts, Links, nameOf, Part, ReasonForm, Who } from '#/records/Entry';
import css from '#/records/records.module.css';
import { changed } from '#/records/search';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { Matrix, Score } from './Rating';
import { changeInput, RiskForm } from './RiskForm';
import own from './risk.module.css';
import { texts } from './texts';

export function Risk({ query }: { query: PreloadedQuery<RiskQuery> }) {
  const { node } = usePreloadedQuery<RiskQuery>(
    graphql`
      query RiskQuery($id: ID!) {
        node(id: $id) { __typename ...Risk_risk @alias(as: "risk") }
      }
    `,
    query,
  );
  return node?.risk ? <Page risk={node.risk} /> : <NotFound />;
}

/** One risk: how it is rated, what is done about it, and who accepted what is left. */
function Page({ risk }: { risk: Risk_risk$key }) {
  const r = useFragment<Risk_risk$key>(
    graphql`
      fragment Risk_risk on Risk {
        id
        version
        number
        kind
        title
        description
        category
        process
        asset
        state
        treatment
        treatmentPlan
        reviewOn
        allowedActions
        tenant { id today permissions riskScale { id number likelihoods impacts threshold } }
        owner { id givenName familyName }
        inherentRating {
          likelihood
          impact
          score
          isWithinThreshold
          scale { id number likelihoods impacts threshold }
        }
        residualRating {
          likelihood
          impact
          score
          isWithinThreshold
          scale { id number likelihoods impacts threshold }
        }
        measures(first: 100) {
          edges {
            node {
              id
              version
              title
              dueOn
              doneOn
              result
              allowedActions
              owner { id givenName familyName }
            }
          }
        }
        acceptance { acceptedAt }
        acceptances {
          acceptedAt
          reason
          treatment
          acceptedBy { id givenName familyName }
          rating { likelihood impact score isWithinThreshold }
        }
        closure { reason closedAt closedBy { id givenName familyName } }
        clauses { id number title }
        controls { id number title }
      }
    `,
    risk,
  );
  const t = useTexts(texts);
  const tr = useTexts(recordTexts);
  const { day, moment } = useFormats();
  const tenantId = r.tenant.id;
  const rating = r.residualRating ?? r.inherentRating;
  const marks = [
    ...(r.inherentRating ? [{ name: t.page.inherent, sign: '1', rating: r.inherentRating }] : []),
    ...(r.residualRating && r.residualRating.scale.id === (r.inherentRating?.scale.id ?? r.residualRating.scale.id)
      ? [{ name: t.page.residual, sign: '2', rating: r.residualRating }]
      : []),
  ];
  const scale = marks[0] && (r.inherentRating ?? r.residualRating)?.scale;
  const may = (action: Risk_risk$data['allowedActions'][number]) => r.allowedActions.includes(action);
  const measures = r.measures.edges.map((e) => e.node);
  return (
    <article className={css['page']}>
      <EntryHead
        tenantId={tenantId}
        kind="risks"
        list={t.title}
        number={String(r.number)}
        title={r.title}
        chips={
          <>
            <span className="chip">{t.kinds[r.kind]}</span>
            <span className={`chip ${r.state === 'ACCEPTED' ? 'good' : ''}`}>{t.states[r.state]}</span>
            <Score rating={rating} kind={r.kind} />
          </>
        }
      >
        {may('ACCEPT') ? (
          <Act label={t.accept} isPrimary>
            {(close) => <Accepting risk={r} onClose={close} />}
          </Act>
        ) : null}
        {may('CHANGE') ? <Act label={tr.change}>{(close) => <Changing risk={r} onClose={close} />}</Act> : null}
        {may('CLOSE') ? (
          <CloseAct
            entry={r}
            why={t.closeWhy}
            mutation={graphql`
              mutation RiskCloseMutation($input: CloseRiskInput!) {
                closeRisk(input: $input) { risk { ...Risk_risk } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
        {may('REOPEN') ? (
          <ReopenAct
            entry={r}
            mutation={graphql`
              mutation RiskReopenMutation($input: ReopenRiskInput!) {
                reopenRisk(input: $input) { risk { ...Risk_risk } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
      </EntryHead>
      <Closure closure={r.closure} />
      <div className={css['columns']}>
        <Part title={t.page.facts}>
          <Facts
            facts={[
              [t.category, t.categories[r.category]],
              [t.form.description, r.description],
              [t.form.process, r.process],
              [t.form.asset, r.asset],
              [tr.owner, <Who key="owner" person={r.owner} />],
              [
                t.form.review,
                r.reviewOn ? (
                  <span key="review" className={css['date']}>
                    {day(r.reviewOn)} <Days left={daysBetween(r.tenant.today, r.reviewOn)} />
                  </span>
                ) : null,
              ],
            ]}
          />
        </Part>
        <Part title={t.page.rating}>
          <div className={own['ratings']}>
            {(
              [
                ['1', t.page.inherent, r.inherentRating],
                ['2', t.page.residual, r.residualRating],
              ] as const
            ).map(([sign, name, one]) => (
              <div key={sign}>
                <span className={own['mark']} data-sign={sign} aria-hidden="true">
                  {sign}
                </span>
                <span>{name}</span>
                <Score rating={one} kind={r.kind} />
                {one ? (
                  <span className="small muted">
                    {one.scale.likelihoods[one.likelihood - 1]} × {one.scale.impacts[one.impact - 1]}
                    {r.tenant.riskScale && one.scale.number !== r.tenant.riskScale.number
                      ? `, ${t.page.oldScale(one.scale.number)}`
                      : ''}
                  </span>
                ) : null}
              </div>
            ))}
          </div>
          {scale ? <Matrix scale={scale} marks={marks} /> : null}
        </Part>
        <Part
          title={t.page.treatment}
          act={
            may('CHANGE') ? (
              <Act label={t.measure.add}>{(close) => <MeasureAdding risk={r} onClose={close} />}</Act>
            ) : null
          }
        >
          <Facts
            facts={[
              [t.form.treatment, r.treatment ? t.treatments[r.treatment] : t.noTreatment],
              [t.page.plan, r.treatmentPlan],
            ]}
          />
          <h3>{t.page.measures}</h3>
          {measures.length === 0 ? <p className="muted">{t.page.noMeasures}</p> : null}
          <ul className={css['rowList']}>
            {measures.map((measure) => (
              <MeasureRow key={measure.id} measure={measure} tenantId={tenantId} today={r.tenant.today} />
            ))}
          </ul>
        </Part>
        <Part title={t.page.acceptance}>
          {r.acceptance ? null : <p className="muted">{t.page.notAccepted}</p>}
          <ol className={css['rowList']}>
            {r.acceptances.map((one, i) => (
              <li key={one.acceptedAt}>
                <div>
                  <span className={css['chips']}>
                    {r.acceptance && i === 0 ? null : <span className="chip">{t.page.earlier}</span>}
                    <Score rating={one.rating} kind={r.kind} />
                    {one.treatment ? <span className="chip">{t.treatments[one.treatment]}</span> : null}
                  </span>
                  <p className={css['prose']}>{one.reason}</p>
                  <span className="small muted">
                    {t.page.acceptedBy(nameOf(one.acceptedBy), moment(one.acceptedAt))}
                  </span>
                </div>
              </li>
            ))}
          </ol>
        </Part>
        <Links tenantId={tenantId} clauses={r.clauses} controls={r.controls} />
      </div>
    </article>
  );
}

interface Of {
  risk: Risk_risk$data;
  onClose: () => void;
}

function Changing({ risk, onClose }: Of) {
  const tr = useTexts(recordTexts);
  const state = useAct<RiskChangeMutation>(graphql`
    mutation RiskChangeMutation($input: ChangeRiskInput!) {
      changeRisk(input: $input) { risk { ...Risk_risk } errors { ...userErrors_error } }
    }
  `);
  return (
    <RiskForm
      tenantId={risk.tenant.id}
      scale={risk.tenant.riskScale}
      before={risk}
      isAccepted={risk.state === 'ACCEPTED'}
      state={state}
      submit={tr.save}
      onCancel={onClose}
      send={(typed) =>
        state.act({ input: { id: risk.id, expectedVersion: risk.version, ...changeInput(typed, risk) } }, onClose)
      }
    />
  );
}

function Accepting({ risk, onClose }: Of) {
  const t = useTexts(texts);
  const state = useAct<RiskAcceptMutation>(graphql`
    mutation RiskAcceptMutation($input: AcceptRiskInput!) {
      acceptRisk(input: $input) { risk { ...Risk_risk } errors { ...userErrors_error } }
    }
  `);
  return (
    <ReasonForm
      state={state}
      submit={t.accept}
      label={t.acceptWhy}
      hint={t.acceptHint}
      onCancel={onClose}
      send={(reason) => state.act({ input: { id: risk.id, expectedVersion: risk.version, reason } }, onClose)}
    />
  );
}

type Measure = Risk_risk$data['measures']['edges'][number]['node'];

function MeasureRow({ measure, tenantId, today }: { measure: Measure; tenantId: string; today: string }) {
  const t = useTexts(texts);
  const tr = useTexts(recordTexts);
  const { day } = useFormats();
  return (
    <li>
      <div>
        <span>{measure.title}</span>
        <span className="small muted">
          <Who person={measure.owner} />,{' '}
          {measure.doneOn
            ? t.measure.done(day(measure.doneOn))
            : measure.dueOn
              ? t.measure.due(day(measure.dueOn))
              : t.measure.noDay}
        </span>
        {measure.result ? <span className="small">{measure.result}</span> : null}
      </div>
      <div className={css['buttons']}>
        {measure.doneOn ? (
          <span className="chip good">✓ {t.measure.complete}</span>
        ) : measure.dueOn ? (
          <Days left={daysBetween(today, measure.dueOn)} />
        ) : null}
        {measure.allowedActions.includes('COMPLETE') ? (
          <Act label={t.measure.complete} about={measure.title}>
            {(close) => <MeasureCompleting measure={measure} today={today} onClose={close} />}
          </Act>
        ) : null}
        {measure.allowedActions.includes('CHANGE') ? (
          <Act label={tr.change} about={measure.title}>
            {(close) => <MeasureChanging measure={measure} tenantId={tenantId} onClose={close} />}
          </Act>
        ) : null}
        {measure.allowedActions.includes('REOPEN') ? (
          <ConfirmAct
            entry={measure}
            label={tr.reopen}
            text={t.measure.reopenAsk}
            about={measure.title}
            mutation={graphql`
              mutation RiskMeasureReopenMutation($input: ReopenRiskMeasureInput!) {
                reopenRiskMeasure(input: $input) {
                  riskMeasure { id risk { ...Risk_risk } }
                  errors { ...userErrors_error }
                }
              }
            `}
          />
        ) : null}
      </div>
    </li>
  );
}

function useMeasureFields(tenantId: string, measure?: Measure) {
  const t = useTexts(texts);
  return [
    { name: 'title', label: t.measure.title, required: true, maxLength: 300, initial: measure?.title },
    {
      name: 'ownerId',
      label: t.measure.owner,
      kind: 'colleague',
      tenantId,
      chosen: measure?.owner,
      initial: measure?.owner?.id,
    },
    { name: 'dueOn', label: t.measure.dueOn, kind: 'date', initial: measure?.dueOn },
  ] as const;
}

function MeasureAdding({ risk, onClose }: Of) {
  const t = useTexts(texts);
  const [key] = useState(() => crypto.randomUUID());
  const state = useAct<RiskMeasureAddMutation>(graphql`
    mutation RiskMeasureAddMutation($input: AddRiskMeasureInput!) {
      addRiskMeasure(input: $input) {
        riskMeasure { id risk { ...Risk_risk } }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.measure.add}
      onCancel={onClose}
      fields={useMeasureFields(risk.tenant.id)}
      send={(v) =>
        state.act(
          {
            input: {
              riskId: risk.id,
              idempotencyKey: key,
              title: v.title,
              ownerId: v.ownerId || null,
              dueOn: v.dueOn || null,
            },
          },
          onClose,
        )
      }
    />
  );
}

function MeasureChanging({ measure, tenantId, onClose }: { measure: Measure; tenantId: string; onClose: () => void }) {
  const tr = useTexts(recordTexts);
  const state = useAct<RiskMeasureChangeMutation>(graphql`
    mutation RiskMeasureChangeMutation($input: ChangeRiskMeasureInput!) {
      changeRiskMeasure(input: $input) {
        riskMeasure { id risk { ...Risk_risk } }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={tr.save}
      onCancel={onClose}
      fields={useMeasureFields(tenantId, measure)}
      send={(v) =>
        state.act(
          {
            input: {
              id: measure.id,
              expectedVersion: measure.version,
              ...changed(v, { title: measure.title, ownerId: measure.owner?.id, dueOn: measure.dueOn }),
            },
          },
          onClose,
        )
      }
    />
  );
}

function MeasureCompleting({ measure, today, onClose }: { measure: Measure; today: string; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<RiskMeasureCompleteMutation>(graphql`
    mutation RiskMeasureCompleteMutation($input: CompleteRiskMeasureInput!) {
      completeRiskMeasure(input: $input) {
        riskMeasure { id risk { ...Risk_risk } }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.measure.complete}
      onCancel={onClose}
      fields={[
        { name: 'doneOn', label: t.measure.doneOn, kind: 'date', required: true, initial: today },
        { name: 'result', label: t.measure.result, lines: 3, maxLength: 2000 },
      ]}
      send={(v) =>
        state.act(
          {
            input: {
              id: measure.id,
              expectedVersion: measure.version,
              doneOn: v.doneOn,
              result: v.result || null,
            },
          },
          onClose,
        )
      }
    />
  );
}
