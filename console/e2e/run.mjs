// The console in a real browser against the running product: node e2e/run.mjs [pattern]. Every test signs in anew.
import assert from 'node:assert/strict';
import { api, axe, launch, openScreen, PRODUCT, signedIn, speak } from './browser.mjs';
import { improvementTests } from './improvement-tests.mjs';
import { screensOf } from './screens.mjs';
import { seed } from './seed.mjs';

const [pattern = ''] = process.argv.slice(2);
const tests = [];
const test = (name, body) => tests.push([name, body]);
const ids = await seed();
const browser = await launch();

const quiet = (page) => assert.deepEqual(page.complaints, []);

/** Chooses a question of a gap analysis by its place in the list; its id then stands in the address. */
async function choose(page, place) {
  await page.locator('[role="row"]').nth(place).click();
  await page.waitForURL(/item=/);
  return item(page);
}

const item = (page) => new URL(page.url()).searchParams.get('item');

for (const [language, scheme, width] of [
  ['en', 'light', 1440],
  ['de', 'dark', 1440],
  ['de', 'light', 400],
  ['en', 'dark', 400],
]) {
  test(`every screen is accessible and fits, ${language} ${scheme} ${width}`, async () => {
    const page = await signedIn(browser, 'northstar-partner', '/', { scheme, width });
    await speak(page, language);
    for (const screen of screensOf(ids)) {
      await openScreen(page, screen);
      assert.deepEqual(await axe(page), [], screen[0]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${screen[0]} is ${wide} px too wide`);
      // The local stack's clock lies over whatever ends there; it was looked at with the first screen.
      await page.locator('aside').evaluate((clock) => clock.style.setProperty('display', 'none'));
    }
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    assert.ok(!/eyJ|token/i.test(kept), `no token is kept: ${kept}`);
    quiet(page);
  });
}

test('a link survives the sign-in', async () => {
  const page = await signedIn(browser, 'northstar-partner', `/clients/${ids.alder}/assessments/${ids.gap}?show=gaps`);
  assert.equal(new URL(page.url()).search, '?show=gaps');
  await page.waitForSelector('[role="row"]');
  quiet(page);
});

test('a link in a mail opens the thing itself', async () => {
  const page = await signedIn(browser, 'northstar-partner', `/open/${ids.gap}?in=${ids.alder}`);
  await page.waitForURL(`**/clients/${ids.alder}/assessments/${ids.gap}`);
  quiet(page);
});

test('keys answer, and another person sees it at once', async () => {
  const path = `/clients/${ids.alder}/assessments/${ids.gap}`;
  const [nora, eva] = await Promise.all([
    signedIn(browser, 'northstar-partner', path),
    signedIn(browser, 'alder-representative', path),
  ]);
  const id = await choose(nora, 3);
  for (const [key, mark] of [
    ['3', '●'],
    ['1', '✓'],
  ]) {
    await nora.keyboard.press(key);
    await eva.waitForFunction(
      ([row, sign]) => document.querySelector(`[data-key="${row}"] .chip`)?.textContent?.includes(sign),
      [id, mark],
    );
  }
  await nora.keyboard.press('j');
  assert.notEqual(item(nora), id);
  await nora.keyboard.press('n');
  assert.equal(await nora.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
  await nora.keyboard.press('Escape');
  assert.equal(await nora.evaluate(() => document.activeElement?.getAttribute('role')), 'row');
  quiet(nora);
  quiet(eva);
});

test('two who write at once settle it on the screen', async () => {
  const page = await signedIn(browser, 'northstar-partner', `/clients/${ids.alder}/assessments/${ids.gap}`);
  const id = await choose(page, 7);
  // New words each time: what is stored already is no change.
  const mine = `Mine ${Date.now()}`;
  const eva = await api('alder-representative');
  const version = async () =>
    (await eva('query($id: ID!) { node(id: $id) { ... on AssessmentItem { version } } }', { id })).node.version;
  // No news reaches this window, as when its stream has just broken.
  await page.route('**/graphql', (route) =>
    route.request().headers().accept.includes('event-stream') ? route.abort() : route.continue(),
  );
  await page.reload();
  await page.waitForSelector('[role="row"]');
  await page.getByLabel('Notes').or(page.getByLabel('Notizen')).fill(mine);
  await eva(
    'mutation($input: AnswerAssessmentItemInput!) { answerAssessmentItem(input: $input) { errors { code message path } } }',
    { input: { id, expectedVersion: await version(), notes: `Theirs ${Date.now()}` } },
  );
  await page.keyboard.press('Tab');
  const alert = page.locator('[role="alert"]', { hasText: 'Theirs' });
  await alert.waitFor();
  await alert.getByRole('button').last().click();
  await page.getByText(/^(Saved|Gespeichert)$/).waitFor();
  const { node } = await eva('query($id: ID!) { node(id: $id) { ... on AssessmentItem { notes } } }', { id });
  assert.equal(node.notes, mine);
});

test('a respondent sees what is to be answered, and no more', async () => {
  const page = await signedIn(browser, 'alder-employee', '/');
  await page.waitForURL(`**/clients/${ids.alder}`);
  assert.equal(await page.getByRole('button', { name: /New gap analysis|Neue Gap-Analyse/ }).count(), 0);
  await openScreen(page, ['', `/clients/${ids.alder}/assessments/${ids.gap}`, '[role="row"]']);
  assert.ok(await page.locator('main textarea').first().isDisabled());
  quiet(page);
});

test('a client of another firm is not there', async () => {
  const page = await signedIn(browser, 'cedar-representative', `/clients/${ids.birch}`);
  await page.getByRole('heading', { name: /There is nothing here|Hier ist nichts/ }).waitFor();
  quiet(page);
});

test('notes that are not saved outlive a reload', async () => {
  const page = await signedIn(browser, 'northstar-partner', `/clients/${ids.alder}/assessments/${ids.gap}`);
  await choose(page, 8);
  const notes = page.getByLabel('Notes').or(page.getByLabel('Notizen'));
  await notes.fill('Half a sent');
  await page.reload();
  await notes.waitFor();
  assert.equal(await notes.inputValue(), 'Half a sent');
  await notes.fill('');
});

test('a session ended elsewhere is told, and comes back to the same place', async () => {
  const page = await signedIn(browser, 'northstar-partner', `/clients/${ids.birch}`);
  const { issuer } = await (await fetch(`${PRODUCT}/settings.json`)).json();
  const other = await page.context().newPage();
  await other.goto(`${issuer}/protocol/openid-connect/logout`);
  await other.click('#kc-logout');
  await other.waitForLoadState('networkidle');
  await page.bringToFront();
  await page.getByRole('link', { name: /^(Inbox|Eingang)/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  assert.deepEqual(await axe(page), []);
  await dialog.getByRole('button').click();
  await page.waitForSelector('#username');
  await page.fill('#username', 'northstar-partner');
  if (!(await page.locator('#password').isVisible())) await page.click('#kc-login');
  await page.fill('#password', 'triennium');
  await page.click('#kc-login');
  await page.waitForURL('**/inbox');
});

improvementTests({ test, browser, ids, quiet });

test('a day passes on the local stack', async () => {
  const page = await signedIn(browser, 'northstar-partner', '/clients');
  const clock = page.locator('aside');
  const before = await clock.textContent();
  await clock.getByRole('button').first().click();
  await clock.getByText(/1 day has|1 Tag vergangen|1 day have/).waitFor({ timeout: 60_000 });
  assert.notEqual(await clock.textContent(), before);
  quiet(page);
});

let failed = 0;
for (const [name, body] of tests) {
  if (!name.includes(pattern)) continue;
  const began = Date.now();
  try {
    await body();
    console.log(`ok      ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}\n${error.stack}`);
  }
  for (const context of browser.contexts()) await context.close();
}
await browser.close();
console.log(failed === 0 ? 'Console: all passed' : `Console: ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
