import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type {
  ContextIssue_contextIssue$data,
  ContextIssue_contextIssue$key,
} from '#/__generated__/ContextIssue_contextIssue.graphql';
import type { ContextIssueChangeMutation } from '#/__generated__/ContextIssueChangeMutation.graphql';
import type { ContextIssueQuery } from '#/__generated__/ContextIssueQuery.graphql';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days } from '#/parts/parts';
import { CloseAct, LastReview, ReopenAct, ReviewAct } from '#/records/acts';
import { Act, Closure, EntryHead, Facts, Links, Part, Who } from '#/records/Entry';
import css from '#/records/records.module.css';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { ContextIssueForm, changeInput } from './ContextIssueForm';
import { texts } from './texts';

export function ContextIssue({ query }: { query: PreloadedQuery<ContextIssueQuery> }) {
  const { node } = usePreloadedQuery<ContextIssueQuery>(
    graphql`
      query ContextIssueQuery($id: ID!) {
        node(id: $id) { ...ContextIssue_contextIssue @alias(as: "entry") }
      }
    `,
    query,
  );
  return node?.entry ? <Page entry={node.entry} /> : <NotFound />;
}

function Page({ entry }: { entry: ContextIssue_contextIssue$key }) {
  const e = useFragment<ContextIssue_contextIssue$key>(
    graphql`
      fragment ContextIssue_contextIssue on ContextIssue {
        id
        version
        number
        title
        description
        origin
        topic
        isRelevant
        effect
        response
        reviewOn
        allowedActions
        tenant { id today permissions }
        owner { id givenName familyName }
        lastReview { note reviewedAt reviewedBy { id givenName familyName } }
        closure { reason closedAt closedBy { id givenName familyName } }
        clauses { id number title }
        controls { id number title }
        risks { id number title }
      }
    `,
    entry,
  );
  const t = useTexts(texts).issues;
  const tr = useTexts(recordTexts);
  const { day } = useFormats();
  const tenantId = e.tenant.id;
  const may = (action: ContextIssue_contextIssue$data['allowedActions'][number]) => e.allowedActions.includes(action);
  return (
    <article className={css['page']}>
      <EntryHead
        tenantId={tenantId}
        kind="issues"
        list={t.title}
        number={String(e.number)}
        title={e.title}
        chips={
          <>
            <span className="chip">{t.origins[e.origin]}</span>
            <span className="chip">{t.topics[e.topic]}</span>
            <span className={`chip ${e.isRelevant ? 'minor' : ''}`}>{e.isRelevant ? t.relevant : t.notRelevant}</span>
          </>
        }
      >
        {may('CHANGE') ? <Act label={tr.change}>{(close) => <Changing entry={e} onClose={close} />}</Act> : null}
        {may('REVIEW') ? (
          <ReviewAct
            entry={e}
            mutation={graphql`
              mutation ContextIssueReviewMutation($input: ReviewContextIssueInput!) {
                reviewContextIssue(input: $input) { contextIssue { ...ContextIssue_contextIssue } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
        {may('CLOSE') ? (
          <CloseAct
            entry={e}
            why={t.closeWhy}
            mutation={graphql`
              mutation ContextIssueCloseMutation($input: CloseContextIssueInput!) {
                closeContextIssue(input: $input) { contextIssue { ...ContextIssue_contextIssue } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
        {may('REOPEN') ? (
          <ReopenAct
            entry={e}
            mutation={graphql`
              mutation ContextIssueReopenMutation($input: ReopenContextIssueInput!) {
                reopenContextIssue(input: $input) { contextIssue { ...ContextIssue_contextIssue } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
      </EntryHead>
      <Closure closure={e.closure} />
      <div className={css['columns']}>
        <Part title={t.facts}>
          <Facts
            facts={[
              [t.description, e.description],
              [t.effect, e.effect],
              [t.response, e.response],
              [tr.owner, <Who key="owner" person={e.owner} />],
              [tr.review, <LastReview key="last" review={e.lastReview} />],
              [
                tr.reviewOn,
                e.reviewOn && !e.closure ? (
                  <span key="next" className={css['date']}>
                    {day(e.reviewOn)} <Days left={daysBetween(e.tenant.today, e.reviewOn)} />
                  </span>
                ) : null,
              ],
            ]}
          />
        </Part>
        <Links tenantId={tenantId} clauses={e.clauses} controls={e.controls} risks={e.risks} />
      </div>
    </article>
  );
}

interface Of {
  entry: ContextIssue_contextIssue$data;
  onClose: () => void;
}

function Changing({ entry, onClose }: Of) {
  const tr = useTexts(recordTexts);
  const state = useAct<ContextIssueChangeMutation>(graphql`
    mutation ContextIssueChangeMutation($input: ChangeContextIssueInput!) {
      changeContextIssue(input: $input) { contextIssue { ...ContextIssue_contextIssue } errors { ...userErrors_error } }
    }
  `);
  return (
    <ContextIssueForm
      tenantId={entry.tenant.id}
      before={entry}
      state={state}
      submit={tr.save}
      onCancel={onClose}
      send={(typed) =>
        state.act({ input: { id: entry.id, expectedVersion: entry.version, ...changeInput(typed, entry) } }, onClose)
      }
    />
  );
}
