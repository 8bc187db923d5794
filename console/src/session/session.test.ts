import { beforeEach, expect, test, vi } from 'vitest';

const manager = { signinRedirect: vi.fn(), signinRedirectCallback: vi.fn(), signoutRedirect: vi.fn() };
vi.mock('oidc-client-ts', async (original) => ({
  ...(await original<typeof import('oidc-client-ts')>()),
  UserManager: class {
    signinRedirect = manager.signinRedirect;
    signinRedirectCallback = manager.signinRedirectCallback;
    signoutRedirect = manager.signoutRedirect;
  },
}));
const { signIn, signOut } = await import('./session');

beforeEach(() => {
  vi.resetAllMocks();
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ issuer: 'https://realm', client: 'console' })));
});

test('a sign-in whose state nobody knows begins anew', async () => {
  history.replaceState(null, '', '/signed-in?state=old&code=c');
  expect(await signIn()).toBeNull();
  expect(manager.signinRedirect).toHaveBeenCalledWith({ state: '/' });
  expect(manager.signinRedirectCallback).not.toHaveBeenCalled();
});

test('a sign-in that the realm refuses is told, and does not go round in circles', async () => {
  sessionStorage.setItem('oidc.now', '{}');
  history.replaceState(null, '', '/signed-in?state=now&error=access_denied');
  manager.signinRedirectCallback.mockRejectedValue(new Error('access_denied'));
  await expect(signIn()).rejects.toThrow('access_denied');
  expect(manager.signinRedirect).not.toHaveBeenCalled();
});

test('who signs out leaves nothing in the tab', async () => {
  sessionStorage.setItem('notes of eva on i1', '{}');
  await signOut();
  expect(sessionStorage.length).toBe(0);
  expect(manager.signoutRedirect).toHaveBeenCalledOnce();
});
