/**
 * A made-up city behind the real contract, to develop the page without a gateway: `npm run fake`, then open
 * http://127.0.0.1:8090/ (it serves gateway/wwwroot too). Options by environment: PORT, PER_SECOND (events), SPEED (city
 * seconds in a real second; other than 1 means a driven clock). Stop it to see the page lose its line.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Code, ConnectError, type ConnectRouter } from '@connectrpc/connect';
import { connectNodeAdapter } from '@connectrpc/connect-node';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { CaseService } from '../src/gen/citytwin/v1/cases_pb';
import { CityService } from '../src/gen/citytwin/v1/city_pb';
import { LiveService } from '../src/gen/citytwin/v1/live_pb';
import { PlaceService } from '../src/gen/citytwin/v1/places_pb';
import { cardOf, dutiesOf, explained, fits, sumsOf } from './answers';
import { kinds, levels, organisations } from './catalogue';
import { areas, boundsOf } from './plan';
import { Town, type FakeCase } from './town';

const port = Number(process.env['PORT'] ?? 8090);
const town = new Town(Number(process.env['SPEED'] ?? 1));
const changes: FakeCase[] = [];
setInterval(() => changes.push(town.happen(), ...town.clocks()), 1_000 / Number(process.env['PER_SECOND'] ?? 2));

const clock = () => ({ kind: town.speed === 1 ? 1 : 2, now: timestampFromMs(Math.round(town.now)), speed: town.speed });
const position = () => BigInt(town.position);
const find = (number: string) => town.cases.get(number) ?? fail(`No case has the number ${number}.`);
const fail = (sentence: string): never => {
  throw new ConnectError(sentence, Code.NotFound);
};

/** Waits for changes, at most as long as a silent line may last; each case once. */
async function* batches(signal: AbortSignal): AsyncGenerator<FakeCase[]> {
  for (let read = changes.length, quiet = 0; !signal.aborted;) {
    await new Promise(resolve => setTimeout(resolve, 100));
    quiet += 100;
    if (changes.length > read || quiet >= 4_000) {
      yield [...new Set(changes.slice(read))];
      [read, quiet] = [changes.length, 0];
    }
  }
}

function routes(router: ConnectRouter): void {
  router.service(CityService, {
    getCity: () => ({ code: 'linjiang', packVersion: 'fake-1', names: { zh: '临江市', en: 'Linjiang' }, timeZone: 'Asia/Shanghai', levels, cellMetres: 100, bounds: boundsOf(areas[0]!.rings), clock: clock(), position: position() }),
    getCatalogue: () => ({ kinds: kinds.map(kind => ({ key: kind.key, names: { en: kind.en, zh: kind.zh }, group: 'Demo', limit: `${kind.hours} urgent_hours` })) }),
    listOrganisations: () => ({ organisations }),
  });
  router.service(PlaceService, {
    listAreas: () => ({ areas: areas.map(({ code, level, parent, names, rings }) => ({ code, level, parent, names, bounds: boundsOf(rings) })) }),
    getBoundaries: ({ level }) => ({
      version: '1',
      geojson: JSON.stringify({ type: 'FeatureCollection', features: areas.filter(area => area.level === level).map(area => ({
        type: 'Feature', properties: { code: area.code, parent: area.parent, name_zh: area.names.zh, name_en: area.names.en },
        geometry: { type: 'MultiPolygon', coordinates: area.rings.map(ring => [ring]) },
      })) }),
    }),
  });
  router.service(CaseService, {
    getCase: ({ number }) => {
      const one = find(number);
      return { case: { card: cardOf(one), dueBecause: one.dueBecause, leadBecause: one.leadBecause, packVersion: 'fake-1', obligations: dutiesOf(one) } };
    },
    getCaseHistory: ({ number }) => ({ events: find(number).events.map(event => ({ ...event, position: BigInt(event.position), version: BigInt(event.version), at: timestampFromMs(Math.round(event.at)), dataJson: JSON.stringify(event.data) })) }),
    explainCase: ({ number }) => ({ timeZone: 'Asia/Shanghai', steps: find(number).events.map(event => explained(event)) }),
    // Nobody acts in the fake city.
    listActions: ({ number }) => ({ version: BigInt(find(number).version), actions: [] }),
    listCases: ({ filter, pageSize }) => {
      const all = [...town.cases.values()].filter(one => fits(one, filter)).sort((a, b) => b.openedAt - a.openedAt);
      return { cases: all.slice(0, pageSize).map(cardOf), nextPageToken: all.length > pageSize ? 'more' : '' };
    },
  });
  router.service(LiveService, {
    async *watchAreas(_, context) {
      yield { position: position(), clock: clock(), areas: sumsOf(town, new Set(areas.map(area => area.code))), snapshot: true };
      for await (const batch of batches(context.signal)) {
        yield { position: position(), clock: clock(), areas: sumsOf(town, new Set(batch.flatMap(one => one.place.areas))) };
      }
    },
    async *watchCases({ filter, afterPosition, changesOnly }, context) {
      const known = [...town.cases.values()].filter(one => (afterPosition === undefined ? fits(one, filter) : one.position > afterPosition));
      if (!changesOnly) {
        yield { position: position(), clock: clock(), cases: known.map(cardOf), snapshot: afterPosition === undefined };
      }

      const sent = new Set(known.map(one => one.number));
      for await (const batch of batches(context.signal)) {
        const cases = batch.filter(one => fits(one, filter) || sent.has(one.number));
        cases.forEach(one => sent.add(one.number));
        yield { position: position(), clock: clock(), cases: cases.map(cardOf) };
      }
    },
  });
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const doors = connectNodeAdapter({ routes });
createServer((request, response) => {
  if (request.url?.startsWith('/citytwin.v1.')) {
    return doors(request, response);
  }

  const path = normalize(new URL(request.url ?? '/', 'http://city').pathname).replace(/\/$/, '/index.html');
  readFile(join('../wwwroot', path)).then(
    body => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body),
    () => response.writeHead(404).end());
}).listen(port, '127.0.0.1', () => console.log(`The fake city stands at http://127.0.0.1:${port}/`));
