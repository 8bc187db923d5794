import type { Gate_gate$key } from '#/__generated__/Gate_gate.graphql';
import type { PlanPhase } from '#/__generated__/Plan_plan.graphql';
import { Gate } from './Gate';
import css from './plan.module.css';

/** The gates of a plan, each with what is missing. */
export function Gates({
  gates,
  phases,
}: {
  gates: readonly ({ readonly phase: PlanPhase } & Gate_gate$key)[];
  phases: readonly { readonly phase: PlanPhase; readonly purpose: string }[];
}) {
  return (
    <ol className={css['gates']}>
      {gates.map((gate) => (
        <li key={gate.phase} className="card">
          <Gate gate={gate} purpose={phases.find((p) => p.phase === gate.phase)?.purpose} />
        </li>
      ))}
    </ol>
  );
}
