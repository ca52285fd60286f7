import { html, type TemplateResult } from 'lit-html';
import type { Choice, Picker } from '../acting/picker';

/** A field in which one of many is searched by writing: arrow keys, Enter and Escape go through the list. */
export function pickerField(
  picker: Picker, label: string, choices: readonly Choice[], onChange: () => void, onPick: (id: string) => void = () => undefined,
  isFirst = false, isMissing = false,
): TemplateResult {
  const fitting = picker.fitting(choices);
  const list = `${picker.name}-list`;
  const pick = (choice: Choice) => {
    picker.pick(choice);
    onPick(choice.id);
    onChange();
  };
  const press = (event: KeyboardEvent) => {
    const before = picker.chosen;
    // What was written since the last drawing counts.
    if (picker.press(event.key, picker.fitting(choices))) {
      event.preventDefault();
      event.stopPropagation();
      if (picker.chosen !== '' && (picker.chosen !== before || event.key === 'Enter')) {
        onPick(picker.chosen);
      }

      onChange();
    }
  };
  return html`<div class="picker">
    <label for=${picker.name}>${label}</label>
    <input id=${picker.name} type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" ?data-first=${isFirst}
      aria-invalid=${isMissing} aria-expanded=${picker.isOpen && fitting.length > 0} aria-controls=${list}
      aria-activedescendant=${picker.isOpen && fitting[picker.active] ? `${list}-${picker.active}` : ''} .value=${picker.query}
      @input=${(event: Event) => { picker.write((event.target as HTMLInputElement).value); onChange(); }}
      @focus=${() => { picker.isOpen ||= picker.chosen === ''; onChange(); }}
      @click=${() => { picker.isOpen = true; onChange(); }}
      @keydown=${press}
      @blur=${() => { picker.leave(choices); onChange(); }} />
    <ul id=${list} role="listbox" aria-label=${label} ?hidden=${!picker.isOpen || fitting.length === 0}>${fitting.map((choice, at) => html`
      <li id=${`${list}-${at}`} role="option" aria-selected=${at === picker.active} data-choice=${choice.id}
        @pointerdown=${(event: Event) => { event.preventDefault(); pick(choice); }}>
        <span>${choice.name}</span>${choice.note === '' ? '' : html`<small>${choice.note}</small>`}</li>`)}</ul>
  </div>`;
}
