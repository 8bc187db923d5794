import { type ComponentProps, useState } from 'react';
import type { ChangeRiskInput } from '#/__generated__/RiskChangeMutation.graphql';
import type {
  RecordRiskInput,
  RiskCategory,
  RiskKind,
  RiskTreatment,
} from '#/__generated__/RisksRecordMutation.graphql';
import { ActForm, Select } from '#/forms/ActForm';
import type { ChosenClause } from '#/forms/ClauseField';
import type { Chosen } from '#/forms/ColleagueField';
import { useTexts } from '#/i18n/language';
import { ClausesField } from '#/records/LinksField';
import recordsCss from '#/records/records.module.css';
import { changed, sameIds } from '#/records/search';
import css from './risk.module.css';
import { texts } from './texts';

type Name =
  | 'kind'
  | 'title'
  | 'category'
  | 'description'
  | 'process'
  | 'asset'
  | 'ownerId'
  | 'treatment'
  | 'treatmentPlan'
  | 'reviewOn';

interface Levels {
  likelihood: string;
  impact: string;
}

interface Typed {
  values: Record<Name, string>;
  inherent: Levels;
  residual: Levels;
  clauses: readonly ChosenClause[];
}

interface Rating {
  readonly likelihood: number;
  readonly impact: number;
  readonly scale?: { readonly number: number };
}

export interface Before {
  readonly kind: string;
  readonly title: string;
  readonly category: string;
  readonly description?: string | null | undefined;
  readonly process?: string | null | undefined;
  readonly asset?: string | null | undefined;
  readonly owner?: Chosen | null | undefined;
  readonly treatment?: string | null | undefined;
  readonly treatmentPlan?: string | null | undefined;
  readonly reviewOn?: string | null | undefined;
  readonly inherentRating?: Rating | null | undefined;
  readonly residualRating?: Rating | null | undefined;
  readonly clauses: readonly ChosenClause[];
}

const ratingOf = ({ likelihood, impact }: Levels) =>
  likelihood && impact ? { likelihood: Number(likelihood), impact: Number(impact) } : null;

const levelsOf = (rating: Rating | null | undefined): Levels => ({
  likelihood: rating ? String(rating.likelihood) : '',
  impact: rating ? String(rating.impact) : '',
});

export const recordInput = ({
  values: v,
  inherent,
  residual,
  clauses,
}: Typed): Omit<RecordRiskInput, 'tenantId' | 'idempotencyKey'> => ({
  kind: v.kind as RiskKind,
  title: v.title,
  category: v.category as RiskCategory,
  description: v.description || null,
  process: v.process || null,
  asset: v.asset || null,
  ownerId: v.ownerId || null,
  inherentRating: ratingOf(inherent),
  residualRating: ratingOf(residual),
  treatment: (v.treatment || null) as RiskTreatment | null,
  treatmentPlan: v.treatmentPlan || null,
  reviewOn: v.reviewOn || null,
  clauseIds: clauses.map((clause) => clause.id),
});

/** What is other than before; a rating that nobody touched stays on the scale that it was made by. */
export function changeInput(typed: Typed, before: Before): Omit<ChangeRiskInput, 'id' | 'expectedVersion'> {
  const isSame = (levels: Levels, rating: Rating | null | undefined) => {
    const old = levelsOf(rating);
    return levels.likelihood === old.likelihood && levels.impact === old.impact;
  };
  return {
    ...(changed<Name>(typed.values, { ...before, ownerId: before.owner?.id }) as Omit<
      ChangeRiskInput,
      'id' | 'expectedVersion'
    >),
    ...(isSame(typed.inherent, before.inherentRating) ? {} : { inherentRating: ratingOf(typed.inherent) }),
    ...(isSame(typed.residual, before.residualRating) ? {} : { residualRating: ratingOf(typed.residual) }),
    ...(sameIds(typed.clauses, before.clauses) ? {} : { clauseIds: typed.clauses.map((clause) => clause.id) }),
  };
}

interface Scale {
  readonly number: number;
  readonly likelihoods: readonly string[];
  readonly impacts: readonly string[];
  readonly threshold: number;
}

/** What the register says of a risk or an opportunity. */
export function RiskForm({
  tenantId,
  scale,
  before,
  isAccepted = false,
  state,
  submit,
  send,
  onCancel,
}: {
  tenantId: string;
  scale: Scale | null | undefined;
  before?: Before;
  isAccepted?: boolean;
  state: ComponentProps<typeof ActForm>['state'];
  submit: string;
  send: (typed: Typed) => void;
  onCancel: () => void;
}) {
  const t = useTexts(texts);
  const [inherent, setInherent] = useState(() => levelsOf(before?.inherentRating));
  const [residual, setResidual] = useState(() => levelsOf(before?.residualRating));
  const [clauses, setClauses] = useState<readonly ChosenClause[]>(before?.clauses ?? []);
  const [isTried, setTried] = useState(false);
  const [kind, setKind] = useState(before?.kind ?? 'RISK');
  const isHalf = ({ likelihood, impact }: Levels) => Boolean(likelihood) !== Boolean(impact);
  const ratings = [
    ['inherentRating', t.form.inherent, inherent, setInherent, before?.inherentRating],
    ['residualRating', t.form.residual, residual, setResidual, before?.residualRating],
  ] as const;
  const told = (name: string) => state.errors.filter((e) => !e.rule && e.path.includes(name)).map((e) => e.message);
  // Of a risk one does not take up, of an opportunity one does not rid oneself.
  const treatments = Object.entries(t.treatments).filter(([key]) => key !== (kind === 'RISK' ? 'PURSUE' : 'AVOID'));
  return (
    <ActForm<Name>
      state={state}
      submit={submit}
      onCancel={onCancel}
      intro={isAccepted ? <p className="small muted">{t.form.ends}</p> : undefined}
      extra={['inherentRating', 'residualRating', 'clauseIds']}
      isComplete={() => {
        setTried(true);
        return !isHalf(inherent) && !isHalf(residual);
      }}
      onValue={(name, value) => {
        if (name === 'kind') setKind(value);
      }}
      send={(values) => send({ values, inherent, residual, clauses })}
      fields={[
        {
          name: 'kind',
          label: t.kind,
          kind: 'choice',
          required: true,
          initial: before?.kind ?? 'RISK',
          options: Object.entries(t.kinds),
        },
        { name: 'title', label: t.form.title, required: true, maxLength: 300, initial: before?.title },
        {
          name: 'category',
          label: t.category,
          kind: 'choice',
          required: true,
          initial: before?.category,
          options: Object.entries(t.categories),
        },
        {
          name: 'description',
          label: t.form.description,
          lines: 3,
          maxLength: 5000,
          initial: before?.description,
        },
        { name: 'process', label: t.form.process, maxLength: 200, initial: before?.process },
        { name: 'asset', label: t.form.asset, maxLength: 200, initial: before?.asset },
        {
          name: 'ownerId',
          label: t.columns.owner,
          kind: 'colleague',
          tenantId,
          chosen: before?.owner,
          initial: before?.owner?.id,
        },
        {
          name: 'treatment',
          label: t.form.treatment,
          kind: 'choice',
          initial: before?.treatment,
          options: treatments,
        },
        { name: 'treatmentPlan', label: t.form.plan, lines: 3, maxLength: 5000, initial: before?.treatmentPlan },
        { name: 'reviewOn', label: t.form.review, kind: 'date', initial: before?.reviewOn },
      ]}
    >
      {scale
        ? ratings.map(([name, label, levels, set, old]) => {
            const rating = ratingOf(levels);
            const score = rating ? rating.likelihood * rating.impact : null;
            const errors = isTried && isHalf(levels) ? [t.form.both] : told(name);
            return (
              <fieldset key={name} className={css['rating']}>
                <legend>{label}</legend>
                <Select
                  label={t.form.likelihood}
                  value={levels.likelihood}
                  options={scale.likelihoods.map((level, i) => [String(i + 1), `${i + 1} ${level}`] as const)}
                  onChange={(likelihood) => set((now) => ({ ...now, likelihood }))}
                />
                <Select
                  label={t.form.impact}
                  value={levels.impact}
                  options={scale.impacts.map((level, i) => [String(i + 1), `${i + 1} ${level}`] as const)}
                  onChange={(impact) => set((now) => ({ ...now, impact }))}
                />
                <p className="small" role="status">
                  {score === null ? t.notRated : `${t.score(score)}, ${score > scale.threshold ? t.beyond : t.within}`}
                </p>
                {old?.scale && old.scale.number !== scale.number ? <p className="small muted">{t.form.older}</p> : null}
                {errors.length > 0 ? (
                  <p role="alert" className="wrong">
                    {errors.join(' ')}
                  </p>
                ) : null}
              </fieldset>
            );
          })
        : null}
      <div className={recordsCss['extra']}>
        <ClausesField tenantId={tenantId} value={clauses} onChange={setClauses} errors={told('clauseIds')} />
      </div>
    </ActForm>
  );
}
