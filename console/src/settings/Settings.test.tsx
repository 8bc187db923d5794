import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type SettingsQuery } from '#/__generated__/SettingsQuery.graphql';
import { show } from '#/test-screen';
import { Settings } from './Settings';

const open = (language: 'en' | 'de') =>
  show<SettingsQuery>({
    path: '/settings',
    at: '/settings',
    query: node,
    answers: {
      Viewer: () => ({ settings: { locale: null, timeZone: null, digests: true }, employments: [] }),
      Person: () => ({ givenName: 'Nora', familyName: 'Lindqvist', email: 'n@example.com', locale: 'de' }),
      MembershipConnection: () => ({ edges: [] }),
    } as never,
    screen: (query) => <Settings query={query} />,
    language,
  });

test('only what was changed is sent', async () => {
  const { environment } = await open('en');
  await userEvent.selectOptions(await screen.findByLabelText('Time zone of the mails'), 'Europe/Berlin');
  expect(environment.mock.getMostRecentOperation().request.variables).toEqual({
    input: { timeZone: 'Europe/Berlin' },
  });
  await userEvent.click(screen.getByRole('checkbox'));
  expect(environment.mock.getMostRecentOperation().request.variables).toEqual({ input: { digests: false } });
});

test('the theme is this device’s, and told to nobody', async () => {
  const { environment } = await open('de');
  const asked = environment.mock.getAllOperations().length;
  await userEvent.selectOptions(await screen.findByLabelText('Darstellung'), 'Dunkel');
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(localStorage.getItem('theme')).toBe('dark');
  expect(environment.mock.getAllOperations()).toHaveLength(asked);
  await userEvent.selectOptions(screen.getByLabelText('Darstellung'), 'Wie auf dem Gerät');
  expect(localStorage.getItem('theme')).toBeNull();
});
