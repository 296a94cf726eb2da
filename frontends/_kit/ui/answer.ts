import type { CombinedError } from 'urql';
import { problemsOf } from './hub.ts';
import type { Gap, ListProblem } from './list/types.ts';
import { words } from './text.ts';

/** The subgraph that answers for a missing part, named as officers know it. */
export const areas = {
  directory: words('机构人员', 'Directory'),
  tasks: words('工作任务', 'Key tasks'),
  talents: words('人才荣誉', 'Talents'),
  volunteers: words('志愿服务', 'Volunteers'),
  media: words('宣传传播', 'Media'),
  reports: words('统计报表', 'Reports'),
};

/** What went wrong with the whole answer; null when there is something to show. */
export function problemOf(error: CombinedError | undefined, hasData: boolean): ListProblem | null {
  if (!error || hasData) return null;
  const problems = problemsOf(error);
  if (problems.some(({ code }) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED')) return { kind: 'forbidden' };
  const said = problems.find(
    ({ code }) => code === 'INVALID_INPUT' || code === 'LIMIT_EXCEEDED' || code === 'NOT_FOUND',
  );
  const requestId = problems.find((one) => one.requestId)?.requestId;
  return { kind: 'failed', requestId, ...(said ? { detail: said.message } : {}) };
}

/** Which parts are missing from an answer that otherwise came. */
export function gapsOf(error: CombinedError | undefined, hasData: boolean): Gap[] {
  if (!error || !hasData) return [];
  const seen = new Map<string, Gap>();
  for (const { code, path, service } of problemsOf(error)) {
    const field = path.filter((part) => typeof part === 'string' && part !== 'nodes' && part !== 'edges').at(-1);
    const key = String(service ?? field ?? 'answer');
    if (seen.has(key)) continue;
    const name = service && service in areas ? areas[service as keyof typeof areas] : String(field ?? service ?? '');
    const reason =
      code === 'FORBIDDEN'
        ? words('没有查看权限', 'no right to see it')
        : words('来源暂缺，恢复后自动补上', 'source missing, returns by itself');
    seen.set(key, { name, reason });
  }
  return [...seen.values()];
}
