import { Link, useParams } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery, useRelayEnvironment } from 'react-relay';
import type { Import_preview$key } from '#/__generated__/Import_preview.graphql';
import type { ImportApplyMutation } from '#/__generated__/ImportApplyMutation.graphql';
import type { ImportPreviewMutation, ImportPreviewMutation$data } from '#/__generated__/ImportPreviewMutation.graphql';
import type { ImportQuery } from '#/__generated__/ImportQuery.graphql';
import { useAct } from '#/graphql/act';
import { RequestFailed } from '#/graphql/environment';
import type { UserErrorData } from '#/graphql/userErrors';
import { useM, useTexts } from '#/i18n/language';
import { Empty, Refusals, useTitle, Wide } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import { Downloads } from './Downloads';
import { ResultMark } from './ResultMark';
import css from './results.module.css';
import { texts } from './texts';
import { upload } from './upload';
import { Views } from './Views';

type Assessment = NonNullable<ImportQuery['response']['assessment']>;
type Preview = NonNullable<ImportPreviewMutation$data['previewAnswerImport']['preview']>;

/** Answers from a filled template: what they would change, what is wrong in which cell, and only then the change. */
export function Import({ query }: { query: PreloadedQuery<ImportQuery> }) {
  const { assessment } = usePreloadedQuery<ImportQuery>(
    graphql`
      query ImportQuery($id: ID!) {
        assessment(id: $id) { id name allowedActions tenant { id } standards { id designation } }
      }
    `,
    query,
  );
  return assessment ? <Page assessment={assessment} /> : <NotFound />;
}

function Page({ assessment }: { assessment: Assessment }) {
  const t = useTexts(texts);
  const m = useM();
  useTitle(`${t.file}, ${assessment.name}`);
  const { tenantId } = useParams({ from: '/clients/$tenantId/assessments/$id/import' });
  const may = assessment.allowedActions.includes('ANSWER');
  const environment = useRelayEnvironment();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly UserErrorData[]>([]);
  const [failure, setFailure] = useState<RequestFailed | null>(null);
  const [isSending, setSending] = useState(false);
  const [looked, setLooked] = useState<{ uploadId: string; preview: Preview } | null>(null);
  const [taken, setTaken] = useState<number | null>(null);
  const preview = useAct<ImportPreviewMutation>(graphql`
    mutation ImportPreviewMutation($input: PreviewAnswerImportInput!) {
      previewAnswerImport(input: $input) {
        preview { changeCount problemCount ...Import_preview }
        errors { ...userErrors_error }
      }
    }
  `);
  const apply = useAct<ImportApplyMutation>(graphql`
    mutation ImportApplyMutation($input: ApplyAnswerImportInput!) {
      applyAnswerImport(input: $input) {
        assessment { id version }
        changeCount
        items { id version state result maturity allowedActions ...answering_item ...Answer_item }
        errors { ...userErrors_error }
      }
    }
  `);
  const forget = () => {
    setLooked(null);
    setTaken(null);
    setWrong(null);
    setRefused([]);
    setFailure(null);
  };
  const look = async () => {
    forget();
    const file = input.current?.files?.[0];
    if (!file) {
      setWrong(t.needFile);
      input.current?.focus();
      return;
    }
    setSending(true);
    try {
      const sent = await upload(environment, assessment.tenant.id, 'ANSWER_IMPORT', file);
      if (sent.kind === 'refused') setRefused(sent.errors);
      else if (sent.kind === 'failed') setWrong(t.refusedFile[sent.status] ?? t.noUpload);
      else {
        const uploadId = sent.id;
        preview.act({ input: { uploadId, assessmentId: assessment.id } }, ({ previewAnswerImport }) => {
          if (previewAnswerImport.preview) setLooked({ uploadId, preview: previewAnswerImport.preview });
        });
      }
    } catch (error) {
      setFailure(error instanceof RequestFailed ? error : new RequestFailed(0, undefined, null, String(error)));
    } finally {
      setSending(false);
    }
  };
  const isBusy = isSending || preview.isBusy;
  return (
    <div className={css['page']}>
      <Views tenantId={tenantId} id={assessment.id} mayImport={may} />
      <header>
        <p className="small muted">{assessment.standards.map((s) => s.designation).join(', ')}</p>
        <h1>{assessment.name}</h1>
      </header>
      {may ? (
        <section className="card" aria-label={t.file}>
          <p>{t.importText}</p>
          <div className={css['buttons']}>
            <Downloads id={assessment.id} kinds={['template', 'csv']} />
          </div>
          <form
            noValidate
            className={css['preview']}
            onSubmit={(e) => {
              e.preventDefault();
              void look();
            }}
          >
            <div className="field">
              <label htmlFor={id}>{t.chooseFile}</label>
              <input
                ref={input}
                id={id}
                type="file"
                accept=".xlsx,.csv"
                aria-invalid={wrong !== null}
                aria-describedby={wrong ? `${id}-wrong` : undefined}
                onChange={forget}
              />
              {wrong ? (
                <span id={`${id}-wrong`} role="alert" className="wrong">
                  {wrong}
                </span>
              ) : null}
            </div>
            <Refusals errors={[...refused, ...preview.errors]} failure={failure ?? preview.failure} />
            <div className={css['buttons']}>
              <Button className="button primary" type="submit" isDisabled={isBusy}>
                {isBusy ? t.looking : t.look}
              </Button>
            </div>
          </form>
        </section>
      ) : (
        <Empty text={t.notHere} />
      )}
      <div aria-live="polite">
        {taken === null ? null : (
          <p className={css['done']}>
            {t.taken(taken)}{' '}
            <Link to="/clients/$tenantId/assessments/$id" params={{ tenantId, id: assessment.id }}>
              {t.questions}
            </Link>
          </p>
        )}
      </div>
      {looked ? (
        <section className="card" aria-label={t.look}>
          <Found preview={looked.preview} />
          <Refusals errors={apply.errors} failure={apply.failure} />
          {looked.preview.problemCount === 0 && looked.preview.changeCount > 0 ? (
            <p>
              <Button
                className="button primary"
                isDisabled={apply.isBusy}
                onPress={() =>
                  apply.act(
                    { input: { uploadId: looked.uploadId, assessmentId: assessment.id } },
                    ({ applyAnswerImport }) => {
                      setLooked(null);
                      setTaken(applyAnswerImport.changeCount ?? 0);
                      if (input.current) input.current.value = '';
                    },
                  )
                }
              >
                {apply.isBusy ? m.common.saving : t.take(looked.preview.changeCount)}
              </Button>
            </p>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}

/** What the file says: errors by row and column first, then what would change, then what is not read. */
function Found({ preview: key }: { preview: Import_preview$key }) {
  const p = useFragment<Import_preview$key>(
    graphql`
      fragment Import_preview on AnswerImportPreview {
        changeCount
        unchangedCount
        problemCount
        changes {
          row
          result
          justification
          maturity
          notes
          item { id result maturity notes parts { clause { id number title } control { id number title } } site { id name } }
        }
        problems { row column heading message }
        notices { row column message }
      }
    `,
    key,
  );
  const t = useTexts(texts);

  return (
    <>
      <p className={css['counts']} role="status">
        <span className="chip good">{t.wouldChange(p.changeCount)}</span>
        <span className="chip">{t.same(p.unchangedCount)}</span>
        {p.problemCount > 0 ? (
          <span className="chip major">
            <span aria-hidden="true">!</span> {t.problems(p.problemCount)}
          </span>
        ) : null}
      </p>
      {p.problems.length > 0 ? (
        <>
          <p>{t.problemsHint}</p>
          <Wide label={t.problems(p.problemCount)}>
            <table className="table stacks">
              <thead>
                <tr>
                  <th scope="col">{t.row}</th>
                  <th scope="col">{t.column}</th>
                  <th scope="col">{t.problem}</th>
                </tr>
              </thead>
              <tbody>
                {p.problems.map((one) => (
                  <tr key={`${one.row} ${one.column} ${one.message}`}>
                    <th scope="row">{one.row}</th>
                    <td data-label={t.column}>
                      {one.column ?? t.wholeRow} {one.heading ? <span className="muted">{one.heading}</span> : null}
                    </td>
                    <td data-label={t.problem}>{one.message}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
          {p.problemCount > p.problems.length ? <p className="small muted">{t.first(p.problems.length)}</p> : null}
        </>
      ) : null}
      {p.changes.length > 0 ? (
        <>
          <Wide label={t.wouldChange(p.changeCount)}>
            <table className="table stacks">
              <thead>
                <tr>
                  <th scope="col">{t.row}</th>
                  <th scope="col">{t.question}</th>
                  <th scope="col">{t.before}</th>
                  <th scope="col">{t.after}</th>
                </tr>
              </thead>
              <tbody>
                {p.changes.map((change) => {
                  const asked = change.item.parts[0]?.control ?? change.item.parts[0]?.clause;
                  return (
                    <tr key={change.row}>
                      <th scope="row">{change.row}</th>
                      <td data-label={t.question}>
                        {asked?.number} {asked?.title}
                        {change.item.site ? <span className="muted"> · {change.item.site.name}</span> : null}
                      </td>
                      <td data-label={t.before}>
                        <ResultMark result={change.item.result} /> {change.item.maturity ?? ''}
                        {change.item.notes ? <span className={css['second']}>{change.item.notes}</span> : null}
                      </td>
                      <td data-label={t.after}>
                        <ResultMark result={change.result} /> {change.maturity ?? ''}
                        {change.justification || change.notes ? (
                          <span className={css['second']}>
                            {[change.justification, change.notes].filter(Boolean).join(' · ')}
                          </span>
                        ) : null}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Wide>
          {p.changeCount > p.changes.length ? <p className="small muted">{t.first(p.changes.length)}</p> : null}
        </>
      ) : null}
      {p.notices.length > 0 ? (
        <details>
          <summary>
            {t.notices} ({p.notices.length})
          </summary>
          <ul>
            {p.notices.map((notice) => (
              <li key={`${notice.row} ${notice.column} ${notice.message}`}>
                {notice.row ? `${t.row} ${notice.row}: ` : notice.column ? `${t.column} ${notice.column}: ` : ''}
                {notice.message}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
