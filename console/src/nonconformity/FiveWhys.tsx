import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql } from 'react-relay';
import type { FiveWhysMutation } from '#/__generated__/FiveWhysMutation.graphql';
import { texts as formTexts } from '#/forms/texts';
import { useAct } from '#/graphql/act';
import { useM, useTexts } from '#/i18n/language';
import { Field, Refusals } from '#/parts/parts';
import css from './nonconformity.module.css';
import { texts } from './texts';

interface Chain {
  key: number;
  steps: readonly { key: number; why: string; evidence: string }[];
  isValidated: boolean;
}

const LEAST = 3;
const MOST = 10;

/** Asks why until the cause is reached, and shows each chain backwards, as it has to hold. */
export function FiveWhys({
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
  const f = useTexts(formTexts);
  const m = useM();
  const next = useRef(LEAST + 1);
  const blank = () => ({ key: next.current++, why: '', evidence: '' });
  const [chains, setChains] = useState<readonly Chain[]>(() => [
    { key: 0, steps: [1, 2, 3].map((key) => ({ key, why: '', evidence: '' })), isValidated: false },
  ]);
  const [isTried, setTried] = useState(false);
  const { act, isBusy, errors, failure } = useAct<FiveWhysMutation>(graphql`
    mutation FiveWhysMutation($input: AnalyseNonconformityByFiveWhysInput!) {
      analyseNonconformityByFiveWhys(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  const set = (key: number, change: (chain: Chain) => Partial<Chain>) =>
    setChains((all) => all.map((chain) => (chain.key === key ? { ...chain, ...change(chain) } : chain)));
  const lacks = (text: string) => (isTried && !text.trim() ? [f.needed] : []);
  return (
    <form
      noValidate
      className={css['form']}
      onSubmit={(e) => {
        e.preventDefault();
        setTried(true);
        const isWhole = chains.every(
          (chain) => chain.isValidated && chain.steps.every((step) => step.why.trim() && step.evidence.trim()),
        );
        if (!isWhole) return;
        act(
          {
            input: {
              id,
              expectedVersion: version,
              chains: chains.map((chain) => ({
                isValidatedBackwards: chain.isValidated,
                steps: chain.steps.map(({ why, evidence }) => ({ why: why.trim(), evidence: evidence.trim() })),
              })),
            },
          },
          onDone,
        );
      }}
    >
      <Refusals errors={errors} failure={failure} />
      {chains.map((chain, place) => (
        <fieldset key={chain.key} className={css['plain']}>
          <legend>{t.cause.chain(place + 1)}</legend>
          {chain.steps.map((step, i) => {
            const change = (part: { why?: string; evidence?: string }) =>
              set(chain.key, (old) => ({
                isValidated: false,
                steps: old.steps.map((one) => (one.key === step.key ? { ...one, ...part } : one)),
              }));
            return (
              <div key={step.key} className={css['whyStep']}>
                <Field
                  label={t.cause.whyN(i + 1)}
                  value={step.why}
                  onChange={(why) => change({ why })}
                  required
                  maxLength={2000}
                  errors={lacks(step.why)}
                />
                <Field
                  label={t.cause.shownBy}
                  value={step.evidence}
                  onChange={(evidence) => change({ evidence })}
                  required
                  maxLength={2000}
                  errors={lacks(step.evidence)}
                />
              </div>
            );
          })}
          <div className={css['buttons']}>
            {chain.steps.length < MOST ? (
              <Button
                className="button"
                onPress={() => set(chain.key, (old) => ({ isValidated: false, steps: [...old.steps, blank()] }))}
              >
                {t.cause.moreWhy}
              </Button>
            ) : null}
            {chain.steps.length > LEAST ? (
              <Button
                className="button"
                onPress={() => set(chain.key, (old) => ({ isValidated: false, steps: old.steps.slice(0, -1) }))}
              >
                {t.cause.fewerWhy}
              </Button>
            ) : null}
            {chains.length > 1 ? (
              <Button className="button" onPress={() => setChains((all) => all.filter((one) => one.key !== chain.key))}>
                {t.cause.dropChain}
              </Button>
            ) : null}
          </div>
          {chain.steps.every((step) => step.why.trim()) ? (
            <Backwards
              answers={[...chain.steps.map((step) => step.why.trim()).reverse(), effect]}
              isValidated={chain.isValidated}
              onChange={(isValidated) => set(chain.key, () => ({ isValidated }))}
              isWrong={isTried && !chain.isValidated}
            />
          ) : null}
        </fieldset>
      ))}
      <div className={css['buttons']}>
        <Button className="button primary" type="submit" isDisabled={isBusy}>
          {isBusy ? m.common.saving : t.cause.save}
        </Button>
        {chains.length < MOST ? (
          <Button
            className="button"
            onPress={() =>
              setChains((all) => [
                ...all,
                { key: next.current++, steps: [blank(), blank(), blank()], isValidated: false },
              ])
            }
          >
            {t.cause.moreChain}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function Backwards({
  answers,
  isValidated,
  onChange,
  isWrong,
}: {
  answers: readonly string[];
  isValidated: boolean;
  onChange: (isValidated: boolean) => void;
  isWrong: boolean;
}) {
  const t = useTexts(texts);
  return (
    <div className={css['backwards']}>
      <p className="small muted">{t.cause.backwards}</p>
      <ol>
        {answers.map((answer, i) => (
          <li key={`${i} ${answer}`}>
            {i > 0 ? <em>{t.cause.therefore} </em> : null}
            {answer}
          </li>
        ))}
      </ol>
      <label className={css['check']}>
        <input
          type="checkbox"
          checked={isValidated}
          aria-invalid={isWrong}
          onChange={(e) => onChange(e.target.checked)}
        />
        {t.cause.validated}
      </label>
      {isWrong ? (
        <p role="alert" className="wrong">
          {t.cause.needValidated}
        </p>
      ) : null}
    </div>
  );
}
