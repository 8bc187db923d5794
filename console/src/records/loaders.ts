import { notFound } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RecordsSearch } from './search';

export { Records } from './Records';

export interface Screens {
  list: (params: { tenantId: string }, search: RecordsSearch) => ReactNode;
  one?: (params: { tenantId: string; id: string }) => ReactNode;
}

/** Each register comes with its own code, once somebody opens it. */
const KINDS: Readonly<Record<string, () => Promise<Screens>>> = {
  risks: () => import('#/risk/screens').then((m) => m.risks),
  objectives: () => import('#/objective/screens').then((m) => m.objectives),
  issues: () => import('#/context/screens').then((m) => m.issues),
  parties: () => import('#/context/screens').then((m) => m.parties),
  requirements: () => import('#/context/screens').then((m) => m.requirements),
  suppliers: () => import('#/supplier/screens').then((m) => m.suppliers),
  incidents: () => import('#/incident/screens').then((m) => m.incidents),
  trainings: () => import('#/training/screens').then((m) => m.trainings),
  matrix: () => import('#/training/screens').then((m) => m.matrix),
  qualifications: () => import('#/training/screens').then((m) => m.qualifications),
  competences: () => import('#/training/screens').then((m) => m.competences),
  evidence: () => import('#/evidence/screens').then((m) => m.evidence),
  requests: () => import('#/evidence/screens').then((m) => m.requests),
};

async function screensOf(kind: string): Promise<Screens> {
  if (!Object.hasOwn(KINDS, kind)) throw notFound();
  return KINDS[kind]!();
}

/** A register, with its question on its way. */
export const list = async ({ tenantId, kind }: { tenantId: string; kind: string }, search: RecordsSearch) =>
  (await screensOf(kind)).list({ tenantId }, search);

/** One entry of it. */
export async function entry({ tenantId, kind, id }: { tenantId: string; kind: string; id: string }) {
  const { one } = await screensOf(kind);
  if (!one) throw notFound();
  return one({ tenantId, id });
}
