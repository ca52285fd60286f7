/** A whole number with its thousands apart: 58,412. */
export function count(value: number | bigint): string {
  return value.toLocaleString('en-US');
}

/** A share of a whole in percent, one decimal below ten; a dash over nothing. */
export function share(part: number, whole: number): string {
  if (whole <= 0) {
    return '–';
  }

  const percent = (part / whole) * 100;
  return `${percent > 0 && percent < 9.95 ? percent.toFixed(1) : Math.round(percent)} %`;
}

/** A ratio with two decimals. */
export function ratio(part: number, whole: number): string {
  return (part / whole).toFixed(2);
}
