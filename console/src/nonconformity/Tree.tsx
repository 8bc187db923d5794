import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql } from 'react-relay';
import type { CauseCategory } from '#/__generated__/Causes_nonconformity.graphql';
import type { TreeMutation } from '#/__generated__/TreeMutation.graphql';
import { Select } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useM, useTexts } from '#/i18n/language';
import { Empty, Field, Refusals } from '#/parts/parts';
import { Ishikawa } from './Ishikawa';
import css from './nonconformity.module.css';
import { texts } from './texts';

interface Cause {
  key: number;
  category: CauseCategory;
  statement: string;
  evidence: string;
  parent: number | null;
  isRoot: boolean;
}

const BLANK = { statement: '', evidence: '', isRoot: false };

/** Whatever leads to a cause goes with it. */
export function without(causes: readonly Cause[], key: number): Cause[] {
  const gone = new Set([key]);
  // Each cause stands after the one that it leads to.
  for (const cause of causes) if (cause.parent !== null && gone.has(cause.parent)) gone.add(cause.key);
  return causes.filter((cause) => !gone.has(cause.key));
}

/** A tree of causes that is drawn while it grows. */
export function Tree({
  id,
  version,
  effect,
  onDone,
}: {
  id: string;
  version: number;
  effect: string;
  onDone: () => void;
}) {
  const t = useTexts(texts);
  const m = useM();
  const next = useRef(1);
  const statement = useRef<HTMLDivElement>(null);
  const [causes, setCauses] = useState<readonly Cause[]>([]);
  const [category, setCategory] = useState<CauseCategory>('METHOD');
  const [parent, setParent] = useState('');
  const [draft, setDraft] = useState(BLANK);
  const [wrong, setWrong] = useState<'statement' | 'evidence' | 'root' | null>(null);
  const { act, isBusy, errors, failure } = useAct<TreeMutation>(graphql`
    mutation TreeMutation($input: AnalyseNonconformityByIshikawaInput!) {
      analyseNonconformityByIshikawa(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  const over = causes.find((cause) => String(cause.key) === parent);
  const grown = (): readonly Cause[] | null => {
    const text = draft.statement.trim();
    if (!text) {
      setWrong('statement');
      return null;
    }
    if (draft.isRoot && !draft.evidence.trim()) {
      setWrong('evidence');
      return null;
    }
    const all = [
      ...causes,
      {
        key: next.current++,
        category: over?.category ?? category,
        statement: text,
        evidence: draft.evidence.trim(),
        parent: over?.key ?? null,
        isRoot: draft.isRoot,
      },
    ];
    setCauses(all);
    setDraft(BLANK);
    setWrong(null);
    return all;
  };
  const placed = causes.map((cause) => ({
    ...cause,
    parent: cause.parent === null ? null : causes.findIndex((one) => one.key === cause.parent),
  }));
  const save = () => {
    // What is typed and not added yet is meant as well.
    const all = draft.statement.trim() ? grown() : causes;
    if (!all) return;
    if (!all.some((cause) => cause.isRoot)) {
      setWrong(all.length === 0 ? 'statement' : 'root');
      return;
    }
    act(
      {
        input: {
          id,
          expectedVersion: version,
          causes: all.map((cause) => ({
            category: cause.category,
            statement: cause.statement,
            evidence: cause.evidence || null,
            parent: cause.parent === null ? null : all.findIndex((one) => one.key === cause.parent),
            isRoot: cause.isRoot,
          })),
        },
      },
      onDone,
    );
  };
  return (
    <div className={css['form']}>
      <Refusals errors={errors} failure={failure} />
      {causes.length === 0 ? (
        <Empty text={t.cause.noCauses} />
      ) : (
        <>
          <Ishikawa causes={placed} effect={effect} label={t.cause.drawing} />
          <ul className={css['grown']} aria-label={t.cause.causes}>
            {causes.map((cause) => (
              <li key={cause.key}>
                <span>
                  <span className="muted">{t.cause.categoryName[cause.category]}:</span> {cause.statement}{' '}
                  {cause.isRoot ? <span className="chip minor">◆ {t.cause.root}</span> : null}
                </span>
                <Button
                  className="button plain"
                  aria-label={t.cause.takeAway(cause.statement)}
                  onPress={() => {
                    setCauses(without(causes, cause.key));
                    setParent('');
                  }}
                >
                  ×
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <form
        noValidate
        className={css['adding']}
        onSubmit={(e) => {
          e.preventDefault();
          if (grown()) statement.current?.querySelector('input')?.focus();
        }}
      >
        <div className={css['pair']}>
          <Select
            label={t.cause.leadsTo}
            value={parent || 'effect'}
            required
            options={[
              ['effect', t.cause.effect],
              ...causes.map((cause) => [String(cause.key), cause.statement.slice(0, 80)] as const),
            ]}
            onChange={(key) => setParent(key === 'effect' ? '' : key)}
          />
          {over ? null : (
            <Select
              label={t.cause.category}
              value={category}
              required
              options={(Object.keys(t.cause.categoryName) as CauseCategory[]).map(
                (key) => [key, t.cause.categoryName[key]] as const,
              )}
              onChange={(key) => setCategory(key as CauseCategory)}
            />
          )}
        </div>
        <div ref={statement}>
          <Field
            label={t.cause.statement}
            value={draft.statement}
            onChange={(text) => setDraft({ ...draft, statement: text })}
            required
            maxLength={2000}
            errors={wrong === 'statement' && !draft.statement.trim() ? [t.cause.needStatement] : []}
          />
        </div>
        <Field
          label={t.cause.shownBy}
          value={draft.evidence}
          onChange={(evidence) => setDraft({ ...draft, evidence })}
          required={draft.isRoot}
          maxLength={2000}
          errors={wrong === 'evidence' && !draft.evidence.trim() ? [t.cause.needEvidence] : []}
        />
        <label className={css['check']}>
          <input
            type="checkbox"
            checked={draft.isRoot}
            onChange={(e) => setDraft({ ...draft, isRoot: e.target.checked })}
          />
          {t.cause.isRoot}
        </label>
        <div className={css['buttons']}>
          <Button className="button" type="submit">
            {t.cause.add}
          </Button>
        </div>
      </form>
      {wrong === 'root' ? (
        <p role="alert" className="wrong">
          {t.cause.needRoot}
        </p>
      ) : null}
      <div className={css['buttons']}>
        <Button className="button primary" isDisabled={isBusy} onPress={save}>
          {isBusy ? m.common.saving : t.cause.save}
        </Button>
      </div>
    </div>
  );
}
