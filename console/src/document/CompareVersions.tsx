import { useMemo, useState } from 'react';
import { graphql, useFragment, useLazyLoadQuery } from 'react-relay';
import type {
  CompareVersions_version$data,
  CompareVersions_version$key,
} from '#/__generated__/CompareVersions_version.graphql';
import type { CompareVersionsQuery } from '#/__generated__/CompareVersionsQuery.graphql';
import { useFormats, useTexts } from '#/i18n/language';
import css from './document.module.css';
import { sideBySide } from './lines';
import { texts } from './texts';

const fragment = graphql`
  fragment CompareVersions_version on DocumentVersion {
    id
    number
    state
    changelog
    text
    file { fileName mediaType size }
    sha256
    downloadLink { url }
    authors { id givenName familyName }
    effectiveOn
    obsoleteOn
  }
`;

/** Two versions side by side, line by line. Texts are shown as they were typed. */
export function Compare({ left: leftId, right: rightId }: { left: string | undefined; right: string }) {
  const data = useLazyLoadQuery<CompareVersionsQuery>(
    graphql`
      query CompareVersionsQuery($left: ID!, $right: ID!, $hasLeft: Boolean!) {
        left: node(id: $left) @include(if: $hasLeft) { ...CompareVersions_version @alias(as: "version") }
        right: node(id: $right) { ...CompareVersions_version @alias(as: "version") }
      }
    `,
    { left: leftId ?? rightId, right: rightId, hasLeft: leftId !== undefined },
    { fetchPolicy: 'store-and-network' },
  );
  const left = useFragment<CompareVersions_version$key>(fragment, data.left?.version ?? null);
  const right = useFragment<CompareVersions_version$key>(fragment, data.right?.version ?? null);
  const t = useTexts(texts);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const before = left?.text ?? null;
  const after = right?.text ?? null;
  const pairs = useMemo(() => (before !== null && after !== null ? sideBySide(before, after) : null), [before, after]);
  if (!right) return null;
  const changes = pairs?.filter((pair) => !pair.isSame).length ?? 0;
  const shown = onlyChanges ? pairs?.filter((pair) => !pair.isSame) : pairs;
  return (
    <div className={css['compare']}>
      <div className={css['sides']} data-single={left ? undefined : true}>
        {left ? <Head version={left} /> : null}
        <Head version={right} />
      </div>
      {pairs ? (
        <p className={css['differ']} role="status">
          {changes === 0 ? t.same : t.changes(changes)}
          {changes > 0 ? (
            <label className="no-print">
              <input type="checkbox" checked={onlyChanges} onChange={(e) => setOnlyChanges(e.target.checked)} />{' '}
              {t.onlyChanges}
            </label>
          ) : null}
        </p>
      ) : null}
      {shown ? (
        <div className={css['lines']} role="group" tabIndex={0} aria-label={t.sideBySide}>
          {shown.map((pair, i) => (
            // Lines have no name of their own, and come anew as a whole.
            <div key={i} className={css['line']} data-same={pair.isSame || undefined}>
              <Line text={pair.left} sign={pair.isSame ? null : 'removed'} />
              <Line text={pair.right} sign={pair.isSame ? null : 'added'} />
            </div>
          ))}
        </div>
      ) : (
        <div className={css['sides']} data-single={left ? undefined : true}>
          {left ? <Content version={left} /> : null}
          <Content version={right} />
        </div>
      )}
    </div>
  );
}

function Line({ text, sign }: { text: string | null; sign: 'added' | 'removed' | null }) {
  const t = useTexts(texts);
  if (text === null) return <span className={css['void']} />;
  return (
    <span data-sign={sign ?? undefined}>
      {sign ? (
        <>
          <b aria-hidden="true">{sign === 'added' ? '+' : '−'}</b>
          <span className="visually-hidden">{t[sign]}: </span>
        </>
      ) : null}
      {text || '\u00a0'}
    </span>
  );
}

function Head({ version }: { version: CompareVersions_version$data }) {
  const t = useTexts(texts);
  const { day } = useFormats();
  return (
    <div className={css['version']}>
      <h2>
        {t.version} {version.number}{' '}
        <span className={`chip ${version.state === 'PUBLISHED' ? 'good' : ''}`}>{t.versionStates[version.state]}</span>
      </h2>
      <p className="small muted">
        {version.effectiveOn ? `${t.since(day(version.effectiveOn))} · ` : ''}
        {version.authors.length > 0
          ? `${t.authors} ${version.authors.map((p) => `${p.givenName} ${p.familyName}`).join(', ')}`
          : ''}
      </p>
      {version.changelog ? <p>{version.changelog}</p> : null}
      {version.downloadLink ? (
        <a className="no-print" href={version.downloadLink.url} download>
          {t.download}
          <span className="visually-hidden">: {version.number}</span>
        </a>
      ) : null}
    </div>
  );
}

function Content({ version }: { version: CompareVersions_version$data }) {
  const t = useTexts(texts);
  const { file } = version;
  if (file) {
    const size = file.size > 1e6 ? `${(file.size / 1e6).toFixed(1)} MB` : `${Math.ceil(file.size / 1000)} kB`;
    return (
      <dl className={css['file']}>
        <dt>{t.file}</dt>
        <dd>
          {file.fileName} <span className="muted small">{size}</span>
        </dd>
        <dt>{t.checksum}</dt>
        <dd>
          <code>{version.sha256}</code>
        </dd>
      </dl>
    );
  }
  if (!version.text) return <p className="muted">{t.nothingYet}</p>;
  return <div className={css['text']}>{version.text}</div>;
}
