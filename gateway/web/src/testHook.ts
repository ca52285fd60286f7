import { wholeCity } from './city/city';
import { MapDetail } from './gen/citytwin/v1/map_pb';
import type { Line, LineState } from './live/line';
import type { Pieces } from './pieces';

/**
 * What browser tests may read, as `window.cityTwin`. Read only; nothing on the page depends on it.
 */
export interface TestHook {
  /** Communities drawn on the map now. */
  readonly areasDrawn: number;
  /** How far down the southern end of the city is on the map, in pixels. */
  readonly cityEnds: number;
  /** Single cases drawn on the map now. */
  readonly casesDrawn: number;
  /** Clusters drawn on the map now. */
  readonly clustersDrawn: number;
  /** Situations drawn on the map now. */
  readonly situationsDrawn: number;
  /** Operations drawn on the map now. */
  readonly operationsDrawn: number;
  /** Features of the layers of the atlas that are drawn now. */
  readonly bordersDrawn: number;
  readonly assetsDrawn: number;
  readonly edgesDrawn: number;
  /** Single cases that the map's watch knows, drawn or not. */
  readonly casesKnown: number;
  /** Rows of the whole list, in sight or not. */
  readonly casesListed: number;
  /** What the map draws: AREAS, CLUSTERS or CASES. */
  readonly detail: string;
  /** Whether what is shown is not yet what was asked for. */
  readonly isTurning: boolean;
  /** connecting, live or lost. */
  readonly line: LineState['kind'];
  /** The position of the journal that is shown. */
  readonly position: number;
  /** Open cases of the whole city; -1 before the first frame. */
  readonly open: number;
  /** How often points were handed to the map; grows on ticks, not by event. */
  readonly pointUpdates: number;
}

declare global {
  interface Window {
    cityTwin?: TestHook;
  }
}

/** Hangs the hook up. */
export function hangUp(hook: TestHook): void {
  Object.defineProperty(window, 'cityTwin', { value: hook, configurable: false, writable: false });
}

/** The hook of a page. */
export function hookOf(line: Line, { city, watches, view, overlays }: Pieces): TestHook {
  const shown = () => watches.map.frames.shown;
  return {
    get areasDrawn() { return view.map?.drawn('areas') ?? 0; },
    get cityEnds() { return view.map?.surface.project([city.bounds.west, city.bounds.south]).y ?? NaN; },
    get casesDrawn() { return view.map?.drawn('cases') ?? 0; },
    get clustersDrawn() { return view.map?.drawn('clusters') ?? 0; },
    get situationsDrawn() { return overlays.seen('situations'); },
    get operationsDrawn() { return overlays.seen('operations'); },
    get bordersDrawn() { return view.layers.drawn('borders'); },
    get assetsDrawn() { return view.layers.drawn('assets'); },
    get edgesDrawn() { return view.layers.drawn('edges'); },
    get casesKnown() { return shown()?.cases.size ?? 0; },
    get casesListed() { return shown()?.rows.total ?? 0; },
    get detail() { return MapDetail[shown()?.detail ?? MapDetail.UNSPECIFIED]; },
    get isTurning() { return watches.map.isTurning; },
    get line() { return line.state.kind; },
    get position() { return line.state.kind === 'live' ? Number(line.state.position) : -1; },
    get open() { return Number(watches.areas.get(wholeCity(city)?.code ?? '')?.open ?? -1n); },
    get pointUpdates() { return view.updates; },
  };
}
