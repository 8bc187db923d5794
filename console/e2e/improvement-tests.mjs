import assert from 'node:assert/strict';
import { api, openScreen, signedIn } from './browser.mjs';

/** The main act of each screen of audits, nonconformities and management reviews. */
export function improvementTests({ test, browser, ids, quiet }) {
  const at = `/clients/${ids.alder}/improvement`;

  test('a nonconformity is recorded, and leads on from its correction', async () => {
    const page = await signedIn(browser, 'northstar-partner', `${at}/nonconformities`);
    await page.getByRole('button', { name: /^(Record a nonconformity|Abweichung erfassen)/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^(Source|Quelle)/).selectOption('OWN_OBSERVATION');
    await dialog.getByLabel(/^(Grade|Einstufung)/).selectOption('MINOR');
    const statement = `Seen at ${Date.now()}`;
    await dialog.getByLabel(/^(Requirement|Anforderung)/).fill('Measuring equipment is identified.');
    await dialog.getByLabel(/^(In what|Worin)/).fill(statement);
    await dialog.getByLabel(/^(Objective evidence|Objektiver Nachweis)/).fill('Caliper without a label');
    await dialog.getByLabel(/^(Number or words|Nummer oder Wörter)/).fill('7.1.5.2');
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByRole('button', { name: /^(Record|Abweichung erfassen)/ }).click();
    await page.getByRole('heading', { level: 1, name: /NC-/ }).waitFor();
    await page.getByText(statement).first().waitFor();
    await page.getByLabel(/^(What was done|Was getan wurde)/).fill('Labelled.');
    await page.getByRole('button', { name: /^(Note it|Festhalten)$/ }).click();
    await page.locator('nav [data-state="now"] a[href="#extent"]').waitFor();
    quiet(page);
  });

  test('an answer without a connection is kept, and stored when it is back', async () => {
    const page = await signedIn(browser, 'northstar-partner', `${at}/audits/${ids.audit}/checklist`);
    await page.locator('nav li button').nth(3).click();
    await page.getByRole('radio', { name: /Conformity|Konform/ }).waitFor({ state: 'attached' });
    await page.context().setOffline(true);
    const sample = `Lots of ${Date.now()}`;
    await page
      .locator('main label', { hasText: /Conformity|Konform/ })
      .first()
      .click();
    await page.getByLabel(/^(What was looked at|Was angesehen wurde)/).fill(sample);
    await page.getByText(/^(⚠ )?(No connection|Keine Verbindung)/).waitFor();
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    assert.ok(kept.includes(sample));
    assert.ok(!/eyJ/.test(kept), 'no token is kept');
    await page.context().setOffline(false);
    await page.getByText(/(Stored|Gespeichert)\. /).waitFor();
    const run = await api('northstar-partner');
    const { node } = await run(
      `query($id: ID!) { node(id: $id) { ... on InternalAudit { questions(first: 100) { edges { node { sample } } } } } }`,
      { id: ids.audit },
    );
    assert.ok(node.questions.edges.some((e) => e.node.sample === sample));
    assert.equal(
      await page.evaluate(() => Object.keys(sessionStorage).filter((k) => k.startsWith('answers')).length),
      0,
    );
  });

  test('what nobody audits stands out, and can be asked by process', async () => {
    const page = await signedIn(browser, 'northstar-partner', `${at}/programmes/${ids.programme}`);
    await page.waitForSelector('[data-uncovered]');
    await page.getByRole('radio', { name: /^(Processes|Prozesse)$/ }).click();
    const matrix = page.getByRole('region', { name: /^(Coverage|Abdeckung)$/ });
    await matrix.getByRole('row', { name: /Production/ }).waitFor();
    await page.getByRole('checkbox').check();
    assert.equal(await matrix.getByRole('row', { name: /Production/ }).count(), 1);
    assert.match(page.url(), /rows=processes&only=true/);
    quiet(page);
  });

  test('what is said in a review is kept', async () => {
    const page = await signedIn(browser, 'northstar-partner', `${at}/reviews/${ids.review}`);
    const said = `It is ${Date.now()}`;
    await page.locator('#content textarea').nth(2).fill(said);
    await page.keyboard.press('Tab');
    await page
      .getByText(/^(Saved|Gespeichert)$/)
      .first()
      .waitFor();
    await openScreen(page, ['', `${at}/reviews`, 'main table']);
    await openScreen(page, ['', `${at}/reviews/${ids.review}`, '#signature']);
    assert.equal(await page.locator('#content textarea').nth(2).inputValue(), said);
    quiet(page);
  });
}
