import { graphql, useFragment } from 'react-relay';
import type { AccreditationChips_accreditations$key } from '#/__generated__/AccreditationChips_accreditations.graphql';
import { useFormats, useTexts } from '#/i18n/language';
import css from './certificationbody.module.css';
import { texts } from './texts';

/** What a body is accredited for, by whom, and when somebody looked. */
export function AccreditationChips({ accreditations: key }: { accreditations: AccreditationChips_accreditations$key }) {
  const accreditations = useFragment(
    graphql`
      fragment AccreditationChips_accreditations on BodyAccreditation @relay(plural: true) {
        number
        accreditorName
        standard { id designation }
        sectorCodes
        state
        seenOn
      }
    `,
    key,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  if (accreditations.length === 0) return <span className="muted">{t.noAccreditation}</span>;
  return (
    <ul className={css['accreditations']}>
      {accreditations.map((a) => (
        <li key={a.number}>
          <b>{a.standard.designation}</b>{' '}
          <span className={`chip ${a.state === 'ACTIVE' ? 'good' : a.state ? 'major' : ''}`}>
            {a.state ? t.accreditationStates[a.state] : t.notYet}
          </span>{' '}
          <span className="muted small">
            {a.accreditorName}
            {a.sectorCodes.length > 0 ? `, ${t.sectors(a.sectorCodes.join(', '))}` : ''},{' '}
            {a.seenOn ? t.seen(day(a.seenOn)) : t.notSeen}
          </span>
        </li>
      ))}
    </ul>
  );
}
