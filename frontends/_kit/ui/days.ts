// Days are days in China: an officer abroad and a server in UTC must both read the same date.
const zone = 'Asia/Shanghai';

const parts = (value: string | number | Date) =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(value))
      .map((part) => [part.type, part.value]),
  );

/** 2024-11-23 in China, from an instant; a plain date stays as it is. */
export function dayOf(value: string | number | Date): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const p = parts(value);
  return `${p.year}-${p.month}-${p.day}`;
}

/** 2024-11-23 14:05 in China. */
export function momentOf(value: string | number | Date): string {
  const p = parts(value);
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}`;
}

export const today = (): string => dayOf(Date.now());
