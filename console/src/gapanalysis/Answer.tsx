import { useRouteContext } from '@tanstack/react-router';
import type { RefObject } from 'react';
import {
  Button,
  Input,
  Label,
  NumberField,
  TextArea,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type { Answer_item$data, Answer_item$key } from '#/__generated__/Answer_item.graphql';
import { heldIn } from '#/graphql/lane';
import { useFormats, useM, useTexts } from '#/i18n/language';
import { useText } from '#/parts/useText';
import { type Asked, Assign, SendLink } from './Assign';
import type { Patch, Result, Status } from './answering';
import { draftOf, dropDraft, keepDraft } from './drafts';
import css from './gapanalysis.module.css';
import { Handover } from './Handover';
import { texts } from './texts';

const ORDER: Result[] = ['CONFORMING', 'MINOR_GAP', 'MAJOR_GAP', 'NOT_APPLICABLE'];

export function Answer({
  item,
  save,
  contest,
  insist,
  settle,
  seen,
  status,
  notesRef,
  whyRef,
  excluding,
  setExcluding,
  backToList,
}: {
  item: Answer_item$key;
  save: (patch: Patch, after?: () => void) => void;
  /** Lets the person choose: somebody else has stored something since they began to type. */
  contest: (patch: Patch, after?: () => void) => void;
  /** Saves what is held: over theirs, or once more. */
  insist: () => void;
  /** Gives up what is held. */
  settle: () => void;
  /** The item as the person has seen it by now. */
  seen: () => Asked;
  status: Status | undefined;
  notesRef: RefObject<HTMLTextAreaElement | null>;
  whyRef: RefObject<HTMLTextAreaElement | null>;
  /** Whether "not applicable" is chosen and waits for its reason. */
  excluding: boolean;
  setExcluding: (excluding: boolean) => void;
  backToList: () => void;
}) {
  const i = useFragment<Answer_item$key>(
    graphql`
      fragment Answer_item on AssessmentItem {
        id
        version
        result
        state
        justification
        maturity
        notes
        evidence
        effort { days price { basis amount { amount currency } total { amount currency } } }
        allowedActions
        assignee { id givenName familyName person { id } }
        dueOn
        changedAt
        changedBy { id givenName familyName }
        site { id name }
        tenant { id }
        assessment { id }
        parts {
          standard { id designation }
          clause { id number title question evidence }
          control { id number title question evidence }
        }
        ...Handover_item
      }
    `,
    item,
  );
  const m = useM();
  const t = useTexts(texts);
  const { moment, money, day } = useFormats();
  const asked = i.parts.map((part) => ({ edition: part.standard, question: part.control ?? part.clause }));
  // What several editions ask in the same words is said once.
  const said = new Map<string, { editions: string[]; question: (typeof asked)[number]['question'] }>();
  for (const { edition, question } of asked) {
    const words = JSON.stringify([question?.title, question?.question, question?.evidence]);
    const before = said.get(words);
    if (before) before.editions.push(edition.designation);
    else said.set(words, { editions: [edition.designation], question });
  }
  const { me } = useRouteContext({ from: '__root__' });
  const may = i.allowedActions.includes('ANSWER');
  const held = heldIn(status) ?? {};
  const storedEvidence = i.evidence.join('\n');
  const draft = draftOf(me, i.id);
  const notes = useText(i.notes ?? '', { text: draft?.notes, from: draft?.from, sent: sentText(held.notes) });
  const evidence = useText(storedEvidence, { sent: held.evidence?.join('\n'), normal: tidy });
  const why = useText(i.justification ?? '', { sent: sentText(held.justification) });
  const result: Result = excluding ? 'NOT_APPLICABLE' : (held.result ?? i.result);
  const maturity = held.maturity === undefined ? i.maturity : held.maturity;
  const back = (e: { key: string }) => {
    if (e.key === 'Escape') backToList();
  };
  const store = (text: { isOvertaken: boolean; send: () => void }, patch: Patch, after?: () => void) => {
    text.send();
    if (text.isOvertaken) contest(patch, after);
    else save(patch, after);
  };
  const saveNotes = () => {
    const { text } = notes;
    if (text === (sentText(held.notes) ?? i.notes ?? '')) {
      if (held.notes === undefined) dropDraft(me, i.id);
    } else {
      store(notes, { notes: text || null }, () => dropDraft(me, i.id, text));
    }
  };
  const saveEvidence = () => {
    const given = tidy(evidence.text);
    if (given !== (held.evidence?.join('\n') ?? storedEvidence)) store(evidence, { evidence: lines(given) });
  };
  const saveWhy = () => {
    const isNew = excluding || why.text !== (sentText(held.justification) ?? i.justification ?? '');
    if (!why.text.trim() || !isNew) return;
    setExcluding(false);
    store(why, { result: 'NOT_APPLICABLE', justification: why.text });
  };
  return (
    <section aria-labelledby="question" className={css['answer']}>
      <div>
        <p className="small muted">
          {i.parts.map((p) => `${p.standard.designation} · ${(p.control ?? p.clause)?.number}`).join('  +  ')}
          {i.site ? ` · ${m.gap.site}: ${i.site.name}` : ''}
        </p>
        <h2 id="question">{[...new Set(asked.map(({ question }) => question?.title))].join(' / ')}</h2>
        {[...said.values()].map(({ editions, question }) => (
          <div key={editions.join()}>
            {said.size > 1 ? <p className={`small ${css['edition']}`}>{editions.join(', ')}</p> : null}
            <p className={css['ask']}>{question?.question}</p>
            {question && question.evidence.length > 0 ? (
              <p className="small muted">
                <strong>{m.gap.evidenceExamples}:</strong> {question.evidence.join(' · ')}
              </p>
            ) : null}
          </div>
        ))}
        {i.assignee ? (
          <p className="small muted">
            {m.gap.askedOf}: {i.assignee.givenName} {i.assignee.familyName}
            {i.dueOn ? ` · ${m.gap.due}: ${day(i.dueOn)}` : ''}
          </p>
        ) : null}
        {i.allowedActions.includes('ASSIGN') || i.allowedActions.includes('SEND_LINK') ? (
          <div className={css['handover']}>
            {i.allowedActions.includes('ASSIGN') ? (
              <Assign
                label={t.ask}
                assessmentId={i.assessment.id}
                tenantId={i.tenant.id}
                items={() => [seen()]}
                assignee={i.assignee}
                dueOn={i.dueOn}
              />
            ) : null}
            {i.allowedActions.includes('SEND_LINK') ? <SendLink assessmentId={i.assessment.id} itemId={i.id} /> : null}
          </div>
        ) : null}
      </div>
      <ToggleButtonGroup
        className={`segments ${css['results']}`}
        aria-label={m.gap.result}
        selectionMode="single"
        isDisabled={!may}
        selectedKeys={result === 'NOT_ASSESSED' ? [] : [result]}
        onSelectionChange={(keys) => {
          const chosen = ([...keys][0] as Result | undefined) ?? 'NOT_ASSESSED';
          setExcluding(chosen === 'NOT_APPLICABLE');
          // Who takes back "not applicable" before it has a reason goes back to what is stored.
          const isTakenBack = excluding && chosen === 'NOT_ASSESSED';
          if (chosen !== 'NOT_APPLICABLE' && !isTakenBack) save({ result: chosen });
        }}
      >
        {ORDER.map((r, n) => (
          <ToggleButton key={r} id={r}>
            <span className={css['digit']} aria-hidden="true">
              {n + 1}
            </span>{' '}
            {m.result[r]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {result === 'NOT_APPLICABLE' ? (
        <TextField className="field" value={why.text} onChange={why.type} isRequired isDisabled={!may} onBlur={saveWhy}>
          <Label>{m.gap.justification}</Label>
          <TextArea
            ref={whyRef}
            maxLength={2000}
            aria-describedby="why-hint"
            onKeyDown={(e) => {
              if (e.key === 'Escape' && !why.text.trim()) setExcluding(false);
              back(e);
            }}
          />
          {excluding ? (
            <p id="why-hint" className="small muted">
              {m.gap.pressToJustify}
            </p>
          ) : null}
        </TextField>
      ) : null}
      <div className={css['pair']}>
        <div className="field">
          <span className="label" id="maturity">
            {m.gap.maturity}
          </span>
          <ToggleButtonGroup
            className="segments"
            aria-labelledby="maturity"
            selectionMode="single"
            isDisabled={!may || result === 'NOT_APPLICABLE'}
            selectedKeys={maturity == null ? [] : [maturity]}
            onSelectionChange={(keys) => {
              const chosen = [...keys][0];
              save({ maturity: chosen === undefined ? null : Number(chosen) });
            }}
          >
            {[0, 1, 2, 3, 4, 5].map((n) => (
              <ToggleButton key={n} id={n}>
                {n}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </div>
        {result === 'MINOR_GAP' || result === 'MAJOR_GAP' ? (
          <Effort
            item={i}
            held={held.effort}
            mayJudge={may && i.allowedActions.includes('ASSIGN')}
            save={save}
            total={money}
          />
        ) : null}
      </div>
      <TextField
        className="field"
        value={notes.text}
        onChange={(text) => {
          notes.type(text);
          keepDraft(me, i.id, { from: notes.from, notes: text });
        }}
        isDisabled={!may}
        onBlur={saveNotes}
      >
        <Label>{m.gap.notes}</Label>
        <TextArea ref={notesRef} maxLength={4000} onKeyDown={back} />
        {notes.isDraft && notes.text !== (i.notes ?? '') ? <p className="small muted">{m.gap.draft}</p> : null}
      </TextField>
      <TextField
        className="field"
        value={evidence.text}
        onChange={evidence.type}
        isDisabled={!may}
        onBlur={saveEvidence}
      >
        <Label>{m.gap.evidence}</Label>
        <TextArea onKeyDown={back} />
      </TextField>
      {status?.kind === 'conflict' ? (
        <div role="alert" className={css['conflict']}>
          <p>{m.gap.conflict(i.changedBy ? `${i.changedBy.givenName} ${i.changedBy.familyName}` : m.gap.somebody)}</p>
          {status.held.notes !== undefined ? (
            <p>
              <strong>{m.gap.theirs}:</strong> {i.notes ?? '–'}
            </p>
          ) : null}
          <Button
            className="button"
            onPress={() => {
              notes.reset(i.notes ?? '');
              evidence.reset(storedEvidence);
              why.reset(i.justification ?? '');
              setExcluding(false);
              dropDraft(me, i.id);
              settle();
            }}
          >
            {m.gap.takeTheirs}
          </Button>
          <Button className="button primary" onPress={insist}>
            {m.gap.keepMine}
          </Button>
        </div>
      ) : null}
      {status?.kind === 'refused' ? (
        <div role="alert" className={css['refused']}>
          <p>
            <strong>{m.gap.refused}.</strong> {status.errors.map((e) => e.message).join(' ') || m.failure.offline}
          </p>
          <Button className="button" onPress={insist}>
            {m.failure.retry}
          </Button>
        </div>
      ) : null}
      <Handover item={i} />
      <p className={css['foot']}>
        <span className={`chip ${i.state === 'ACCEPTED' ? 'good' : i.state === 'CHANGES_REQUESTED' ? 'minor' : ''}`}>
          {m.itemState[i.state]}
        </span>
        <span className="small muted">
          {i.changedBy
            ? m.gap.lastChange(`${i.changedBy.givenName} ${i.changedBy.familyName}`, moment(i.changedAt))
            : moment(i.changedAt)}
        </span>
        <span role="status" className="small muted">
          {status?.kind === 'saving' ? m.common.saving : status?.kind === 'saved' ? m.common.saved : ''}
        </span>
      </p>
    </section>
  );
}

/** A text that is on its way, as its field shows it; undefined where none is. */
const sentText = (text: string | null | undefined) => (text === undefined ? undefined : (text ?? ''));

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const tidy = (text: string) => lines(text).join('\n');

function Effort({
  item,
  held,
  mayJudge,
  save,
  total,
}: {
  item: Answer_item$data;
  /** What is on its way. */
  held: Patch['effort'];
  mayJudge: boolean;
  save: (patch: Patch) => void;
  total: (money: { amount: string; currency: string }) => string;
}) {
  const m = useM();
  const price = item.effort?.price;
  return (
    <NumberField
      className="field"
      minValue={0}
      maxValue={10_000}
      isDisabled={!mayJudge}
      formatOptions={{ maximumFractionDigits: 2 }}
      value={(held === undefined ? item.effort : held)?.days ?? Number.NaN}
      onChange={(days) =>
        save({
          effort: Number.isNaN(days)
            ? null
            : { days, price: price ? { basis: price.basis, amount: { ...money(price.amount) } } : null },
        })
      }
    >
      <Label>{m.gap.effort}</Label>
      <div className={css['effort']}>
        <Input />
        {price ? <span className="muted">= {total(price.total)}</span> : null}
      </div>
    </NumberField>
  );
}

const money = ({ amount, currency }: { amount: string; currency: string }) => ({ amount, currency });
