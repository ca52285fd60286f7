/** What keys do wherever one is on the page. */
export interface KeyActions {
  /** Escape. */
  close(): void;
  /** The slash, unless it is typed into a field. */
  search(): void;
}

/** Listens to the keys of the whole page. */
export function listenToKeys({ close, search }: KeyActions): void {
  addEventListener('keydown', event => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement;
    if (event.key === 'Escape') {
      close();
    } else if (event.key === '/' && !isTyping && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      search();
    }
  });
}
