import type { Map as MapLibre } from 'maplibre-gl';
import { actingName } from '../acting/posts';
import type { City } from '../city/city';
import type { Doors } from '../doors';
import type { Settings } from '../settings';
import { speaker } from '../texts';
import { DrawnGround } from './drawnGround';
import { Forming } from './forming';
import { Pencil } from './pencil';

/** An area that somebody draws on the map, and what is known about it once it is closed. */
export class DrawnArea {
  readonly forming: Forming;
  /** Absent until the map is there. */
  pencil: Pencil | undefined;
  /** The ground once it is closed. */
  ground: DrawnGround | undefined;
  /** What the keys go to after the next drawing, as a selector. */
  focus: string | undefined;
  private stood: 'off' | 'on' | 'closed' = 'off';

  constructor(private readonly doors: Doors, city: City, private readonly settings: Settings, private readonly onChange: () => void) {
    this.forming = new Forming(doors, id => actingName(id, city, speaker(settings.lang), settings.lang), onChange);
  }

  /** The map is there. */
  open(map: MapLibre): void {
    this.pencil = new Pencil(map, this.settings.theme, () => this.changed());
  }

  private changed(): void {
    const { state, corners } = this.pencil!.drawing;
    if (state !== 'closed') {
      this.ground?.cases.stop();
      this.ground = undefined;
      this.forming.forget();
    } else if (this.stood !== 'closed') {
      this.ground = new DrawnGround(this.doors, corners, this.onChange);
      this.focus = '#drawn-title';
    }

    this.focus = state === 'off' && this.stood !== 'off' ? '#draw-begin' : this.focus;
    this.stood = state;
    this.onChange();
  }
}
