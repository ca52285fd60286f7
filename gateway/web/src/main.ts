import './styles/tokens.css';
import './styles/forms.css';
import './styles/actions.css';
import './styles/areas.css';
import './styles/layout.css';
import './styles/list.css';
import './styles/bulk.css';
import './styles/bar.css';
import './styles/map.css';
import './styles/side.css';
import './styles/steps.css';
import './styles/layers.css';
import { loadCity } from './city/load';
import type { City } from './city/city';
import { Clock } from './clock';
import { openDoors, type Doors } from './doors';
import { Backoff } from './live/backoff';
import { Line } from './live/line';
import { sentenceOf } from './live/refusal';
import { Page } from './page';
import { Parts } from './parts';
import { Settings } from './settings';
import { speaker } from './texts';

const settings = new Settings();
const parts = new Parts();
const doors = openDoors(location.origin);
const clock = new Clock();
const city = await untilRead(doors);
new Page({ doors, city, clock, line: new Line(), settings, parts });

/** The gateway may still be starting: asks until it answers. */
async function untilRead(at: Doors): Promise<City> {
  const backoff = new Backoff();
  const say = speaker(settings.lang);
  parts.waiting('', say);
  for (;;) {
    try {
      const read = await loadCity(at, clock);
      parts.list.textContent = '';
      return read;
    } catch (error) {
      parts.waiting(sentenceOf(error), say);
      await new Promise(resolve => setTimeout(resolve, backoff.next()));
    }
  }
}
