// Pictures of every screen, in both languages and themes and on a phone: node e2e/look.mjs FOLDER [pattern]
import { mkdirSync } from 'node:fs';
import { axe, launch, openScreen, signedIn, speak } from './browser.mjs';
import { screensOf } from './screens.mjs';
import { seed } from './seed.mjs';

const [folder, pattern = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const ids = await seed();
const browser = await launch();
const only = (process.env.LOOKS ?? 'en-light,de-dark,en-phone').split(',');
for (const look of only) {
  const [language, how] = look.split('-');
  const page = await signedIn(browser, 'northstar-partner', '/settings', {
    scheme: how === 'dark' ? 'dark' : 'light',
    ...(how === 'phone' ? { width: 400, height: 800 } : {}),
  });
  await speak(page, language);
  for (const [name, path, ready] of screensOf(ids)) {
    if (!name.includes(pattern)) continue;
    await openScreen(page, [name, path, ready]).catch(() => console.log(`${name}: no ${ready}`));
    const found = await axe(page);
    if (found.length > 0) console.log(look, name, JSON.stringify(found, null, 1));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) console.log(look, name, `is ${wide} px too wide`);
    await page.screenshot({ path: `${folder}/${name}-${look}.png`, fullPage: how === 'phone' });
  }
  if (page.complaints.length > 0) console.log(look, page.complaints);
  await page.context().close();
}
await browser.close();
