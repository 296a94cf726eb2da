import type { ComponentType, ReactNode } from 'react';
import type { DocumentInput } from 'urql';
import type { Say, Words } from '../text.ts';

export interface FilterOption {
  value: string;
  label: Say;
}

/** One field of the filter bar; its value lives in the URL under `name`. */
export interface FilterField {
  name: string;
  label: Words;
  /** `tabs` stands above the rows with counts, the others in the filter bar. */
  kind: 'search' | 'text' | 'select' | 'multi' | 'day' | 'days' | 'toggle' | 'pick' | 'tabs';
  options?: FilterOption[];
  /** For `pick`: a control of the module, such as the pickers of tasks, units and districts. */
  control?: ComponentType<PickControlProps>;
  placeholder?: Words;
  /** Where a page opens: the officer's own unit and period. */
  initial?: string;
  /** Hidden until 展开. */
  more?: boolean;
}

export interface PickControlProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string | undefined) => void;
  placeholder?: string;
  allowClear?: boolean;
  'aria-label'?: string;
}

/** Values by filter name; `multi` joins with commas, `days` is `from~to`, an absent filter is ''. */
export type FilterValues = Record<string, string>;

/** Where in a row the server finds the value of a cell: `unit.name`; the first of several that holds something. */
export interface FileCell {
  path: string | string[];
  /** Dates and figures become dates and figures of the file. */
  kind?: 'text' | 'number' | 'day' | 'moment';
  /** Words for the values of an enum: `useStateWords('base')`. */
  words?: Record<string, string>;
  /** A second value behind the first: `{ path: 'keyTask.text', between: '. ' }`. */
  joined?: { path: string; between: string };
  /** Not the values but how many of them are this one. */
  count?: string;
  /** What the cell says when there is no value. */
  absent?: string;
}

export interface Column<Row> {
  key: string;
  title: Say;
  render: (row: Row) => ReactNode;
  width?: number | string;
  align?: 'start' | 'end' | 'center';
  /** The cell in an exported file, which the server makes; a column without it is not exported. */
  file?: FileCell;
  /** Off until the officer switches it on in the column settings. */
  optional?: boolean;
  /** The first column with `title` heads the card on a phone; `hidden` leaves it out there. */
  card?: 'title' | 'tag' | 'hidden';
}

/** What a list shows at this moment, wherever its rows come from. */
export interface ListState<Row> {
  filters: FilterField[];
  values: FilterValues;
  /** Any filter away from its initial value. */
  filtered: boolean;
  setValues: (values: FilterValues) => void;
  rows: Row[];
  total: number | null;
  loading: boolean;
  problem: ListProblem | null;
  /** Parts of the answer that are missing while the rest came. */
  gaps: Gap[];
  page: number;
  size: number;
  hasNext: boolean;
  next: () => void;
  previous: () => void;
  first: () => void;
  setSize: (size: number) => void;
  reload: () => void;
  /** What the server asks again to make a file of the whole filtered set; without it there is none. */
  source?: ListSource | undefined;
}

export interface ListSource {
  query: DocumentInput;
  variables: Record<string, unknown>;
  /** Where the rows stand in the answer, when they are no connection and not its only field. */
  at?: string;
  /** Limited by something else than the filters; the file says so. */
  limited?: boolean;
}

export interface ListProblem {
  kind: 'forbidden' | 'failed';
  requestId?: string | undefined;
  detail?: Say;
}

export interface Gap {
  /** Field or source that is missing. */
  name: Say;
  reason?: Say;
}
