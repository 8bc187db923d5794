export interface TrailSearch {
  from?: string;
  until?: string;
  person?: string;
  kind?: string;
  operation?: string;
  subject?: string;
}

const DAY = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const NAME = /^[\w-]{1,200}$/;

const matching = (value: unknown, pattern: RegExp) =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

/** What the address asks for; what makes no sense asks for nothing. */
export function trailSearch(search: Record<string, unknown>): TrailSearch {
  const out: TrailSearch = {};
  for (const key of ['from', 'until'] as const) {
    const day = matching(search[key], DAY);
    if (day && !Number.isNaN(Date.parse(day))) out[key] = day;
  }
  for (const key of ['person', 'kind', 'operation', 'subject'] as const) {
    const name = matching(search[key], NAME);
    if (name) out[key] = name;
  }
  return out;
}
