import type { Lang } from '../settings';
import type { City } from './city';

/** A written catalogue key, `standard:subject:code`. */
export type CatalogueKeyText = string;

/** A name in a language, or in the other one where there is none. */
export function nameOf(names: { readonly zh: string; readonly en: string } | undefined, lang: Lang): string {
  const [first, second] = lang === 'zh' ? [names?.zh, names?.en] : [names?.en, names?.zh];
  return first || second || '';
}

/** The name of an area; its code where the city does not know it. */
export function areaName(city: City, code: string | undefined, lang: Lang): string {
  return code === undefined ? '' : nameOf(city.areas.get(code)?.names, lang) || code;
}

/** The name of a kind; its key where the catalogue does not know it. */
export function kindName(city: City, key: CatalogueKeyText, lang: Lang): string {
  return nameOf(city.kinds.get(key)?.names, lang) || key;
}

/** The name of an organisation; its id where the city does not know it. */
export function organisationName(city: City, id: string, lang: Lang): string {
  return nameOf(city.organisations.get(id)?.names, lang) || id;
}

/** A level's name within a sentence: small in English. */
export function inSentence(level: string, lang: Lang): string {
  return lang === 'en' ? level.toLowerCase() : level;
}

/** The name of a level; its id where the city does not know it. */
export function levelName(city: City, id: string, lang: Lang): string {
  return nameOf(city.levels.find(level => level.id === id)?.names, lang) || id;
}
