import type { AuditComplexity, AuditTimeTableMode, FoodCategory } from '#/__generated__/AuditTimeAskedQuery.graphql';

export const COMPLEXITIES: readonly AuditComplexity[] = ['HIGH', 'MEDIUM', 'LOW', 'LIMITED'];

const FOODS: readonly FoodCategory[] = [
  ...(['AI', 'AII', 'BI', 'BII', 'BIII', 'C0', 'CI', 'CII', 'CIII', 'CIV'] as const),
  ...(['D', 'E', 'FI', 'FII', 'G', 'H', 'I', 'J', 'K'] as const),
];

/** What is asked of one standard. Numbers stand as they were typed, so that half a number is no other number. */
export interface SystemAsked {
  standard: string;
  fullTime: string;
  partTime?: string;
  hours?: string;
  fullTimeHours?: string;
  contractors?: string;
  repetitive?: string;
  complexity?: AuditComplexity;
  business?: AuditComplexity;
  technology?: AuditComplexity;
  terajoules?: string;
  energyTypes?: string;
  energyUses?: string;
  food?: FoodCategory[];
  haccp?: string;
  adjustments?: { reason: string; percent: string }[];
}

/** The whole question, so that an answer can be sent to somebody as a link. */
export interface AuditTimeSearch {
  systems?: SystemAsked[];
  integration?: string;
  ability?: string;
  mode?: AuditTimeTableMode;
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
const TEXTS = [
  'partTime',
  'hours',
  'fullTimeHours',
  'contractors',
  'repetitive',
  'terajoules',
  'energyTypes',
  'energyUses',
  'haccp',
] as const;
const LEVELS = ['complexity', 'business', 'technology'] as const;

function system(value: unknown): SystemAsked[] {
  if (typeof value !== 'object' || value === null) return [];
  const from = value as Record<string, unknown>;
  const standard = text(from['standard']);
  if (!standard) return [];
  const out: SystemAsked = { standard, fullTime: text(from['fullTime']) ?? '' };
  for (const key of TEXTS) {
    const typed = text(from[key]);
    if (typed !== undefined) out[key] = typed;
  }
  for (const key of LEVELS) {
    const level = COMPLEXITIES.find((c) => c === from[key]);
    if (level) out[key] = level;
  }
  const { food, adjustments } = from;
  if (Array.isArray(food)) out.food = FOODS.filter((f) => food.includes(f));
  if (Array.isArray(adjustments)) {
    out.adjustments = adjustments.map((a) => ({ reason: text(a?.reason) ?? '', percent: text(a?.percent) ?? '' }));
  }
  return [out];
}

export function auditTimeSearch({ systems, integration, ability, mode }: Record<string, unknown>): AuditTimeSearch {
  return {
    ...(Array.isArray(systems) ? { systems: systems.slice(0, 16).flatMap(system) } : {}),
    ...(text(integration) === undefined ? {} : { integration: text(integration) as string }),
    ...(text(ability) === undefined ? {} : { ability: text(ability) as string }),
    ...(mode === 'LINEAR' ? { mode } : {}),
  };
}
