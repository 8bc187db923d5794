import { useId } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type { Agenda_review$data, Agenda_review$key } from '#/__generated__/Agenda_review.graphql';
import type { AgendaRefreshMutation } from '#/__generated__/AgendaRefreshMutation.graphql';
import { useAct } from '#/graphql/act';
import { heldIn } from '#/graphql/lane';
import { useFormats, useTexts } from '#/i18n/language';
import { Refusals } from '#/parts/parts';
import { useText } from '#/parts/useText';
import css from './managementreview.module.css';
import { useSaying } from './saying';
import { texts } from './texts';

type Input = Agenda_review$data['inputs'][number];

/** What the standards ask to consider, each with its figures and what is said of it; saved when one leaves a field. */
export function Agenda({ review }: { review: Agenda_review$key }) {
  const r = useFragment<Agenda_review$key>(
    graphql`
      fragment Agenda_review on ManagementReview {
        id
        version
        preparedOn
        allowedActions
        inputs {
          key
          topic
          text
          isRecordedHere
          standards { id designation }
          figures { kind text value source }
        }
      }
    `,
    review,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  const may = r.allowedActions.includes('PREPARE');
  const { save, insist, settle, status } = useSaying(r);
  const held = heldIn(status) ?? {};
  const refresh = useAct<AgendaRefreshMutation>(graphql`
    mutation AgendaRefreshMutation($input: PrepareManagementReviewInput!) {
      prepareManagementReview(input: $input) {
        managementReview { ...ManagementReview_review }
        errors { ...userErrors_error }
      }
    }
  `);
  const said = r.inputs.filter((one) => (held[one.key] ?? one.text ?? '').trim()).length;
  return (
    <section className={css['agenda']} aria-labelledby="agenda">
      <div className={css['head']}>
        <h2 id="agenda">{t.agenda}</h2>
        <p className={css['facts']}>
          <span role="status">{t.progress(said, r.inputs.length)}</span>
          <span className="muted">{t.figures(day(r.preparedOn))}</span>
          {may ? (
            <Button
              className="button no-print"
              isDisabled={refresh.isBusy || status?.kind === 'saving'}
              onPress={() => refresh.act({ input: { id: r.id, expectedVersion: r.version, inputs: [] } })}
            >
              {t.refresh}
            </Button>
          ) : null}
        </p>
      </div>
      <Refusals errors={refresh.errors} failure={refresh.failure} />
      {status?.kind === 'conflict' ? (
        <div role="alert" className={css['conflict']}>
          <p>
            <strong>{t.conflict}</strong>
          </p>
          <ul>
            {r.inputs
              .filter((one) => one.key in held)
              .map((one) => (
                <li key={one.key}>
                  {one.topic}: <em>{one.text || t.nothing}</em>
                </li>
              ))}
          </ul>
          <div className={css['buttons']}>
            <Button className="button" onPress={() => settle()}>
              {t.theirs}
            </Button>
            <Button className="button primary" onPress={() => insist()}>
              {t.mine}
            </Button>
          </div>
        </div>
      ) : null}
      {status?.kind === 'refused' ? (
        <div role="alert" className={css['conflict']}>
          <p>
            {status.errors.length > 0
              ? `${t.refused} ${status.errors.map((error) => error.message).join(' ')}`
              : t.failed}
          </p>
          <div className={css['buttons']}>
            <Button className="button" onPress={() => insist()}>
              {t.again}
            </Button>
          </div>
        </div>
      ) : null}
      <ol className={css['items']}>
        {r.inputs.map((input, i) => (
          <Item
            key={input.key}
            input={input}
            number={i + 1}
            mayWrite={may}
            held={held[input.key]}
            isSaving={status?.kind === 'saving' && input.key in held}
            wasSaved={status?.kind === 'saved'}
            onSay={(text) => save({ [input.key]: text })}
          />
        ))}
      </ol>
    </section>
  );
}

function Item({
  input,
  number,
  mayWrite,
  held,
  isSaving,
  wasSaved,
  onSay,
}: {
  input: Input;
  number: number;
  mayWrite: boolean;
  held: string | undefined;
  isSaving: boolean;
  wasSaved: boolean;
  onSay: (text: string) => void;
}) {
  const t = useTexts(texts);
  const id = useId();
  const stored = input.text ?? '';
  const { text, type, send } = useText(held ?? stored, { normal: (typed) => typed.trim() });
  const isUnsaved = text.trim() !== (held ?? stored).trim();
  const isSaid = Boolean((held ?? stored).trim());
  return (
    <li className={`card ${css['item']}`}>
      <div className={css['asked']}>
        <h3>
          <span className={css['mark']} data-said={isSaid || undefined} aria-hidden="true">
            {isSaid ? '✓' : number}
          </span>
          <span>
            {input.topic}
            <span className="visually-hidden">, {isSaid ? t.said : t.unsaid}</span>
            <span className={css['second']}>{input.standards.map((s) => s.designation).join(', ')}</span>
          </span>
        </h3>
        {input.figures.length > 0 ? (
          <dl className={css['figures']}>
            {input.figures.map((figure) => (
              <div key={figure.kind}>
                <dt>
                  {figure.text}
                  <span className={css['second']}>
                    {t.counted} {figure.source}
                  </span>
                </dt>
                <dd>{figure.value}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className="muted">{input.isRecordedHere ? t.noFigures : t.notRecorded}</p>
        )}
      </div>
      {mayWrite ? (
        <div className="field">
          <label htmlFor={id}>
            {t.says}
            <span className="visually-hidden">: {input.topic}</span>
          </label>
          <textarea
            id={id}
            rows={3}
            value={text}
            maxLength={10_000}
            onChange={(e) => type(e.target.value)}
            onBlur={() => {
              if (!isUnsaved) return;
              send();
              onSay(text.trim());
            }}
          />
          <span className="small muted" role="status">
            {isUnsaved ? t.unsaved : isSaving ? t.saving : wasSaved && isSaid ? t.saved : ''}
          </span>
        </div>
      ) : (
        <p className={css['text']}>{stored || <span className="muted">{t.unsaid}</span>}</p>
      )}
    </li>
  );
}
