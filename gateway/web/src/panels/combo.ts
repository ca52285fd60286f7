import { html, type TemplateResult } from 'lit-html';

/** Something to choose. */
export interface Option {
  readonly text: string;
  readonly detail: string;
  readonly mark?: TemplateResult | '';
  choose(): void;
}

/** What a combo box shows. */
export interface ComboState {
  readonly label: string;
  readonly options: readonly Option[];
  /** Said when nothing fits what was typed. */
  readonly none: string;
}

/** A field to type in with a list to choose from below it, by keyboard or pointer (the combobox pattern of WAI-ARIA). */
export class Combo {
  /** What was typed. */
  text = '';
  private isOpen = false;
  private active = 0;
  private options: readonly Option[] = [];

  /** @param isEager Whether the list is open although nothing is typed. */
  constructor(private readonly id: string, private readonly isEager: boolean, private readonly redraw: () => void, private readonly left: () => void = () => undefined) {}

  /** Forgets what was typed. */
  clear(): void {
    [this.text, this.isOpen, this.active] = ['', false, 0];
  }

  /** The field and its list. */
  draw({ label, options, none }: ComboState): TemplateResult {
    this.options = options;
    this.active = Math.min(this.active, Math.max(0, options.length - 1));
    const shows = this.isEager || (this.isOpen && this.text.trim() !== '');
    return html`<div class="combo">
      <input id=${this.id} type="search" role="combobox" autocomplete="off" spellcheck="false" aria-label=${label} placeholder=${label} .value=${this.text}
        aria-autocomplete="list" aria-haspopup="listbox" aria-expanded=${shows} aria-controls="${this.id}-list"
        aria-activedescendant=${shows && options.length > 0 ? this.optionId(this.active) : ''}
        @input=${(event: InputEvent) => this.typed((event.target as HTMLInputElement).value)} @keydown=${(event: KeyboardEvent) => this.pressed(event)}
        @focus=${() => this.show(true)} @blur=${() => this.show(false)} />
      <ul id="${this.id}-list" role="listbox" aria-label=${label} ?hidden=${!shows} @pointerdown=${(event: Event) => event.preventDefault()}>
        ${!shows ? '' : options.map((option, i) => html`<li id=${this.optionId(i)} role="option" aria-selected=${i === this.active} @click=${() => this.take(i)}>
          <span>${option.mark ?? ''}${option.text}</span><span class="muted">${option.detail}</span></li>`)}
        ${shows && options.length === 0 ? html`<li class="muted">${none}</li>` : ''}
      </ul></div>`;
  }

  private optionId(index: number): string {
    return `${this.id}-${index}`;
  }

  private typed(text: string): void {
    [this.text, this.isOpen, this.active] = [text, true, 0];
    this.redraw();
  }

  private show(open: boolean): void {
    this.isOpen = open;
    this.redraw();
    if (!open) {
      this.left();
    }
  }

  private take(index: number): void {
    const option = this.options[index];
    if (option) {
      this.clear();
      option.choose();
      this.redraw();
    }
  }

  private pressed(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && this.options.length > 0) {
      this.active = (this.active + step + this.options.length) % this.options.length;
      this.isOpen = true;
      this.redraw();
      document.getElementById(this.optionId(this.active))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      this.take(this.active);
    } else if (event.key === 'Escape' && (this.text !== '' || this.isEager)) {
      event.stopPropagation();
      this.clear();
      this.redraw();
      this.left();
    } else {
      return;
    }

    event.preventDefault();
  }
}
