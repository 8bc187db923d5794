import { useEffect, useId, useState } from 'react';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay';
import type { ClauseFieldQuery } from '#/__generated__/ClauseFieldQuery.graphql';
import { useTexts } from '#/i18n/language';
import { Choice } from '#/parts/parts';
import css from './forms.module.css';
import { texts } from './texts';

const query = graphql`
  query ClauseFieldQuery($id: ID!, $after: String) {
    standard(id: $id) {
      clauses(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { id number title } }
      }
    }
  }
`;

export interface ChosenClause {
  id: string;
  number: string;
  title: string;
}

/** Clauses of one or more standards, found by number or words. */
export function ClauseField({
  standards,
  value,
  onChange,
  legend,
  errors = [],
}: {
  standards: readonly { id: string; designation: string }[];
  value: readonly ChosenClause[];
  onChange: (clauses: readonly ChosenClause[]) => void;
  legend?: string;
  errors?: readonly string[];
}) {
  const t = useTexts(texts);
  const id = useId();
  const environment = useRelayEnvironment();
  const [standardId, setStandardId] = useState(standards[0]?.id ?? '');
  const [text, setText] = useState('');
  const [clauses, setClauses] = useState<readonly ChosenClause[] | null>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    if (!standardId) return;
    setClauses(null);
    let subscription: { unsubscribe: () => void } | undefined;
    const read = (after: string | null, before: readonly ChosenClause[]) => {
      subscription = fetchQuery<ClauseFieldQuery>(environment, query, { id: standardId, after }).subscribe({
        next: ({ standard }) => {
          const all = [...before, ...(standard?.clauses.edges.map((e) => e.node) ?? [])];
          setClauses(all);
          setFailed(false);
          if (standard?.clauses.pageInfo.hasNextPage) read(standard.clauses.pageInfo.endCursor ?? null, all);
        },
        error: () => setFailed(true),
      });
    };
    read(null, []);
    return () => subscription?.unsubscribe();
  }, [environment, standardId]);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = (clauses ?? []).filter((c) =>
    words.every((word) => (/^\d/.test(word) ? c.number.startsWith(word) : c.title.toLowerCase().includes(word))),
  );
  const has = (clause: ChosenClause) => value.some((one) => one.id === clause.id);
  return (
    <fieldset className={css['plain']}>
      <legend>{legend ?? t.clauses}</legend>
      {value.length > 0 ? (
        <ul className={css['chosen']} aria-label={t.chosen}>
          {value.map((clause) => (
            <li key={clause.id}>
              <button
                type="button"
                aria-label={t.takeAway(`${clause.number} ${clause.title}`)}
                onClick={() => onChange(value.filter((one) => one.id !== clause.id))}
              >
                {clause.number} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={css['pair']}>
        {standards.length > 1 ? (
          <Choice
            label={t.standard}
            value={standardId}
            options={standards.map((s) => [s.id, s.designation] as const)}
            onChange={setStandardId}
          />
        ) : null}
        <div className="field">
          <label htmlFor={id}>{t.findClause}</label>
          <input id={id} type="search" value={text} onChange={(e) => setText(e.target.value)} />
        </div>
      </div>
      <ul className={css['list']} tabIndex={-1} aria-label={legend ?? t.clauses}>
        {shown.map((clause) => (
          <li key={clause.id}>
            <label>
              <input
                type="checkbox"
                checked={has(clause)}
                onChange={(e) =>
                  onChange(e.target.checked ? [...value, clause] : value.filter((one) => one.id !== clause.id))
                }
              />
              <span>
                {clause.number} <span className="muted">{clause.title}</span>
              </span>
            </label>
          </li>
        ))}
        {clauses && shown.length === 0 ? <li className="muted">{t.noClause}</li> : null}
        {clauses === null ? <li className="muted">{t.loading}</li> : null}
      </ul>
      {errors.length > 0 || isFailed ? (
        <p role="alert" className="wrong">
          {isFailed ? t.failed : errors.join(' ')}
        </p>
      ) : null}
    </fieldset>
  );
}
