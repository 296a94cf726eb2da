// @hub/ui: the pages and parts that every module builds with, on antd. Loaded once for the whole page.
export { areas } from './answer.ts';
export { AsOf, type AsOfProps, type Source } from './asof.tsx';
export { BarButton, type BarButtonProps } from './bar-button.tsx';
export { Chart, type ChartProps } from './chart.tsx';
export type { ChartData, ChartSeries, MapData, MatrixData } from './chart-options.ts';
export { DetailPage, type DetailPageProps, type DetailTab, type Fact, Facts } from './detail.tsx';
export { ExportButton, type ExportFormat, PrintButton, saveFile, toCsv } from './export.tsx';
export { ConflictDialog, type ConflictDialogProps, type ConflictField } from './form/conflict.tsx';
export { dropDraft, listDrafts } from './form/drafts.ts';
export { Field, FormBody, FormDrawer, FormPage } from './form/form-page.tsx';
export { type HubForm, useHubForm } from './form/use-form.ts';
export { type ImportProblem, ImportWizard, type ImportWizardProps, type MappingChoice } from './import-wizard.tsx';
export { Light, type LightColour, type LightRule, LightShape, lightOf, lightWords } from './light.tsx';
export type { BulkAction } from './list/bulk.tsx';
export { FilterBar } from './list/filter-bar.tsx';
export { RowsExport } from './list/list-export.tsx';
export { ListPage, type ListPageProps, ListView, type ListViewProps } from './list/list-page.tsx';
export { DataTable, type DataTableProps } from './list/table.tsx';
export type { Column, FileCell, FilterField, FilterValues, ListState } from './list/types.ts';
export { useList, useRows } from './list/use-list.ts';
export { Loaded, type QueryAnswer } from './loaded.tsx';
export { ActivityLog, type FieldDifference, type LogEntry } from './log.tsx';
export { useMedia, usePhone } from './media.ts';
export { LightLegend, type MatrixGroup, type MatrixRow, type MonthCell, MonthMatrix } from './month-matrix.tsx';
export { GapLabel, NumberLink, type StatCard, StatCards, TargetBar } from './numbers.tsx';
export { type Crumb, Page, type PageProps, Section } from './page.tsx';
export { MaskedField, type MaskedFieldProps, PersonCard, type PersonCardProps } from './person.tsx';
export { HubProvider } from './provider.tsx';
export { ReasonDialog, type ReasonRequest, useReason, useTell, useUndo } from './reason.tsx';
export { type RemoteOption, RemoteSelect, type RemoteSelectProps } from './remote-select.tsx';
export { type Conflict, type Outcome, outcomeOf, type Refusal, type Success, useAct, useResult } from './result.ts';
export { SheetImport, type SheetImportProps } from './sheet-import.tsx';
export { Kbd, type Shortcut, ShortcutsHelp, useShortcuts } from './shortcuts.tsx';
export { EmptyState, ErrorState, ForbiddenState, MissingState, Note, Skeletons } from './states.tsx';
export {
  defineStates,
  type FlowStep,
  type StateMeaning,
  StatusFlow,
  StatusTag,
  stateMeaning,
  stateOptions,
  useStateWords,
} from './status.tsx';
export { type Say, useSay, useWord, type Words, words } from './text.ts';
export { dayOf, momentOf, today, useNumber } from './time.ts';
export { Timeline, type TimelineItem } from './timeline.tsx';
