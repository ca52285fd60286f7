import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import type { WatchMapResponse } from '../gen/citytwin/v1/map_pb';
import type { Look } from './look';
import { differences, Picture, type PicturePart } from './picture';

/**
 * Puts the frames of a map together. What is shown stays until the snapshot of another view is whole: the map does not
 * blink. Frames of a turn that a newer snapshot has overtaken are not drawn, but their cards count as sent.
 */
export class MapFrames {
  /** What is shown; absent before the first snapshot. */
  shown: Picture | undefined;
  private coming: Picture | undefined;
  private isAnew = true;
  private readonly looks = new Map<bigint, Look>();
  private readonly cards = new Map<string, CaseCard>();
  private readonly changed = new Set<PicturePart>();

  /** Another stream begins, with this look: it starts with a snapshot, whatever turns the one before had come to. */
  anew(look: Look): void {
    [this.coming, this.isAnew] = [undefined, true];
    this.looks.clear();
    this.looks.set(0n, look);
  }

  /** This turn was asked for. */
  asked(turn: bigint, look: Look): void {
    this.looks.set(turn, look);
  }

  /** The card of a case of the list. */
  card(number: string): CaseCard | undefined {
    return this.cards.get(number);
  }

  /** What changed since the last time of asking. */
  takeChanged(): ReadonlySet<PicturePart> {
    const changed = new Set(this.changed);
    this.changed.clear();
    return changed;
  }

  /** Takes a frame in. */
  take(frame: WatchMapResponse): void {
    frame.list?.cards.forEach(card => this.cards.set(card.number, card));
    if (frame.snapshot && (this.isAnew || frame.turn >= (this.coming ?? this.shown)!.turn)) {
      this.isAnew = false;
      this.coming = new Picture(frame.turn, this.lookOf(frame.turn), frame.snapshot.detail, frame.snapshot.level);
    }

    const target = this.isAnew ? undefined : [this.coming, this.shown].find(one => one?.turn === frame.turn);
    const parts = target?.take(frame) ?? [];
    if (target && target === this.shown) {
      parts.forEach(part => this.changed.add(part));
    } else if (target && !frame.more) {
      this.show(target);
    }

    if (frame.list) {
      this.forgetCards(frame.list.numbers);
    }
  }

  private show(whole: Picture): void {
    differences(this.shown, whole).forEach(part => this.changed.add(part));
    [this.shown, this.coming] = [whole, undefined];
    [...this.looks.keys()].filter(turn => turn < whole.turn).forEach(turn => this.looks.delete(turn));
  }

  /** A turn that nobody here asked for shows what is shown. */
  private lookOf(turn: bigint): Look {
    return this.looks.get(turn) ?? this.shown?.look ?? [...this.looks.values()].at(-1)!;
  }

  /** The gateway takes cards of the latest list as known; those of what is shown are still drawn. */
  private forgetCards(latest: readonly string[]): void {
    const kept = new Set([...latest, ...(this.shown?.rows.numbers ?? []), ...(this.coming?.rows.numbers ?? [])]);
    [...this.cards.keys()].filter(number => !kept.has(number)).forEach(number => this.cards.delete(number));
  }
}
