import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useFragment, usePaginationFragment } from 'react-relay';
import type { Decisions_decision$data, Decisions_decision$key } from '#/__generated__/Decisions_decision.graphql';
import type { Decisions_review$key } from '#/__generated__/Decisions_review.graphql';
import type { DecisionsChangeMutation } from '#/__generated__/DecisionsChangeMutation.graphql';
import type { DecisionsCompleteMutation } from '#/__generated__/DecisionsCompleteMutation.graphql';
import type { DecisionsMutation } from '#/__generated__/DecisionsMutation.graphql';
import type { DecisionsPageQuery } from '#/__generated__/DecisionsPageQuery.graphql';
import type { DecisionsReopenMutation } from '#/__generated__/DecisionsReopenMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days, More, Refusals } from '#/parts/parts';
import css from './managementreview.module.css';
import { texts } from './texts';

const PAGE = 20;

/** What was decided, followed until it is carried out, also after the signature. */
export function Decisions({
  review,
  tenantId,
  today,
}: {
  review: Decisions_review$key;
  tenantId: string;
  today: string;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<DecisionsPageQuery, Decisions_review$key>(
    graphql`
      fragment Decisions_review on ManagementReview
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "DecisionsPageQuery") {
        id
        state
        allowedActions
        decisions(first: $count, after: $cursor) @connection(key: "Decisions_decisions") {
          __id
          edges { node { id ...Decisions_decision } }
        }
      }
    `,
    review,
  );
  const t = useTexts(texts);
  const rows = data.decisions.edges.map((e) => e.node);
  return (
    <section className={`card ${css['part']}`} aria-labelledby="decisions">
      <h2 id="decisions">{t.decisions}</h2>
      {rows.length === 0 ? <p>{data.state === 'PLANNED' ? t.afterMeeting : t.noDecisions}</p> : null}
      <ul className={css['rows']}>
        {rows.map((one) => (
          <Decision key={one.id} decision={one} tenantId={tenantId} today={today} />
        ))}
      </ul>
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
      {data.allowedActions.includes('DECIDE') ? (
        <Deciding reviewId={data.id} connection={data.decisions.__id} tenantId={tenantId} />
      ) : null}
    </section>
  );
}

function Deciding({ reviewId, connection, tenantId }: { reviewId: string; connection: string; tenantId: string }) {
  const t = useTexts(texts);
  // A key for each time that the form opens: pressing twice records one decision.
  const [key, setKey] = useState<string | null>(null);
  const state = useAct<DecisionsMutation>(graphql`
    mutation DecisionsMutation($input: RecordReviewDecisionInput!, $connections: [ID!]!) {
      recordReviewDecision(input: $input) {
        reviewDecision @appendNode(connections: $connections, edgeTypeName: "ReviewDecisionEdge") {
          id
          ...Decisions_decision
          review { id version allowedActions }
        }
        errors { ...userErrors_error }
      }
    }
  `);
  if (!key) {
    return (
      <div className={`${css['buttons']} no-print`}>
        <Button className="button" onPress={() => setKey(crypto.randomUUID())}>
          {t.decide} …
        </Button>
      </div>
    );
  }
  return (
    <ActForm
      key={key}
      state={state}
      submit={t.decide}
      onCancel={() => setKey(null)}
      send={(v) =>
        state.act(
          {
            input: {
              reviewId,
              idempotencyKey: key,
              text: v.text,
              ownerId: v.ownerId || null,
              dueOn: v.dueOn || null,
            },
            connections: [connection],
          },
          () => setKey(null),
        )
      }
      fields={[
        { name: 'text', label: t.decision, lines: 2, required: true, maxLength: 2000 },
        { name: 'ownerId', label: t.owner, kind: 'colleague', tenantId },
        { name: 'dueOn', label: t.dueOn, kind: 'date' },
      ]}
    />
  );
}

function Decision({
  decision,
  tenantId,
  today,
}: {
  decision: Decisions_decision$key;
  tenantId: string;
  today: string;
}) {
  const d = useFragment<Decisions_decision$key>(
    graphql`
      fragment Decisions_decision on ReviewDecision {
        id
        version
        text
        owner { id givenName familyName }
        dueOn
        doneOn
        result
        allowedActions
      }
    `,
    decision,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  const [open, setOpen] = useState<'complete' | 'change' | null>(null);
  const reopen = useAct<DecisionsReopenMutation>(graphql`
    mutation DecisionsReopenMutation($input: ReopenReviewDecisionInput!) {
      reopenReviewDecision(input: $input) {
        reviewDecision { ...Decisions_decision }
        errors { ...userErrors_error }
      }
    }
  `);
  const close = () => setOpen(null);
  const may = (action: (typeof d.allowedActions)[number]) => d.allowedActions.includes(action);
  return (
    <li>
      <div>
        <p className={css['text']}>
          <span aria-hidden="true">{d.doneOn ? '✓' : '○'}</span> {d.text}
        </p>
        <p className={css['facts']}>
          <span>{d.owner ? `${d.owner.givenName} ${d.owner.familyName}` : t.nobody}</span>
          {d.doneOn ? (
            <span className="chip good">{t.done(day(d.doneOn))}</span>
          ) : d.dueOn ? (
            <span className={css['date']}>
              {day(d.dueOn)} <Days left={daysBetween(today, d.dueOn)} />
            </span>
          ) : (
            <span className="muted">{t.noDay}</span>
          )}
        </p>
        {d.result ? <p className="small">{d.result}</p> : null}
        <Refusals errors={reopen.errors} failure={reopen.failure} />
        {open === 'complete' ? <Completing d={d} today={today} onClose={close} /> : null}
        {open === 'change' ? <Changing d={d} tenantId={tenantId} onClose={close} /> : null}
      </div>
      {open === null ? (
        <div className={`${css['buttons']} no-print`}>
          {may('COMPLETE') ? (
            <Button className="button" onPress={() => setOpen('complete')}>
              {t.complete} …
            </Button>
          ) : null}
          {may('CHANGE') ? (
            <Button className="button plain" onPress={() => setOpen('change')}>
              {t.change} …
            </Button>
          ) : null}
          {may('REOPEN') ? (
            <Button
              className="button plain"
              isDisabled={reopen.isBusy}
              onPress={() => reopen.act({ input: { id: d.id, expectedVersion: d.version } })}
            >
              {t.reopen}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

function Completing({ d, today, onClose }: { d: Decisions_decision$data; today: string; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<DecisionsCompleteMutation>(graphql`
    mutation DecisionsCompleteMutation($input: CompleteReviewDecisionInput!) {
      completeReviewDecision(input: $input) {
        reviewDecision { ...Decisions_decision }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.complete}
      onCancel={onClose}
      send={(v) =>
        state.act({ input: { id: d.id, expectedVersion: d.version, doneOn: v.doneOn, result: v.result } }, onClose)
      }
      fields={[
        { name: 'doneOn', label: t.doneOn, kind: 'date', required: true, initial: today },
        { name: 'result', label: t.result, lines: 2, required: true, maxLength: 2000 },
      ]}
    />
  );
}

function Changing({ d, tenantId, onClose }: { d: Decisions_decision$data; tenantId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<DecisionsChangeMutation>(graphql`
    mutation DecisionsChangeMutation($input: ChangeReviewDecisionInput!) {
      changeReviewDecision(input: $input) {
        reviewDecision { ...Decisions_decision }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.change}
      onCancel={onClose}
      send={(v) =>
        state.act(
          {
            input: {
              id: d.id,
              expectedVersion: d.version,
              text: v.text,
              ownerId: v.ownerId || null,
              dueOn: v.dueOn || null,
            },
          },
          onClose,
        )
      }
      fields={[
        { name: 'text', label: t.decision, lines: 2, required: true, initial: d.text, maxLength: 2000 },
        { name: 'ownerId', label: t.owner, kind: 'colleague', tenantId, initial: d.owner?.id, chosen: d.owner },
        { name: 'dueOn', label: t.dueOn, kind: 'date', initial: d.dueOn },
      ]}
    />
  );
}
