export interface DocumentsSearch {
  folder?: string;
  show?: 'review' | 'inForce';
}

export function documentsSearch({ folder, show }: Record<string, unknown>): DocumentsSearch {
  return {
    ...(typeof folder === 'string' ? { folder } : {}),
    ...(show === 'review' || show === 'inForce' ? { show } : {}),
  };
}

export function documentsVariables(id: string, { folder, show }: DocumentsSearch) {
  return {
    id,
    filter: {
      ...(folder ? { folderId: folder } : {}),
      ...(show === 'review' ? { next: 'IN_REVIEW' as const } : {}),
      ...(show === 'inForce' ? { state: 'IN_FORCE' as const } : {}),
    },
  };
}

export interface DocumentSearch {
  /** The versions that stand side by side. */
  left?: string;
  right?: string;
}

export function documentSearch({ left, right }: Record<string, unknown>): DocumentSearch {
  return {
    ...(typeof left === 'string' ? { left } : {}),
    ...(typeof right === 'string' ? { right } : {}),
  };
}
