import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type {
  CompetenceMatrix_tenant$data,
  CompetenceMatrix_tenant$key,
} from '#/__generated__/CompetenceMatrix_tenant.graphql';
import type { CompetenceMatrixPageQuery } from '#/__generated__/CompetenceMatrixPageQuery.graphql';
import type { CompetenceMatrixQuery } from '#/__generated__/CompetenceMatrixQuery.graphql';
import { useFormats, useLanguage, useTexts } from '#/i18n/language';
import { Empty, More } from '#/parts/parts';
import { nameOf } from '#/records/Entry';
import { Filters, Head } from '#/records/List';
import { Siblings } from '#/records/Records';
import css from '#/records/records.module.css';
import { NotFound } from '#/shell/Failure';
import { texts } from './texts';
import own from './training.module.css';

const PAGE = 50;

/** Who must be able to do what, and who is not: a gap shows by its sign, its word and its count beside the name. */
export function CompetenceMatrix({ query }: { query: PreloadedQuery<CompetenceMatrixQuery> }) {
  const { tenant } = usePreloadedQuery<CompetenceMatrixQuery>(
    graphql`
      query CompetenceMatrixQuery($id: ID!, $filter: ColleagueFilter) {
        tenant(id: $id) {
          id
          ...CompetenceMatrix_tenant @arguments(filter: $filter)
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  if (!tenant) return <NotFound />;
  return (
    <div className={css['page']}>
      <Siblings tenantId={tenant.id} label={t.parts} names={t.names} current="matrix" />
      <Head title={t.names.matrix} />
      <p className="muted">{t.matrix.lead}</p>
      <Filters />
      <Matrix tenant={tenant} />
    </div>
  );
}

type Edge = CompetenceMatrix_tenant$data['competenceMatrix']['edges'][number];
type CellData = Edge['cells'][number];
type Competence = CellData['competence'];

/** What somebody of those shown needs or has: what nobody here needs would only make the table wider. */
const columnsOf = (people: readonly Edge[], locale: string): readonly Competence[] =>
  [...new Map(people.flatMap((p) => p.cells).map(({ competence }) => [competence.id, competence])).values()].sort(
    (one, other) => Number(other.isCritical) - Number(one.isCritical) || one.name.localeCompare(other.name, locale),
  );

function Matrix({ tenant }: { tenant: CompetenceMatrix_tenant$key }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    CompetenceMatrixPageQuery,
    CompetenceMatrix_tenant$key
  >(
    graphql`
      fragment CompetenceMatrix_tenant on Tenant
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 50 }
        cursor: { type: "String" }
        filter: { type: "ColleagueFilter" }
      )
      @refetchable(queryName: "CompetenceMatrixPageQuery") {
        competenceMatrix(first: $count, after: $cursor, filter: $filter)
          @connection(key: "CompetenceMatrix_competenceMatrix") {
          edges {
            gaps
            node { id givenName familyName function }
            cells { needed state competence { id name isCritical } qualification { id validUntil } }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  const { locale } = useLanguage();
  const people = data.competenceMatrix.edges;
  const competences = columnsOf(people, locale);
  if (people.length === 0 || competences.length === 0) {
    return (
      <div className="card">
        <Empty text={t.matrix.empty}>
          <p>{t.matrix.emptyNext}</p>
        </Empty>
      </div>
    );
  }
  return (
    <section className="card" aria-label={t.names.matrix}>
      <p className={`muted ${css['count']}`} role="status">
        {t.matrix.onPage(people.filter((person) => person.gaps > 0).length)}
      </p>
      <div className={own['scroll']} role="group" tabIndex={0} aria-label={t.names.matrix}>
        <table className={own['matrix']}>
          <thead>
            <tr>
              <th scope="col">{t.matrix.person}</th>
              {competences.map((competence) => (
                <th key={competence.id} scope="col">
                  {competence.name}
                  {competence.isCritical ? <span className={own['critical']}>{t.matrix.critical}</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <Person key={person.node.id} person={person} competences={competences} />
            ))}
          </tbody>
        </table>
      </div>
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </section>
  );
}

function Person({ person, competences }: { person: Edge; competences: readonly Competence[] }) {
  const t = useTexts(texts).matrix;
  return (
    <tr>
      <th scope="row">
        {nameOf(person.node)}
        <span className={css['second']}>{person.node.function}</span>
        {person.gaps > 0 ? (
          <span className="chip major">
            <span aria-hidden="true">!</span>
            {t.gaps(person.gaps)}
          </span>
        ) : (
          <span className="small muted">{person.cells.some((cell) => cell.needed) ? t.noGap : t.nothingNeeded}</span>
        )}
      </th>
      {competences.map((competence) => (
        <Held key={competence.id} cell={person.cells.find((cell) => cell.competence.id === competence.id)} />
      ))}
    </tr>
  );
}

const SIGNS: Readonly<Record<CellData['state'], string>> = { HELD: '✓', EXPIRING: '◔', EXPIRED: '✕', MISSING: '✕' };

function Held({ cell }: { cell: CellData | undefined }) {
  const t = useTexts(texts).matrix;
  const { day } = useFormats();
  if (!cell) {
    return (
      <td>
        <span className="visually-hidden">{t.notNeeded}</span>
      </td>
    );
  }
  const until = cell.qualification?.validUntil;
  return (
    <td data-state={cell.state} data-needed={cell.needed || undefined}>
      <span className={own['sign']} aria-hidden="true">
        {SIGNS[cell.state]}
      </span>{' '}
      {t.states[cell.state]}
      {until ? <span className={css['second']}>{t.until(day(until))}</span> : null}
      {cell.needed ? null : <span className={css['second']}>{t.besides}</span>}
    </td>
  );
}
