import { Button } from 'react-aria-components';
import { graphql, usePaginationFragment } from 'react-relay';
import type { Certificates_certification$key } from '#/__generated__/Certificates_certification.graphql';
import type { CertificatesPageQuery } from '#/__generated__/CertificatesPageQuery.graphql';
import type { CertificationAction } from '#/__generated__/Certification_certification.graphql';
import { useFormats, useTexts } from '#/i18n/language';
import { Empty, More } from '#/parts/parts';
import css from './certification.module.css';
import type { Opened } from './StepForm';
import { texts } from './texts';

const PAGE = 5;

/** All versions of the certificate, the latest first; none is ever written over. */
export function Certificates({
  certification,
  allowedActions,
  open,
}: {
  certification: Certificates_certification$key;
  allowedActions: readonly CertificationAction[];
  open: (opened: Opened) => void;
}) {
  const { data, hasPrevious, loadPrevious, isLoadingPrevious } = usePaginationFragment<
    CertificatesPageQuery,
    Certificates_certification$key
  >(
    graphql`
      fragment Certificates_certification on Certification
      @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" })
      @refetchable(queryName: "CertificatesPageQuery") {
        certificates(last: $count, before: $cursor) @connection(key: "Certificates_certificates") {
          edges {
            node {
              id
              version
              cycleNumber
              occasion
              number
              issued { on source }
              effective { on source }
              expiry { on source rule { id source summary } }
              scope
            }
          }
        }
      }
    `,
    certification,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  const versions = data.certificates.edges.map((e) => e.node).toReversed();
  const corrections = (['CORRECT_CERTIFICATE', 'CORRECT_CERTIFICATE_DATE'] as const).filter((action) =>
    allowedActions.includes(action),
  );
  return (
    <section className="card" aria-labelledby="certificates">
      <h2 id="certificates">{t.certificates}</h2>
      {versions.length === 0 ? (
        <Empty text={t.noCertificates} />
      ) : (
        <ol className={css['versions']}>
          {versions.map((one, i) => (
            <li key={one.id} data-current={i === 0 || undefined}>
              <p>
                <strong>{one.number}</strong> <span className="chip">{t.occasions[one.occasion]}</span>{' '}
                <span className="muted small">
                  {t.version(one.version)}, {t.cycle(one.cycleNumber)}
                </span>
              </p>
              <p>
                {day(one.effective.on)} – <strong>{day(one.expiry.on)}</strong>{' '}
                <span className="muted small" title={one.expiry.rule.summary}>
                  {t.sources[one.expiry.source]}, {one.expiry.rule.id}
                </span>
              </p>
              <p className="muted small">{t.issued(day(one.issued.on))}</p>
              <p className={css['clamped']}>{one.scope}</p>
            </li>
          ))}
        </ol>
      )}
      <More hasNext={hasPrevious} isLoading={isLoadingPrevious} onMore={() => loadPrevious(PAGE)} />
      {corrections.length > 0 ? (
        <p className={`${css['buttons']} no-print`}>
          {corrections.map((action) => (
            <Button key={action} className="button" onPress={() => open({ action })}>
              {t.action[action]} …
            </Button>
          ))}
        </p>
      ) : null}
    </section>
  );
}
