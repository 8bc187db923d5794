import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql, type PreloadedQuery, usePreloadedQuery, useRelayEnvironment } from 'react-relay';
import type { SettingsMutation } from '#/__generated__/SettingsMutation.graphql';
import type { SettingsQuery } from '#/__generated__/SettingsQuery.graphql';
import { chooseTheme, type Theme, theme } from '#/design/theme';
import { useAct } from '#/graphql/act';
import { forgetAll } from '#/graphql/forget';
import { languageOf, useLanguage, useTexts } from '#/i18n/language';
import { Choice, Refusals, useTitle } from '#/parts/parts';
import css from './settings.module.css';
import { texts } from './texts';

const ZONES = Intl.supportedValuesOf('timeZone');

/** What somebody chose for themselves; each choice is stored as it is made. */
export function Settings({ query }: { query: PreloadedQuery<SettingsQuery> }) {
  const { viewer } = usePreloadedQuery<SettingsQuery>(
    graphql`
      query SettingsQuery {
        viewer {
          id
          person { id givenName familyName email locale }
          settings { locale timeZone digests }
          employments { id role firm { id name } }
          memberships(first: 20) { edges { node { id role tenant { id name } } } }
        }
      }
    `,
    query,
  );
  const { m, change } = useLanguage();
  const t = useTexts(texts);
  useTitle(t.title);
  const router = useRouter();
  const environment = useRelayEnvironment();
  const [saved, setSaved] = useState(false);
  const [chosenTheme, setChosenTheme] = useState(theme);
  const { act, isBusy, errors, failure } = useAct<SettingsMutation>(graphql`
    mutation SettingsMutation($input: ChangeMySettingsInput!) {
      changeMySettings(input: $input) {
        viewer { id settings { locale timeZone digests } }
        errors { ...userErrors_error }
      }
    }
  `);
  const save = (input: SettingsMutation['variables']['input']) => {
    setSaved(false);
    act({ input }, ({ changeMySettings }) => {
      setSaved(true);
      if (!('locale' in input)) return;
      // All that the server says is in another language now.
      const language = languageOf(changeMySettings.viewer?.settings.locale ?? viewer.person.locale);
      void change(language).then(() => {
        forgetAll(environment);
        return router.invalidate();
      });
    });
  };
  const { settings, person } = viewer;
  const language = settings.locale ? languageOf(settings.locale) : 'account';
  const zones = settings.timeZone && !ZONES.includes(settings.timeZone) ? [settings.timeZone, ...ZONES] : ZONES;
  return (
    <div className={css['page']}>
      <header>
        <h1>{t.title}</h1>
        <p role="status" className="muted">
          {isBusy ? m.common.saving : saved ? m.common.saved : ' '}
        </p>
      </header>
      <Refusals errors={errors} failure={failure} />
      <section className="card" aria-labelledby="you">
        <h2 id="you">{t.person}</h2>
        <p>
          {person.givenName} {person.familyName}
          {person.email ? ` · ${person.email}` : ''}
        </p>
        <p className="small muted">{t.account}</p>
        {viewer.employments.length + viewer.memberships.edges.length > 0 ? (
          <>
            <h3>{t.work}</h3>
            <ul className={css['work']}>
              {viewer.employments.map((e) => (
                <li key={e.id}>
                  <Link to="/firms/$id" params={{ id: e.firm.id }}>
                    {e.firm.name}
                  </Link>{' '}
                  · {m.role[e.role]}
                </li>
              ))}
              {viewer.memberships.edges.map(({ node }) => (
                <li key={node.id}>
                  {node.tenant.name} · {m.role[node.role]}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
      <section className={`card ${css['choices']}`} aria-label={t.title}>
        <Choice
          label={t.language}
          value={language}
          options={[
            ['account', t.asAccount(t.languages[languageOf(person.locale)])],
            ['en', t.languages.en],
            ['de', t.languages.de],
          ]}
          onChange={(chosen) => save({ locale: chosen === 'account' ? null : chosen })}
          hint={t.languageHint}
        />
        <Choice
          label={t.zone}
          value={settings.timeZone ?? ''}
          options={[['', t.zoneAsAccount], ...zones.map((zone) => [zone, zone] as const)]}
          onChange={(zone) => save({ timeZone: zone || null })}
        />
        <div className="field">
          <label className={css['check']}>
            <input
              type="checkbox"
              checked={settings.digests}
              aria-describedby="digests"
              onChange={(e) => save({ digests: e.target.checked })}
            />
            {t.digests}
          </label>
          <span id="digests" className="small muted">
            {t.digestsHint}
          </span>
        </div>
        <Choice
          label={t.theme}
          value={chosenTheme}
          options={Object.entries(t.themes) as [Theme, string][]}
          onChange={(chosen) => {
            chooseTheme(chosen);
            setChosenTheme(chosen);
          }}
          hint={t.themeHint}
        />
      </section>
    </div>
  );
}
