// What all end-to-end tests share: Debian's Chromium, a real sign-in, axe, and what no page may do.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

export const PRODUCT = process.env.TRIENNIUM_URL ?? 'http://localhost:8080';
const PASSWORD = 'triennium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
}

/** A window of somebody who is signed in, at an address; what its console complains of is collected. */
export async function signedIn(browser, username, path = '/', { width = 1440, height = 900, scheme = 'light' } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') page.complaints.push(message.text());
  });
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  await page.goto(PRODUCT + path);
  // Keycloak asks for the name first, and then for the password.
  await page.fill('#username', username);
  if (!(await page.locator('#password').isVisible())) await page.click('#kc-login');
  await page.fill('#password', PASSWORD);
  await page.click('#kc-login');
  await page.waitForSelector('main h1');
  return page;
}

/** To another screen as a link leads there, without a reload. */
export async function openScreen(page, [, path, ready]) {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await page.waitForSelector(ready);
  await page.waitForTimeout(300);
}

/** In this language from now on. */
export async function speak(page, language) {
  await openScreen(page, ['', '/settings', 'main select']);
  await page.locator('main select').first().selectOption(language);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

/** What axe finds on the page as it is; nothing is what it should be. */
export async function axe(page) {
  // The page's own policy forbids scripts from elsewhere; the debugger may.
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setBypassCSP', { enabled: true });
  await client.send('Runtime.evaluate', { expression: AXE });
  const { result } = await client.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((r) => JSON.stringify(r.violations.map((v) => ({ id: v.id, nodes: v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + ' ' + n.failureSummary) }))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await client.detach();
  return JSON.parse(result.value);
}

/** The API as the same person, for what a test needs to be there first. */
export async function api(username) {
  const settings = await (await fetch(`${PRODUCT}/settings.json`)).json();
  const answer = await fetch(`${settings.issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'triennium-scripts', username, password: PASSWORD }),
  });
  const { access_token: token } = await answer.json();
  return async (query, variables = {}) => {
    const response = await fetch(`${PRODUCT}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    const refused = Object.values(data ?? {}).flatMap((payload) => payload?.errors ?? []);
    if (errors || refused.length > 0) throw new Error(JSON.stringify(errors ?? refused));
    return data;
  };
}
