// Takes pictures of the page of a running gateway, in both themes and languages: node dev/shoot.mjs [address] [folder] [name]
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const address = process.argv[2] ?? 'http://127.0.0.1:8080/';
const folder = process.argv[3] ?? 'dev/shots';
const only = process.argv[4] ?? '';
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
});
const looks = ['light', 'dark'].flatMap(theme => ['en', 'zh'].map(lang => [`${theme}-${lang}`, [1280, 720], `?theme=${theme}&lang=${lang}`]));
const levels = Object.entries({ city: null, district: page => goDown(page, 1), street: page => goDown(page, 2), case: pickCase });
for (const [name, size, query, act] of [
  ...levels.flatMap(([level, act]) => looks.map(([look, size, query]) => [`${level}-${look}`, size, query, act])),
  ['wide-dark-en', [1920, 1080], '?theme=dark&lang=en', null],
  ['overdue-light-en', [1280, 720], '?theme=light&lang=en&only=overdue', null],
  ['kinds-light-zh', [1280, 720], '?theme=light&lang=zh', openKinds],
  ['search-dark-en', [1280, 720], '?theme=dark&lang=en', search],
  ['far-down-light-en', [1280, 720], '?theme=light&lang=en&list=all', toTheEnd],
].filter(([name]) => name.includes(only))) {
  const page = await browser.newPage({ viewport: { width: size[0], height: size[1] } });
  page.on('console', message => console.log(name, message.type(), message.text()));
  page.on('pageerror', error => console.log(name, 'error', error.message));
  await page.goto(address + query);
  await page.waitForFunction(() => window.cityTwin?.areasDrawn > 0 && window.cityTwin.casesListed > 0, null, { timeout: 300_000 });
  await act?.(page);
  await page.waitForFunction(() => !window.cityTwin.isTurning, null, { timeout: 120_000 });
  await page.waitForTimeout(2_500);
  await page.screenshot({ path: `${folder}/${name}.png` });
  console.log(name, await page.evaluate(() => JSON.stringify(Object.fromEntries(Object.keys(Object.getOwnPropertyDescriptors(window.cityTwin)).map(key => [key, window.cityTwin[key]])))), page.url());
  await page.close();
}

await browser.close();

// So many levels down: each time the first area below, as the panel lists them.
async function goDown(page, levels) {
  for (let level = 0; level < levels; level++) {
    await page.locator('#side .bars .link').first().click();
    await page.waitForTimeout(1_500);
  }
}

async function openKinds(page) {
  await page.locator('[data-filter=kind]').click();
}

async function search(page) {
  await page.locator('#search').fill('wa');
}

async function pickCase(page) {
  await page.locator('.row').nth(2).click();
  await page.waitForTimeout(2_500);
}

async function toTheEnd(page) {
  await page.locator('.row').first().focus();
  await page.keyboard.press('End');
  await page.waitForTimeout(1_500);
}
