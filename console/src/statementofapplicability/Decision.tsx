import type { RefObject } from 'react';
import { Label, TextArea, TextField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type {
  Decision_control$key,
  ImplementationState,
  InclusionReason,
} from '#/__generated__/Decision_control.graphql';
import { useTexts } from '#/i18n/language';
import { Choice } from '#/parts/parts';
import { useText } from '#/parts/useText';
import type { Change } from './deciding';
import { OwnControl } from './OwnControl';
import css from './statement.module.css';
import { type Texts, texts } from './texts';

/** Whether one control applies, why, and how far it is in place. */
export function Decision({
  control,
  held,
  isDisputed,
  may,
  decide,
  contest,
  statement,
  connection,
  whyRef,
  backToList,
}: {
  control: Decision_control$key;
  /** What is decided and not stored yet. */
  held: Change | undefined;
  /** Whether somebody else decided it meanwhile, too. */
  isDisputed: boolean;
  may: boolean;
  decide: (change: Change) => void;
  /** Lets the person choose: somebody else has stored something since they began to type. */
  contest: (change: Change) => void;
  statement: { id: string; version: number };
  /** The list that it stands in. */
  connection: string;
  whyRef: RefObject<HTMLTextAreaElement | null>;
  backToList: () => void;
}) {
  const stored = useFragment<Decision_control$key>(
    graphql`
      fragment Decision_control on StatementControl {
        id
        number
        applicable
        justification
        justified
        reasons { kind text }
        implementationState
        owner { id givenName familyName }
        links { title url }
        control { id title theme question evidence }
        own { title source reference }
      }
    `,
    control,
  );
  const t = useTexts(texts);
  const c = withHeld(stored, held);
  const sent = held?.justification === undefined ? undefined : (held.justification ?? '');
  const why = useText(stored.justification ?? '', { sent });
  const back = (e: { key: string }) => {
    if (e.key === 'Escape') backToList();
  };
  return (
    <section aria-labelledby="control" className={css['decision']}>
      <div>
        <p className="small muted">
          {c.number}
          {c.control ? ` · ${c.control.theme}` : ` · ${t.statement.own}`}
        </p>
        <h2 id="control">{c.control?.title ?? c.own?.title}</h2>
        {c.control?.question ? <p className={css['ask']}>{c.control.question}</p> : null}
        {c.own?.reference ? <p className="small muted">{c.own.reference}</p> : null}
        {c.own && may ? (
          <OwnControl
            statement={statement}
            connection={connection}
            id={c.id}
            number={c.number}
            own={{ title: c.own.title, source: c.own.source, reference: c.own.reference }}
            decide={decide}
          />
        ) : null}
        {isDisputed ? (
          <p>
            <strong>{t.statement.theirs}:</strong>{' '}
            {[mark(stored.applicable, t), ...(stored.justification ? [stored.justification] : [])].join(' · ')}
          </p>
        ) : null}
      </div>
      <ToggleButtonGroup
        className="segments"
        aria-label={t.statement.applicable}
        selectionMode="single"
        isDisabled={!may}
        selectedKeys={c.applicable == null ? [] : [c.applicable ? 'yes' : 'no']}
        onSelectionChange={(keys) => decide(applicability(keys.has('yes') ? true : keys.has('no') ? false : null))}
      >
        <ToggleButton id="yes">
          <span aria-hidden="true">y</span> {t.statement.applies}
        </ToggleButton>
        <ToggleButton id="no">
          <span aria-hidden="true">n</span> {t.statement.excluded}
        </ToggleButton>
      </ToggleButtonGroup>
      {c.applicable ? (
        <div className="field">
          <span className="label" id="reasons">
            {t.statement.reasons}
          </span>
          <ToggleButtonGroup
            className={`segments ${css['reasons']}`}
            aria-labelledby="reasons"
            selectionMode="multiple"
            isDisabled={!may}
            selectedKeys={c.reasons.map((r) => r.kind)}
            onSelectionChange={(keys) =>
              decide({
                reasons: [...keys].map((kind) => ({
                  kind: kind as InclusionReason,
                  text: c.reasons.find((r) => r.kind === kind)?.text ?? null,
                })),
              })
            }
          >
            {Object.entries(t.inclusionReason).map(([kind, text]) => (
              <ToggleButton key={kind} id={kind}>
                {text}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </div>
      ) : null}
      <TextField
        className="field"
        value={why.text}
        onChange={why.type}
        isDisabled={!may}
        onBlur={() => {
          if (why.text === (c.justification ?? '')) return;
          why.send();
          (why.isOvertaken ? contest : decide)({ justification: why.text || null });
        }}
      >
        <Label>{c.applicable === false ? t.statement.whyNot : t.statement.why}</Label>
        <TextArea ref={whyRef} maxLength={4000} onKeyDown={back} />
      </TextField>
      {c.applicable === false ? null : (
        <fieldset disabled={!may} className={css['plain']}>
          <Choice
            label={t.statement.implementation}
            value={c.implementationState}
            options={Object.entries(t.implementationState) as [ImplementationState, string][]}
            onChange={(implementationState) => decide({ implementationState })}
          />
        </fieldset>
      )}
      {c.owner ? (
        <p>
          <span className="muted">{t.statement.owner}:</span> {c.owner.givenName} {c.owner.familyName}
        </p>
      ) : null}
      {c.links.length > 0 ? (
        <ul>
          {c.links.map((link) => (
            <li key={link.title}>
              {link.url ? (
                <a href={link.url} target="_blank" rel="noreferrer">
                  {link.title}
                </a>
              ) : (
                link.title
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** As it is once what is held is stored. */
export function withHeld<C extends object>(control: C, held: Change | undefined): C {
  const given = Object.entries(held ?? {}).filter(([name, value]) => name in control && value !== undefined);
  return given.length === 0 ? control : { ...control, ...Object.fromEntries(given) };
}

export const mark = (applicable: boolean | null | undefined, t: Texts) =>
  applicable == null ? t.statement.open : applicable ? t.statement.applies : t.statement.excluded;

/** What does not apply has no reasons for being there. */
export function applicability(applicable: boolean | null): Change {
  return applicable === false ? { applicable, reasons: [] } : { applicable };
}
