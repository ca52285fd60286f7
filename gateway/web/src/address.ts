import { noChoice, type Choice, type Spot } from './choice';
import type { Stage } from './gen/citytwin/v1/common_pb';
import { MapOrder } from './gen/citytwin/v1/map_pb';

const own = ['area', 'kind', 'stage', 'lead', 'only', 'list', 'order', 'at'];

/** The choice that stands in the query of an address. */
export function readChoice(query: string): Choice {
  const said = new URLSearchParams(query);
  const only = said.getAll('only');
  return {
    ...noChoice,
    area: said.get('area') ?? undefined,
    kinds: said.getAll('kind'),
    stages: said.getAll('stage').map(stage => Number(stage) as Stage),
    leads: said.getAll('lead'),
    overdue: only.includes('overdue'),
    notLocated: only.includes('not-located'),
    beyond: said.get('list') === 'all',
    order: said.get('order') === 'newest' ? MapOrder.NEWEST : MapOrder.TIME_LEFT,
    spot: readSpot(said.get('at')),
  };
}

/** The query with the choice in it; what others wrote there stays. */
export function writeChoice(query: string, choice: Choice): string {
  const said = new URLSearchParams(query);
  own.forEach(name => said.delete(name));
  const put = (name: string, values: readonly (string | number | false | undefined)[]) =>
    values.forEach(value => value !== false && value !== undefined && said.append(name, String(value)));
  put('area', [choice.area]);
  put('kind', choice.kinds);
  put('stage', choice.stages);
  put('lead', choice.leads);
  put('only', [choice.overdue && 'overdue', choice.notLocated && 'not-located']);
  put('list', [choice.beyond && 'all']);
  put('order', [choice.order === MapOrder.NEWEST && 'newest']);
  put('at', [choice.spot && `${choice.spot.lat.toFixed(5)},${choice.spot.lon.toFixed(5)},${choice.spot.zoom.toFixed(2)}`]);
  const text = said.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** Degrees north, degrees east, zoom; absent when it is none on the earth. */
function readSpot(text: string | null): Spot | undefined {
  const [lat, lon, zoom] = (text ?? '').split(',').map(part => (part === '' ? NaN : Number(part)));
  return Math.abs(lat ?? NaN) <= 90 && Math.abs(lon ?? NaN) <= 180 && zoom! >= 0 && zoom! <= 24 ? { lat: lat!, lon: lon!, zoom: zoom! } : undefined;
}
