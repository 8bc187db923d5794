import { useTexts } from '#/i18n/language';
import css from './risk.module.css';
import { texts } from './texts';

export interface Rated {
  readonly likelihood: number;
  readonly impact: number;
  readonly score: number;
  readonly isWithinThreshold: boolean;
}

/** What a rating comes to: its score, and whether that is accepted without more. */
export function Score({ rating, kind }: { rating: Rated | null | undefined; kind: 'RISK' | 'OPPORTUNITY' | '%other' }) {
  const t = useTexts(texts);
  if (!rating) return <span className="muted">{t.notRated}</span>;
  const isRisk = kind !== 'OPPORTUNITY';
  const tone = isRisk ? (rating.isWithinThreshold ? 'good' : 'major') : '';
  return (
    <span className={`chip ${tone}`}>
      {isRisk && !rating.isWithinThreshold ? <span aria-hidden="true">!</span> : null}
      {t.score(rating.score)},{' '}
      {isRisk ? (rating.isWithinThreshold ? t.within : t.beyond) : rating.isWithinThreshold ? t.small : t.large}
    </span>
  );
}

interface Scale {
  readonly likelihoods: readonly string[];
  readonly impacts: readonly string[];
  readonly threshold: number;
}

/** Where a rating stands on its scale, before and after the treatment. */
export function Matrix({
  scale,
  marks,
}: {
  scale: Scale;
  marks: readonly { name: string; sign: string; rating: Rated }[];
}) {
  const t = useTexts(texts);
  return (
    <div className={css['scroll']} role="group" tabIndex={0} aria-label={t.page.matrix}>
      <table className={css['matrix']}>
        <caption className="visually-hidden">{t.page.matrix}</caption>
        <tbody>
          {scale.impacts
            .map((name, i) => ({ name, impact: i + 1 }))
            .reverse()
            .map(({ name, impact }) => (
              <tr key={impact}>
                <th scope="row">{name}</th>
                {scale.likelihoods.map((_, i) => {
                  const score = impact * (i + 1);
                  const here = marks.filter((m) => m.rating.impact === impact && m.rating.likelihood === i + 1);
                  return (
                    <td
                      key={i + 1}
                      data-beyond={score > scale.threshold || undefined}
                      data-here={here.length || undefined}
                    >
                      <span className="visually-hidden">{t.page.cell(score, score > scale.threshold)}</span>
                      {here.length > 0 ? (
                        here.map((mark) => (
                          <span key={mark.sign} className={css['mark']} data-sign={mark.sign}>
                            <span aria-hidden="true">{mark.sign}</span>
                            <span className="visually-hidden">{mark.name}</span>
                          </span>
                        ))
                      ) : (
                        <span aria-hidden="true">{score}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <td>
              <span className="visually-hidden">
                {t.form.impact} / {t.form.likelihood}
              </span>
            </td>
            {scale.likelihoods.map((name, i) => (
              <th key={i + 1} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
