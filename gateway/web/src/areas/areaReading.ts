import type { City } from '../city/city';
import type { FigureGroup, Figures } from '../gen/citytwin/v1/figures_pb';

/** Of fewer than so many a share is not told: one case more or less would turn it over. */
export const fewest = 10;

/** Something counted, and what it was counted among. */
export interface Part {
  readonly numerator: number;
  readonly denominator: number;
}

/** What was counted of an area in a week. */
export interface AreaReading {
  readonly opened: number;
  readonly closed: number;
  /** Closed on time, among those whose limit for closing lay in the week. */
  readonly onTime: Part;
  /** Solved by the first tier, among solved. */
  readonly firstTier: Part;
}

/** The level up to which solving is called solved at the first tier: the one above the lowest, where there is one below the city. */
export function firstTierOf({ levels }: Pick<City, 'levels'>): string | undefined {
  return levels[Math.max(1, levels.length - 2)]?.id ?? levels[0]?.id;
}

/** What was counted of an area; nothing where the answer leaves it out. */
export function readingOfArea(city: Pick<City, 'levels'>, figures: Figures, code: string): AreaReading {
  return readingOfGroup(city, figures.groups.find(group => group.area === code));
}

/** What a group of figures says. */
export function readingOfGroup(city: Pick<City, 'levels'>, group: FigureGroup | undefined): AreaReading {
  const part = (id: string): Part => {
    const found = group?.indicators.find(indicator => indicator.id === id);
    return { numerator: Number(found?.numerator ?? 0n), denominator: Number(found?.denominator ?? 0n) };
  };
  return { opened: part('filing.rate').denominator, closed: part('solved.not_resolved').denominator, onTime: part('closing.on_time'), firstTier: solvedUpTo(city, group) };
}

/** A share in percent, or absent where there are too few to say. */
export function shareOf({ numerator, denominator }: Part): number | undefined {
  return denominator < fewest ? undefined : (numerator / denominator) * 100;
}

/** A difference with its sign: +3, −2, ±0. */
export function signed(difference: number, digits = 0): string {
  const rounded = Number(difference.toFixed(digits));
  const size = Math.abs(rounded).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : '±'}${size}`;
}

function solvedUpTo({ levels }: Pick<City, 'levels'>, group: FigureGroup | undefined): Part {
  const tier = firstTierOf({ levels });
  const top = levels.findIndex(level => level.id === tier);
  const within = new Set(levels.slice(top).map(level => level.id));
  const shares = group?.solvedAtLevel ?? [];
  return {
    numerator: shares.filter(({ level }) => within.has(level)).reduce((sum, { share }) => sum + Number(share?.numerator ?? 0n), 0),
    denominator: Number(shares[0]?.share?.denominator ?? 0n),
  };
}
