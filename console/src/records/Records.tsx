import { Link, Outlet, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTexts } from '#/i18n/language';
import { Skeleton } from '#/parts/parts';
import css from './records.module.css';
import { texts } from './texts';

/** The screens that belong to one entry of the navigation, the first of which it opens. */
const PARTS: Readonly<Record<keyof typeof texts.en.kinds, readonly string[]>> = {
  risks: ['risks'],
  objectives: ['objectives'],
  issues: ['issues', 'parties', 'requirements'],
  suppliers: ['suppliers'],
  incidents: ['incidents'],
  trainings: ['trainings', 'matrix', 'qualifications', 'competences'],
  evidence: ['evidence', 'requests'],
};

/** What a client keeps of its system: one tab, so that a phone has room for the others. */
export function Records() {
  const t = useTexts(texts);
  const { tenantId } = useParams({ from: '/clients/$tenantId' });
  const { kind } = useParams({ strict: false });
  return (
    <div className={css['records']}>
      <nav aria-label={t.parts} className={`${css['parts']} no-print`}>
        <ul>
          {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((name) => (
            <li key={name}>
              <Link
                to="/clients/$tenantId/records/$kind"
                params={{ tenantId, kind: name }}
                activeProps={{}}
                {...(kind && PARTS[name].includes(kind) ? { 'aria-current': 'page' as const } : {})}
              >
                {t.kinds[name]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Suspense fallback={<Skeleton />}>
        <Outlet />
      </Suspense>
    </div>
  );
}

/** The way between screens that belong together. */
export function Siblings<K extends string>({
  tenantId,
  label,
  names,
  current,
}: {
  tenantId: string;
  label: string;
  names: Readonly<Record<K, string>>;
  current: K;
}) {
  return (
    <nav aria-label={label} className={`${css['siblings']} no-print`}>
      <ul>
        {(Object.keys(names) as K[]).map((kind) => (
          <li key={kind}>
            <Link
              to="/clients/$tenantId/records/$kind"
              params={{ tenantId, kind }}
              activeProps={{}}
              {...(kind === current ? { 'aria-current': 'page' as const } : {})}
            >
              {names[kind]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
