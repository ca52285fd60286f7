import { speaker, type Say } from './texts';
import type { LineState } from './live/line';
import type { View } from './panels/view';
import { nameOf } from './city/names';

/** The parts of the document that the page fills. */
export class Parts {
  readonly top = part('top');
  readonly list = part('list');
  readonly map = part('map');
  readonly overMap = part('over-map');
  readonly side = part('side');
  readonly time = part('time');
  readonly steps = part('steps');
  private readonly announce = part('announce');
  private readonly skip = part('skip');
  private told: LineState['kind'] | undefined;

  /** Says aloud when the line comes or goes, and only then; marks the page while it is not live. */
  tell({ line, say, times, city, lang }: View): void {
    document.title = `${line.kind === 'lost' ? '⚠ ' : ''}${nameOf(city.names, lang)} · ${say('page.title')}`;
    this.skip.textContent = say('page.skip');
    document.body.classList.toggle('stale', line.kind === 'lost');
    if (line.kind !== this.told) {
      const comesBack = this.told === 'lost' && line.kind === 'live';
      this.told = line.kind;
      this.announce.textContent = line.kind === 'lost' ? say('line.lost.say', { time: times.seconds(line.since) }) : comesBack ? say('line.live.say') : '';
    }
  }

  /** Says that nothing could be read yet. */
  waiting(reason: string, say: Say = speaker('en')): void {
    this.list.textContent = reason === '' ? say('line.connecting') : say('start.failed', { reason });
  }
}

function part(id: string): HTMLElement {
  return document.getElementById(id)!;
}
