import { type ReactNode, Suspense, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type { Scope_statement$data, Scope_statement$key } from '#/__generated__/Scope_statement.graphql';
import type { ScopeChangeMutation } from '#/__generated__/ScopeChangeMutation.graphql';
import type { ScopeSiteMutation } from '#/__generated__/ScopeSiteMutation.graphql';
import { useLanguage, useTexts } from '#/i18n/language';
import { ActForm, chosenOf, type Option } from '#/parts/inputs';
import { Form, Skeleton, Wide } from '#/parts/parts';
import { Exclusions, Outsourced, Personnel } from './RowForms';
import { hoursOf, linesOf, processesOf } from './rows';
import css from './system.module.css';
import { texts } from './texts';

export interface Editing {
  id: string;
  version: number;
  tenantId: string;
  mayPersonnel: boolean;
}

export type Statement = Scope_statement$data;
type Part = 'standards' | 'wordings' | 'sites' | 'site' | 'processes' | 'exclusions' | 'outsourced' | 'sectors';

// What every change of a scope is sent by; its answer is all that the screen shows of the system.
export const changeScope = graphql`
  mutation ScopeChangeMutation($input: ChangeScopeInput!) {
    changeScope(input: $input) {
      managementSystem { ...System_system }
      errors { ...userErrors_error }
    }
  }
`;

const LANGUAGES = ['en', 'de'] as const;

/** One version of a scope, each part with its change where that is allowed. */
export function Scope({
  statement: key,
  within,
  editing,
  editions,
  sites,
}: {
  statement: Scope_statement$key;
  /** The heading of the system, of which a client may have several. */
  within: string;
  editing: Editing | null;
  editions: readonly Option[];
  sites: readonly Option[];
}) {
  const s = useFragment<Scope_statement$key>(
    graphql`
      fragment Scope_statement on ScopeStatement {
        id
        number
        state
        standards { id designation title }
        sites(first: 100) {
          edges {
            name
            address
            headcount
            fullTimeWeek
            personnel { shift kind persons weeklyTime reduction { persons justification } }
            effectivePersonnel { number headcount rule { id source summary } }
            node { id }
          }
        }
        processes { name description }
        wordings { language text }
        exclusions { clause { id number title standard { id designation } } justification }
        outsourcedProcesses { name provider control }
        sectorCodes
        effectivePersonnel { number headcount rule { id source summary } }
      }
    `,
    key,
  );
  const t = useTexts(texts);
  const { locale } = useLanguage();
  const number = (n: number) => n.toLocaleString(locale);
  const [open, setOpen] = useState<{ part: Part; siteId?: string } | null>(null);
  const close = () => setOpen(null);
  const edit = (part: Part) => (editing ? () => setOpen({ part }) : undefined);
  const titles: Record<Part, string> = {
    standards: t.standards,
    wordings: t.wording,
    sites: t.chooseSites,
    site: t.addSite,
    processes: t.processes,
    exclusions: t.exclusions,
    outsourced: t.outsourced,
    sectors: t.sectors,
  };
  const siteOpened = s.sites.edges.find((e) => e.node.id === open?.siteId);
  return (
    <>
      <div className={css['parts']}>
        <Part within={within} title={t.standards} onEdit={edit('standards')}>
          <p className={css['chips']}>
            {s.standards.map((one) => (
              <span key={one.id} className="chip" title={one.title}>
                {one.designation}
              </span>
            ))}
          </p>
        </Part>
        <Part within={within} title={t.sectors} onEdit={edit('sectors')}>
          {s.sectorCodes.length > 0 ? <p>{s.sectorCodes.join(', ')}</p> : <p className="muted">{t.noSectors}</p>}
        </Part>
        <Part within={within} title={t.wording} onEdit={edit('wordings')}>
          {s.wordings.length > 0 ? (
            <dl className={css['wordings']}>
              {s.wordings.map((w) => (
                <div key={w.language}>
                  <dt>{t.languages[w.language] ?? w.language}</dt>
                  <dd lang={w.language}>{w.text}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <p className="muted">{t.noWording}</p>
          )}
        </Part>
        <Part within={within} title={t.processes} onEdit={edit('processes')}>
          {s.processes.length > 0 ? (
            <ul className={css['list']}>
              {s.processes.map((p) => (
                <li key={p.name}>
                  {p.name}
                  {p.description ? <span className={css['second']}>{p.description}</span> : null}
                </li>
              ))}
            </ul>
          ) : (
            <p className="muted">{t.noProcesses}</p>
          )}
        </Part>
      </div>
      <Part within={within} title={t.sites} onEdit={edit('sites')}>
        {s.sites.edges.length > 0 ? (
          <>
            <Wide label={t.sites}>
              <table className="table stacks">
                <thead>
                  <tr>
                    <th scope="col">{t.site}</th>
                    <th scope="col">{t.people}</th>
                    <th scope="col">{t.counts}</th>
                    <th scope="col" className="no-print">
                      <span className="visually-hidden">{t.edit}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {s.sites.edges.map((site) => (
                    <tr key={site.node.id}>
                      <th scope="row">
                        {site.name}
                        <span className={css['second']}>{site.address}</span>
                      </th>
                      <td data-label={t.people}>
                        {site.personnel.length > 0 ? (
                          <ul>
                            {site.personnel.map((group, i) => (
                              <li key={i}>
                                {group.shift}: {number(group.persons)}
                                <span className="muted small">
                                  {' '}
                                  {t.personnelKind[group.kind]}
                                  {group.weeklyTime ? `, ${t.hours(hoursOf(group.weeklyTime))}` : ''}
                                  {group.reduction
                                    ? `, −${group.reduction.persons}: ${group.reduction.justification}`
                                    : ''}
                                </span>
                              </li>
                            ))}
                          </ul>
                        ) : (
                          <span className="muted">{t.noPeople}</span>
                        )}
                      </td>
                      <td data-label={t.counts}>{number(site.effectivePersonnel.number)}</td>
                      <td className="no-print">
                        {editing?.mayPersonnel ? (
                          <Button className="button" onPress={() => setOpen({ part: 'sites', siteId: site.node.id })}>
                            {t.edit} <span className="visually-hidden">({site.name})</span>
                          </Button>
                        ) : null}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
            <p>
              <strong>{t.effective(number(s.effectivePersonnel.number), s.effectivePersonnel.headcount)}</strong>{' '}
              <span className="small muted">
                {s.effectivePersonnel.rule.id}, {s.effectivePersonnel.rule.source}: {s.effectivePersonnel.rule.summary}
              </span>
            </p>
          </>
        ) : (
          <p className="muted">{t.noSites}</p>
        )}
      </Part>
      <div className={css['parts']}>
        <Part within={within} title={t.exclusions} onEdit={edit('exclusions')}>
          {s.exclusions.length > 0 ? (
            <dl className={css['wordings']}>
              {s.exclusions.map((e) => (
                <div key={e.clause.id}>
                  <dt>
                    {e.clause.standard.designation}, {e.clause.number} {e.clause.title}
                  </dt>
                  <dd>{e.justification}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <p className="muted">{t.noExclusions}</p>
          )}
        </Part>
        <Part within={within} title={t.outsourced} onEdit={edit('outsourced')}>
          {s.outsourcedProcesses.length > 0 ? (
            <dl className={css['wordings']}>
              {s.outsourcedProcesses.map((o) => (
                <div key={`${o.name} ${o.provider}`}>
                  <dt>
                    {o.name}, {o.provider}
                  </dt>
                  <dd>{o.control}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <p className="muted">{t.noOutsourced}</p>
          )}
        </Part>
      </div>
      {editing ? (
        <Form
          title={siteOpened ? siteOpened.name : open ? titles[open.part] : ''}
          isOpen={open !== null}
          onClose={close}
        >
          <Suspense fallback={<Skeleton rows={3} />}>
            {siteOpened ? (
              <Personnel editing={editing} site={siteOpened} onDone={close} />
            ) : open?.part === 'exclusions' ? (
              <Exclusions editing={editing} statement={s} onDone={close} />
            ) : open?.part === 'outsourced' ? (
              <Outsourced editing={editing} statement={s} onDone={close} />
            ) : open?.part === 'site' ? (
              <AddSite editing={editing} onDone={() => setOpen({ part: 'sites' })} onClose={close} />
            ) : open ? (
              <Simple
                part={open.part}
                statement={s}
                editing={editing}
                editions={editions}
                sites={sites}
                onAddSite={() => setOpen({ part: 'site' })}
                onDone={close}
              />
            ) : null}
          </Suspense>
        </Form>
      ) : null}
    </>
  );
}

function Part({
  within,
  title,
  onEdit,
  children,
}: {
  within: string;
  title: string;
  onEdit: (() => void) | undefined;
  children: ReactNode;
}) {
  const t = useTexts(texts);
  const id = useId();
  return (
    <section className={css['part']} aria-labelledby={`${within} ${id}`}>
      <div className={css['partHead']}>
        <h3 id={id}>{title}</h3>
        {onEdit ? (
          <Button className="button plain no-print" onPress={onEdit}>
            {t.edit} <span className="visually-hidden">({title})</span>
          </Button>
        ) : null}
      </div>
      {children}
    </section>
  );
}

/** Parts whose form is a field or two. */
function Simple({
  part,
  statement: s,
  editing,
  editions,
  sites,
  onAddSite,
  onDone,
}: {
  part: Part;
  statement: Statement;
  editing: Editing;
  editions: readonly Option[];
  sites: readonly Option[];
  onAddSite: () => void;
  onDone: () => void;
}) {
  const t = useTexts(texts);
  const base = { id: editing.id, expectedVersion: editing.version };
  const shared = { mutation: changeScope, submit: t.save, needed: t.needed, onDone, onClose: onDone };
  if (part === 'standards')
    return (
      <ActForm<ScopeChangeMutation, 'standardIds'>
        {...shared}
        fields={[{ name: 'standardIds', kind: 'some', label: t.chooseStandards, required: true, options: editions }]}
        start={{ standardIds: s.standards.map((one) => one.id).join(' ') }}
        input={(v) => ({ ...base, standardIds: chosenOf(v.standardIds) })}
      />
    );
  if (part === 'sites')
    return (
      <ActForm<ScopeChangeMutation, 'siteIds'>
        {...shared}
        fields={[{ name: 'siteIds', kind: 'some', label: t.chooseSites, options: sites }]}
        start={{ siteIds: s.sites.edges.map((e) => e.node.id).join(' ') }}
        input={(v) => ({ ...base, siteIds: chosenOf(v.siteIds) })}
      >
        <p>
          <Button className="button" onPress={onAddSite}>
            {t.addSite} …
          </Button>
        </p>
      </ActForm>
    );
  if (part === 'processes')
    return (
      <ActForm<ScopeChangeMutation, 'processes'>
        {...shared}
        fields={[{ name: 'processes', kind: 'lines', label: t.processes, hint: t.processLines, maxLength: 100_000 }]}
        start={{ processes: linesOf(s.processes) }}
        input={(v) => ({ ...base, processes: processesOf(v.processes) })}
      />
    );
  if (part === 'wordings') {
    const others = s.wordings.filter((w) => !LANGUAGES.some((language) => language === w.language));
    const of = (language: string) => s.wordings.find((w) => w.language === language)?.text ?? '';
    return (
      <ActForm<ScopeChangeMutation, 'en' | 'de'>
        {...shared}
        fields={LANGUAGES.map((language) => ({
          name: language,
          kind: 'lines' as const,
          label: t.wordingIn(t.languages[language] ?? language),
        }))}
        start={{ en: of('en'), de: of('de') }}
        input={(v) => ({
          ...base,
          wordings: [
            ...LANGUAGES.flatMap((language) => (v[language] ? [{ language, text: v[language] }] : [])),
            ...others.map(({ language, text }) => ({ language, text })),
          ],
        })}
      />
    );
  }
  return (
    <ActForm<ScopeChangeMutation, 'sectorCodes'>
      {...shared}
      fields={[{ name: 'sectorCodes', kind: 'line', label: t.sectors, hint: t.sectorHint }]}
      start={{ sectorCodes: s.sectorCodes.join(', ') }}
      input={(v) => ({
        ...base,
        sectorCodes: v.sectorCodes
          .split(/[\s,;]+/)
          .filter(Boolean)
          .map(Number)
          .filter(Number.isInteger),
      })}
    />
  );
}

function AddSite({ editing, onDone, onClose }: { editing: Editing; onDone: () => void; onClose: () => void }) {
  const t = useTexts(texts);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return (
    <ActForm<ScopeSiteMutation, 'name' | 'address' | 'headcount'>
      mutation={graphql`
        mutation ScopeSiteMutation($input: AddSiteInput!) {
          addSite(input: $input) {
            site {
              id
              tenant {
                id
                sites(first: 100) { edges { node { id name } } }
              }
            }
            errors { ...userErrors_error }
          }
        }
      `}
      fields={[
        { name: 'name', kind: 'line', label: t.name, required: true },
        { name: 'address', kind: 'lines', label: t.address, required: true, maxLength: 1000 },
        { name: 'headcount', kind: 'line', label: t.headcount },
      ]}
      input={(v) => ({
        tenantId: editing.tenantId,
        idempotencyKey,
        name: v.name,
        address: v.address,
        headcount: Number.parseInt(v.headcount || '0', 10) || 0,
      })}
      submit={t.addSite}
      needed={t.needed}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
