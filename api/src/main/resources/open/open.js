'use strict';

// Signs in at the realm (authorization code with PKCE) and says what the id in the address names.
// The token lives in this page's memory and is used for one query.
(async () => {
  const german = navigator.language.toLowerCase().startsWith('de');
  const words = german
    ? {
        organisation: 'Organisation',
        Tenant: 'Organisation',
        Firm: 'Beratungsunternehmen',
        Certification: 'Zertifizierung',
        AssessmentItem: 'Frage der Gap-Analyse',
        other: 'Triennium',
        standard: 'Norm',
        body: 'Zertifizierungsstelle',
        certificate: 'Zertifikat',
        expiresOn: 'gültig bis',
        assessment: 'Gap-Analyse',
        question: 'Frage',
        dueOn: 'fällig bis',
        nothing: 'Das gibt es nicht, oder Sie dürfen es nicht sehen.',
        signedIn: 'Angemeldet als ',
        failed: 'Die Anmeldung ist nicht gelungen. Bitte laden Sie die Seite neu.',
      }
    : {
        organisation: 'Organisation',
        Tenant: 'Organisation',
        Firm: 'Consultancy',
        Certification: 'Certification',
        AssessmentItem: 'Question of a gap analysis',
        other: 'Triennium',
        standard: 'Standard',
        body: 'Certification body',
        certificate: 'Certificate',
        expiresOn: 'valid until',
        assessment: 'Gap analysis',
        question: 'Question',
        dueOn: 'due by',
        nothing: 'There is no such thing, or you may not see it.',
        signedIn: 'Signed in as ',
        failed: 'The sign-in did not succeed. Please load the page anew.',
      };
  document.documentElement.lang = german ? 'de' : 'en';

  const back = location.origin + '/open/signed-in';
  const settings = await (await fetch('/open/settings.json')).json();
  const realm = settings.issuer + '/protocol/openid-connect';
  const note = document.getElementById('note');

  const base64url = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

  async function signIn() {
    const verifier = random();
    const state = random();
    const challenge = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    const query = new URLSearchParams(location.search);
    const hint = query.get('login_hint');
    query.delete('login_hint');
    const address = location.pathname + '?' + query;
    sessionStorage.setItem('opening', JSON.stringify({ verifier, state, address }));
    location.assign(
      realm +
        '/auth?' +
        new URLSearchParams({
          response_type: 'code',
          client_id: settings.client,
          redirect_uri: back,
          scope: 'openid',
          state,
          code_challenge: base64url(challenge),
          code_challenge_method: 'S256',
          ...(hint ? { login_hint: hint } : {}),
        }),
    );
  }

  async function tokenFor(query, started) {
    if (!query.has('code') || !started.state || query.get('state') !== started.state) {
      return null;
    }
    const response = await fetch(realm + '/token', {
      method: 'POST',
      body: new URLSearchParams({
        client_id: settings.client,
        grant_type: 'authorization_code',
        code: query.get('code'),
        code_verifier: started.verifier,
        redirect_uri: back,
      }),
    });
    return response.ok ? (await response.json()).access_token : null;
  }

  async function ask(token, id, tenant) {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'content-type': 'application/json',
        authorization: 'Bearer ' + token,
      },
      body: JSON.stringify({
        query: `query($id: ID!, $tenant: ID!) {
          viewer { person { givenName familyName } }
          tenant(id: $tenant) { name }
          node(id: $id) {
            __typename
            ... on Firm { name }
            ... on Certification {
              standard { designation } body { name }
              currentCertificate { number } cycle { expiry { on } }
            }
            ... on AssessmentItem {
              assessment { name } dueOn
              parts { standard { designation } clause { number title } control { number title } }
            }
          }
        }`,
        variables: { id, tenant },
      }),
    });
    return (await response.json()).data ?? {};
  }

  function fact(label, value) {
    if (value) {
      const term = document.createElement('dt');
      term.textContent = label;
      const text = document.createElement('dd');
      text.textContent = value;
      document.getElementById('facts').append(term, text);
    }
  }

  function date(day) {
    return day
      ? new Intl.DateTimeFormat(german ? 'de' : 'en', { dateStyle: 'long', timeZone: 'UTC' }).format(
          new Date(day + 'T00:00:00Z'),
        )
      : null;
  }

  function show({ viewer, tenant, node }) {
    const name = viewer ? viewer.person.givenName + ' ' + viewer.person.familyName : '';
    note.textContent = (node ? '' : words.nothing + ' ') + words.signedIn + name;
    if (!node) {
      return;
    }
    const title = words[node.__typename] ?? words.other;
    document.getElementById('title').textContent = title;
    document.title = title;
    fact(words.organisation, tenant?.name);
    fact(words.Firm, node.name);
    fact(words.standard, node.standard?.designation);
    fact(words.body, node.body?.name);
    fact(words.certificate, node.currentCertificate?.number);
    fact(words.expiresOn, date(node.cycle?.expiry.on));
    fact(words.assessment, node.assessment?.name);
    for (const part of node.parts ?? []) {
      const place = part.clause ?? part.control;
      fact(words.question, part.standard.designation + ' ' + place.number + ' ' + place.title);
    }
    fact(words.dueOn, date(node.dueOn));
  }

  if (location.pathname !== '/open/signed-in') {
    await signIn();
    return;
  }
  const started = JSON.parse(sessionStorage.getItem('opening') ?? '{}');
  sessionStorage.removeItem('opening');
  const token = await tokenFor(new URLSearchParams(location.search), started);
  if (!token) {
    note.textContent = words.failed;
    return;
  }
  history.replaceState(null, '', started.address);
  const address = new URL(location.href);
  const id = address.pathname.slice('/open/'.length);
  show(await ask(token, id, address.searchParams.get('in') ?? id));
})();
