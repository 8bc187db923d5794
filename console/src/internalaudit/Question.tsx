import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Button, Radio, RadioGroup } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type {
  InternalAuditResult,
  Question_question$data,
  Question_question$key,
} from '#/__generated__/Question_question.graphql';
import type { QuestionRaiseMutation } from '#/__generated__/QuestionRaiseMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import { Form } from '#/parts/parts';
import css from './checklist.module.css';
import { type Answer, type Held, lacks, type Outbox } from './outbox';
import { texts } from './texts';

export const SIGNS: Record<InternalAuditResult, string> = {
  CONFORM: '✓',
  NONCONFORMITY: '●',
  OBSERVATION: '◐',
  OPPORTUNITY: '↑',
  NOT_SAMPLED: '–',
};
const RESULTS = Object.keys(SIGNS) as InternalAuditResult[];

/** One question with large targets; what is answered goes into the outbox at once. */
export function Question({
  question,
  held,
  isSending,
  isAway,
  outbox,
  tenantId,
}: {
  question: Question_question$key;
  held: Held | undefined;
  isSending: boolean;
  isAway: boolean;
  outbox: Outbox;
  tenantId: string;
}) {
  const q = useFragment<Question_question$key>(
    graphql`
      fragment Question_question on InternalAuditQuestion {
        id
        version
        clauses { id number title question evidence standard { id designation } }
        documents { id title }
        result
        sample
        notes
        evidence
        answeredAt
        answeredBy { id givenName familyName }
        nonconformity { id reference }
        allowedActions
      }
    `,
    question,
  );
  const t = useTexts(texts);
  const { moment } = useFormats();
  const [isRaising, setRaising] = useState(false);
  const stored: Answer = {
    result: q.result ?? null,
    sample: q.sample ?? '',
    notes: q.notes ?? '',
    evidence: q.evidence ?? '',
  };
  const answer = held?.answer ?? stored;
  const may = q.allowedActions.includes('ANSWER');
  const put = (change: Partial<Answer>) => outbox.put(q.id, q.version, { ...answer, ...change });
  const missing = lacks(answer);
  return (
    <div className={css['question']}>
      {q.clauses.map((clause) => (
        <section key={clause.id} className={css['clause']}>
          <h2>
            {clause.number} {clause.title} <span className="muted small">{clause.standard.designation}</span>
          </h2>
          {clause.question ? <p className={css['asks']}>{clause.question}</p> : null}
          {clause.evidence.length > 0 ? (
            <details>
              <summary>{t.checklist.typical}</summary>
              <ul>
                {clause.evidence.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </details>
          ) : null}
        </section>
      ))}
      {q.documents.length > 0 ? (
        <p className="small">
          <span className="muted">{t.checklist.documents}:</span> {q.documents.map((d) => d.title).join(', ')}
        </p>
      ) : null}
      <RadioGroup
        aria-label={t.checklist.result}
        className={css['results']!}
        value={answer.result}
        isDisabled={!may}
        onChange={(result) => put({ result: result as InternalAuditResult })}
      >
        {RESULTS.map((result) => (
          <Radio key={result} value={result} className={css['result']!} data-kind={result}>
            <span aria-hidden="true" className={css['sign']}>
              {SIGNS[result]}
            </span>
            {t.resultName[result]}
          </Radio>
        ))}
      </RadioGroup>
      <Words
        label={t.checklist.sample}
        value={answer.sample}
        isNeeded={missing.includes('sample')}
        isDisabled={!may}
        onChange={(sample) => put({ sample })}
      />
      <Words
        label={answer.result === 'NOT_SAMPLED' ? t.checklist.notesNotSampled : t.checklist.notes}
        value={answer.notes}
        isNeeded={missing.includes('notes')}
        isDisabled={!may}
        onChange={(notes) => put({ notes })}
      />
      <Words
        label={t.checklist.evidence}
        value={answer.evidence}
        isNeeded={missing.includes('evidence')}
        isDisabled={!may}
        onChange={(evidence) => put({ evidence })}
      />
      <div role="status" className={css['standing']}>
        {held ? (
          <Standing held={held} isSending={isSending} isAway={isAway} />
        ) : q.answeredAt && q.answeredBy ? (
          <span className="muted">
            ✓ {t.checklist.stored}.{' '}
            {t.checklist.answered(`${q.answeredBy.givenName} ${q.answeredBy.familyName}`, moment(q.answeredAt))}
          </span>
        ) : null}
      </div>
      {held?.state === 'conflict' ? (
        <div role="alert" className={css['conflict']}>
          <p>
            <strong>{t.checklist.conflict}</strong>{' '}
            {stored.result ? t.resultName[stored.result] : t.checklist.shows.open}
            {[stored.sample, stored.notes, stored.evidence].filter(Boolean).map((text) => ` · ${text}`)}
          </p>
          <div className={css['buttons']}>
            <Button className={`button ${css['big']}`} onPress={() => outbox.drop(q.id)}>
              {t.checklist.theirs}
            </Button>
            <Button className={`button ${css['big']}`} onPress={() => outbox.insist(q.id, q.version)}>
              {t.checklist.mine}
            </Button>
          </div>
        </div>
      ) : null}
      {answer.result && may && !q.nonconformity ? (
        <div className={css['buttons']}>
          <Button
            className="button plain"
            onPress={() => outbox.put(q.id, q.version, { result: null, sample: '', notes: '', evidence: '' })}
          >
            {t.checklist.clear}
          </Button>
        </div>
      ) : null}
      {q.nonconformity ? (
        <p>
          {t.checklist.raised}{' '}
          <Link to="/clients/$tenantId/improvement/nonconformities/$id" params={{ tenantId, id: q.nonconformity.id }}>
            {q.nonconformity.reference}
          </Link>
        </p>
      ) : q.allowedActions.includes('RAISE') && !held ? (
        <p className={css['raise']}>
          <span className="chip minor">{t.checklist.mustRaise}</span>
          <Button className={`button ${css['big']}`} onPress={() => setRaising(true)}>
            {t.checklist.raise} …
          </Button>
        </p>
      ) : null}
      <Form title={t.checklist.raise} isOpen={isRaising} onClose={() => setRaising(false)}>
        <Raising q={q} tenantId={tenantId} onClose={() => setRaising(false)} />
      </Form>
    </div>
  );
}

function Standing({ held, isSending, isAway }: { held: Held; isSending: boolean; isAway: boolean }) {
  const t = useTexts(texts);
  if (held.state === 'writing') {
    const missing = lacks(held.answer).map((lack) => t.checklist.needs[lack]);
    return <span className="chip minor">{t.checklist.stillNeeds(missing.join(', '))}</span>;
  }
  if (held.state === 'refused') {
    return (
      <span className="wrong">
        {t.checklist.refused} {held.errors.join(' ')}
      </span>
    );
  }
  if (held.state === 'conflict') return null;
  return <span className="muted">{isAway && !isSending ? t.checklist.kept : t.checklist.storing}</span>;
}

function Words({
  label,
  value,
  isNeeded,
  isDisabled,
  onChange,
}: {
  label: string;
  value: string;
  isNeeded: boolean;
  isDisabled: boolean;
  onChange: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className={`field ${css['words']}`} data-needed={isNeeded || undefined}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        value={value}
        disabled={isDisabled}
        maxLength={5000}
        aria-required={isNeeded}
        onChange={(e) => onChange(e.target.value)}
      />
    </div>
  );
}

function Raising({ q, tenantId, onClose }: { q: Question_question$data; tenantId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<QuestionRaiseMutation>(graphql`
    mutation QuestionRaiseMutation($input: RaiseInternalAuditNonconformityInput!) {
      raiseInternalAuditNonconformity(input: $input) {
        question { ...Question_question nonconformity { id } }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.checklist.raise}
      onCancel={onClose}
      send={(v) =>
        state.act(
          {
            input: {
              id: q.id,
              expectedVersion: q.version,
              grade: v.grade as 'MAJOR' | 'MINOR',
              requirement: v.requirement,
              statement: v.statement,
              processName: v.processName || null,
              ownerId: v.ownerId || null,
            },
          },
          onClose,
        )
      }
      fields={[
        {
          name: 'grade',
          label: t.raise.grade,
          kind: 'choice',
          required: true,
          initial: 'MINOR',
          options: Object.entries(t.raise.grades),
        },
        {
          name: 'requirement',
          label: t.raise.requirement,
          lines: 2,
          required: true,
          initial: q.clauses.map((c) => `${c.standard.designation}, ${c.number} ${c.title}`).join('; '),
          maxLength: 5000,
        },
        { name: 'statement', label: t.raise.statement, lines: 2, required: true, initial: q.notes, maxLength: 5000 },
        { name: 'processName', label: t.raise.process, maxLength: 200 },
        { name: 'ownerId', label: t.raise.owner, kind: 'colleague', tenantId },
      ]}
    />
  );
}
