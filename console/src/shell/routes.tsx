import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router';
import type { AssessmentsQuery } from '#/__generated__/AssessmentsQuery.graphql';
import type { ClientQuery } from '#/__generated__/ClientQuery.graphql';
import clientNode from '#/__generated__/ClientQuery.graphql';
import type { ComparisonQuery } from '#/__generated__/ComparisonQuery.graphql';
import type { GapAnalysisQuery } from '#/__generated__/GapAnalysisQuery.graphql';
import type { ImportQuery } from '#/__generated__/ImportQuery.graphql';
import type { InboxQuery } from '#/__generated__/InboxQuery.graphql';
import type { OpenQuery } from '#/__generated__/OpenQuery.graphql';
import type { OverviewQuery } from '#/__generated__/OverviewQuery.graphql';
import overviewNode from '#/__generated__/OverviewQuery.graphql';
import type { PortfolioQuery } from '#/__generated__/PortfolioQuery.graphql';
import portfolioNode from '#/__generated__/PortfolioQuery.graphql';
import type { ResultsQuery } from '#/__generated__/ResultsQuery.graphql';
import type { SettingsQuery } from '#/__generated__/SettingsQuery.graphql';
import type { Shell_viewer$key } from '#/__generated__/Shell_viewer.graphql';
import type { StatementQuery } from '#/__generated__/StatementQuery.graphql';
import type { StatementsQuery } from '#/__generated__/StatementsQuery.graphql';
import type { VersionsQuery } from '#/__generated__/VersionsQuery.graphql';
import { type DatesSearch, datesSearch } from '#/cycle/search';
import { type ComparisonSearch, comparisonSearch, type GapSearch, gapSearch } from '#/gapanalysis/search';
import { load } from '#/graphql/load';
import { Skeleton } from '#/parts/parts';
import { portfolioSearch, portfolioVariables } from '#/portfolio/search';
import {
  type StatementSearch,
  statementSearch,
  type VersionsSearch,
  versionsSearch,
} from '#/statementofapplicability/search';
import { Failure, NotFound } from './Failure';
import { lazyWithPreload } from './lazy';
import { Shell } from './Shell';

// Where most people begin, the question is known at once; those of other screens come with their code, for the sake
// of the first screen's size.
const screens = {
  portfolio: lazyWithPreload(() => import('#/portfolio/Portfolio').then((m) => m.Portfolio)),
  client: lazyWithPreload(() => import('#/client/Client').then((m) => m.Client)),
  overview: lazyWithPreload(() => import('#/client/Overview').then((m) => m.Overview)),
  assessments: lazyWithPreload(() => import('#/gapanalysis/Assessments').then((m) => m.Assessments)),
  gap: lazyWithPreload(() => import('#/gapanalysis/GapAnalysis').then((m) => m.GapAnalysis)),
  results: lazyWithPreload(() => import('#/gapanalysis/Results').then((m) => m.Results)),
  comparison: lazyWithPreload(() => import('#/gapanalysis/Comparison').then((m) => m.Comparison)),
  importing: lazyWithPreload(() => import('#/gapanalysis/Import').then((m) => m.Import)),
  statements: lazyWithPreload(() => import('#/statementofapplicability/Statements').then((m) => m.Statements)),
  statement: lazyWithPreload(() => import('#/statementofapplicability/Statement').then((m) => m.Statement)),
  versions: lazyWithPreload(() => import('#/statementofapplicability/Versions').then((m) => m.Versions)),
  dates: lazyWithPreload(() => import('#/cycle/Dates').then((m) => m.Dates)),
  inbox: lazyWithPreload(() => import('#/inbox/Inbox').then((m) => m.Inbox)),
  settings: lazyWithPreload(() => import('#/settings/Settings').then((m) => m.Settings)),
  open: lazyWithPreload(() => import('#/shell/Open').then((m) => m.Open)),
};

interface Context {
  viewer: Shell_viewer$key;
  /** The signed-in person's id. */
  me: string;
  /** The organisation of somebody who has just one. */
  onlyTenant: string | undefined;
  unread: number;
}

const root = createRootRouteWithContext<Context>()({ component: Shell });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: ({ context }) => {
    throw context.onlyTenant
      ? redirect({ to: '/clients/$tenantId', params: { tenantId: context.onlyTenant }, replace: true })
      : redirect({ to: '/clients', replace: true });
  },
});

const portfolio = createRoute({
  getParentRoute: () => root,
  path: '/clients',
  validateSearch: portfolioSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, context }) => {
    screens.portfolio.preload();
    return load<PortfolioQuery>(portfolioNode, portfolioVariables(deps, context.me));
  },
  component: function Page() {
    return <screens.portfolio.Component query={portfolio.useLoaderData()} />;
  },
});

const client = createRoute({
  getParentRoute: () => root,
  path: '/clients/$tenantId',
  loader: ({ params }) => {
    screens.client.preload();
    return load<ClientQuery>(clientNode, { id: params.tenantId });
  },
  component: function Page() {
    return <screens.client.Component query={client.useLoaderData()} />;
  },
});

const overview = createRoute({
  getParentRoute: () => client,
  path: '/',
  loader: ({ params }) => {
    screens.overview.preload();
    return load<OverviewQuery>(overviewNode, { id: params.tenantId });
  },
  component: function Page() {
    return <screens.overview.Component query={overview.useLoaderData()} />;
  },
});

const assessments = createRoute({
  getParentRoute: () => client,
  path: '/assessments',
  loader: async ({ params }) => {
    screens.assessments.preload();
    const { default: node } = await import('#/__generated__/AssessmentsQuery.graphql');
    return load<AssessmentsQuery>(node, { id: params.tenantId });
  },
  component: function Page() {
    return <screens.assessments.Component query={assessments.useLoaderData()} />;
  },
});

const gap = createRoute({
  getParentRoute: () => client,
  path: '/assessments/$id',
  validateSearch: (search): GapSearch => gapSearch(search),
  loader: async ({ params }) => {
    screens.gap.preload();
    const { default: node } = await import('#/__generated__/GapAnalysisQuery.graphql');
    return load<GapAnalysisQuery>(node, { id: params.id });
  },
  component: function Page() {
    return <screens.gap.Component key={gap.useParams().id} query={gap.useLoaderData()} />;
  },
});

const results = createRoute({
  getParentRoute: () => client,
  path: '/assessments/$id/results',
  loader: async ({ params }) => {
    screens.results.preload();
    const { default: node } = await import('#/__generated__/ResultsQuery.graphql');
    return load<ResultsQuery>(node, { id: params.id });
  },
  component: function Page() {
    return <screens.results.Component query={results.useLoaderData()} />;
  },
});

const comparison = createRoute({
  getParentRoute: () => client,
  path: '/assessments/$id/comparison',
  validateSearch: (search): ComparisonSearch => comparisonSearch(search),
  loader: async ({ params }) => {
    screens.comparison.preload();
    const { default: node } = await import('#/__generated__/ComparisonQuery.graphql');
    return load<ComparisonQuery>(node, params);
  },
  component: function Page() {
    return <screens.comparison.Component query={comparison.useLoaderData()} />;
  },
});

const importing = createRoute({
  getParentRoute: () => client,
  path: '/assessments/$id/import',
  loader: async ({ params }) => {
    screens.importing.preload();
    const { default: node } = await import('#/__generated__/ImportQuery.graphql');
    return load<ImportQuery>(node, { id: params.id });
  },
  component: function Page() {
    return <screens.importing.Component key={importing.useParams().id} query={importing.useLoaderData()} />;
  },
});

const statements = createRoute({
  getParentRoute: () => client,
  path: '/statements',
  loader: async ({ params }) => {
    screens.statements.preload();
    const { default: node } = await import('#/__generated__/StatementsQuery.graphql');
    return load<StatementsQuery>(node, { id: params.tenantId });
  },
  component: function Page() {
    return <screens.statements.Component query={statements.useLoaderData()} />;
  },
});

const statement = createRoute({
  getParentRoute: () => client,
  path: '/statements/$id',
  validateSearch: (search): StatementSearch => statementSearch(search),
  loader: async ({ params }) => {
    screens.statement.preload();
    const { default: node } = await import('#/__generated__/StatementQuery.graphql');
    return load<StatementQuery>(node, { id: params.id });
  },
  component: function Page() {
    return <screens.statement.Component key={statement.useParams().id} query={statement.useLoaderData()} />;
  },
});

const versions = createRoute({
  getParentRoute: () => client,
  path: '/statements/$id/changes',
  validateSearch: (search): VersionsSearch => versionsSearch(search),
  loaderDeps: ({ search }) => search,
  loader: async ({ params, deps }) => {
    screens.versions.preload();
    const { default: node } = await import('#/__generated__/VersionsQuery.graphql');
    return load<VersionsQuery>(node, { ...params, earlierId: deps.earlier ?? null });
  },
  component: function Page() {
    return <screens.versions.Component query={versions.useLoaderData()} />;
  },
});

const dates = createRoute({
  getParentRoute: () => root,
  path: '/dates',
  validateSearch: (search): DatesSearch => datesSearch(search),
  loader: () => screens.dates.preload(),
  component: function Page() {
    return <screens.dates.Component />;
  },
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: (search: Record<string, unknown>): { unread?: boolean } =>
    search['unread'] === true ? { unread: true } : {},
  loaderDeps: ({ search }) => search,
  loader: async ({ deps }) => {
    screens.inbox.preload();
    const { default: node } = await import('#/__generated__/InboxQuery.graphql');
    return load<InboxQuery>(node, { unreadOnly: deps.unread ?? false });
  },
  component: function Page() {
    return <screens.inbox.Component query={inbox.useLoaderData()} />;
  },
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  loader: async () => {
    screens.settings.preload();
    const { default: node } = await import('#/__generated__/SettingsQuery.graphql');
    return load<SettingsQuery>(node, {});
  },
  component: function Page() {
    return <screens.settings.Component query={settings.useLoaderData()} />;
  },
});

// Where links in mails lead.
const open = createRoute({
  getParentRoute: () => root,
  path: '/open/$id',
  validateSearch: (search: Record<string, unknown>): { in?: string } =>
    typeof search['in'] === 'string' ? { in: search['in'] } : {},
  loaderDeps: ({ search }) => search,
  loader: async ({ params, deps }) => {
    screens.open.preload();
    const { default: node } = await import('#/__generated__/OpenQuery.graphql');
    return load<OpenQuery>(node, { id: params.id, tenantId: deps.in ?? params.id });
  },
  component: function Page() {
    return <screens.open.Component query={open.useLoaderData()} />;
  },
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    portfolio,
    client.addChildren([overview, assessments, gap, results, comparison, importing, statements, statement, versions]),
    dates,
    inbox,
    settings,
    open,
  ]),
  context: { viewer: undefined as unknown as Shell_viewer$key, me: '', onlyTenant: undefined, unread: 0 },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 10_000,
  defaultPendingMs: 300,
  defaultPendingComponent: Skeleton,
  defaultErrorComponent: Failure,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
