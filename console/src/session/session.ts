import { InMemoryWebStorage, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';

// Tokens live in this module's memory alone. A reload signs in again at the realm, whose own session answers
// without a question. Session storage holds the code verifier while the browser is away at the realm.
let manager: UserManager;
let states: WebStorageStateStore;
let user: User | null = null;

export interface Settings {
  issuer: string;
  client: string;
  /** Where caught mails are to be read: on the local stack alone. */
  mails?: string;
}

let told: Settings;

export function settings(): Settings {
  return told;
}

export async function signIn(): Promise<User | null> {
  const response = await fetch('/settings.json');
  if (!response.ok) throw new Error(`settings.json: ${response.status}`);
  told = await response.json();
  states = new WebStorageStateStore({ store: sessionStorage });
  manager = new UserManager({
    authority: told.issuer,
    client_id: told.client,
    redirect_uri: `${location.origin}/signed-in`,
    post_logout_redirect_uri: `${location.origin}/`,
    scope: 'openid',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: states,
    automaticSilentRenew: false,
    monitorSession: false,
    loadUserInfo: false,
  });
  if (location.pathname === '/signed-in') {
    const state = new URLSearchParams(location.search).get('state');
    if (!state || (await states.get(state)) === null) {
      // An address from the history, whose sign-in is long over.
      history.replaceState(null, '', '/');
      await redirect();
      return null;
    }
    user = await manager.signinRedirectCallback();
    history.replaceState(null, '', (user.state as string | undefined) ?? '/');
    return user;
  }
  await redirect();
  return null;
}

/** To the realm, and back to this address. */
export async function redirect(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const hint = query.get('login_hint');
  query.delete('login_hint');
  const address = `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`;
  await manager.signinRedirect({ state: address, ...(hint ? { login_hint: hint } : {}) });
}

let renewal: Promise<User | null> | null = null;
const SECONDS_LEFT = 30;

/** Asked for before each request; many at once wait for one renewal. Waits for good once the session has ended. */
export async function accessToken(): Promise<string> {
  if (user && (user.expires_in ?? 0) < SECONDS_LEFT) await renew();
  if (!user) return new Promise<string>(() => {});
  return user.access_token;
}

/** After a refused token: whether there is a new one. */
export async function renew(): Promise<boolean> {
  renewal ??= manager.signinSilent().finally(() => {
    renewal = null;
  });
  try {
    user = await renewal;
  } catch (error) {
    // The realm says no; a network that is away for a moment says something else.
    if ((error as { error?: string }).error) user = null;
    else throw error;
  }
  if (!user) end();
  return user !== null;
}

let ended = false;
const listeners = new Set<() => void>();

function end() {
  ended = true;
  for (const tell of listeners) tell();
}

export function hasEnded(): boolean {
  return ended;
}

export function onEnd(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Takes along what the tab keeps of the person: whoever comes next is somebody else. */
export function signOut(): Promise<void> {
  sessionStorage.clear();
  return manager.signoutRedirect(user?.id_token ? { id_token_hint: user.id_token } : {});
}
