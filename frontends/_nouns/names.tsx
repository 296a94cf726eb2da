// How the nouns of other areas are named and linked. What another subgraph could not tell is a labelled gap.
import { Link, useLang } from '@hub/runtime';
import { type FileCell, GapLabel } from '@hub/ui';
import type { ReactNode } from 'react';

export interface Named {
  name?: string | null;
  nameEn?: string | null;
}

/** The name in the reader's language; for a file an unknown one is left empty. */
export function useNameText(): (named: Named | null | undefined) => string {
  const lang = useLang();
  return (named) => (lang === 'zh' ? named?.name : named?.nameEn) ?? '';
}

/** Where a file finds the name of what stands at this place of a row: in the reader's language, else in Chinese. */
export function useNamePath(): (place: string) => string[] {
  const lang = useLang();
  return (place) => (lang === 'zh' ? [`${place}.name`] : [`${place}.nameEn`, `${place}.name`]);
}

/** The same of the row itself. */
export function useSelfNamePath(): string[] {
  return useLang() === 'zh' ? ['name'] : ['nameEn', 'name'];
}

/** A key task in a file, as `taskText` says it. */
export const taskCell: FileCell = { path: 'keyTask.number', joined: { path: 'keyTask.text', between: '. ' } };

/** The same on a page: units, districts, officers. */
export function useName(): (named: Named | null | undefined) => ReactNode {
  const text = useNameText();
  return (named) => text(named) || <GapLabel />;
}

interface Task {
  id: string;
  number?: number | null;
  text?: string | null;
}

export const taskText = (task: Task | null | undefined): string =>
  task?.number ? `${task.number}. ${task.text ?? ''}` : '';

/** A key task of the plan by number and text; in a table one line of it. */
export function TaskLink({ task, short }: { task: Task | null | undefined; short?: boolean }) {
  const text = taskText(task);
  if (!task || !text) return <GapLabel />;
  return (
    <Link to={`/tasks/key-tasks/${task.id}`} {...(short ? { title: text } : {})}>
      {short && text.length > 18 ? `${text.slice(0, 17)}…` : text}
    </Link>
  );
}

/** Somebody of the talent registry. */
export function PersonLink({ person }: { person: { id: string; name?: string | null } }) {
  return <Link to={`/talents/people/${person.id}`}>{person.name ?? <GapLabel />}</Link>;
}
