// Measures the page of a running gateway: node dev/measure.mjs first|pan|memory [address] [minutes]
//   first   from an empty cache until cases are drawn: time and bytes, five times
//   pan     frames while a map with all its cases is dragged for ten seconds, and what they cost the page's own thread
//   memory  the heap of the page, collected first, every 20 seconds for some minutes; let something happen meanwhile (citytwin simulate --play all)
import { chromium } from 'playwright-core';

const [what, address = 'http://127.0.0.1:8080/', minutes = '5'] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
});
await { first, pan, memory }[what]();
await browser.close();

async function first() {
  for (let round = 0; round < 5; round++) {
    const page = await open();
    const { bytes, line } = page;
    await page.tab.goto(`${address}?lang=en`);
    await page.tab.waitForFunction(() => window.cityTwin?.areasDrawn > 0 && window.cityTwin.casesListed > 0 && (window.cityTwin.casesDrawn > 0 || window.cityTwin.detail !== 'CASES'), null, { polling: 20 });
    const ms = await page.tab.evaluate(() => Math.round(performance.now()));
    console.log(`${ms} ms until cases are drawn; ${Math.round(bytes() / 1024)} kB in all`);
    await line.detach();
    await page.tab.context().close();
  }
}

async function pan() {
  const { tab, line } = await open();
  await tab.goto(`${address}?lang=en`);
  await tab.waitForFunction(() => window.cityTwin?.casesDrawn > 0 && !window.cityTwin.isTurning, null, { timeout: 120_000 });
  await tab.waitForTimeout(3_000);
  const known = await tab.evaluate(() => window.cityTwin.casesKnown);
  await tab.evaluate(() => {
    window.frames_ = [];
    const note = at => { window.frames_.push(at); requestAnimationFrame(note); };
    requestAnimationFrame(note);
  });
  const before = await metrics(line);
  await tab.mouse.move(640, 400);
  await tab.mouse.down();
  for (let step = 0; step < 600; step++) {
    await tab.mouse.move(640 + 150 * Math.sin(step / 30), 400 + 60 * Math.cos(step / 30));
    await tab.waitForTimeout(10);
  }
  const after = await metrics(line);
  const frames = await tab.evaluate(() => window.frames_);
  await tab.mouse.up();
  const gaps = frames.slice(1).map((at, index) => at - frames[index]).sort((a, b) => a - b);
  const share = at => gaps[Math.floor(gaps.length * at)].toFixed(1);
  console.log(`${known} cases; ${frames.length} frames in ${((frames.at(-1) - frames[0]) / 1000).toFixed(1)} s; between frames p50 ${share(0.5)}, p95 ${share(0.95)}, p99 ${share(0.99)} ms`);
  console.log(`the page's own thread: ${(1000 * (after.TaskDuration - before.TaskDuration) / frames.length).toFixed(1)} ms a frame, of it script ${(1000 * (after.ScriptDuration - before.ScriptDuration) / frames.length).toFixed(1)} ms`);
}

async function memory() {
  const { tab, line } = await open();
  await tab.goto(`${address}?lang=en`);
  await tab.waitForFunction(() => window.cityTwin?.casesListed > 0);
  for (let second = 0; second <= Number(minutes) * 60; second += 20) {
    await line.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize, Nodes, JSEventListeners } = await metrics(line);
    const { position, open } = await tab.evaluate(() => ({ position: window.cityTwin.position, open: window.cityTwin.open }));
    console.log(`${second} s: heap ${(JSHeapUsedSize / 1048576).toFixed(1)} MB, ${Nodes} nodes, ${JSEventListeners} listeners; position ${position}, ${open} open`);
    await tab.waitForTimeout(20_000);
  }
}

async function open() {
  const tab = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  const line = await tab.context().newCDPSession(tab);
  let bytes = 0;
  line.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await line.send('Network.enable');
  await line.send('Performance.enable');
  return { tab, line, bytes: () => bytes };
}

async function metrics(line) {
  return Object.fromEntries((await line.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
}
