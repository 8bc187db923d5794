import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { AccountQuery } from '#/__generated__/AccountQuery.graphql';
import type { AdvisorQuery } from '#/__generated__/AdvisorQuery.graphql';
import type { AssessmentsQuery } from '#/__generated__/AssessmentsQuery.graphql';
import type { AuditTimeQuery } from '#/__generated__/AuditTimeQuery.graphql';
import type { AuditTrailQuery } from '#/__generated__/AuditTrailQuery.graphql';
import type { BodiesQuery } from '#/__generated__/BodiesQuery.graphql';
import type { CertificationQuery } from '#/__generated__/CertificationQuery.graphql';
import type { CertificationsQuery } from '#/__generated__/CertificationsQuery.graphql';
import type { ClientQuery } from '#/__generated__/ClientQuery.graphql';
import clientNode from '#/__generated__/ClientQuery.graphql';
import type { ComparisonQuery } from '#/__generated__/ComparisonQuery.graphql';
import type { DocumentQuery } from '#/__generated__/DocumentQuery.graphql';
import type { DocumentsQuery } from '#/__generated__/DocumentsQuery.graphql';
import type { EditionsQuery } from '#/__generated__/EditionsQuery.graphql';
import type { EligibilityQuery } from '#/__generated__/EligibilityQuery.graphql';
import type { FirmQuery } from '#/__generated__/FirmQuery.graphql';
import type { GapAnalysisQuery } from '#/__generated__/GapAnalysisQuery.graphql';
import type { ImportQuery } from '#/__generated__/ImportQuery.graphql';
import type { InboxQuery } from '#/__generated__/InboxQuery.graphql';
import type { OpenQuery } from '#/__generated__/OpenQuery.graphql';
import type { OverviewQuery } from '#/__generated__/OverviewQuery.graphql';
import overviewNode from '#/__generated__/OverviewQuery.graphql';
import type { PeopleQuery } from '#/__generated__/PeopleQuery.graphql';
import type { PlanQuery } from '#/__generated__/PlanQuery.graphql';
import type { PlansQuery } from '#/__generated__/PlansQuery.graphql';
import type { PortfolioQuery } from '#/__generated__/PortfolioQuery.graphql';
import portfolioNode from '#/__generated__/PortfolioQuery.graphql';
import type { QuotationsQuery } from '#/__generated__/QuotationsQuery.graphql';
import type { ResultsQuery } from '#/__generated__/ResultsQuery.graphql';
import type { SettingsQuery } from '#/__generated__/SettingsQuery.graphql';
import type { Shell_viewer$key } from '#/__generated__/Shell_viewer.graphql';
import type { StatementQuery } from '#/__generated__/StatementQuery.graphql';
import type { StatementsQuery } from '#/__generated__/StatementsQuery.graphql';
import type { SystemsQuery } from '#/__generated__/SystemsQuery.graphql';
import type { VersionsQuery } from '#/__generated__/VersionsQuery.graphql';
import { type AuditTimeSearch, auditTimeSearch } from '#/audittime/search';
import { type TrailSearch, trailSearch } from '#/audittrail/search';
import { type BodySearch, bodySearch, bodyVariables } from '#/certificationbody/search';
import { type DatesSearch, datesSearch } from '#/cycle/search';
import {
  type DocumentSearch,
  type DocumentsSearch,
  documentSearch,
  documentsSearch,
  documentsVariables,
} from '#/document/search';
import { type EditionsSearch, editionsSearch } from '#/editions/search';
import { type ComparisonSearch, comparisonSearch, type GapSearch, gapSearch } from '#/gapanalysis/search';
import { load } from '#/graphql/load';
import { type PlanSearch, planSearch } from '#/implementationplan/search';
import type { ChecklistSearch, CoverageSearch } from '#/internalaudit/search';
import type { NonconformitiesSearch } from '#/nonconformity/search';
import { Skeleton } from '#/parts/parts';
import { portfolioSearch, portfolioVariables } from '#/portfolio/search';
import { type RecordsSearch, recordsSearch } from '#/records/search';
import { type SiteSampleSearch, siteSampleSearch } from '#/sitesample/search';
import {
  type StatementSearch,
  statementSearch,
  type VersionsSearch,
  versionsSearch,
} from '#/statementofapplicability/search';
import { type PeopleSearch, peopleSearch } from '#/tenancy/search';
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
  statements: lazyWithPreload(() => import('#/statementofapplicability/Statements').then((m) => m.Statements)),
  statement: lazyWithPreload(() => import('#/statementofapplicability/Statement').then((m) => m.Statement)),
  improvement: lazyWithPreload(() => import('#/improvement/loaders').then((m) => m.Improvement)),
  audits: lazyWithPreload(() => import('#/internalaudit/screens').then((m) => m.InternalAudits)),
  programme: lazyWithPreload(() => import('#/internalaudit/screens').then((m) => m.Programme)),
  audit: lazyWithPreload(() => import('#/internalaudit/screens').then((m) => m.InternalAudit)),
  checklist: lazyWithPreload(() => import('#/internalaudit/screens').then((m) => m.Checklist)),
  nonconformities: lazyWithPreload(() => import('#/nonconformity/screens').then((m) => m.Nonconformities)),
  nonconformity: lazyWithPreload(() => import('#/nonconformity/screens').then((m) => m.Nonconformity)),
  reviews: lazyWithPreload(() => import('#/managementreview/screens').then((m) => m.ManagementReviews)),
  review: lazyWithPreload(() => import('#/managementreview/screens').then((m) => m.ManagementReview)),
  records: lazyWithPreload(() => import('#/records/loaders').then((m) => m.Records)),
  dates: lazyWithPreload(() => import('#/cycle/Dates').then((m) => m.Dates)),
  editions: lazyWithPreload(() => import('#/editions/Editions').then((m) => m.Editions)),
  inbox: lazyWithPreload(() => import('#/inbox/Inbox').then((m) => m.Inbox)),
  settings: lazyWithPreload(() => import('#/settings/Settings').then((m) => m.Settings)),
  open: lazyWithPreload(() => import('#/shell/Open').then((m) => m.Open)),
  certifications: lazyWithPreload(() => import('#/certification/Certifications').then((m) => m.Certifications)),
  certification: lazyWithPreload(() => import('#/certification/Certification').then((m) => m.Certification)),
  people: lazyWithPreload(() => import('#/tenancy/People').then((m) => m.People)),
  trail: lazyWithPreload(() => import('#/audittrail/AuditTrail').then((m) => m.AuditTrail)),
  account: lazyWithPreload(() => import('#/account/Account').then((m) => m.Account)),
  firm: lazyWithPreload(() => import('#/firm/Firm').then((m) => m.Firm)),
  systems: lazyWithPreload(() => import('#/managementsystem/Systems').then((m) => m.Systems)),
  advisor: lazyWithPreload(() => import('#/selection/Advisor').then((m) => m.Advisor)),
  plans: lazyWithPreload(() => import('#/implementationplan/Plans').then((m) => m.Plans)),
  plan: lazyWithPreload(() => import('#/implementationplan/Plan').then((m) => m.Plan)),
  documents: lazyWithPreload(() => import('#/document/Documents').then((m) => m.Documents)),
  document: lazyWithPreload(() => import('#/document/Document').then((m) => m.Document)),
  bodies: lazyWithPreload(() => import('#/certificationbody/Bodies').then((m) => m.Bodies)),
  eligibility: lazyWithPreload(() => import('#/certificationbody/Eligibility').then((m) => m.Eligibility)),
  quotations: lazyWithPreload(() => import('#/quotation/Quotations').then((m) => m.Quotations)),
  auditTime: lazyWithPreload(() => import('#/audittime/AuditTime').then((m) => m.AuditTime)),
  siteSample: lazyWithPreload(() => import('#/sitesample/SiteSample').then((m) => m.SiteSample)),
  results: lazyWithPreload(() => import('#/gapanalysis/Results').then((m) => m.Results)),
  comparison: lazyWithPreload(() => import('#/gapanalysis/Comparison').then((m) => m.Comparison)),
  importing: lazyWithPreload(() => import('#/gapanalysis/Import').then((m) => m.Import)),
  versions: lazyWithPreload(() => import('#/statementofapplicability/Versions').then((m) => m.Versions)),
};

// What the screens of a client's improvement ask comes as one piece, so that the first screen carries none of it.
const asked = () => import('#/improvement/loaders');

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

const improvement = createRoute({
  getParentRoute: () => client,
  path: '/improvement',
  loader: () => screens.improvement.preload(),
  component: function Page() {
    return <screens.improvement.Component />;
  },
});

const improvementHome = createRoute({
  getParentRoute: () => improvement,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/clients/$tenantId/improvement/audits', params, replace: true });
  },
});

const audits = createRoute({
  getParentRoute: () => improvement,
  path: '/audits',
  loader: async ({ params }) => {
    screens.audits.preload();
    return (await asked()).audits(params);
  },
  component: function Page() {
    return <screens.audits.Component query={audits.useLoaderData()} />;
  },
});

const programme = createRoute({
  getParentRoute: () => improvement,
  path: '/programmes/$id',
  validateSearch: (search) => search as CoverageSearch,
  loaderDeps: ({ search: { process, site, until } }) => ({ process, site, until }),
  loader: async ({ params, deps }) => {
    screens.programme.preload();
    return (await asked()).programme(params, deps);
  },
  component: function Page() {
    return <screens.programme.Component query={programme.useLoaderData()} />;
  },
});

const audit = createRoute({
  getParentRoute: () => improvement,
  path: '/audits/$id',
  loader: async ({ params }) => {
    screens.audit.preload();
    return (await asked()).audit(params);
  },
  component: function Page() {
    return <screens.audit.Component key={audit.useParams().id} query={audit.useLoaderData()} />;
  },
});

const checklist = createRoute({
  getParentRoute: () => improvement,
  path: '/audits/$id/checklist',
  validateSearch: (search) => search as ChecklistSearch,
  loader: async ({ params }) => {
    screens.checklist.preload();
    return (await asked()).checklist(params);
  },
  component: function Page() {
    return <screens.checklist.Component key={checklist.useParams().id} query={checklist.useLoaderData()} />;
  },
});

const nonconformities = createRoute({
  getParentRoute: () => improvement,
  path: '/nonconformities',
  validateSearch: (search) => search as NonconformitiesSearch,
  loaderDeps: ({ search: { by: _, ...deps } }) => deps,
  loader: async ({ params, deps }) => {
    screens.nonconformities.preload();
    return (await asked()).nonconformities(params, deps);
  },
  component: function Page() {
    return <screens.nonconformities.Component query={nonconformities.useLoaderData()} />;
  },
});

const nonconformity = createRoute({
  getParentRoute: () => improvement,
  path: '/nonconformities/$id',
  loader: async ({ params }) => {
    screens.nonconformity.preload();
    return (await asked()).nonconformity(params);
  },
  component: function Page() {
    return <screens.nonconformity.Component key={nonconformity.useParams().id} query={nonconformity.useLoaderData()} />;
  },
});

const reviews = createRoute({
  getParentRoute: () => improvement,
  path: '/reviews',
  loader: async ({ params }) => {
    screens.reviews.preload();
    return (await asked()).reviews(params);
  },
  component: function Page() {
    return <screens.reviews.Component query={reviews.useLoaderData()} />;
  },
});

const review = createRoute({
  getParentRoute: () => improvement,
  path: '/reviews/$id',
  loader: async ({ params }) => {
    screens.review.preload();
    return (await asked()).review(params);
  },
  component: function Page() {
    return <screens.review.Component key={review.useParams().id} query={review.useLoaderData()} />;
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

const records = createRoute({
  getParentRoute: () => client,
  path: '/records',
  loader: () => screens.records.preload(),
  component: function Page() {
    return <screens.records.Component />;
  },
});

const recordsHome = createRoute({
  getParentRoute: () => records,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/clients/$tenantId/records/$kind', params: { ...params, kind: 'risks' }, replace: true });
  },
});

// A register is one of many that are alike: which one, and with which code, its loader knows.
const register = createRoute({
  getParentRoute: () => records,
  path: '/$kind',
  validateSearch: (search): RecordsSearch => recordsSearch(search),
  loaderDeps: ({ search }) => search,
  loader: async ({ params, deps }) => (await import('#/records/loaders')).list(params, deps),
  component: function Page() {
    return <Fragment key={register.useParams().kind}>{register.useLoaderData()}</Fragment>;
  },
});

const entry = createRoute({
  getParentRoute: () => records,
  path: '/$kind/$id',
  loader: async ({ params }) => (await import('#/records/loaders')).entry(params),
  component: function Page() {
    return <Fragment key={entry.useParams().id}>{entry.useLoaderData()}</Fragment>;
  },
});

const certifications = createRoute({
  getParentRoute: () => client,
  path: '/certifications',
  loader: async ({ params }) => {
    screens.certifications.preload();
    const { default: node } = await import('#/__generated__/CertificationsQuery.graphql');
    return load<CertificationsQuery>(node, { id: params.tenantId });
  },
  component: function Page() {
    return <screens.certifications.Component query={certifications.useLoaderData()} />;
  },
});

const certification = createRoute({
  getParentRoute: () => client,
  path: '/certifications/$id',
  loader: async ({ params }) => {
    screens.certification.preload();
    const { default: node } = await import('#/__generated__/CertificationQuery.graphql');
    return load<CertificationQuery>(node, { id: params.id });
  },
  component: function Page() {
    return <screens.certification.Component key={certification.useParams().id} query={certification.useLoaderData()} />;
  },
});

const people = createRoute({
  getParentRoute: () => client,
  path: '/people',
  validateSearch: (search): PeopleSearch => peopleSearch(search),
  loader: async ({ params }) => {
    screens.people.preload();
    const { default: node } = await import('#/__generated__/PeopleQuery.graphql');
    return load<PeopleQuery>(node, { id: params.tenantId });
  },
  component: function Page() {
    return <screens.people.Component query={people.useLoaderData()} />;
  },
});

const trail = createRoute({
  getParentRoute: () => client,
  path: '/people/trail',
  validateSearch: (search): TrailSearch => trailSearch(search),
  loader: async ({ params }) => {
    screens.trail.preload();
    const { default: node } = await import('#/__generated__/AuditTrailQuery.graphql');
    return load<AuditTrailQuery>(node, { id: params.tenantId });
  },
  component: function Page() {
    return <screens.trail.Component query={trail.useLoaderData()} />;
  },
});

const account = createRoute({
  getParentRoute: () => client,
  path: '/people/account',
  loader: async ({ params }) => {
    screens.account.preload();
    const { default: node } = await import('#/__generated__/AccountQuery.graphql');
    return load<AccountQuery>(node, { id: params.tenantId });
  },
  component: function Page() {
    return <screens.account.Component query={account.useLoaderData()} />;
  },
});

const firm = createRoute({
  getParentRoute: () => root,
  path: '/firms/$id',
  loader: async ({ params }) => {
    screens.firm.preload();
    const { default: node } = await import('#/__generated__/FirmQuery.graphql');
    return load<FirmQuery>(node, params);
  },
  component: function Page() {
    return <screens.firm.Component key={firm.useParams().id} query={firm.useLoaderData()} />;
  },
});

const systems = createRoute({
  getParentRoute: () => client,
  path: '/system',
  loader: async ({ params }) => {
    screens.systems.preload();
    const { default: node } = await import('#/__generated__/SystemsQuery.graphql');
    return load<SystemsQuery>(node, { id: params.tenantId });
  },
  component: function Page() {
    return <screens.systems.Component query={systems.useLoaderData()} />;
  },
});

const advisor = createRoute({
  getParentRoute: () => client,
  path: '/system/advisor',
  loader: async ({ params }) => {
    screens.advisor.preload();
    const { default: node } = await import('#/__generated__/AdvisorQuery.graphql');
    return load<AdvisorQuery>(node, { id: params.tenantId });
  },
  component: function Page() {
    return <screens.advisor.Component query={advisor.useLoaderData()} />;
  },
});

const plans = createRoute({
  getParentRoute: () => client,
  path: '/plans',
  loader: async ({ params }) => {
    screens.plans.preload();
    const { default: node } = await import('#/__generated__/PlansQuery.graphql');
    return load<PlansQuery>(node, { id: params.tenantId });
  },
  component: function Page() {
    return <screens.plans.Component query={plans.useLoaderData()} />;
  },
});

const plan = createRoute({
  getParentRoute: () => client,
  path: '/plans/$id',
  validateSearch: (search): PlanSearch => planSearch(search),
  loader: async ({ params }) => {
    screens.plan.preload();
    const { default: node } = await import('#/__generated__/PlanQuery.graphql');
    return load<PlanQuery>(node, { id: params.id });
  },
  component: function Page() {
    return <screens.plan.Component key={plan.useParams().id} query={plan.useLoaderData()} />;
  },
});

const documents = createRoute({
  getParentRoute: () => client,
  path: '/documents',
  validateSearch: (search): DocumentsSearch => documentsSearch(search),
  loaderDeps: ({ search }) => search,
  loader: async ({ params, deps }) => {
    screens.documents.preload();
    const { default: node } = await import('#/__generated__/DocumentsQuery.graphql');
    return load<DocumentsQuery>(node, documentsVariables(params.tenantId, deps));
  },
  component: function Page() {
    return <screens.documents.Component query={documents.useLoaderData()} />;
  },
});

const document = createRoute({
  getParentRoute: () => client,
  path: '/documents/$id',
  validateSearch: (search): DocumentSearch => documentSearch(search),
  loader: async ({ params }) => {
    screens.document.preload();
    const { default: node } = await import('#/__generated__/DocumentQuery.graphql');
    return load<DocumentQuery>(node, { id: params.id });
  },
  component: function Page() {
    return <screens.document.Component key={document.useParams().id} query={document.useLoaderData()} />;
  },
});

const bodies = createRoute({
  getParentRoute: () => client,
  path: '/bodies',
  loader: async ({ params }) => {
    screens.bodies.preload();
    const { default: node } = await import('#/__generated__/BodiesQuery.graphql');
    return load<BodiesQuery>(node, { id: params.tenantId });
  },
  component: function Page() {
    return <screens.bodies.Component query={bodies.useLoaderData()} />;
  },
});

const eligibility = createRoute({
  getParentRoute: () => client,
  path: '/bodies/$id',
  validateSearch: (search): BodySearch => bodySearch(search),
  loaderDeps: ({ search }) => search,
  loader: async ({ params, deps }) => {
    screens.eligibility.preload();
    const { default: node } = await import('#/__generated__/EligibilityQuery.graphql');
    return load<EligibilityQuery>(node, bodyVariables(params.tenantId, params.id, deps));
  },
  component: function Page() {
    return <screens.eligibility.Component key={eligibility.useParams().id} query={eligibility.useLoaderData()} />;
  },
});

const quotations = createRoute({
  getParentRoute: () => client,
  path: '/quotations/$id',
  loader: async ({ params }) => {
    screens.quotations.preload();
    const { default: node } = await import('#/__generated__/QuotationsQuery.graphql');
    return load<QuotationsQuery>(node, { id: params.id });
  },
  component: function Page() {
    return <screens.quotations.Component key={quotations.useParams().id} query={quotations.useLoaderData()} />;
  },
});

const auditTime = createRoute({
  getParentRoute: () => root,
  path: '/audit-time',
  validateSearch: (search): AuditTimeSearch => auditTimeSearch(search),
  loader: async () => {
    screens.auditTime.preload();
    const { default: node } = await import('#/__generated__/AuditTimeQuery.graphql');
    return load<AuditTimeQuery>(node, {});
  },
  component: function Page() {
    return <screens.auditTime.Component query={auditTime.useLoaderData()} />;
  },
});

const siteSample = createRoute({
  getParentRoute: () => root,
  path: '/site-sample',
  validateSearch: (search): SiteSampleSearch => siteSampleSearch(search),
  loader: () => screens.siteSample.preload(),
  component: function Page() {
    return <screens.siteSample.Component />;
  },
});

const editions = createRoute({
  getParentRoute: () => root,
  path: '/editions',
  validateSearch: (search): EditionsSearch => editionsSearch(search),
  loaderDeps: ({ search }) => search,
  loader: async ({ deps }) => {
    screens.editions.preload();
    const [{ default: node }, { editionsVariables }] = await Promise.all([
      import('#/__generated__/EditionsQuery.graphql'),
      import('#/editions/kinds'),
    ]);
    return load<EditionsQuery>(node, editionsVariables(deps));
  },
  component: function Page() {
    return <screens.editions.Component query={editions.useLoaderData()} />;
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

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    portfolio,
    client.addChildren([
      overview,
      assessments,
      gap,
      results,
      comparison,
      importing,
      statements,
      statement,
      versions,
      improvement.addChildren([
        improvementHome,
        audits,
        programme,
        audit,
        checklist,
        nonconformities,
        nonconformity,
        reviews,
        review,
      ]),
      records.addChildren([recordsHome, register, entry]),
      certifications,
      certification,
      people,
      trail,
      account,
      systems,
      advisor,
      plans,
      plan,
      documents,
      document,
      bodies,
      eligibility,
      quotations,
    ]),
    dates,
    auditTime,
    siteSample,
    editions,
    inbox,
    settings,
    firm,
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
