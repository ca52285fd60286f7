/** What a narrow screen shows one at a time. */
export const steps = ['map', 'list', 'side'] as const;

/** One of them. */
export type Step = typeof steps[number];

/**
 * Which part of the page is seen where not all of them fit: on a middling screen the side panel lies over the map and can
 * be put away, on a small one list, map and panel are steps. On a wide screen it changes nothing.
 */
export class Steps {
  step: Step = 'map';
  isSideOpen = false;
  private before: Step = 'map';
  private case: string | undefined;
  private area: string | undefined;

  /** @param body What is marked, so that the style sheet knows. */
  constructor(private readonly body: { classList: { toggle(name: string, force: boolean): unknown }; dataset: DOMStringMap }, private readonly onChange: () => void) {
    this.mark();
  }

  /** Goes to a step. */
  go(step: Step): void {
    if (step !== this.step) {
      [this.before, this.step] = [this.step, step];
      this.mark();
      this.onChange();
    }
  }

  /** Lays the side panel over the map, or puts it away. */
  openSide(isOpen: boolean): void {
    this.isSideOpen = isOpen;
    this.mark();
    this.onChange();
  }

  /** A case or an area was picked, or none is any more: a case leads to its panel, and the way back from it to where it was picked. */
  picked(number: string | undefined, area: string | undefined): void {
    const [hadCase, hadArea] = [this.case, this.area];
    [this.case, this.area] = [number, area];
    if (number !== hadCase && number !== undefined) {
      this.isSideOpen = true;
      this.go('side');
    } else if (number !== hadCase) {
      this.isSideOpen = area !== undefined;
      this.go(this.step === 'side' ? this.before : this.step);
    } else if (area !== hadArea) {
      this.isSideOpen = area !== undefined || number !== undefined;
    }

    this.mark();
  }

  private mark(): void {
    this.body.dataset['step'] = this.step;
    this.body.classList.toggle('side-open', this.isSideOpen);
  }
}
