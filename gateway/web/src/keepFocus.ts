import { render } from 'lit-html';

/** Draws a part anew. Where what had the keys is gone with it, they go to what is given instead of nowhere. */
export function renderKeeping(template: unknown, part: HTMLElement, instead: () => void): void {
  const hadKeys = part.contains(document.activeElement);
  render(template, part);
  if (hadKeys && !part.contains(document.activeElement) && document.activeElement === document.body) {
    instead();
  }
}

/** Brings the keys to the first button of a part. */
export function firstButton(part: HTMLElement): () => void {
  return () => part.querySelector<HTMLElement>('button:not([disabled])')?.focus();
}
