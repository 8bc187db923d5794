import { graphql, useRelayEnvironment } from 'react-relay';
import type { workbookContextQuery } from '#/__generated__/workbookContextQuery.graphql';
import { linkOf } from '#/records/acts';

/** Issues, parties and requirements stand in one workbook. */
export function useContextWorkbook() {
  const environment = useRelayEnvironment();
  return (tenantId: string) =>
    linkOf<workbookContextQuery>(
      environment,
      graphql`
        query workbookContextQuery($id: ID!) {
          tenant(id: $id) { contextRegisterLink { url } }
        }
      `,
      { id: tenantId },
      (answer) => answer.tenant?.contextRegisterLink.url,
    );
}
