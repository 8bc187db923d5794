import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { fetchQuery, graphql, useFragment, usePaginationFragment, useRelayEnvironment } from 'react-relay';
import type { Actions_action$data, Actions_action$key } from '#/__generated__/Actions_action.graphql';
import type { Actions_actions$key } from '#/__generated__/Actions_actions.graphql';
import type {
  Actions_nonconformity$data,
  Actions_nonconformity$key,
} from '#/__generated__/Actions_nonconformity.graphql';
import type { ActionsAcceptMutation } from '#/__generated__/ActionsAcceptMutation.graphql';
import type { ActionsChangeMutation } from '#/__generated__/ActionsChangeMutation.graphql';
import type { ActionsCompleteMutation } from '#/__generated__/ActionsCompleteMutation.graphql';
import type { ActionsEvidenceQuery } from '#/__generated__/ActionsEvidenceQuery.graphql';
import type { ActionsImplementMutation } from '#/__generated__/ActionsImplementMutation.graphql';
import type { ActionsPageQuery } from '#/__generated__/ActionsPageQuery.graphql';
import type { ActionsRejectMutation } from '#/__generated__/ActionsRejectMutation.graphql';
import type { ActionsReopenMutation } from '#/__generated__/ActionsReopenMutation.graphql';
import type { ActionsSubmitMutation } from '#/__generated__/ActionsSubmitMutation.graphql';
import { ActForm, Select } from '#/forms/ActForm';
import { ColleagueField } from '#/forms/ColleagueField';
import { texts as formTexts } from '#/forms/texts';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { daysBetween, useFormats, useM, useTexts } from '#/i18n/language';
import { Days, Field, More, Refusals } from '#/parts/parts';
import css from './nonconformity.module.css';
import { Part, type PartState, Turn } from './Part';
import { texts } from './texts';

type Data = Actions_nonconformity$data;
const PAGE = 20;

/** The plan against the causes, its answer, and what shows that each action is done. */
export function Actions({
  nonconformity,
  plan,
  evidence,
  tenantId,
}: {
  nonconformity: Actions_nonconformity$key;
  plan: PartState;
  evidence: PartState;
  tenantId: string;
}) {
  const n = useFragment<Actions_nonconformity$key>(
    graphql`
      fragment Actions_nonconformity on Nonconformity {
        id
        version
        rounds
        state
        allowedActions
        implementedOn
        returnedBecause
        analysis { id causes { number statement hint } }
        plans {
          number
          isAccepted
          note
          submittedAt
          submittedBy { id givenName familyName }
          answeredAt
          answeredBy { id givenName familyName }
        }
        ...Actions_actions
      }
    `,
    nonconformity,
  );
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<ActionsPageQuery, Actions_actions$key>(
    graphql`
      fragment Actions_actions on Nonconformity
      @argumentDefinitions(count: { type: "Int", defaultValue: 50 }, cursor: { type: "String" })
      @refetchable(queryName: "ActionsPageQuery") {
        actions(first: $count, after: $cursor) @connection(key: "Actions_actions") {
          edges { node { id round doneOn isDropped ...Actions_action } }
        }
      }
    `,
    n,
  );
  const t = useTexts(texts);
  const { moment } = useFormats();
  const latest = n.plans[0];
  const rows = data.actions.edges.map((e) => e.node).filter((action) => action.round === latest?.number);
  const done = rows.filter((action) => action.doneOn).length;
  const may = (action: Data['allowedActions'][number]) => n.allowedActions.includes(action);
  return (
    <>
      <Part name="plan" number={4} state={plan}>
        {latest ? (
          <p className="small muted">
            {t.plan.submittedBy(
              `${latest.submittedBy.givenName} ${latest.submittedBy.familyName}`,
              moment(latest.submittedAt),
            )}
            {latest.isAccepted === true && latest.answeredBy && latest.answeredAt
              ? ` · ${t.plan.acceptedBy(`${latest.answeredBy.givenName} ${latest.answeredBy.familyName}`, moment(latest.answeredAt))}`
              : ''}
          </p>
        ) : null}
        {latest?.isAccepted === false ? (
          <p>
            <span className="chip minor">{t.stateName.PLAN_REJECTED}</span> {latest.note}
          </p>
        ) : null}
        {latest?.isAccepted === true && latest.note ? <p>{latest.note}</p> : null}
        {rows.length > 0 ? (
          <ul className={css['actions']}>
            {rows.map((action) => (
              <Action key={action.id} action={action} today={plan.today} tenantId={tenantId} />
            ))}
          </ul>
        ) : null}
        <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
        {latest && latest.isAccepted == null ? <p role="status">{t.plan.waits}</p> : null}
        {may('ACCEPT_PLAN') ? <Answering n={n} /> : null}
        {may('SUBMIT_PLAN') && n.analysis ? (
          <Turn isNow={plan.isNow} isDone={plan.isDone} label={latest ? t.plan.submitAnew : t.plan.submit}>
            {(close) => (
              <Planning
                key={n.analysis?.id}
                n={n}
                tenantId={tenantId}
                onDone={close}
                onCancel={plan.isNow ? undefined : close}
              />
            )}
          </Turn>
        ) : null}
      </Part>
      <Part name="evidence" number={5} state={evidence}>
        {n.returnedBecause ? (
          <p>
            <span className="chip minor">{t.evidence.returned}</span> {n.returnedBecause}
          </p>
        ) : null}
        {plan.isDone && rows.length > 0 ? (
          <p role="status" className={css['progress']}>
            <svg viewBox={`0 0 ${rows.length} 1`} preserveAspectRatio="none" aria-hidden="true">
              <rect data-kind="all" width={rows.length} height="1" />
              <rect data-kind="done" width={done} height="1" />
            </svg>
            {t.evidence.progress(done, rows.length)}
          </p>
        ) : null}
        {n.implementedOn ? <Implemented on={n.implementedOn} /> : null}
        {may('IMPLEMENT') ? <Implementing n={n} isReady={done === rows.length} /> : null}
      </Part>
    </>
  );
}

function Implemented({ on }: { on: string }) {
  const t = useTexts(texts);
  const { day } = useFormats();
  return <p>{t.evidence.implemented(day(on))}</p>;
}

function Implementing({ n, isReady }: { n: Data; isReady: boolean }) {
  const t = useTexts(texts);
  const state = useAct<ActionsImplementMutation>(graphql`
    mutation ActionsImplementMutation($input: ImplementNonconformityPlanInput!) {
      implementNonconformityPlan(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <div className={css['turn']}>
      <Refusals errors={state.errors} failure={state.failure} />
      <p className="muted">{t.evidence.implementHint}</p>
      <div className={css['buttons']}>
        <Button
          className={`button ${isReady ? 'primary' : ''}`}
          isDisabled={state.isBusy}
          onPress={() => state.act({ input: { id: n.id, expectedVersion: n.version } })}
        >
          {t.evidence.implement}
        </Button>
      </div>
    </div>
  );
}

function Answering({ n }: { n: Data }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState<'accept' | 'reject' | null>(null);
  const accept = useAct<ActionsAcceptMutation>(graphql`
    mutation ActionsAcceptMutation($input: AcceptNonconformityPlanInput!) {
      acceptNonconformityPlan(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  const reject = useAct<ActionsRejectMutation>(graphql`
    mutation ActionsRejectMutation($input: RejectNonconformityPlanInput!) {
      rejectNonconformityPlan(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  const close = () => setOpen(null);
  const which = { id: n.id, expectedVersion: n.version };
  if (open === 'accept') {
    return (
      <ActForm
        state={accept}
        submit={t.plan.accept}
        onCancel={close}
        send={(v) => accept.act({ input: { ...which, note: v.note || null } }, close)}
        fields={[{ name: 'note', label: t.plan.acceptNote, lines: 2, maxLength: 2000 }]}
      />
    );
  }
  if (open === 'reject') {
    return (
      <ActForm
        state={reject}
        submit={t.plan.reject}
        onCancel={close}
        send={(v) => reject.act({ input: { ...which, reason: v.reason } }, close)}
        fields={[{ name: 'reason', label: t.plan.rejectWhy, lines: 2, required: true, maxLength: 2000 }]}
      />
    );
  }
  return (
    <div className={css['buttons']}>
      <Button className="button primary" onPress={() => setOpen('accept')}>
        {t.plan.accept}
      </Button>
      {n.allowedActions.includes('REJECT_PLAN') ? (
        <Button className="button" onPress={() => setOpen('reject')}>
          {t.plan.reject} …
        </Button>
      ) : null}
    </div>
  );
}

interface Planned {
  key: number;
  cause: number;
  what: string;
  ownerId: string;
  dueOn: string;
}

/** Actions by cause; a cause without one is told before the server is asked. */
function Planning({
  n,
  tenantId,
  onDone,
  onCancel,
}: {
  n: Data;
  tenantId: string;
  onDone: () => void;
  onCancel: (() => void) | undefined;
}) {
  const t = useTexts(texts);
  const f = useTexts(formTexts);
  const m = useM();
  const causes = n.analysis?.causes ?? [];
  const next = useRef(causes.length);
  const blank = (cause: number, key: number) => ({ key, cause, what: '', ownerId: '', dueOn: '' });
  const [actions, setActions] = useState<readonly Planned[]>(() => causes.map((cause, i) => blank(cause.number, i)));
  const [isTried, setTried] = useState(false);
  const { act, isBusy, errors, failure } = useAct<ActionsSubmitMutation>(graphql`
    mutation ActionsSubmitMutation($input: SubmitNonconformityPlanInput!) {
      submitNonconformityPlan(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  const set = (key: number, change: Partial<Planned>) =>
    setActions((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const lacks = (value: string) => (isTried && !value.trim() ? [f.needed] : []);
  return (
    <form
      noValidate
      className={css['form']}
      onSubmit={(e) => {
        e.preventDefault();
        setTried(true);
        if (actions.some((one) => !one.what.trim() || !one.ownerId || !one.dueOn)) return;
        act(
          {
            input: {
              id: n.id,
              expectedVersion: n.version,
              causes: causes.map((cause) => ({
                number: cause.number,
                actions: actions
                  .filter((one) => one.cause === cause.number)
                  .map(({ what, ownerId, dueOn }) => ({ what: what.trim(), ownerId, dueOn })),
              })),
            },
          },
          onDone,
        );
      }}
    >
      <Refusals errors={errors} failure={failure} />
      {causes.map((cause) => {
        const own = actions.filter((one) => one.cause === cause.number);
        return (
          <fieldset key={cause.number} className={css['plain']}>
            <legend>
              {t.plan.forCause(cause.number)}: {cause.statement}
            </legend>
            {cause.hint ? <p className={css['hint']}>{t.cause.hintName[cause.hint]}</p> : null}
            {own.map((one) => (
              <div key={one.key} className={css['planned']}>
                <Field
                  label={t.plan.what}
                  value={one.what}
                  onChange={(what) => set(one.key, { what })}
                  lines={2}
                  required
                  maxLength={2000}
                  errors={lacks(one.what)}
                />
                <div className={css['pair']}>
                  <ColleagueField
                    tenantId={tenantId}
                    label={t.plan.owner}
                    value={one.ownerId}
                    onChange={(ownerId) => set(one.key, { ownerId })}
                    required
                    errors={lacks(one.ownerId)}
                  />
                  <Field
                    label={t.plan.dueOn}
                    type="date"
                    value={one.dueOn}
                    onChange={(dueOn) => set(one.key, { dueOn })}
                    required
                    errors={lacks(one.dueOn)}
                  />
                </div>
                {own.length > 1 ? (
                  <Button
                    className="button plain"
                    onPress={() => setActions((all) => all.filter((other) => other.key !== one.key))}
                  >
                    {t.plan.drop}
                  </Button>
                ) : null}
              </div>
            ))}
            <div className={css['buttons']}>
              <Button
                className="button"
                onPress={() => setActions((all) => [...all, blank(cause.number, next.current++)])}
              >
                {t.plan.more}
              </Button>
            </div>
          </fieldset>
        );
      })}
      <div className={css['buttons']}>
        <Button className="button primary" type="submit" isDisabled={isBusy}>
          {isBusy ? m.common.saving : t.plan.submit}
        </Button>
        {onCancel ? (
          <Button className="button" onPress={onCancel}>
            {m.common.cancel}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

const fragment = graphql`
  fragment Actions_action on CorrectiveAction {
    id
    version
    cause
    what
    owner { id givenName familyName }
    dueOn
    doneOn
    proof
    shownBy { id title }
    isDropped
    allowedActions
    nonconformity { id version allowedActions }
  }
`;

function Action({ action, today, tenantId }: { action: Actions_action$key; today: string; tenantId: string }) {
  const a = useFragment<Actions_action$key>(fragment, action);
  const t = useTexts(texts);
  const { day } = useFormats();
  const [open, setOpen] = useState<'complete' | 'change' | null>(null);
  const reopen = useAct<ActionsReopenMutation>(graphql`
    mutation ActionsReopenMutation($input: ReopenCorrectiveActionInput!) {
      reopenCorrectiveAction(input: $input) {
        correctiveAction { ...Actions_action nonconformity { ...Nonconformity_nonconformity } }
        errors { ...userErrors_error }
      }
    }
  `);
  const may = (what: (typeof a.allowedActions)[number]) => a.allowedActions.includes(what);
  const close = () => setOpen(null);
  return (
    <li data-done={a.doneOn ? true : undefined}>
      <div>
        <p className={css['actionWhat']}>
          <span aria-hidden="true" className={css['tick']}>
            {a.doneOn ? '✓' : '○'}
          </span>{' '}
          {a.what}
        </p>
        <p className={css['facts']}>
          <span className="muted">{t.plan.forCause(a.cause)}</span>
          <span>
            {a.owner.givenName} {a.owner.familyName}
          </span>
          {a.doneOn ? (
            <span className="chip good">{t.evidence.doneOn(day(a.doneOn))}</span>
          ) : (
            <span className={css['date']}>
              {day(a.dueOn)} {a.isDropped ? null : <Days left={daysBetween(today, a.dueOn)} />}
            </span>
          )}
        </p>
        {a.proof || a.shownBy ? (
          <p className="small">
            <span className="muted">{t.evidence.title}:</span> {[a.shownBy?.title, a.proof].filter(Boolean).join(' · ')}
          </p>
        ) : null}
        <Refusals errors={reopen.errors} failure={reopen.failure} />
        {open === 'complete' ? <Completing a={a} today={today} tenantId={tenantId} onClose={close} /> : null}
        {open === 'change' ? <Changing a={a} tenantId={tenantId} onClose={close} /> : null}
      </div>
      {open === null ? (
        <div className={`${css['buttons']} no-print`}>
          {may('COMPLETE') ? (
            <Button className="button" onPress={() => setOpen('complete')}>
              {t.evidence.complete} …
            </Button>
          ) : null}
          {may('CHANGE') ? (
            <Button className="button plain" onPress={() => setOpen('change')}>
              {t.evidence.change} …
            </Button>
          ) : null}
          {may('REOPEN') ? (
            <Button
              className="button plain"
              isDisabled={reopen.isBusy}
              onPress={() => reopen.act({ input: { id: a.id, expectedVersion: a.version } })}
            >
              {t.evidence.reopen}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

function Completing({
  a,
  today,
  tenantId,
  onClose,
}: {
  a: Actions_action$data;
  today: string;
  tenantId: string;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const [evidenceId, setEvidenceId] = useState('');
  const state = useAct<ActionsCompleteMutation>(graphql`
    mutation ActionsCompleteMutation($input: CompleteCorrectiveActionInput!) {
      completeCorrectiveAction(input: $input) {
        correctiveAction { ...Actions_action nonconformity { ...Nonconformity_nonconformity } }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.evidence.complete}
      onCancel={onClose}
      extra={['evidenceId']}
      send={(v) =>
        state.act(
          {
            input: {
              id: a.id,
              expectedVersion: a.version,
              doneOn: v.doneOn,
              proof: v.proof || null,
              evidenceId: evidenceId || null,
            },
          },
          onClose,
        )
      }
      fields={[
        { name: 'doneOn', label: t.evidence.day, kind: 'date', required: true, initial: today },
        { name: 'proof', label: t.evidence.proof, hint: t.evidence.proofHint, lines: 2, maxLength: 2000 },
      ]}
    >
      <KeptEvidence
        tenantId={tenantId}
        value={evidenceId}
        onChange={setEvidenceId}
        errors={byField(state.errors)['evidenceId'] ?? []}
      />
    </ActForm>
  );
}

const TYPING = 250;

/** Evidence that is kept here, found by words of its title. */
function KeptEvidence({
  tenantId,
  value,
  onChange,
  errors,
}: {
  tenantId: string;
  value: string;
  onChange: (id: string) => void;
  errors: readonly string[];
}) {
  const t = useTexts(texts);
  const id = useId();
  const environment = useRelayEnvironment();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly { id: string; title: string }[]>([]);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    let subscription: { unsubscribe: () => void } | undefined;
    const timer = setTimeout(
      () => {
        subscription = fetchQuery<ActionsEvidenceQuery>(
          environment,
          graphql`
            query ActionsEvidenceQuery($id: ID!, $text: String) {
              tenant(id: $id) {
                evidence(first: 50, filter: { text: $text }) {
                  pageInfo { hasNextPage }
                  edges { node { id title } }
                }
              }
            }
          `,
          { id: tenantId, text: text.trim() || null },
        ).subscribe({
          next: ({ tenant }) => {
            setFound(tenant?.evidence.edges.map((e) => e.node) ?? []);
            setLong((before) => before || tenant?.evidence.pageInfo.hasNextPage === true);
          },
          // Without the list, the proof in words is still there.
          error: () => setFound([]),
        });
      },
      text ? TYPING : 0,
    );
    return () => {
      clearTimeout(timer);
      subscription?.unsubscribe();
    };
  }, [environment, tenantId, text]);
  if (found.length === 0 && !isLong) return null;
  return (
    <>
      {isLong ? (
        <div className="field">
          <label htmlFor={id}>{t.find}</label>
          <input id={id} type="search" value={text} onChange={(e) => setText(e.target.value)} />
        </div>
      ) : null}
      <Select
        label={t.evidence.kept}
        value={value}
        options={found.map((one) => [one.id, one.title] as const)}
        onChange={onChange}
        errors={errors}
      />
    </>
  );
}

function Changing({ a, tenantId, onClose }: { a: Actions_action$data; tenantId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<ActionsChangeMutation>(graphql`
    mutation ActionsChangeMutation($input: ChangeCorrectiveActionInput!) {
      changeCorrectiveAction(input: $input) {
        correctiveAction { ...Actions_action nonconformity { ...Nonconformity_nonconformity } }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.evidence.change}
      onCancel={onClose}
      send={(v) =>
        state.act(
          { input: { id: a.id, expectedVersion: a.version, what: v.what, ownerId: v.ownerId, dueOn: v.dueOn } },
          onClose,
        )
      }
      fields={[
        { name: 'what', label: t.plan.what, lines: 2, required: true, initial: a.what, maxLength: 2000 },
        {
          name: 'ownerId',
          label: t.plan.owner,
          kind: 'colleague',
          tenantId,
          required: true,
          initial: a.owner.id,
          chosen: a.owner,
        },
        { name: 'dueOn', label: t.plan.dueOn, kind: 'date', required: true, initial: a.dueOn },
      ]}
    />
  );
}
