import { html, type TemplateResult } from 'lit-html';
import { withHashPart } from '../hash';
import type { View } from '../panels/view';
import { boardNames, type BoardName } from './names';

/** Map and boards to choose from, then what stands at the right: alerts and the wall. */
export function bar({ say }: View, now: BoardName | 'wall' | undefined, hash: string, right: TemplateResult | ''): TemplateResult {
  const away = withHashPart(hash, 'wall', undefined);
  return html`<ul>
      <li><a href=${withHashPart(away, 'board', undefined) || '#'} aria-current=${now === undefined ? 'page' : 'false'}>${say('board.map')}</a></li>
      ${boardNames.map(name => html`<li><a href=${withHashPart(away, 'board', name)} aria-current=${now === name ? 'page' : 'false'}>${say(`board.${name}`)}</a></li>`)}
    </ul>
    <div class="bar-right">${right}<a class="to-wall" href=${withHashPart(hash, 'wall', '')} title=${say('wall.open.why')}>${say('wall.open')}</a></div>`;
}
