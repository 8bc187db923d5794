import { useEffect, useState } from 'react';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay';
import type { LinksFieldQuery } from '#/__generated__/LinksFieldQuery.graphql';
import type { LinksFieldRisksQuery } from '#/__generated__/LinksFieldRisksQuery.graphql';
import { type ChosenClause, ClauseField } from '#/forms/ClauseField';
import { useTexts } from '#/i18n/language';
import css from './records.module.css';
import { texts } from './texts';

/** The clauses that an entry has to do with; read once somebody wants to link one. */
export function ClausesField({
  tenantId,
  value,
  onChange,
  errors = [],
}: {
  tenantId: string;
  value: readonly ChosenClause[];
  onChange: (clauses: readonly ChosenClause[]) => void;
  errors?: readonly string[];
}) {
  const t = useTexts(texts);
  const environment = useRelayEnvironment();
  const [isOpen, setOpen] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const [standards, setStandards] = useState<readonly { id: string; designation: string }[] | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    const asked = fetchQuery<LinksFieldQuery>(
      environment,
      graphql`
        query LinksFieldQuery($id: ID!) {
          tenant(id: $id) {
            managementSystems(first: 20) {
              edges {
                node {
                  id
                  currentScope { id standards { id designation } }
                  draft { id standards { id designation } }
                }
              }
            }
          }
          standards(first: 100) { edges { node { id designation } } }
        }
      `,
      { id: tenantId },
    ).subscribe({
      next: (data) => {
        // Its own first: nobody looks for a clause among those of others.
        const own = (data.tenant?.managementSystems.edges ?? []).flatMap(
          ({ node }) => (node.currentScope ?? node.draft)?.standards ?? [],
        );
        const all = [...own, ...data.standards.edges.map((e) => e.node)];
        setFailed(false);
        setStandards([...new Map(all.map((s) => [s.id, s])).values()]);
      },
      error: () => setFailed(true),
    });
    return () => asked.unsubscribe();
  }, [environment, tenantId, isOpen]);
  return (
    <details className={css['more']} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t.linksOf(value.length)}</summary>
      {standards ? <ClauseField standards={standards} value={value} onChange={onChange} errors={errors} /> : null}
      {isFailed ? (
        <p role="alert" className="wrong">
          {t.failed}
        </p>
      ) : null}
    </details>
  );
}

export interface ChosenRisk {
  id: string;
  number: number;
  title: string;
}

/** The risks and opportunities that an entry has to do with. */
export function RisksField({
  tenantId,
  value,
  onChange,
}: {
  tenantId: string;
  value: readonly ChosenRisk[];
  onChange: (risks: readonly ChosenRisk[]) => void;
}) {
  const t = useTexts(texts);
  const environment = useRelayEnvironment();
  const [isOpen, setOpen] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const [found, setFound] = useState<{ risks: readonly ChosenRisk[]; isMore: boolean } | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    const asked = fetchQuery<LinksFieldRisksQuery>(
      environment,
      graphql`
        query LinksFieldRisksQuery($id: ID!) {
          tenant(id: $id) {
            risks(first: 100, filter: { states: [OPEN, ACCEPTED] }) {
              pageInfo { hasNextPage }
              edges { node { id number title } }
            }
          }
        }
      `,
      { id: tenantId },
    ).subscribe({
      next: ({ tenant }) => {
        setFailed(false);
        setFound({
          risks: tenant?.risks.edges.map((e) => e.node) ?? [],
          isMore: tenant?.risks.pageInfo.hasNextPage === true,
        });
      },
      error: () => setFailed(true),
    });
    return () => asked.unsubscribe();
  }, [environment, tenantId, isOpen]);
  const has = (risk: ChosenRisk) => value.some((one) => one.id === risk.id);
  const shown = [...value, ...(found?.risks ?? []).filter((risk) => !has(risk))];
  return (
    <details className={css['more']} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t.risksOf(value.length)}</summary>
      {found ? (
        <fieldset className={css['picks']}>
          <legend className="visually-hidden">{t.risks}</legend>
          {shown.length === 0 ? <p className="muted">{t.noRisks}</p> : null}
          {shown.map((risk) => (
            <label key={risk.id}>
              <input
                type="checkbox"
                checked={has(risk)}
                onChange={(e) =>
                  onChange(e.target.checked ? [...value, risk] : value.filter((one) => one.id !== risk.id))
                }
              />
              <span>
                {risk.number} {risk.title}
              </span>
            </label>
          ))}
          {found.isMore ? <p className="small muted">{t.first100}</p> : null}
        </fieldset>
      ) : null}
      {isFailed ? (
        <p role="alert" className="wrong">
          {t.failed}
        </p>
      ) : null}
    </details>
  );
}
