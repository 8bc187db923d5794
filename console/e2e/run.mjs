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

const hideClock = (page) => page.locator('aside').evaluate((clock) => clock.style.setProperty('display', 'none'));

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
      // Only the local stack has a clock; it lies over the end of whatever is long.
      if (screen[0] !== 'clients') await hideClock(page);
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

test('a step shows the rule before it is sent, is recorded, and taken back', async () => {
  // A run that broke off may have left an agreed day.
  const run = await api('northstar-partner');
  const { certification } = await run(
    'query($id: ID!) { certification(id: $id) { version audits(last: 1) { edges { node { id allowedActions } } } } }',
    { id: ids.contracted },
  );
  for (const { node } of certification.audits.edges) {
    if (node.allowedActions.includes('TAKE_BACK')) {
      await run(
        'mutation($input: TakeBackAuditInput!) { takeBackAudit(input: $input) { errors { code message path } } }',
        {
          input: { id: ids.contracted, expectedVersion: certification.version, auditId: node.id, reason: 'Broken off' },
        },
      );
    }
  }
  const page = await signedIn(browser, 'northstar-partner', `/clients/${ids.alder}/certifications/${ids.contracted}`);
  const dialog = page.getByRole('dialog');
  const record = dialog.getByRole('button', { name: /^(Record|Erfassen)$/ });
  await page.getByRole('button', { name: /Agree on stage 1|Stufe 1 vereinbaren/ }).click();
  await dialog.getByText(/APP-1/).waitFor();
  assert.deepEqual(await axe(page), []);
  await record.click();
  await dialog
    .getByText(/This is needed here|Diese Angabe wird gebraucht/)
    .first()
    .waitFor();
  await dialog.getByLabel(/First day of the audit|Erster Audittag/).fill(`${Number(ids.today.slice(0, 4)) + 1}-03-01`);
  await dialog.getByLabel(/Audit team|Auditteam/).fill('Ola Berg');
  await record.click();
  await page.getByText(/(Recorded|Erfasst): /).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'status');
  const row = page.locator('#audits ~ div').getByRole('row', { name: /Ola Berg/ });
  await row.locator('summary').click();
  await row.getByRole('button', { name: /Take the agreement back|Vereinbarung zurücknehmen/ }).click();
  const why = `Works holidays ${Date.now()}`;
  await dialog.getByLabel(/^(Reason|Begründung)/).fill(why);
  await record.click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('#history ~ ol').getByText(why).waitFor();
  await page.getByRole('button', { name: /Agree on stage 1|Stufe 1 vereinbaren/ }).waitFor();
  quiet(page);
});

test('a reader of a certification is offered no step', async () => {
  const page = await signedIn(browser, 'alder-employee', `/clients/${ids.alder}/certifications/${ids.certification}`);
  await page.getByText(/its steps are taken by others|ihre Schritte erfassen andere/).waitFor();
  assert.equal(await page.locator('main').getByRole('button', { name: /…$/ }).count(), 0);
  quiet(page);
});

test('somebody is entered into the staff register, and the trail says who did it', async () => {
  const page = await signedIn(browser, 'northstar-partner', `/clients/${ids.alder}/people?view=staff`);
  const family = `Probe${Date.now()}`;
  await page.getByRole('button', { name: /Add a colleague|Person eintragen/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Given name|Vorname/).fill('Pia');
  await dialog.getByLabel(/Family name|Nachname/).fill(family);
  assert.deepEqual(await axe(page), []);
  await dialog.getByRole('button', { name: /Add a colleague|Person eintragen/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('searchbox').fill(family);
  await page.getByRole('rowheader', { name: new RegExp(family) }).waitFor();
  await openScreen(page, ['', `/clients/${ids.alder}/people/trail?kind=Colleague`, 'main search ~ section li']);
  await page
    .locator('main li', { hasText: family })
    .first()
    .getByText(/Northstar Consulting/)
    .waitFor();
  quiet(page);
});

test('a change of the scope begins a draft, which can be given up', async () => {
  const page = await signedIn(browser, 'northstar-partner', `/clients/${ids.alder}/system`);
  const name = `Grinding ${Date.now()}`;
  await page
    .getByRole('button', { name: /(Change|Ändern) \((Processes|Prozesse)\)/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const lines = dialog.getByLabel(/Processes|Prozesse/);
  await lines.fill(`${await lines.inputValue()}\n${name}: Surfaces`);
  await dialog.getByRole('button', { name: /^(Save|Speichern)$/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(name).waitFor();
  await page.getByRole('button', { name: /Give up the draft|Entwurf verwerfen/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Give up the draft|Entwurf verwerfen/ })
    .click();
  await page.getByText(name).waitFor({ state: 'detached' });
  quiet(page);
});

test('the advisor follows each answer with reasons', async () => {
  const page = await signedIn(browser, 'northstar-partner', `/clients/${ids.birch}/system/advisor`);
  await page.locator('main fieldset').nth(1).locator('label').nth(1).click();
  await page.locator('main li h3').first().waitFor();
  await hideClock(page);
  assert.deepEqual(await axe(page), []);
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

test('what moves with a task shows before it is saved', async () => {
  const page = await signedIn(browser, 'northstar-partner', `/clients/${ids.alder}/plans/${ids.plan}?show=critical`);
  const task = page.locator('[data-key]').nth(3);
  const name = await task.getAttribute('title');
  await task.focus();
  await page.keyboard.press('Enter');
  const pane = page.getByRole('complementary', { name: /^(Task|Aufgabe)$/ });
  await pane.getByRole('heading', { name }).waitFor();
  await pane.getByRole('button', { name: /^(Move|Verschieben)$/ }).click();
  const days = pane.getByLabel(/^(Working days|Arbeitstage)$/);
  const before = Number(await days.inputValue());
  await days.fill(String(before + 3));
  await pane.getByText(/\+3/).first().waitFor();
  await pane
    .getByRole('button', { name: /^(Move it|Verschieben)$/ })
    .last()
    .click();
  await pane.getByText(new RegExp(`${before + 3} (working days|Arbeitstage)`)).waitFor();
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press('Escape');
  await pane.waitFor({ state: 'detached' });
  quiet(page);
});

test('audit time is computed as it is typed, and its address gives the same answer', async () => {
  const page = await signedIn(browser, 'northstar-partner', '/audit-time');
  await page.getByLabel(/^(People at full time|Personen in Vollzeit)$/).fill('120');
  await page
    .getByText(/^7 (days|Tage)$/)
    .first()
    .waitFor();
  const again = await signedIn(browser, 'northstar-partner', page.url().replace(PRODUCT, ''));
  await again
    .getByText(/^7 (days|Tage)$/)
    .first()
    .waitFor();
  quiet(page);
});

test('a file becomes a document', async () => {
  const page = await signedIn(browser, 'northstar-partner', `/clients/${ids.alder}/documents`);
  await page.getByRole('button', { name: /^(New document|Neues Dokument)$/ }).click();
  const dialog = page.getByRole('dialog');
  const name = `Evaluation ${Date.now()}`;
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from('Suppliers are evaluated.') });
  await dialog.getByText(/has arrived|ist angekommen/).waitFor();
  await dialog.getByRole('button', { name: /^(Create|Anlegen|Erstellen)$/ }).click();
  await page.getByRole('heading', { name }).waitFor();
  await page.getByText(`${name}.txt`).waitFor();
  assert.deepEqual(await axe(page), []);
  quiet(page);
});

test('whoever is asked to read sees it, and what differs', async () => {
  const page = await signedIn(browser, 'alder-representative', `/clients/${ids.alder}/documents/${ids.document}`);
  await page.getByText(/lines? differs?|Zeilen? (ist|sind) anders/).waitFor();
  assert.deepEqual(await axe(page), []);
  quiet(page);
});

test('quotes stand beside the days that the rules give', async () => {
  const page = await signedIn(browser, 'northstar-partner', `/clients/${ids.alder}/quotations/${ids.quotation}`);
  await page.getByText(/Beta Certification: .+ 3 (instead of|statt) /).waitFor();
  await page.getByLabel(/^(Level found|Gefundener Grad)/).fill('20');
  await page.getByText(/^(Days on top|Zusätzliche Tage)/).waitFor();
  await openScreen(page, ['', `/clients/${ids.alder}/bodies/${ids.body}`, 'main section h3']);
  const path = await page.evaluate(() => location.search);
  assert.match(path, /system=/);
  quiet(page);
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
