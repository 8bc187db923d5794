import type { NonconformityGrade, NonconformityState } from '#/__generated__/NonconformitiesQuery.graphql';
import { useTexts } from '#/i18n/language';
import { texts } from './texts';

export function Grade({ grade }: { grade: NonconformityGrade }) {
  const t = useTexts(texts);
  return (
    <span className={`chip ${grade === 'MAJOR' ? 'major' : 'minor'}`}>
      <span aria-hidden="true">{grade === 'MAJOR' ? '●' : '◐'}</span> {t.gradeName[grade]}
    </span>
  );
}

export function State({ state }: { state: NonconformityState }) {
  const t = useTexts(texts);
  const tone = state === 'CLOSED' ? 'good' : state === 'PLAN_REJECTED' ? 'minor' : '';
  return (
    <span className={`chip ${tone}`}>
      {state === 'CLOSED' ? <span aria-hidden="true">✓</span> : null}
      {t.stateName[state]}
    </span>
  );
}
