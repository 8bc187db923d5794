import { Link } from '@tanstack/react-router';
import { useTexts } from '#/i18n/language';
import css from './results.module.css';
import { texts } from './texts';

const SAME = { 'aria-current': 'page' } as const;

/** From the questions of a gap analysis to what they came to, and back. */
export function Views({ tenantId, id, mayImport }: { tenantId: string; id: string; mayImport: boolean }) {
  const t = useTexts(texts);
  const params = { tenantId, id };
  return (
    <nav aria-label={t.views} className={`${css['views']} no-print`}>
      <ul>
        <li>
          <Link
            to="/clients/$tenantId/assessments/$id"
            params={params}
            activeOptions={{ exact: true }}
            activeProps={SAME}
          >
            {t.questions}
          </Link>
        </li>
        <li>
          <Link to="/clients/$tenantId/assessments/$id/results" params={params} activeProps={SAME}>
            {t.results}
          </Link>
        </li>
        <li>
          <Link to="/clients/$tenantId/assessments/$id/comparison" params={params} activeProps={SAME}>
            {t.comparison}
          </Link>
        </li>
        {mayImport ? (
          <li>
            <Link to="/clients/$tenantId/assessments/$id/import" params={params} activeProps={SAME}>
              {t.file}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
