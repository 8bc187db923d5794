import type { AuditTimeEstimateInput } from '#/__generated__/AuditTimeAskedQuery.graphql';
import type { AuditTimeSearch, SystemAsked } from './search';

export type Need = 'complexity' | 'energy' | 'food' | 'informationSecurity';

/** What the rules ask for beside the people, by the standard. */
export function needsOf(standard: string): readonly Need[] {
  if (/^iso-(14001|45001)-/.test(standard)) return ['complexity'];
  if (/^iso-50001-/.test(standard)) return ['complexity', 'energy'];
  if (/^iso-22000-/.test(standard)) return ['food'];
  if (/^iso-iec-27001-/.test(standard)) return ['informationSecurity'];
  return [];
}

/** A number as people type it; null for anything else, or beyond the bounds. */
export function numberOf(text: string | undefined, least: number, most: number, isWhole = true): number | null {
  const typed = (text ?? '').trim().replace(',', '.').replace('−', '-');
  if (!(isWhole ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/).test(typed)) return null;
  const n = Number(typed);
  return n >= least && n <= most ? n : null;
}

export const groupsOf = (text: string | undefined) => (text ?? '').split(/[;,\s]+/).filter(Boolean);

const PEOPLE = 1_000_000;

/** The names of fields that are not what they have to be yet. */
export function lacksOf(s: SystemAsked): string[] {
  const isNumber = (value: string | undefined, least: number, most: number, isWhole = true) =>
    numberOf(value, least, most, isWhole) !== null;
  const needs = needsOf(s.standard);
  const hasEnergy = Boolean(s.terajoules || s.energyTypes || s.energyUses);
  const wrong: [string, boolean][] = [
    ['fullTime', !isNumber(s.fullTime, 0, PEOPLE)],
    ['partTime', Boolean(s.partTime) && !isNumber(s.partTime, 1, PEOPLE)],
    ['hours', Boolean(s.partTime) && !isNumber(s.hours, 0, 200, false)],
    ['fullTimeHours', Boolean(s.partTime) && !isNumber(s.fullTimeHours, 1, 200, false)],
    ['contractors', Boolean(s.contractors) && !isNumber(s.contractors, 0, PEOPLE)],
    ['repetitive', groupsOf(s.repetitive).some((group) => !isNumber(group, 1, PEOPLE))],
    ['terajoules', hasEnergy && !isNumber(s.terajoules, 0.000_001, PEOPLE, false)],
    ['energyTypes', hasEnergy && !isNumber(s.energyTypes, 1, 1000)],
    ['energyUses', hasEnergy && !isNumber(s.energyUses, 1, 1000)],
    ['food', needs.includes('food') && (s.food ?? []).length === 0],
    ['haccp', needs.includes('food') && Boolean(s.haccp) && !isNumber(s.haccp, 1, 200)],
    ...(s.adjustments ?? []).map((a, i): [string, boolean] => [`percent${i}`, !isNumber(a.percent, -100, 300)]),
  ];
  return wrong.filter(([, isWrong]) => isWrong).map(([name]) => name);
}

/** The question as the server takes it; null while something of it is half typed. */
export function inputOf(search: AuditTimeSearch): AuditTimeEstimateInput | null {
  const systems = search.systems ?? [];
  if (systems.length === 0 || systems.some((s) => lacksOf(s).length > 0)) return null;
  const several = systems.length > 1;
  const integration = numberOf(search.integration || '0', 0, 100);
  const ability = numberOf(search.ability || '0', 0, 100);
  if (several && (integration === null || ability === null)) return null;
  return {
    mode: search.mode ?? 'STEP',
    ...(several ? { integrationLevelPercent: integration, teamAbilityPercent: ability } : {}),
    systems: systems.map((s) => {
      const needs = needsOf(s.standard);
      const hasEnergy = needs.includes('energy') && Boolean(s.terajoules);
      return {
        standard: s.standard,
        personnel: {
          fullTime: numberOf(s.fullTime, 0, PEOPLE) ?? 0,
          partTime: s.partTime
            ? [
                {
                  count: numberOf(s.partTime, 1, PEOPLE) ?? 1,
                  hours: numberOf(s.hours, 0, 200, false) ?? 0,
                  fullTimeHours: numberOf(s.fullTimeHours, 1, 200, false) ?? 40,
                },
              ]
            : [],
          contractors: numberOf(s.contractors, 0, PEOPLE) ?? 0,
          repetitiveGroups: groupsOf(s.repetitive).map(Number),
        },
        ...(needs.includes('complexity') && !hasEnergy ? { complexity: s.complexity ?? 'MEDIUM' } : {}),
        ...(hasEnergy
          ? {
              energy: {
                terajoules: numberOf(s.terajoules, 0, PEOPLE, false) ?? 1,
                types: Number(s.energyTypes),
                significantUses: Number(s.energyUses),
              },
            }
          : {}),
        ...(needs.includes('food') ? { food: { categories: s.food ?? [], haccpStudies: Number(s.haccp || 1) } } : {}),
        ...(needs.includes('informationSecurity')
          ? { informationSecurity: { business: s.business ?? 'MEDIUM', technology: s.technology ?? 'MEDIUM' } }
          : {}),
        adjustments: (s.adjustments ?? [])
          .filter((a) => a.reason.trim())
          .map((a) => ({
            reason: a.reason.trim(),
            percent: numberOf(a.percent, -100, 300) ?? 0,
          })),
      };
    }),
  };
}
