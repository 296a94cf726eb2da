import { Link, useT, type Words } from '@hub/runtime';
import { EmptyState, ErrorState, Skeletons } from '@hub/ui';
import { useQuery } from 'urql';
import { SignButton } from '../assignments/sign-button.tsx';
import type { TaskTodoKind, TaskTodosQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { periodWords } from '../periods.ts';
import { useUnitName } from '../units.ts';
import '../states.ts';

const query = graphql(`
  query TaskTodos {
    taskTodos { id kind recordId version period title dueOn remindedOn unit { id name nameEn } keyTask { id number } }
  }
`);

type Todo = TaskTodosQuery['taskTodos'][number];

const slipOf = (todo: Todo): string => `/tasks/slips/${todo.recordId}`;
const problemOf = (todo: Todo): string => `/tasks/problems/${todo.recordId}`;
const assessmentOf = (todo: Todo): string => `/tasks/assessments/${todo.recordId}`;
/** What was asked of the own unit from another unit's task stands among its tasks. */
const partOf = (todo: Todo): string => `/tasks/mine?view=parts${todo.unit ? `&unit=${todo.unit.id}` : ''}`;
/** Milestones stand on the page of their task. */
const taskOf = (todo: Todo): string => (todo.keyTask ? `/tasks/key-tasks/${todo.keyTask.id}` : '/tasks/mine');

const kinds: Record<TaskTodoKind, { words: Words; to: (todo: Todo) => string }> = {
  CORRECT: {
    words: { zh: '修改被退回的进展', en: 'Correct a returned report' },
    to: (todo) => `/tasks/key-tasks/${todo.keyTask?.id}/report?period=${todo.period}&unit=${todo.unit?.id}`,
  },
  REPORT: {
    words: { zh: '填报进展', en: 'Report progress' },
    to: (todo) => `/tasks/key-tasks/${todo.keyTask?.id}/report?period=${todo.period}&unit=${todo.unit?.id}`,
  },
  REVIEW: { words: { zh: '审核进展', en: 'Review a report' }, to: (todo) => `/tasks/review?report=${todo.recordId}` },
  VERIFY: {
    words: { zh: '核实活动', en: 'Verify an activity' },
    to: (todo) => `/tasks/review?kind=activities&activity=${todo.recordId}`,
  },
  SIGN: { words: { zh: '签收任务', en: 'Sign for a task' }, to: (todo) => `/tasks/key-tasks/${todo.keyTask?.id}` },
  PROVE: {
    words: { zh: '补充举办情况和佐证', en: 'Say how it went, prove it' },
    to: (todo) => `/tasks/activities/${todo.recordId}`,
  },
  RECTIFY: {
    words: { zh: '整改督导发现的问题', en: 'Put a finding right' },
    to: (todo) => `/tasks/inspections/${todo.recordId}`,
  },
  RECHECK: {
    words: { zh: '复核整改', en: 'Verify a rectification' },
    to: (todo) => `/tasks/inspections/${todo.recordId}`,
  },
  RECERTIFY: { words: { zh: '申请基地复核', en: 'Renew a base' }, to: (todo) => `/tasks/bases/${todo.recordId}` },
  CERTIFY: { words: { zh: '认定或复核基地', en: 'Certify a base' }, to: (todo) => `/tasks/bases/${todo.recordId}` },
  APPROVE: {
    words: { zh: '审批活动报备', en: 'Approve an activity' },
    to: (todo) => `/tasks/activities/${todo.recordId}`,
  },
  INSTRUCT_SLIP: {
    words: { zh: '对升级的督办单作批示', en: 'Instruct on a late slip' },
    to: slipOf,
  },
  ANSWER_SLIP: { words: { zh: '反馈督办单', en: 'Answer a slip' }, to: slipOf },
  REVIEW_SLIP: { words: { zh: '复核督办反馈', en: 'Review an answer' }, to: slipOf },
  ESCALATE_SLIP: {
    words: { zh: '督办单逾期未反馈', en: 'Slips without an answer' },
    to: slipOf,
  },
  RECTIFY_PROBLEM: {
    words: { zh: '整改问题', en: 'Rectify a problem' },
    to: problemOf,
  },
  CLOSE_PROBLEM: {
    words: { zh: '核对整改并销号', en: 'Check and strike off' },
    to: problemOf,
  },
  DECIDE_ADJUSTMENT: {
    words: { zh: '审批转办和延期', en: 'Decide on a request' },
    to: (todo) => `/tasks/review?kind=adjustments&adjustment=${todo.recordId}`,
  },
  SIGN_PART: {
    words: { zh: '签收分解任务', en: 'Sign for a part' },
    to: partOf,
  },
  FINISH_PART: {
    words: { zh: '办结分解任务', en: 'Finish a part' },
    to: partOf,
  },
  MILESTONE: {
    words: { zh: '完成里程碑', en: 'Reach a milestone' },
    to: (todo) => `${taskOf(todo)}?tab=milestones`,
  },
  CLOSE_SLIP: { words: { zh: '办结督办单', en: 'Close a slip' }, to: slipOf },
  ASSIGN_PROBLEM: { words: { zh: '交办问题', en: 'Assign a problem' }, to: problemOf },
  SELF_ASSESS: { words: { zh: '填报年度自评', en: 'Assess your own unit' }, to: assessmentOf },
  READ_FEEDBACK: { words: { zh: '确认考核反馈或申诉', en: 'Accept the feedback or appeal' }, to: assessmentOf },
  REVIEW_ASSESSMENT: { words: { zh: '评审年度考核', en: 'Review an assessment' }, to: assessmentOf },
  DECIDE_APPEAL: { words: { zh: '处理考核申诉', en: 'Decide on an appeal' }, to: assessmentOf },
  FINALISE_ASSESSMENT: { words: { zh: '考核定档', en: 'Sign an assessment off' }, to: assessmentOf },
  REVIEW_CASE: { words: { zh: '评选典型案例', en: 'Review a case' }, to: (todo) => `/tasks/cases/${todo.recordId}` },
};
/** Where all of a kind are; of every other kind on the list of one's tasks. */
const lists: Partial<Record<TaskTodoKind, string>> = {
  REVIEW: '/tasks/review',
  VERIFY: '/tasks/review?kind=activities',
  PROVE: '/tasks/activities',
  APPROVE: '/tasks/calendar',
  RECTIFY: '/tasks/inspections',
  RECHECK: '/tasks/inspections',
  RECERTIFY: '/tasks/bases?standing=RECERTIFICATION_DUE',
  CERTIFY: '/tasks/bases?state=APPLIED',
  REVIEW_CASE: '/tasks/cases?state=SUBMITTED',
  DECIDE_ADJUSTMENT: '/tasks/review?kind=adjustments',
  SIGN_PART: '/tasks/mine?view=parts',
  FINISH_PART: '/tasks/mine?view=parts',
  INSTRUCT_SLIP: '/tasks/slips?colour=RED',
  ANSWER_SLIP: '/tasks/slips',
  REVIEW_SLIP: '/tasks/slips?state=ANSWERED',
  ESCALATE_SLIP: '/tasks/slips?late=1',
  RECTIFY_PROBLEM: '/tasks/problems',
  CLOSE_PROBLEM: '/tasks/problems?state=SUBMITTED',
  CLOSE_SLIP: '/tasks/slips?state=ACCEPTED',
  ASSIGN_PROBLEM: '/tasks/problems?state=RAISED',
  SELF_ASSESS: '/tasks/assessments',
  READ_FEEDBACK: '/tasks/assessments',
  REVIEW_ASSESSMENT: '/tasks/assessments',
  DECIDE_APPEAL: '/tasks/assessments',
  FINALISE_ASSESSMENT: '/tasks/assessments',
};
/** Of another unit's record, so that its name matters. */
const ofOthers = new Set<TaskTodoKind>([
  'REVIEW',
  'VERIFY',
  'RECHECK',
  'CERTIFY',
  'APPROVE',
  'REVIEW_CASE',
  'INSTRUCT_SLIP',
  'REVIEW_SLIP',
  'ESCALATE_SLIP',
  'CLOSE_PROBLEM',
  'DECIDE_ADJUSTMENT',
  'CLOSE_SLIP',
  'REVIEW_ASSESSMENT',
  'DECIDE_APPEAL',
  'FINALISE_ASSESSMENT',
]);
/** Whose title is the text of a task. */
const ofTasks = new Set<TaskTodoKind>(['SIGN', 'REPORT', 'CORRECT', 'REVIEW']);
const shownPerKind = 4;

/** What this officer must do in the year's work, most pressing kind first. */
export default function Todos() {
  const t = useT();
  const [{ data, fetching, error }, again] = useQuery({ query });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (!data) {
    return fetching ? (
      <Skeletons rows={4} />
    ) : (
      <ErrorState {...(error ? { detail: error.message } : {})} onRetry={reload} />
    );
  }
  const todos = data.taskTodos;
  if (todos.length === 0) {
    return (
      <EmptyState
        title={{ zh: '没有待办', en: 'Nothing to do' }}
        hint={{
          zh: '签收、填报、审核、核实的事项会出现在这里。',
          en: 'What to sign for, report, review or verify appears here.',
        }}
      />
    );
  }
  const present = [...new Set(todos.map(({ kind }) => kind))];
  return (
    <div className="tasks-todos">
      {present.map((kind) => {
        const these = todos.filter((todo) => todo.kind === kind);
        return (
          <section key={kind} aria-label={t(kinds[kind].words)}>
            <h3 className="hub-section-title">
              {t(kinds[kind].words)} <span className="hub-tab-count">{these.length}</span>
            </h3>
            <ul>
              {these.slice(0, shownPerKind).map((todo) => (
                <One key={todo.id} todo={todo} reload={reload} />
              ))}
            </ul>
            {these.length > shownPerKind ? (
              <Link to={lists[kind] ?? '/tasks/mine'}>
                {t({ zh: '全部 {n} 项', en: 'All {n}' }, { n: these.length })}
              </Link>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}

function One({ todo, reload }: { todo: Todo; reload: () => void }) {
  const t = useT();
  const unitName = useUnitName();
  const { kind, period, dueOn, remindedOn, unit, keyTask } = todo;
  const about = [
    period ? t(periodWords(period)) : null,
    ofOthers.has(kind) ? unitName(unit) : null,
    dueOn ? t({ zh: '{day} 截止', en: 'due {day}' }, { day: dueOn }) : null,
    remindedOn ? t({ zh: '{day} 已催办', en: 'reminded {day}' }, { day: remindedOn }) : null,
  ].filter(Boolean);
  const title = keyTask && ofTasks.has(kind) ? `${keyTask.number}. ${todo.title}` : todo.title;
  return (
    <li>
      <Link to={kinds[kind].to(todo)} className="tasks-todo-title">
        {title}
      </Link>
      {about.length > 0 ? <span className="hub-soft">{about.join(' · ')}</span> : null}
      {kind === 'SIGN' && typeof todo.version === 'number' ? (
        <SignButton
          id={todo.recordId}
          version={todo.version}
          size="small"
          done={reload}
          label={t({ zh: '签收任务{n}', en: 'Sign for task {n}' }, { n: keyTask?.number ?? '' })}
        />
      ) : null}
    </li>
  );
}
