/** A map that nobody sees for this long gives its streams back, in milliseconds. */
const unseenMs = 60_000;

/** Whether the map is seen: no board stands in its place, and the page is not hidden for long. */
export class Surfacing {
  private isResting = false;
  private isHidden = false;
  private hiding: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onTurn: (isSeen: boolean) => void) {
    document.addEventListener('visibilitychange', () => {
      clearTimeout(this.hiding);
      if (document.hidden) {
        this.hiding = setTimeout(() => this.turn(() => (this.isHidden = true)), unseenMs);
      } else {
        this.turn(() => (this.isHidden = false));
      }
    });
  }

  /** Whether it is seen now. */
  get isSeen(): boolean {
    return !this.isResting && !this.isHidden;
  }

  /** A board took its place, or left it. */
  rest(isResting: boolean): void {
    this.turn(() => (this.isResting = isResting));
  }

  private turn(work: () => void): void {
    work();
    this.onTurn(this.isSeen);
  }
}
