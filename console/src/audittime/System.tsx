import { useId } from 'react';
import { Button } from 'react-aria-components';
import type { AuditComplexity, FoodCategory } from '#/__generated__/AuditTimeAskedQuery.graphql';
import { useTexts } from '#/i18n/language';
import { Choice, Field } from '#/parts/parts';
import { lacksOf, needsOf } from './asked';
import css from './audittime.module.css';
import { COMPLEXITIES, type SystemAsked } from './search';
import { texts } from './texts';

/** What is asked of one standard: its people, and what its rules ask for beside them. */
export function System({
  system,
  editions,
  set,
  remove,
}: {
  system: SystemAsked;
  editions: readonly (readonly [string, string])[];
  set: (next: SystemAsked) => void;
  remove?: () => void;
}) {
  const t = useTexts(texts);
  const id = useId();
  const needs = needsOf(system.standard);
  const lacks = new Set(lacksOf(system));
  const name = editions.find(([key]) => key === system.standard)?.[1] ?? system.standard;
  const put = (next: Partial<SystemAsked>) => set({ ...system, ...next });
  const text = (
    key: 'fullTime' | 'partTime' | 'hours' | 'fullTimeHours' | 'contractors' | 'repetitive' | EnergyField | 'haccp',
    more: { hint?: string; required?: boolean } = {},
  ) => (
    <Field
      label={t[key]}
      value={system[key] ?? ''}
      onChange={(value) => put({ [key]: value })}
      errors={lacks.has(key) ? [t.number] : []}
      {...more}
    />
  );
  const level = (key: 'complexity' | 'business' | 'technology', levels: readonly AuditComplexity[]) => (
    <Choice
      label={t[key]}
      value={system[key] ?? 'MEDIUM'}
      options={levels.map((c) => [c, t.complexities[c]] as const)}
      onChange={(value) => put({ [key]: value })}
    />
  );
  const adjustments = system.adjustments ?? [];
  return (
    <fieldset className={`${css['system']} card`}>
      <legend>{name}</legend>
      <div className={css['pair']}>
        <Choice
          label={t.standard}
          value={system.standard}
          options={editions}
          onChange={(standard) => put({ standard })}
        />
        {text('fullTime', { hint: t.fullTimeHint, required: true })}
      </div>
      {needs.includes('complexity') && !system.terajoules
        ? level('complexity', system.standard.startsWith('iso-14001') ? COMPLEXITIES : COMPLEXITIES.slice(0, 3))
        : null}
      {needs.includes('informationSecurity') ? (
        <div className={css['pair']}>
          {level('business', COMPLEXITIES.slice(0, 3))}
          {level('technology', COMPLEXITIES.slice(0, 3))}
        </div>
      ) : null}
      {needs.includes('energy') ? (
        <details open={Boolean(system.terajoules)}>
          <summary>{t.energy}</summary>
          <div className={css['pair']}>
            {text('terajoules')}
            {text('energyTypes', { hint: t.energyHint })}
            {text('energyUses', { hint: t.energyHint })}
          </div>
        </details>
      ) : null}
      {needs.includes('food') ? (
        <>
          <fieldset className={css['foods']} aria-describedby={`${id}-food`}>
            <legend>{t.food}</legend>
            {(Object.entries(t.foods) as [FoodCategory, string][]).map(([category, label]) => (
              <label key={category}>
                <input
                  type="checkbox"
                  checked={system.food?.includes(category) ?? false}
                  onChange={(e) =>
                    put({
                      food: e.target.checked
                        ? [...(system.food ?? []), category]
                        : (system.food ?? []).filter((f) => f !== category),
                    })
                  }
                />{' '}
                {label}
              </label>
            ))}
          </fieldset>
          <p id={`${id}-food`} className="wrong">
            {lacks.has('food') ? t.needFood : ''}
          </p>
          {text('haccp')}
        </>
      ) : null}
      <details open={Boolean(system.partTime || system.contractors || system.repetitive)}>
        <summary>{t.more}</summary>
        <div className={css['pair']}>
          {text('partTime')}
          {system.partTime ? text('hours', { required: true }) : null}
          {system.partTime ? text('fullTimeHours', { required: true }) : null}
          {text('contractors')}
          {text('repetitive', { hint: t.repetitiveHint })}
        </div>
      </details>
      <div className={css['reasons']} role="group" aria-label={t.adjustments}>
        {adjustments.map((adjustment, i) => {
          const change = (next: Partial<typeof adjustment>) =>
            put({ adjustments: adjustments.map((a, j) => (j === i ? { ...a, ...next } : a)) });
          return (
            <div key={i} className={css['reason']}>
              <Field
                label={t.reason}
                value={adjustment.reason}
                onChange={(reason) => change({ reason })}
                maxLength={300}
                required
                hint={t.reasonHint}
              />
              <Field
                label={t.percent}
                value={adjustment.percent}
                onChange={(percent) => change({ percent })}
                required
                hint={t.percentHint}
                errors={lacks.has(`percent${i}`) ? [t.number] : []}
              />
              <Button
                className="button plain no-print"
                aria-label={t.removeReason(adjustment.reason)}
                onPress={() => put({ adjustments: adjustments.filter((_, j) => j !== i) })}
              >
                ✕
              </Button>
            </div>
          );
        })}
      </div>
      <div className={`${css['buttons']} no-print`}>
        <Button
          className="button"
          onPress={() => put({ adjustments: [...adjustments, { reason: '', percent: '-5' }] })}
        >
          + {t.addAdjustment}
        </Button>
        {remove ? (
          <Button className="button plain" aria-label={t.removeStandard(name)} onPress={remove}>
            {t.remove}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}

type EnergyField = 'terajoules' | 'energyTypes' | 'energyUses';
