import { Suspense, useDeferredValue, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import type { Directory_bodies$key } from '#/__generated__/Directory_bodies.graphql';
import type { DirectoryChooseMutation } from '#/__generated__/DirectoryChooseMutation.graphql';
import type { DirectoryFilterQuery } from '#/__generated__/DirectoryFilterQuery.graphql';
import type { DirectoryOwnMutation } from '#/__generated__/DirectoryOwnMutation.graphql';
import type { DirectoryPageQuery } from '#/__generated__/DirectoryPageQuery.graphql';
import type { DirectoryQuery } from '#/__generated__/DirectoryQuery.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Choice, Field, More, Refusals, Skeleton } from '#/parts/parts';
import { AccreditationChips } from './AccreditationChips';
import css from './certificationbody.module.css';
import { texts } from './texts';

const PAGE = 20;

/** The directory of bodies, by name and by what they are accredited for. */
export function Directory({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const { standards } = useLazyLoadQuery<DirectoryFilterQuery>(
    graphql`
      query DirectoryFilterQuery {
        standards(first: 100) { edges { node { id designation } } }
      }
    `,
    {},
  );
  const t = useTexts(texts);
  const [text, setText] = useState('');
  const [standardId, setStandard] = useState('');
  const asked = useDeferredValue({ text: text.trim().slice(0, 100), standardId });
  return (
    <div className={css['directory']}>
      <div className={css['pair']}>
        <Field label={t.find} value={text} onChange={setText} maxLength={100} />
        <Choice
          label={t.standard}
          value={standardId}
          onChange={setStandard}
          options={[
            ['', t.anyStandard] as const,
            ...standards.edges.map(({ node }) => [node.id, node.designation] as const),
          ]}
        />
      </div>
      <Suspense fallback={<Skeleton rows={3} />}>
        <Found tenantId={tenantId} text={asked.text} standardId={asked.standardId} onClose={onClose} />
      </Suspense>
      <OwnBody tenantId={tenantId} onClose={onClose} />
    </div>
  );
}

/** A body that the directory does not have; it counts as most do. */
function OwnBody({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { act, isBusy, errors, failure } = useAct<DirectoryOwnMutation>(graphql`
    mutation DirectoryOwnMutation($input: CreateCertificationBodyInput!) {
      createCertificationBody(input: $input) {
        certificationBody { id tenant { ...Bodies_tenant } }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <form
      noValidate
      className={css['own']}
      onSubmit={(e) => {
        e.preventDefault();
        setMissing(!name.trim());
        if (name.trim()) act({ input: { tenantId, idempotencyKey, name: name.trim() } }, onClose);
      }}
    >
      <div>
        <p>{t.own}</p>
        <Refusals errors={errors} failure={failure} fields={['name']} />
      </div>
      <Field
        label={t.name}
        value={name}
        onChange={setName}
        required
        maxLength={200}
        errors={isMissing && !name.trim() ? [t.needName] : (byField(errors)['name'] ?? [])}
      />
      <Button className="button" type="submit" isDisabled={isBusy}>
        {t.addOwn}
      </Button>
    </form>
  );
}

function Found({
  tenantId,
  text,
  standardId,
  onClose,
}: {
  tenantId: string;
  text: string;
  standardId: string;
  onClose: () => void;
}) {
  const data = useLazyLoadQuery<DirectoryQuery>(
    graphql`
      query DirectoryQuery($filter: DirectoryBodyFilter) {
        ...Directory_bodies @arguments(filter: $filter)
      }
    `,
    { filter: { ...(text ? { text } : {}), ...(standardId ? { standardId } : {}) } },
  );
  return <List bodies={data} tenantId={tenantId} onClose={onClose} />;
}

function List({ bodies, tenantId, onClose }: { bodies: Directory_bodies$key; tenantId: string; onClose: () => void }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<DirectoryPageQuery, Directory_bodies$key>(
    graphql`
      fragment Directory_bodies on Query
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        filter: { type: "DirectoryBodyFilter" }
      )
      @refetchable(queryName: "DirectoryPageQuery") {
        directoryBodies(first: $count, after: $cursor, filter: $filter) @connection(key: "Directory_directoryBodies") {
          edges {
            node {
              id
              name
              country
              firm { id name }
              accreditations { ...AccreditationChips_accreditations }
            }
          }
        }
      }
    `,
    bodies,
  );
  const t = useTexts(texts);
  const { act, isBusy, errors, failure } = useAct<DirectoryChooseMutation>(graphql`
    mutation DirectoryChooseMutation($input: ChooseDirectoryBodyInput!) {
      chooseDirectoryBody(input: $input) {
        certificationBody { id tenant { ...Bodies_tenant } }
        errors { ...userErrors_error }
      }
    }
  `);
  const found = data.directoryBodies?.edges ?? [];
  return (
    <>
      <Refusals errors={errors} failure={failure} />
      {found.length === 0 ? <p className="muted">{t.nobodyFound}</p> : null}
      <ul className={css['found']}>
        {found.map(({ node: body }) => (
          <li key={body.id}>
            <div>
              <b>{body.name}</b>{' '}
              <span className="muted">{[body.country, body.firm?.name].filter(Boolean).join(', ')}</span>
              <AccreditationChips accreditations={body.accreditations} />
            </div>
            <Button
              className="button"
              isDisabled={isBusy}
              onPress={() => act({ input: { tenantId, directoryBodyId: body.id } }, onClose)}
            >
              {t.take}
              <span className="visually-hidden"> {body.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </>
  );
}
