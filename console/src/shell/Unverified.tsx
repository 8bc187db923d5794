import { graphql, useFragment } from 'react-relay';
import type { Unverified_deadline$key } from '#/__generated__/Unverified_deadline.graphql';
import { useM } from '#/i18n/language';

/** Beside a day that rests on a second-hand source; nothing beside the others. */
export function Unverified({ deadline }: { deadline: Unverified_deadline$key }) {
  const { kind, subject } = useFragment<Unverified_deadline$key>(
    graphql`
      fragment Unverified_deadline on Deadline {
        kind
        subject { ... on Certification { editionTransition { isUnverified } } }
      }
    `,
    deadline,
  );
  const isUnverified = kind === 'certification.TRANSITION' && subject?.editionTransition?.isUnverified;
  return isUnverified ? <UnverifiedChip /> : null;
}

export function UnverifiedChip() {
  const m = useM();
  return (
    <span className="chip minor" title={m.time.unverifiedText}>
      <span aria-hidden="true">?</span> {m.time.unverified}
      <span className="visually-hidden">. {m.time.unverifiedText}</span>
    </span>
  );
}
