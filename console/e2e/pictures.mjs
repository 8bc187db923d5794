// The pictures of docs/console, from the demo data: node e2e/pictures.mjs
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launch, openScreen, signedIn, speak } from './browser.mjs';
import { screensOf } from './screens.mjs';
import { seed } from './seed.mjs';

const folder = path.resolve(import.meta.dirname, '../../docs/console');
mkdirSync(folder, { recursive: true });
const screens = new Map(screensOf(await seed()).map((screen) => [screen[0], screen]));
const browser = await launch();

async function take(language, scheme, width, names) {
  const page = await signedIn(browser, 'northstar-partner', '/', { width, height: width < 800 ? 760 : 780, scheme });
  await speak(page, language);
  for (const name of names) {
    await openScreen(page, screens.get(name));
    // Only the local stack has a clock to move.
    await page.locator('aside').evaluate((clock) => clock.style.setProperty('display', 'none'));
    await page.screenshot({ path: path.join(folder, `${name}-${language}-${width < 800 ? 'phone' : scheme}.png`) });
  }
  await page.context().close();
}

await take('en', 'light', 1240, ['clients', 'overview', 'gap-analysis', 'dates', 'inbox']);
await take('de', 'dark', 1240, ['gap-analysis']);
await take('de', 'light', 400, ['overview']);
await browser.close();
