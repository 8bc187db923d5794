import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type {
  CauseMethod,
  Causes_nonconformity$data,
  Causes_nonconformity$key,
} from '#/__generated__/Causes_nonconformity.graphql';
import { useFormats, useTexts } from '#/i18n/language';
import { FiveWhys } from './FiveWhys';
import { CauseTree, Ishikawa } from './Ishikawa';
import css from './nonconformity.module.css';
import { Part, type PartState, Turn } from './Part';
import { Tree } from './Tree';
import { texts } from './texts';

/** Why it could happen: what was found, and the two ways to find it. */
export function Causes({ nonconformity, ...part }: PartState & { nonconformity: Causes_nonconformity$key }) {
  const n = useFragment<Causes_nonconformity$key>(
    graphql`
      fragment Causes_nonconformity on Nonconformity {
        id
        version
        reference
        statement
        allowedActions
        analysis {
          id
          method
          analysedAt
          analysedBy { id givenName familyName }
          chains { steps { why evidence } }
          tree { category statement evidence parent isRoot }
          causes { number statement hint }
        }
      }
    `,
    nonconformity,
  );
  const t = useTexts(texts);
  const [method, setMethod] = useState<CauseMethod>('FIVE_WHYS');
  return (
    <Part name="cause" number={3} state={part}>
      {n.analysis ? <Analysis analysis={n.analysis} statement={n.statement} /> : null}
      {n.allowedActions.includes('ANALYSE') ? (
        <Turn isNow={part.isNow} isDone={part.isDone} label={n.analysis ? t.cause.anew : t.page.noteIt}>
          {(close) => (
            <>
              <ToggleButtonGroup
                aria-label={t.cause.method}
                className="segments"
                selectionMode="single"
                disallowEmptySelection
                selectedKeys={[method]}
                onSelectionChange={(keys) => setMethod([...keys][0] as CauseMethod)}
              >
                {(Object.keys(t.cause.methodName) as CauseMethod[]).map((key) => (
                  <ToggleButton key={key} id={key}>
                    {t.cause.methodName[key]}
                  </ToggleButton>
                ))}
              </ToggleButtonGroup>
              {/* Both stay, so that whoever looks at the other method loses nothing. */}
              <div hidden={method !== 'FIVE_WHYS'}>
                <FiveWhys id={n.id} version={n.version} effect={n.statement} onDone={close} />
              </div>
              <div hidden={method !== 'ISHIKAWA'}>
                <Tree id={n.id} version={n.version} effect={n.statement} onDone={close} />
              </div>
            </>
          )}
        </Turn>
      ) : null}
    </Part>
  );
}

type AnalysisData = NonNullable<Causes_nonconformity$data['analysis']>;

function Analysis({ analysis: a, statement }: { analysis: AnalysisData; statement: string }) {
  const t = useTexts(texts);
  const { moment } = useFormats();
  return (
    <>
      {a.method === 'ISHIKAWA' ? (
        <>
          <Ishikawa causes={a.tree} effect={statement} label={t.cause.drawing} />
          <CauseTree causes={a.tree} />
        </>
      ) : (
        a.chains.map((chain, i) => (
          <Chain key={chain.steps.map((step) => step.why).join()} steps={chain.steps} number={i + 1} />
        ))
      )}
      <h3>{t.cause.roots}</h3>
      <ol className={css['roots']}>
        {a.causes.map((cause) => (
          <li key={cause.number} value={cause.number}>
            {cause.statement}
            {cause.hint ? <span className={css['hint']}>{t.cause.hintName[cause.hint]}</span> : null}
          </li>
        ))}
      </ol>
      <p className="small muted">
        {t.cause.methodName[a.method]},{' '}
        {t.cause.by(`${a.analysedBy.givenName} ${a.analysedBy.familyName}`, moment(a.analysedAt))}
      </p>
    </>
  );
}

function Chain({ steps, number }: { steps: readonly { why: string; evidence: string }[]; number: number }) {
  const t = useTexts(texts);
  return (
    <ol className={css['chain']} aria-label={t.cause.chain(number)}>
      {steps.map((step, i) => (
        <li key={step.why}>
          <span className={css['why']}>{t.cause.whyN(i + 1)}</span> {step.why}
          <span className={css['second']}>{step.evidence}</span>
        </li>
      ))}
    </ol>
  );
}
