import { launch } from './e2e/browser.mjs';
const b = await launch(); const c = await b.newContext(); const p = await c.newPage();
p.on('console', m=>console.log('C', m.text())); p.on('pageerror', e=>console.log('E', e.stack)); p.on('requestfailed', r=>console.log('F', r.url(), r.failure().errorText)); p.on('response', r=>r.status()>=400 && console.log(r.status(), r.url()));
await p.goto('http://localhost:18080/settings'); await p.waitForSelector('#username'); await p.fill('#username','northstar-partner'); if (!(await p.locator('#password').isVisible())) await p.click('#kc-login');
  await p.fill('#password', 'triennium');
  await p.click('#kc-login'); await p.waitForTimeout(6000); console.log(p.url(), (await p.textContent('body')).slice(0,500)); await b.close();
