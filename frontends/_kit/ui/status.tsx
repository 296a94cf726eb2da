import type { ReactNode } from 'react';
import { type Say, useSay, useWord, type Words, words } from './text.ts';
import { dayOf } from './time.ts';

/** What a state means to the reader; the colour follows from it and from nothing else. */
export type StateTone = 'draft' | 'waiting' | 'progress' | 'attention' | 'good' | 'bad' | 'ended';
export interface StateMeaning extends Words {
  tone: StateTone;
}

const registry = new Map<string, Record<string, StateMeaning>>();

/** Called once by the module that owns the noun: `defineStates('service-record', { REPORTED: { tone: 'waiting', zh: '待确认', en: 'Waiting' } })` */
export function defineStates(noun: string, states: Record<string, StateMeaning>): void {
  registry.set(noun, { ...registry.get(noun), ...states });
}

// Words that mean the same in every area, for nouns that say nothing else.
const common: Record<string, StateMeaning> = {
  DRAFT: { tone: 'draft', zh: '草稿', en: 'Draft' },
  PLANNED: { tone: 'draft', zh: '已计划', en: 'Planned' },
  ASSIGNED: { tone: 'waiting', zh: '待签收', en: 'To be signed' },
  SIGNED: { tone: 'progress', zh: '已签收', en: 'Signed' },
  SUBMITTED: { tone: 'waiting', zh: '已提交', en: 'Submitted' },
  REPORTED: { tone: 'waiting', zh: '已填报', en: 'Reported' },
  IN_REVIEW: { tone: 'progress', zh: '审核中', en: 'In review' },
  IN_PROGRESS: { tone: 'progress', zh: '进行中', en: 'In progress' },
  RETURNED: { tone: 'attention', zh: '已退回', en: 'Returned' },
  ACCEPTED: { tone: 'good', zh: '已通过', en: 'Accepted' },
  CONFIRMED: { tone: 'good', zh: '已确认', en: 'Confirmed' },
  VERIFIED: { tone: 'good', zh: '已核实', en: 'Verified' },
  APPROVED: { tone: 'good', zh: '已批准', en: 'Approved' },
  PUBLISHED: { tone: 'good', zh: '已发布', en: 'Published' },
  GRANTED: { tone: 'good', zh: '已授予', en: 'Granted' },
  ACTIVE: { tone: 'good', zh: '有效', en: 'Active' },
  COMPLETED: { tone: 'good', zh: '已完成', en: 'Completed' },
  REJECTED: { tone: 'bad', zh: '未通过', en: 'Rejected' },
  OVERDUE: { tone: 'bad', zh: '已逾期', en: 'Overdue' },
  VOIDED: { tone: 'ended', zh: '已作废', en: 'Voided' },
  WITHDRAWN: { tone: 'ended', zh: '已撤回', en: 'Withdrawn' },
  REVOKED: { tone: 'ended', zh: '已撤销', en: 'Revoked' },
  EXPIRED: { tone: 'ended', zh: '已失效', en: 'Expired' },
  CLOSED: { tone: 'ended', zh: '已办结', en: 'Closed' },
};

/** An unknown state shows its own name in grey: the graph may be newer than the page. */
export function stateMeaning(noun: string | undefined, state: string): StateMeaning {
  return (noun ? registry.get(noun)?.[state] : undefined) ?? common[state] ?? { tone: 'draft', zh: state, en: state };
}

/** The options of a filter over a noun's states, in the order in which they were defined. */
export function stateOptions(noun: string): { value: string; label: Words }[] {
  return Object.entries(registry.get(noun) ?? {}).map(([value, { zh, en }]) => ({ value, label: { zh, en } }));
}

/** The words of a noun's states, for a file. */
export function useStateWords(noun: string): Record<string, string> {
  const word = useWord();
  return Object.fromEntries(
    Object.entries({ ...common, ...registry.get(noun) }).map(([state, { zh, en }]) => [state, word({ zh, en })]),
  );
}

export function StatusTag({ of, state, note }: { of?: string; state: string; note?: Say }) {
  const say = useSay();
  const { tone, zh, en } = stateMeaning(of, state);
  return (
    <span className="hub-tag" data-tone={tone}>
      {say({ zh, en })}
      {note ? <span className="hub-tag-note">{say(note)}</span> : null}
    </span>
  );
}

export interface FlowStep {
  state: string;
  /** Another word than the state's own. */
  label?: Say;
  at?: string | null | undefined;
  by?: ReactNode;
  note?: Say;
}

export interface StatusFlowProps {
  of?: string;
  steps: FlowStep[];
  current: string;
  /** Set when the record left the path (returned, revoked): shown after the last step reached. */
  aside?: FlowStep | undefined;
}

/** Where the record stands on its path, with who and when for the steps behind. */
export function StatusFlow({ of, steps, current, aside }: StatusFlowProps) {
  const say = useSay();
  const word = useWord();
  const at = steps.findIndex((step) => step.state === current);
  const reached = at >= 0 ? at : steps.reduce((last, step, index) => (step.at ? index : last), -1);
  const all = aside ? [...steps.slice(0, reached + 1), { ...aside, aside: true }, ...steps.slice(reached + 1)] : steps;
  return (
    <ol className="hub-flow" aria-label={word(words('办理流程', 'Steps'))}>
      {all.map((step, index) => {
        const off = 'aside' in step;
        const done = off
          ? false
          : index < reached || (index === reached && index === steps.length - 1) || (!!aside && index <= reached);
        const now = off || (!aside && index === reached);
        const meaning = stateMeaning(of, step.state);
        return (
          <li
            key={step.state}
            data-tone={off ? meaning.tone : done ? 'done' : now ? 'now' : 'next'}
            aria-current={now ? 'step' : undefined}
          >
            <span className="hub-flow-mark" aria-hidden>
              {off ? '!' : done ? '✓' : index + 1}
            </span>
            <span className="hub-flow-text">
              <strong>{say(step.label ?? { zh: meaning.zh, en: meaning.en })}</strong>
              {step.by || step.at ? (
                <small>
                  {step.by} {step.at ? dayOf(step.at) : null}
                </small>
              ) : null}
              {step.note ? <small>{say(step.note)}</small> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
