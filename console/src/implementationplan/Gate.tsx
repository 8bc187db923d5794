import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type { Gate_gate$data, Gate_gate$key } from '#/__generated__/Gate_gate.graphql';
import type { GateOverrideMutation } from '#/__generated__/GateOverrideMutation.graphql';
import type { GatePassMutation } from '#/__generated__/GatePassMutation.graphql';
import type { GateWithdrawMutation } from '#/__generated__/GateWithdrawMutation.graphql';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import { Form, Refusals } from '#/parts/parts';
import css from './plan.module.css';
import { Reason } from './Reason';
import { texts } from './texts';

type Criterion = Gate_gate$data['criteria'][number];

const TONES = { OPEN: '', PASSED: 'good', OVERRIDDEN: 'minor' } as const;
const SIGNS = { MET: '✓', UNMET: '✕', NOT_RECORDED: '?' } as const;

/** A gate: first what is missing, then what may be done about it. */
export function Gate({ gate: key, purpose }: { gate: Gate_gate$key; purpose?: string | undefined }) {
  const gate = useFragment(
    graphql`
      fragment Gate_gate on PlanGate {
        phase
        name
        state
        isReady
        allowedActions
        task { id version }
        criteria {
          fact
          name
          step
          type
          standard { id designation }
          isRequired
          comparison
          wanted
          known
          state
        }
        decisions { id verdict reason decidedAt decidedBy { givenName familyName } }
      }
    `,
    key,
  );
  const t = useTexts(texts);
  const { moment } = useFormats();
  const [asking, setAsking] = useState<'OVERRIDE' | 'WITHDRAW' | null>(null);
  const pass = useAct<GatePassMutation>(graphql`
    mutation GatePassMutation($input: PassPlanGateInput!) {
      passPlanGate(input: $input) {
        planTask { ...Task_task plan { ...Plan_plan } }
        errors { ...userErrors_error }
      }
    }
  `);
  const override = useAct<GateOverrideMutation>(graphql`
    mutation GateOverrideMutation($input: OverridePlanGateInput!) {
      overridePlanGate(input: $input) {
        planTask { ...Task_task plan { ...Plan_plan } }
        errors { ...userErrors_error }
      }
    }
  `);
  const withdraw = useAct<GateWithdrawMutation>(graphql`
    mutation GateWithdrawMutation($input: WithdrawPlanGateInput!) {
      withdrawPlanGate(input: $input) {
        planTask { ...Task_task plan { ...Plan_plan } }
        errors { ...userErrors_error }
      }
    }
  `);
  const input = { id: gate.task.id, expectedVersion: gate.task.version };
  const lacking = gate.criteria.filter((c) => c.state !== 'MET');
  const required = lacking.filter((c) => c.isRequired);
  const met = gate.criteria.filter((c) => c.state === 'MET');
  const may = (action: (typeof gate.allowedActions)[number]) => gate.allowedActions.includes(action);
  const close = () => setAsking(null);
  return (
    <section className={css['gate']} aria-label={gate.name}>
      <header>
        <h2>{gate.name}</h2>
        <span className={`chip ${TONES[gate.state]}`}>{t.gates[gate.state]}</span>
      </header>
      {purpose ? <p className="muted">{purpose}</p> : null}
      {gate.state === 'OPEN' ? (
        <p className={css['verdict']}>{required.length > 0 ? t.lacks(required.length) : t.ready}</p>
      ) : null}
      {lacking.length > 0 ? (
        <Criteria
          criteria={[...required, ...lacking.filter((c) => !c.isRequired)]}
          label={`${gate.name}: ${t.lacking}`}
        />
      ) : null}
      {met.length > 0 ? (
        <details>
          <summary>{t.met(met.length)}</summary>
          <Criteria criteria={met} label={t.met(met.length)} />
        </details>
      ) : null}
      {gate.decisions.length > 0 ? (
        <ul className={css['decisions']} aria-label={t.history}>
          {gate.decisions.map((d) => (
            <li key={d.id}>
              {t.decidedBy(
                t.verdicts[d.verdict],
                moment(d.decidedAt),
                d.decidedBy ? `${d.decidedBy.givenName} ${d.decidedBy.familyName}` : t.system,
              )}
              {d.reason ? <q className={css['reason']}>{d.reason}</q> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <Refusals errors={pass.errors} failure={pass.failure} />
      <div className={`${css['buttons']} no-print`}>
        {may('PASS') ? (
          <Button className="button primary" isDisabled={pass.isBusy} onPress={() => pass.act({ input })}>
            {t.pass}
          </Button>
        ) : null}
        {may('OVERRIDE') ? (
          <Button className="button" onPress={() => setAsking('OVERRIDE')}>
            {t.override} …
          </Button>
        ) : null}
        {may('WITHDRAW') ? (
          <Button className="button" onPress={() => setAsking('WITHDRAW')}>
            {t.withdraw} …
          </Button>
        ) : null}
      </div>
      <Form title={`${gate.name}: ${t.override}`} isOpen={asking === 'OVERRIDE'} onClose={close}>
        <Reason
          {...override}
          hint={t.overrideText}
          submit={t.pass}
          send={(reason) => override.act({ input: { ...input, reason } }, close)}
          onClose={close}
        />
      </Form>
      <Form title={`${gate.name}: ${t.withdraw}`} isOpen={asking === 'WITHDRAW'} onClose={close}>
        <Reason
          {...withdraw}
          submit={t.withdraw}
          send={(reason) => withdraw.act({ input: { ...input, reason } }, close)}
          onClose={close}
        />
      </Form>
    </section>
  );
}

function Criteria({ criteria, label }: { criteria: readonly Criterion[]; label: string }) {
  const t = useTexts(texts);
  return (
    <ul className={css['criteria']} aria-label={label}>
      {criteria.map((c) => {
        const read = t.facts[c.type];
        return (
          <li key={`${c.fact} ${c.standard?.id}`} data-state={c.state} data-warns={!c.isRequired || undefined}>
            <span className={css['sign']} aria-hidden="true">
              {SIGNS[c.state]}
            </span>
            <span>
              <span className="visually-hidden">{t.criterionStates[c.state]}: </span>
              {c.name}
              {c.standard ? <span className="muted"> · {c.standard.designation}</span> : null}
              <span className="muted small">
                {' '}
                · {t.step(c.step)}
                {c.isRequired ? '' : ` · ${t.warned}`}
              </span>
            </span>
            <span className={css['values']}>
              {c.type === 'BOOLEAN' ? null : `${t.wanted[c.comparison]} ${read(c.wanted)}`}
              <span className="muted small">{c.known == null ? t.unknown : t.known(read(c.known))}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
