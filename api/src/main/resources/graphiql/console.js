'use strict';

// Signs in at the realm (authorization code with PKCE) and gives GraphiQL a fetcher that sends the
// token. Tokens live in this page's memory: after a reload the realm's own session signs in again.
(async () => {
  const page = location.origin + '/graphiql';
  const who = document.getElementById('who');
  const leave = document.getElementById('leave');
  const settings = await (await fetch('/graphiql/settings.json')).json();
  const realm = settings.issuer + '/protocol/openid-connect';
  const prefix = 'graphiql:';
  const owner = 'graphiql-owner';
  let tokens = null;
  let renewal = null;
  let hasLeft = false;

  const base64url = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
  const claims = (token) =>
    JSON.parse(
      new TextDecoder().decode(
        Uint8Array.from(
          atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')),
          (character) => character.charCodeAt(0),
        ),
      ),
    );

  async function signIn() {
    const verifier = random();
    const state = random();
    const challenge = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    sessionStorage.setItem('sign-in', JSON.stringify({ verifier, state }));
    location.assign(
      realm +
        '/auth?' +
        new URLSearchParams({
          response_type: 'code',
          client_id: settings.client,
          redirect_uri: page,
          scope: 'openid',
          state,
          code_challenge: base64url(challenge),
          code_challenge_method: 'S256',
        }),
    );
  }

  async function askForTokens(parameters) {
    const response = await fetch(realm + '/token', {
      method: 'POST',
      body: new URLSearchParams({ client_id: settings.client, ...parameters }),
    });
    if (!response.ok) {
      return false;
    }
    const answer = await response.json();
    tokens = { ...answer, expiresAt: Date.now() + answer.expires_in * 1000 };
    return true;
  }

  async function returnFromSignIn() {
    const query = new URLSearchParams(location.search);
    const started = JSON.parse(sessionStorage.getItem('sign-in') ?? '{}');
    sessionStorage.removeItem('sign-in');
    history.replaceState(null, '', page);
    return (
      query.has('code') &&
      started.state !== undefined &&
      query.get('state') === started.state &&
      (await askForTokens({
        grant_type: 'authorization_code',
        code: query.get('code'),
        code_verifier: started.verifier,
        redirect_uri: page,
      }))
    );
  }

  async function renew() {
    const renewed = await askForTokens({
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token,
    });
    if (!renewed) {
      await signIn();
    }
  }

  // Requests at the token's end wait for one renewal: the realm takes a refresh token once.
  async function accessToken() {
    if (tokens.expiresAt - Date.now() < 30_000) {
      renewal ??= renew().finally(() => {
        renewal = null;
      });
      await renewal;
    }
    return tokens.access_token;
  }

  // What the page keeps between visits (queries, variables, history) is for one person alone.
  const kept = {
    keys: () => Object.keys(localStorage).filter((key) => key.startsWith(prefix)),
    get length() {
      return kept.keys().length;
    },
    getItem: (key) => localStorage.getItem(key),
    // GraphiQL writes a little later than somebody types, also after a sign-out.
    setItem: (key, value) => {
      if (!hasLeft) {
        localStorage.setItem(key, value);
      }
    },
    removeItem: (key) => localStorage.removeItem(key),
    clear: () => kept.keys().forEach((key) => localStorage.removeItem(key)),
  };

  function keepFor(person) {
    if (localStorage.getItem(owner) !== person) {
      kept.clear();
      localStorage.setItem(owner, person);
    }
  }

  function forget() {
    hasLeft = true;
    kept.clear();
    localStorage.removeItem(owner);
  }

  // GraphiQL's parsed document lags behind the editor, so the text itself is looked at.
  function isSubscription({ query, operationName }) {
    const text = query.replace(/#.*|"""[^]*?"""|"(\\.|[^"\\\n])*"/g, '');
    return operationName
      ? new RegExp('\\bsubscription\\s+' + operationName + '\\b').test(text)
      : /^[\s,]*subscription\b/.test(text);
  }

  async function send(params, accept) {
    return fetch('/graphql', {
      method: 'POST',
      headers: {
        accept,
        'content-type': 'application/json',
        authorization: 'Bearer ' + (await accessToken()),
      },
      body: JSON.stringify(params),
    });
  }

  async function* events(params) {
    const response = await send(params, 'text/event-stream');
    if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
      yield await response.json();
      return;
    }
    let text = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const parts = (text + chunk).split('\n\n');
      text = parts.pop();
      for (const part of parts) {
        const lines = part.split('\n');
        const data = lines.find((line) => line.startsWith('data:'))?.slice(5);
        if (lines.includes('event:next') && data) {
          yield JSON.parse(data);
        }
      }
    }
  }

  async function answer(params) {
    const accept = 'application/graphql-response+json, application/json;q=0.9';
    return (await send(params, accept)).json();
  }

  const fetcher = (params) => (isSubscription(params) ? events(params) : answer(params));

  if (!(await returnFromSignIn())) {
    await signIn();
    return;
  }
  const me = claims(tokens.access_token);
  who.textContent = 'Signed in as ' + (me.preferred_username ?? me.name ?? me.sub);
  leave.hidden = false;
  keepFor(me.sub);
  leave.addEventListener('click', () => {
    forget();
    location.assign(
      realm +
        '/logout?' +
        new URLSearchParams({
          client_id: settings.client,
          id_token_hint: tokens.id_token,
          post_logout_redirect_uri: page,
        }),
    );
  });
  ReactDOM.createRoot(document.getElementById('console')).render(
    React.createElement(GraphiQL, {
      fetcher,
      storage: kept,
      defaultQuery: '{\n  tenants {\n    edges {\n      node {\n        id\n        name\n        permissions\n      }\n    }\n  }\n}\n',
      defaultEditorToolsVisibility: 'variables',
    }),
  );
})();
