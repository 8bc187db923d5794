export interface GapSearch {
  show?: 'open' | 'gaps' | 'mine';
  item?: string;
}

export function gapSearch({ show, item }: Record<string, unknown>): GapSearch {
  return {
    ...(show === 'open' || show === 'gaps' || show === 'mine' ? { show } : {}),
    ...(typeof item === 'string' ? { item } : {}),
  };
}
