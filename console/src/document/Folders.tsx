import { Link } from '@tanstack/react-router';
import { useTexts } from '#/i18n/language';
import css from './document.module.css';
import type { DocumentsSearch } from './search';
import { texts } from './texts';

export interface Folder {
  readonly id: string;
  readonly name: string;
  readonly parent: { readonly id: string } | null | undefined;
}

/** Folders with those that lie in them, each below the one that it lies in. */
export function Folders({
  folders,
  chosen,
  search,
}: {
  folders: readonly Folder[];
  chosen: string | undefined;
  search: DocumentsSearch;
}) {
  const t = useTexts(texts);
  const { folder: _, ...rest } = search;
  return (
    <nav className={css['folders']} aria-label={t.folders}>
      <ul>
        <li>
          <Link
            from="/clients/$tenantId/documents"
            to="."
            search={rest}
            aria-current={chosen === undefined ? 'true' : undefined}
          >
            {t.allFolders}
          </Link>
        </li>
        <Below folders={folders} parent={undefined} chosen={chosen} search={rest} />
      </ul>
    </nav>
  );
}

function Below({
  folders,
  parent,
  chosen,
  search,
}: {
  folders: readonly Folder[];
  parent: string | undefined;
  chosen: string | undefined;
  search: DocumentsSearch;
}) {
  return folders
    .filter((f) => f.parent?.id === parent)
    .map((folder) => {
      const hasMore = folders.some((f) => f.parent?.id === folder.id);
      return (
        <li key={folder.id}>
          <Link
            from="/clients/$tenantId/documents"
            to="."
            search={{ ...search, folder: folder.id }}
            aria-current={chosen === folder.id ? 'true' : undefined}
          >
            <span aria-hidden="true">▸</span> {folder.name}
          </Link>
          {hasMore ? (
            <ul>
              <Below folders={folders} parent={folder.id} chosen={chosen} search={search} />
            </ul>
          ) : null}
        </li>
      );
    });
}

/** A folder with those that it lies in before it, for choices. */
export function pathOf(folder: Folder, folders: readonly Folder[]): string {
  const parent = folders.find((f) => f.id === folder.parent?.id);
  return parent ? `${pathOf(parent, folders)} / ${folder.name}` : folder.name;
}
