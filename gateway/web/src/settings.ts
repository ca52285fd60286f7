/** The languages of the page. */
export type Lang = 'en' | 'zh';

/** The themes of the page. */
export type Theme = 'light' | 'dark';

/**
 * What a person has chosen. The address says it first (`?lang=zh&theme=dark`), then what was recall, then the browser.
 */
export class Settings {
  lang: Lang;
  theme: Theme;

  constructor() {
    this.lang = chosen('lang', ['en', 'zh']) ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
    this.theme = chosen('theme', ['light', 'dark']) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    this.apply();
  }

  /** Changes the language and remembers it. */
  speak(lang: Lang): void {
    this.lang = lang;
    remember('lang', lang);
    this.apply();
  }

  /** Changes the theme and remembers it. */
  wear(theme: Theme): void {
    this.theme = theme;
    remember('theme', theme);
    this.apply();
  }

  private apply(): void {
    document.documentElement.lang = this.lang === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset['theme'] = this.theme;
  }
}

function chosen<T extends string>(name: string, allowed: readonly T[]): T | undefined {
  const spoken = recall(name);
  return allowed.find(value => value === spoken);
}

/** Remembers a choice in this browser. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`citytwin.${name}`, value);
  } catch {
    // A browser that keeps nothing still changes now.
  }

  const address = new URL(location.href);
  if (address.searchParams.has(name)) {
    address.searchParams.set(name, value);
    history.replaceState(null, '', address);
  }
}

/** A choice as the address says it, or as it was remembered; absent when there is none. */
export function recall(name: string): string | undefined {
  return new URLSearchParams(location.search).get(name) || read(name) || undefined;
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(`citytwin.${name}`);
  } catch {
    return null;
  }
}
