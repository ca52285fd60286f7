// Takes pictures of the page in both themes and languages: node dev/shoot.mjs [address] [folder]
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const address = process.argv[2] ?? 'http://127.0.0.1:8090/';
const folder = process.argv[3] ?? 'dev/shots';
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
});
for (const [name, size, query, act] of [
  ['city-dark-en', [1440, 900], '?theme=dark&lang=en', null],
  ['city-light-zh', [1280, 720], '?theme=light&lang=zh', null],
  ['case-light-en', [1440, 900], '?theme=light&lang=en', pickCase],
  ['late-dark-zh', [1280, 720], '?theme=dark&lang=zh#case=LJ-11182-2', seeCase],
  ['late-light-en', [1280, 720], '?theme=light&lang=en#case=LJ-11182-2', seeCase],
  ['area-dark-en', [1280, 720], '?theme=dark&lang=en', pickArea],
]) {
  const page = await browser.newPage({ viewport: { width: size[0], height: size[1] } });
  page.on('console', message => console.log(name, message.type(), message.text()));
  page.on('pageerror', error => console.log(name, 'error', error.message));
  await page.goto(address + query);
  await page.waitForFunction(() => window.cityTwin?.areasDrawn > 0 && window.cityTwin.casesListed > 0, null, { timeout: 30_000 });
  await act?.(page);
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: `${folder}/${name}.png` });
  console.log(name, await page.evaluate(() => JSON.stringify({ ...Object.fromEntries(Object.keys(window.cityTwin).map(key => [key, window.cityTwin[key]])) })));
  await page.close();
}

await browser.close();

async function seeCase(page) {
  await page.waitForFunction(() => window.cityTwin.casesDrawn > 0, null, { timeout: 30_000 });
}

async function pickArea(page) {
  await page.mouse.click(640, 330);
  await page.mouse.move(700, 400, { steps: 3 });
}

async function pickCase(page) {
  await page.locator('.row').nth(3).click();
  await page.waitForFunction(() => window.cityTwin.casesDrawn > 0, null, { timeout: 30_000 });
}
