import '../styles/alerts.css';
import type { TemplateResult } from 'lit-html';
import type { Doors } from '../doors';
import type { Overview } from '../figures/overview';
import type { View } from '../panels/view';
import { count } from '../words/numbers';
import { Acknowledged } from './acknowledged';
import { AlertSource } from './alertSource';
import { taken, type Group } from './groups';
import { Sound } from './sound';
import { Summary } from './summary';
import { sentence, tray } from './tray';

/** So many groups are said aloud. */
const saidMost = 3;

/** What should be looked at soon: a quiet tray, never a window that pops up. */
export class Alerts {
  private readonly source: AlertSource;
  private readonly acknowledged = new Acknowledged(localStorage);
  private readonly sound = new Sound();
  private readonly summary = new Summary();
  private readonly aloud = document.getElementById('alerts-aloud')!;
  private groups: Group[] = [];
  private isOpen = false;

  constructor(doors: Doors, private readonly onChange: () => void) {
    this.source = new AlertSource(doors, groups => {
      const before = this.groups;
      this.groups = taken(groups, before, Date.now());
      this.acknowledged.keep(this.groups);
      this.sound.heard(this.groups.filter(group => !this.acknowledged.holds(group)), before);
      this.onChange();
    });
    document.addEventListener('keydown', event => this.pressed(event), { capture: true });
  }

  /** What was counted on the way, for the top of the page; absent before the first look. */
  get overview(): Overview | undefined {
    return this.source.overview;
  }

  /** The tray now; what is news is said aloud, seldom. */
  draw(view: View): TemplateResult {
    const loud = this.groups.filter(group => !this.acknowledged.holds(group));
    const said = this.source.lookedAt === 0 ? undefined : this.summary.next(this.aloudText(view, loud), performance.now());
    if (said !== undefined) {
      this.aloud.textContent = said;
    }

    return tray(view, {
      isOpen: this.isOpen,
      loud,
      quiet: this.groups.filter(group => !loud.includes(group)),
      lookedAt: this.source.lookedAt,
      failure: this.source.failure,
      leftOut: this.source.leftOut,
      sound: this.sound.isOn,
      toggle: () => this.show(!this.isOpen),
      acknowledge: groups => {
        this.acknowledged.take(groups);
        this.onChange();
        document.getElementById('alerts')?.focus();
      },
      turnSound: isOn => {
        this.sound.turn(isOn);
        this.onChange();
      },
    });
  }

  private aloudText(view: View, loud: readonly Group[]): string {
    return loud.length === 0 ? '' : [view.say('alert.aloud', { count: count(loud.length) }), ...loud.slice(0, saidMost).map(group => sentence(view, group))].join(' ');
  }

  private show(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.onChange();
  }

  /** Escape closes the panel first, and nothing behind it. */
  private pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.isOpen) {
      event.stopPropagation();
      this.show(false);
      document.getElementById('alerts')?.focus();
    }
  }
}
