import type { Lang } from '../settings';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Writes moments in the city's time zone and lengths of time. */
export class Times {
  private readonly clock: Intl.DateTimeFormat;
  private readonly minutes: Intl.DateTimeFormat;
  private readonly longDay: Intl.DateTimeFormat;
  private readonly shortDay: Intl.DateTimeFormat;
  private readonly key: Intl.DateTimeFormat;

  constructor(private readonly lang: Lang, timeZone: string) {
    const locale = lang === 'zh' ? 'zh-CN' : 'en-GB';
    const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, hourCycle: 'h23', ...options });
    this.clock = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
    this.minutes = format({ hour: '2-digit', minute: '2-digit' });
    this.longDay = format({ weekday: 'short', day: 'numeric', month: lang === 'zh' ? 'long' : 'short', year: 'numeric' });
    this.shortDay = format({ day: 'numeric', month: lang === 'zh' ? 'long' : 'short' });
    this.key = new Intl.DateTimeFormat('en-CA', { timeZone });
  }

  /** Hours, minutes, seconds: 14:26:08. */
  seconds(at: number): string {
    return this.clock.format(at);
  }

  /** The date with its weekday. */
  date(at: number): string {
    return this.longDay.format(at).replace(',', '');
  }

  /** The day and its month, without the year. */
  day(at: number): string {
    return this.shortDay.format(at);
  }

  /** Hours and minutes, with the day where it is another one than today. */
  moment(at: number, today: number): string {
    const time = this.minutes.format(at);
    return this.key.format(at) === this.key.format(today) ? time : `${this.shortDay.format(at)} ${time}`;
  }

  /** A length of time: 0:42, 13:05, 2 d 4 h. */
  length(ms: number): string {
    const whole = Math.abs(ms);
    if (whole < dayMs) {
      const minutes = Math.floor(whole / minuteMs);
      return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    }

    const days = Math.floor(whole / dayMs);
    const hours = Math.floor((whole % dayMs) / (60 * minuteMs));
    const [d, h] = this.lang === 'zh' ? [' 天', ' 小时'] : [' d', ' h'];
    return hours === 0 || days >= 10 ? `${days}${d}` : `${days}${d} ${hours}${h}`;
  }
}
