import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type { Document_document$key } from '#/__generated__/Document_document.graphql';
import type { DocumentQuery } from '#/__generated__/DocumentQuery.graphql';
import { useFormats, useTexts } from '#/i18n/language';
import { Choice, Form, Skeleton, useTitle } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import { Compare } from './CompareVersions';
import { Approval } from './DocumentApproval';
import { Steps } from './DocumentSteps';
import css from './document.module.css';
import { Readers } from './Readers';
import { Revising } from './RevisingDocument';
import { texts } from './texts';
import { Writing } from './WritingDocument';

const route = getRouteApi('/clients/$tenantId/documents/$id');

export function Document({ query }: { query: PreloadedQuery<DocumentQuery> }) {
  const { document } = usePreloadedQuery<DocumentQuery>(
    graphql`
      query DocumentQuery($id: ID!) {
        document(id: $id) { id ...Document_document }
      }
    `,
    query,
  );
  return document ? <Page document={document} /> : <NotFound />;
}

/** A document: two of its versions side by side, who approves the next, and who has read the one in force. */
function Page({ document: key }: { document: Document_document$key }) {
  const document = useFragment(
    graphql`
      fragment Document_document on Document {
        id
        version
        kind
        title
        number
        classification
        state
        owner { id givenName familyName }
        folder { id name }
        tenant { id today }
        inForce { id number reviewDueOn effectiveOn ...CompareVersions_version }
        next { id number state gaps { text line } ...CompareVersions_version ...DocumentApproval_version ...WritingDocument_version }
        versions(first: 100) { edges { node { id number state } } }
        allowedActions
        ...Readers_document
        ...DocumentSteps_document
      }
    `,
    key,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  useTitle(document.title);
  const { tenantId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [doing, setDoing] = useState<'write' | 'revise' | null>(null);
  const { inForce, next } = document;
  const versions = document.versions.edges.map(({ node }) => node);
  const known = (id: string | undefined) => versions.find((v) => v.id === id)?.id;
  const right = known(search.right) ?? next?.id ?? versions[0]?.id;
  const at = versions.findIndex((v) => v.id === right);
  const left = search.left === '' ? undefined : (known(search.left) ?? versions[at + 1]?.id);
  const options = versions.map((v) => [v.id, t.versionOf(v.number, t.versionStates[v.state])] as const);
  const set = (more: typeof search) => void navigate({ search: (old) => ({ ...old, ...more }), replace: true });
  const may = (action: (typeof document.allowedActions)[number]) => document.allowedActions.includes(action);
  const close = () => setDoing(null);
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <div>
          <p className="small">
            <Link
              to="/clients/$tenantId/documents"
              params={{ tenantId }}
              search={document.folder ? { folder: document.folder.id } : {}}
            >
              {document.folder?.name ?? t.title}
            </Link>
          </p>
          <h1>
            {document.number ? <span className="muted">{document.number} </span> : null}
            {document.title}
          </h1>
          <p className={css['facts']}>
            <span className={`chip ${document.state === 'IN_FORCE' ? 'good' : ''}`}>{t.states[document.state]}</span>
            <span>{t.kinds[document.kind]}</span>
            <span>{t.classifications[document.classification]}</span>
            <span>
              {t.owner}: {document.owner.givenName} {document.owner.familyName}
            </span>
            {inForce?.reviewDueOn ? (
              <span>
                {t.reviewDue} {day(inForce.reviewDueOn)}
              </span>
            ) : null}
          </p>
        </div>
      </header>
      <div className={`${css['buttons']} no-print`}>
        {may('WRITE') ? (
          <Button className="button primary" onPress={() => setDoing('write')}>
            {t.write}
          </Button>
        ) : null}
        {may('REVISE') ? (
          <Button className="button" onPress={() => setDoing('revise')}>
            {t.revise} …
          </Button>
        ) : null}
        <Steps document={document} />
      </div>
      {next && next.gaps.length > 0 ? (
        <section className={css['gaps']} aria-label={t.gaps(next.gaps.length)}>
          <p>
            <strong>{t.gaps(next.gaps.length)}</strong> {t.gapsText}
          </p>
          <ul>
            {next.gaps.map((gap) => (
              <li key={`${gap.line} ${gap.text}`}>
                {gap.text} <span className="muted small">{t.line(gap.line)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {doing === 'write' && next ? (
        <Writing
          key={next.id}
          document={{ id: document.id, version: document.version, tenantId }}
          version={next}
          onClose={close}
        />
      ) : null}
      <div className={css['panes']}>
        <section className={`${css['texts']} card`} aria-label={t.sideBySide}>
          <div className={`${css['sides']} no-print`}>
            <Choice
              label={t.left}
              value={left ?? ''}
              options={[['', t.nothingLeft] as const, ...options]}
              onChange={(id) => set({ left: id })}
            />
            <Choice label={t.right} value={right ?? ''} options={options} onChange={(id) => set({ right: id })} />
          </div>
          {right ? (
            <Suspense fallback={<Skeleton />}>
              <Compare left={left} right={right} />
            </Suspense>
          ) : null}
        </section>
        <div className={css['side']}>
          {next ? (
            <Approval
              version={next}
              document={{ id: document.id, version: document.version, title: document.title }}
              actions={document.allowedActions}
            />
          ) : null}
          {inForce ? <Readers document={document} /> : null}
        </div>
      </div>
      <Form title={t.revise} isOpen={doing === 'revise'} onClose={close}>
        <Revising document={document} onClose={close} />
      </Form>
    </div>
  );
}
