import { drawPage, type PageChoices } from './drawing';
import { listenToKeys } from './keys';
import { Comeback } from './live/comeback';
import { Tick } from './live/tick';
import type { View } from './panels/view';
import { MomentKeeper } from './past/momentKeeper';
import { Pieces, type Ground } from './pieces';
import type { Selected } from './selection';
import { hangUp, hookOf } from './testHook';
import { speaker } from './texts';
import { Times } from './words/times';

/** Draws the pieces on ticks: whoever has news only asks for one. */
export class Page {
  private readonly tick = new Tick(() => this.draw());
  private readonly pieces: Pieces;
  private readonly moments: MomentKeeper;
  private readonly comeback = new Comeback(() => this.back());
  private readonly choices: PageChoices = {
    speak: lang => {
      this.ground.settings.speak(lang);
      this.changed();
    },
    wear: theme => {
      this.ground.settings.wear(theme);
      this.changed();
    },
  };

  constructor(private readonly ground: Ground) {
    const pieces = this.pieces = new Pieces(ground, { draw: () => this.tick.ask(), show: () => this.show(), selected: what => this.selected(what) });
    const { selection, overlays, watches, list } = pieces;
    this.moments = new MomentKeeper(watches.past, watches.comparison);
    this.moments.begin();
    pieces.start();
    // At once, so that the map that opens knows how much room the legend leaves it.
    this.tick.ask();
    // The clock, the age of the line and the time that is left move on although nothing happens.
    setInterval(() => this.tick.ask(), 1_000);
    listenToKeys({ close: () => (selection.caseNumber === undefined ? overlays.leave() : selection.pickCase(undefined)), search: () => list.search() });
    hangUp(hookOf(ground.line, pieces));
  }

  private show(): void {
    this.pieces.view.ask();
    this.tick.ask();
  }

  private selected(what: Selected): void {
    const { watches, selection, view } = this.pieces;
    if (what === 'case') {
      watches.file.open(selection.caseNumber);
    } else {
      view.mark();
      view.looking.anew();
    }

    this.show();
  }

  private draw(): void {
    const { watches, steps, selection } = this.pieces;
    watches.comparison.look();
    this.moments.keep();
    steps.picked(selection.caseNumber, selection.area);
    const view = this.now();
    drawPage(view, this.pieces, this.choices);
    this.comeback.notice(view.line.kind);
  }

  /** Back after a break: another pack means another page, and the open case may have moved on. */
  private back(): void {
    const { city, doors } = this.ground;
    this.pieces.watches.file.refresh();
    doors.city.getCity({}).then(({ code, packVersion }) => (code !== city.code || packVersion !== city.packVersion) && location.reload(), () => undefined);
  }

  private changed(): void {
    const { view, overlays } = this.pieces;
    view.map?.wear(this.ground.settings.theme);
    view.speak();
    overlays.wear();
    this.tick.ask();
  }

  private now(): View {
    const { city, clock, line, settings: { lang, theme } } = this.ground;
    const { watches: { past, comparison, areas } } = this.pieces;
    return {
      city, lang, theme, say: speaker(lang), times: new Times(lang, city.timeZone),
      clock, cityNow: clock.now, line: line.state, isPast: past.isOn, then: comparison.then,
      sums: area => (area === undefined ? undefined : areas.get(area)),
    };
  }
}
