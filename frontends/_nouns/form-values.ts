// What a date field keeps is text, so that a draft survives a reload; the picker wants its own kind.
import dayjs, { type Dayjs } from 'dayjs';

/** A day, `2026-11-23`: `<Field {...dayValue}><DatePicker /></Field>`. */
export const dayValue = {
  getValueProps: (value?: string) => ({ value: value ? dayjs(value) : undefined }),
  getValueFromEvent: (value: Dayjs | null) => value?.format('YYYY-MM-DD'),
};

/** A moment in ISO 8601. */
export const momentValue = {
  getValueProps: (value?: string) => ({ value: value ? dayjs(value) : undefined }),
  getValueFromEvent: (value: Dayjs | null) => value?.toISOString(),
};
