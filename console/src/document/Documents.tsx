import { getRouteApi, Link } from '@tanstack/react-router';
import { startTransition, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Documents_tenant$key } from '#/__generated__/Documents_tenant.graphql';
import type { DocumentsPageQuery } from '#/__generated__/DocumentsPageQuery.graphql';
import type { DocumentsQuery } from '#/__generated__/DocumentsQuery.graphql';
import { useFormats, useTexts } from '#/i18n/language';
import { Empty, Form, More, useTitle, Wide } from '#/parts/parts';
import css from './document.module.css';
import { Folders } from './Folders';
import { Making } from './MakingDocument';
import { MakingFolder } from './MakingFolder';
import type { DocumentsSearch } from './search';
import { texts } from './texts';

const route = getRouteApi('/clients/$tenantId/documents');
const PAGE = 50;

/** The tree of folders with what lies in one of them; a file that is dropped begins a document. */
export function Documents({ query }: { query: PreloadedQuery<DocumentsQuery> }) {
  const { tenant } = usePreloadedQuery<DocumentsQuery>(
    graphql`
      query DocumentsQuery($id: ID!, $filter: DocumentFilter!) {
        tenant(id: $id) {
          id
          locale
          permissions
          documentFolders(first: 100) { edges { node { id name parent { id } } } }
          ...Documents_tenant @arguments(filter: $filter)
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  useTitle(t.title);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [making, setMaking] = useState<{ file: File | null } | null>(null);
  const [isFolder, setFolder] = useState(false);
  const [isOver, setOver] = useState(false);
  if (!tenant) return null;
  const mayWrite = tenant.permissions.includes('MANAGE_DOCUMENTS');
  const folders = tenant.documentFolders.edges.map(({ node }) => node);
  const set = (next: DocumentsSearch) => startTransition(() => void navigate({ search: next }));
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{t.title}</h1>
        <ToggleButtonGroup
          aria-label={t.show}
          className="segments"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[search.show ?? 'all']}
          onSelectionChange={(k) => {
            const { show: _, ...rest } = search;
            const v = [...k][0];
            set(v === 'review' || v === 'inForce' ? { ...rest, show: v } : rest);
          }}
        >
          <ToggleButton id="all">{t.shows.all}</ToggleButton>
          <ToggleButton id="inForce">{t.shows.inForce}</ToggleButton>
          <ToggleButton id="review">{t.shows.review}</ToggleButton>
        </ToggleButtonGroup>
        {mayWrite ? (
          <div className={css['buttons']}>
            <Button className="button" onPress={() => setFolder(true)}>
              {t.makeFolder}
            </Button>
            <Button className="button primary" onPress={() => setMaking({ file: null })}>
              {t.make}
            </Button>
          </div>
        ) : null}
      </header>
      <div className={css['shelves']}>
        <Folders folders={folders} chosen={search.folder} search={search} />
        <div
          className={`${css['shelf']} card`}
          role="group"
          aria-label={folders.find((f) => f.id === search.folder)?.name ?? t.allFolders}
          data-over={isOver || undefined}
          {...(mayWrite
            ? {
                onDragOver: (e: React.DragEvent) => {
                  e.preventDefault();
                  setOver(true);
                },
                onDragLeave: () => setOver(false),
                onDrop: (e: React.DragEvent) => {
                  e.preventDefault();
                  setOver(false);
                  const [file] = e.dataTransfer.files;
                  if (file) setMaking({ file });
                },
              }
            : {})}
        >
          <List tenant={tenant} tenantId={tenant.id} mayWrite={mayWrite} isNarrowed={Boolean(search.folder)} />
        </div>
      </div>
      <Form title={t.make} isOpen={making !== null} onClose={() => setMaking(null)}>
        <Making
          tenantId={tenant.id}
          locale={tenant.locale}
          folders={folders}
          folder={search.folder}
          file={making?.file ?? null}
          onClose={() => setMaking(null)}
        />
      </Form>
      <Form title={t.makeFolder} isOpen={isFolder} onClose={() => setFolder(false)}>
        <MakingFolder
          tenantId={tenant.id}
          folders={folders}
          folder={search.folder}
          onMade={(folder) => {
            setFolder(false);
            set({ folder });
          }}
          onClose={() => setFolder(false)}
        />
      </Form>
    </div>
  );
}

function List({
  tenant,
  tenantId,
  mayWrite,
  isNarrowed,
}: {
  tenant: Documents_tenant$key;
  tenantId: string;
  mayWrite: boolean;
  isNarrowed: boolean;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<DocumentsPageQuery, Documents_tenant$key>(
    graphql`
      fragment Documents_tenant on Tenant
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 50 }
        cursor: { type: "String" }
        filter: { type: "DocumentFilter!" }
      )
      @refetchable(queryName: "DocumentsPageQuery") {
        documents(first: $count, after: $cursor, filter: $filter) @connection(key: "Documents_documents") {
          edges {
            node {
              id
              title
              number
              kind
              state
              owner { id givenName familyName }
              inForce { id number effectiveOn reviewDueOn }
              next { id number state }
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  const documents = data.documents.edges;
  if (documents.length === 0) {
    return (
      <Empty text={isNarrowed ? t.emptyHere : t.empty}>
        <p>{mayWrite ? t.emptyNext : t.emptyReader}</p>
      </Empty>
    );
  }
  return (
    <>
      <Wide label={t.title}>
        <table className="table stacks">
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.kind}</th>
              <th scope="col">{t.owner}</th>
              <th scope="col">{t.inForce}</th>
              <th scope="col">{t.next}</th>
              <th scope="col">{t.reviewDue}</th>
            </tr>
          </thead>
          <tbody>
            {documents.map(({ node: d }) => (
              <tr key={d.id}>
                <th scope="row">
                  <Link to="/clients/$tenantId/documents/$id" params={{ tenantId, id: d.id }}>
                    {d.title}
                  </Link>
                  <span className={css['second']}>{d.number}</span>
                </th>
                <td data-label={t.kind}>{t.kinds[d.kind]}</td>
                <td data-label={t.owner}>
                  {d.owner.givenName} {d.owner.familyName}
                </td>
                <td data-label={t.inForce}>
                  {d.inForce ? (
                    <>
                      <b>{d.inForce.number}</b>{' '}
                      <span className="muted small">{t.since(day(d.inForce.effectiveOn))}</span>
                    </>
                  ) : (
                    <span className="muted">{d.state === 'WITHDRAWN' ? t.states.WITHDRAWN : '–'}</span>
                  )}
                </td>
                <td data-label={t.next}>
                  {d.next ? (
                    <>
                      {d.next.number}{' '}
                      <span className={`chip ${d.next.state === 'IN_REVIEW' ? 'minor' : ''}`}>
                        {t.versionStates[d.next.state]}
                      </span>
                    </>
                  ) : (
                    <span className="muted">–</span>
                  )}
                </td>
                <td data-label={t.reviewDue}>{day(d.inForce?.reviewDueOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </>
  );
}
