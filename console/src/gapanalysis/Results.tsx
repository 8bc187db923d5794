import { useParams } from '@tanstack/react-router';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePreloadedQuery } from 'react-relay';
import type { ResultsQuery } from '#/__generated__/ResultsQuery.graphql';
import { useFormats, useLanguage, useTexts } from '#/i18n/language';
import { Empty, useTitle, Wide } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import { Downloads } from './Downloads';
import { Radar } from './Radar';
import css from './results.module.css';
import { texts } from './texts';
import { Views } from './Views';

type Assessment = NonNullable<ResultsQuery['response']['assessment']>;
type Chapter = Assessment['chapters'][number];

/** What a gap analysis came to: by chapter and site, and what it would take to close the gaps. */
export function Results({ query }: { query: PreloadedQuery<ResultsQuery> }) {
  const { assessment } = usePreloadedQuery<ResultsQuery>(
    graphql`
      query ResultsQuery($id: ID!) {
        assessment(id: $id) {
          id
          name
          allowedActions
          standards { id designation }
          whole: scores(by: ASSESSMENT) { total notAssessed minorGaps majorGaps open conformingShare averageMaturity }
          chapters: scores(by: CHAPTER) {
            standard { id }
            chapter
            chapterTitle
            notAssessed
            minorGaps
            majorGaps
            conformingShare
            averageMaturity
          }
          cells: scores(by: CHAPTER_AND_SITE) {
            standard { id }
            chapter
            site { id name }
            majorGaps
            conformingShare
          }
          proposal {
            total { gaps gapsWithoutEffort days costs { amount currency } }
            byStandard { standard { id designation } gaps gapsWithoutEffort days costs { amount currency } }
            byChapter { standard { id designation } chapter gaps gapsWithoutEffort days costs { amount currency } }
          }
        }
      }
    `,
    query,
  );
  return assessment ? <Page assessment={assessment} /> : <NotFound />;
}

function Page({ assessment }: { assessment: Assessment }) {
  const t = useTexts(texts);
  const { tenantId } = useParams({ from: '/clients/$tenantId/assessments/$id/results' });
  useTitle(`${t.results}, ${assessment.name}`);
  const { percent, decimal } = useNumbers();
  const whole = assessment.whole[0];
  return (
    <div className={css['page']}>
      <Views tenantId={tenantId} id={assessment.id} mayImport={assessment.allowedActions.includes('ANSWER')} />
      <header className={css['head']}>
        <div>
          <p className="small muted">{assessment.standards.map((s) => s.designation).join(', ')}</p>
          <h1>{assessment.name}</h1>
          {whole ? (
            <p>
              {whole.conformingShare == null ? t.none : t.shareOf(percent(whole.conformingShare))}
              {whole.averageMaturity == null ? '' : ` · ${t.maturityOf(decimal(whole.averageMaturity))}`}
              {` · ${t.majors(whole.majorGaps)} · ${t.summary(whole.open)}`}
            </p>
          ) : null}
        </div>
        <div className={`${css['buttons']} no-print`}>
          <Downloads id={assessment.id} />
          <Button className="button" onPress={() => print()}>
            {t.print}
          </Button>
        </div>
      </header>
      {assessment.standards.map((standard) => (
        <Edition
          key={standard.id}
          designation={standard.designation}
          chapters={assessment.chapters.filter((c) => c.standard?.id === standard.id)}
          cells={assessment.cells.filter((c) => c.standard?.id === standard.id)}
        />
      ))}
      <Proposal proposal={assessment.proposal} />
    </div>
  );
}

function Edition({
  designation,
  chapters,
  cells,
}: {
  designation: string;
  chapters: readonly Chapter[];
  cells: Assessment['cells'];
}) {
  const t = useTexts(texts);
  const { percent, decimal } = useNumbers();
  const sites = [...new Map(cells.map((c) => [c.site?.id ?? '', c.site?.name ?? t.organisation]))];
  // A polygon needs three corners.
  const hasRadar = chapters.length > 2;
  return (
    <section className="card" aria-label={designation}>
      <h2>{designation}</h2>
      <div className={css['edition']}>
        {hasRadar ? (
          <figure className={css['figure']}>
            <Radar
              axes={chapters.map((c) => ({
                label: c.chapter ?? '',
                inner: c.averageMaturity == null ? null : c.averageMaturity / 5,
                outer: c.conformingShare ?? null,
              }))}
            />
            <figcaption className="small">
              <span className={css['legend']}>
                <svg viewBox="0 0 30 8" aria-hidden="true" className={css['key']}>
                  <line data-part="inner" x1="0" y1="4" x2="30" y2="4" />
                  <circle data-part="innerDot" cx="15" cy="4" r="3.5" />
                </svg>
                {t.maturity}
                <svg viewBox="0 0 30 8" aria-hidden="true" className={css['key']}>
                  <line data-part="outer" x1="0" y1="4" x2="30" y2="4" />
                  <rect data-part="outerDot" x="11.5" y="0.5" width="7" height="7" />
                </svg>
                {t.share}
              </span>
              <span className="muted">{t.radarHint}</span>
            </figcaption>
          </figure>
        ) : null}
        <Wide label={t.radar}>
          <table className="table">
            <caption className="visually-hidden">{t.radar}</caption>
            <thead>
              <tr>
                <th scope="col">{t.chapter}</th>
                <th scope="col">{t.maturity}</th>
                <th scope="col">{t.share}</th>
                <th scope="col">{t.minor}</th>
                <th scope="col">{t.major}</th>
                <th scope="col">{t.waiting}</th>
              </tr>
            </thead>
            <tbody>
              {chapters.map((c) => (
                <tr key={c.chapter}>
                  <th scope="row">
                    {c.chapter} <span className="muted">{c.chapterTitle}</span>
                  </th>
                  <td>{c.averageMaturity == null ? '–' : decimal(c.averageMaturity)}</td>
                  <td>{c.conformingShare == null ? '–' : percent(c.conformingShare)}</td>
                  <td>{c.minorGaps}</td>
                  <td>{c.majorGaps}</td>
                  <td>{c.notAssessed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      </div>
      <h3>{t.heat}</h3>
      <p className="small muted">{t.heatHint}</p>
      <Wide label={t.heat}>
        <table className={`table ${css['heat']}`}>
          <caption className="visually-hidden">{t.heat}</caption>
          <thead>
            <tr>
              <th scope="col">{t.chapter}</th>
              {sites.map(([id, name]) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chapters.map((c) => (
              <tr key={c.chapter}>
                <th scope="row">
                  {c.chapter} <span className="muted">{c.chapterTitle}</span>
                </th>
                {sites.map(([id]) => {
                  const cell = cells.find((one) => one.chapter === c.chapter && (one.site?.id ?? '') === id);
                  return (
                    <td key={id} data-heat={heatOf(cell?.conformingShare)}>
                      {cell?.conformingShare == null ? t.none : percent(cell.conformingShare)}
                      {cell && cell.majorGaps > 0 ? (
                        <span className={css['second']}>
                          <span aria-hidden="true">●</span> {t.majors(cell.majorGaps)}
                        </span>
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function heatOf(share: number | null | undefined): string {
  if (share == null) return 'none';
  return share < 0.5 ? 'major' : share < 0.8 ? 'minor' : 'good';
}

function Proposal({ proposal }: { proposal: Assessment['proposal'] }) {
  const t = useTexts(texts);
  const { money } = useFormats();
  const { decimal } = useNumbers();
  const { total, byStandard, byChapter } = proposal;
  const row = (part: Assessment['proposal']['total']) => (
    <>
      <td data-label={t.gaps}>{part.gaps}</td>
      <td data-label={t.notEstimated}>{part.gapsWithoutEffort}</td>
      <td data-label={t.days}>{decimal(part.days)}</td>
      <td data-label={t.costs}>{part.costs.length === 0 ? '–' : part.costs.map(money).join(' + ')}</td>
    </>
  );
  return (
    <section className="card" aria-labelledby="proposal">
      <h2 id="proposal">{t.proposal}</h2>
      {total.gaps === 0 ? (
        <Empty text={t.noGaps} />
      ) : (
        <Wide label={t.proposal}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.chapter}</th>
                <th scope="col">{t.gaps}</th>
                <th scope="col">{t.notEstimated}</th>
                <th scope="col">{t.days}</th>
                <th scope="col">{t.costs}</th>
              </tr>
            </thead>
            <tbody>
              {byChapter
                .filter((part) => part.gaps > 0)
                .map((part) => (
                  <tr key={`${part.standard?.id} ${part.chapter}`}>
                    <th scope="row">
                      {part.chapter} <span className="muted">{part.standard?.designation}</span>
                    </th>
                    {row(part)}
                  </tr>
                ))}
              {byStandard.length > 1
                ? byStandard.map((part) => (
                    <tr key={part.standard?.id}>
                      <th scope="row">{part.standard?.designation}</th>
                      {row(part)}
                    </tr>
                  ))
                : null}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t.total}</th>
                {row(total)}
              </tr>
            </tfoot>
          </table>
          {byStandard.length > 1 ? <p className="small muted">{t.shared}</p> : null}
        </Wide>
      )}
    </section>
  );
}

export function useNumbers() {
  const { locale } = useLanguage();
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return { percent: (n: number) => share.format(n), decimal: (n: number) => number.format(n) };
}
