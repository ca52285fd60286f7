import { remember, recall } from '../settings';
import type { Group } from './groups';

const pitchHz = 660;
const lengthS = 0.25;
const loudness = 0.12;

/** One short sound for what is urgent, made here, and only when somebody switched it on. */
export class Sound {
  /** Whether it is switched on. */
  isOn = recall('sound') === 'on';
  private context: AudioContext | undefined;

  /** Switches it on or off; on, it is heard once, so that everybody knows what it is. */
  turn(isOn: boolean): void {
    this.isOn = isOn;
    remember('sound', isOn ? 'on' : 'off');
    if (isOn) {
      this.play();
    }
  }

  /** Heard when something urgent is news. */
  heard(groups: readonly Group[], before: readonly Group[]): void {
    if (this.isOn && hasUrgentNews(groups, before)) {
      this.play();
    }
  }

  private play(): void {
    try {
      this.context ??= new AudioContext();
      const [tone, volume, now] = [this.context.createOscillator(), this.context.createGain(), this.context.currentTime];
      tone.frequency.value = pitchHz;
      volume.gain.setValueAtTime(loudness, now);
      volume.gain.exponentialRampToValueAtTime(0.001, now + lengthS);
      tone.connect(volume).connect(this.context.destination);
      void this.context.resume();
      tone.start(now);
      tone.stop(now + lengthS);
    } catch {
      // A machine without sound shows the alert all the same.
    }
  }
}

/** Whether something of the urgent class came or grew into another level. */
export function hasUrgentNews(groups: readonly Group[], before: readonly Group[]): boolean {
  return groups.some(group => group.kind === 'urgent' && group.level > (before.find(old => old.key === group.key)?.level ?? 0));
}
