import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay';
import type { DownloadsQuery } from '#/__generated__/DownloadsQuery.graphql';
import { Download } from '#/forms/Download';
import { useTexts } from '#/i18n/language';
import { texts } from './texts';

const query = graphql`
  query DownloadsQuery($id: ID!, $report: Boolean!, $template: Boolean!, $csv: Boolean!) {
    assessment(id: $id) {
      downloads {
        reportLink @include(if: $report) { url }
        templateLink @include(if: $template) { url }
        csvLink @include(if: $csv) { url }
      }
    }
  }
`;

type Kind = 'report' | 'template' | 'csv';

/** The assessment as files. A link is asked for when it is wanted, and only that one. */
export function Downloads({ id, kinds = ['report'] }: { id: string; kinds?: readonly Kind[] }) {
  const t = useTexts(texts);
  const environment = useRelayEnvironment();
  const link = async (kind: Kind) => {
    const wanted = { report: kind === 'report', template: kind === 'template', csv: kind === 'csv' };
    const answer = await fetchQuery<DownloadsQuery>(
      environment,
      query,
      { id, ...wanted },
      { fetchPolicy: 'network-only' },
    ).toPromise();
    const downloads = answer?.assessment?.downloads;
    return (downloads?.reportLink ?? downloads?.templateLink ?? downloads?.csvLink)?.url;
  };
  return kinds.map((kind) => <Download key={kind} label={t[kind]} link={() => link(kind)} />);
}
