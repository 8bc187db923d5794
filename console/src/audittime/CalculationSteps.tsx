import { graphql, useFragment } from 'react-relay';
import type { CalculationSteps_steps$key } from '#/__generated__/CalculationSteps_steps.graphql';
import { useTexts } from '#/i18n/language';
import css from './audittime.module.css';
import { texts } from './texts';

/** A calculation, to be read from top to bottom: each line with the rule that it follows. */
export function Steps({ steps: key }: { steps: CalculationSteps_steps$key }) {
  const steps = useFragment(
    graphql`
      fragment CalculationSteps_steps on CalculationStep @relay(plural: true) {
        label
        value
        rule { id source summary }
        isUnverified
      }
    `,
    key,
  );
  const t = useTexts(texts);
  return (
    <ol className={css['steps']} aria-label={t.steps}>
      {steps.map((step, i) => (
        // Lines have no name of their own, and come anew as a whole.
        <li key={i}>
          <span className={css['label']}>{step.label}</span>
          <span className={css['value']}>{step.value}</span>
          {step.rule || step.isUnverified ? (
            <span className={css['why']}>
              {step.rule ? (
                <>
                  <span className={css['ruleId']}>{step.rule.id}</span> {step.rule.summary}{' '}
                  <span className="muted">{step.rule.source}</span>
                </>
              ) : null}
              {step.isUnverified ? <span className="chip minor">{t.unverified}</span> : null}
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
