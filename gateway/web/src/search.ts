import { depthOf, type City } from './city/city';
import { nameOf } from './city/names';
import type { Names } from './gen/citytwin/v1/common_pb';
import type { Lang } from './settings';

/** Something that can be gone to or filtered by. */
export interface Found {
  readonly what: 'case' | 'area' | 'lead' | 'kind';
  /** Number, code, id or key. */
  readonly id: string;
  readonly name: string;
  /** The name in the other language, where there is one. */
  readonly other: string;
}

/** So many of each sort are offered. */
const offeredMost = 6;

/** What fits what was typed: a case by its number, areas, organisations and kinds by their names in both languages. */
export function find(text: string, city: City, lang: Lang): Found[] {
  const typed = folded(text);
  if (typed === '') {
    return [];
  }

  const number = caseNumber(text);
  return [
    ...(number === undefined ? [] : [{ what: 'case' as const, id: number, name: number, other: '' }]),
    ...best(typed, [...city.areas.values()].map(area => ({ what: 'area' as const, id: area.code, names: area.names, rank: depthOf(city, area.level) })), lang),
    ...best(typed, organisations(city), lang),
    ...best(typed, kinds(city), lang),
  ];
}

/** Organisations that fit; all of them when nothing is typed. */
export function findLeads(text: string, city: City, lang: Lang): Found[] {
  return best(folded(text), organisations(city), lang, Infinity);
}

/** Kinds that fit; all of them when nothing is typed. */
export function findKinds(text: string, city: City, lang: Lang): Found[] {
  return best(folded(text), kinds(city), lang, Infinity);
}

/** The text as a number of a case; for its dashes there may be blanks, and its letters may be small. */
export function caseNumber(text: string): string | undefined {
  const [, letters, ordinal, check] = /^\s*([a-z]{1,8})[-\s]*(\d{1,12})[-\s]+(\d)\s*$/i.exec(text) ?? [];
  return letters === undefined ? undefined : `${letters}-${ordinal}-${check}`.toUpperCase();
}

interface Named {
  readonly what: Found['what'];
  readonly id: string;
  readonly names: Names | undefined;
  readonly rank: number;
}

function organisations(city: City): Named[] {
  return [...city.organisations.values()].map(one => ({ what: 'lead', id: one.id, names: one.names, rank: depthOf(city, one.level) }));
}

function kinds(city: City): Named[] {
  return [...city.kinds.values()].map(one => ({ what: 'kind', id: one.key, names: one.names, rank: 0 }));
}

/** The best first: what is called so, then what begins so, then what holds it; upper levels before lower ones. */
function best(typed: string, all: readonly Named[], lang: Lang, most = offeredMost): Found[] {
  return all
    .map(one => ({ one, fit: typed === folded(one.id) ? 0 : Math.min(...[one.names?.zh, one.names?.en].map(name => fitOf(folded(name ?? ''), typed))) }))
    .filter(({ fit }) => fit < 9)
    .sort((a, b) => a.fit - b.fit || a.one.rank - b.one.rank)
    .slice(0, most)
    .map(({ one: { what, id, names } }) => {
      const name = nameOf(names, lang) || id;
      const other = nameOf(names, lang === 'zh' ? 'en' : 'zh');
      return { what, id, name, other: other === name ? '' : other };
    });
}

function fitOf(name: string, typed: string): number {
  const at = name.indexOf(typed);
  return at < 0 || name === '' ? 9 : name === typed ? 0 : at === 0 ? 1 : name[at - 1] === ' ' ? 2 : 3;
}

/** As people type: without capitals and accents. */
function folded(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
