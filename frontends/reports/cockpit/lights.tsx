import { useT } from '@hub/runtime';
import { LightShape, lightOf, lightWords, MissingState, Note, StatCards, words } from '@hub/ui';
import { useQuery } from 'urql';
import { colourOf } from '../figures/task-light.tsx';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query CockpitLights($planId: ID) {
    planBoard(planId: $planId) { rows(first: 100) { nodes { id keyTask { id light { ...LightParts } } } } }
  }
`);

const shown = ['RED', 'YELLOW', 'GREEN', 'NOT_DUE', 'UNKNOWN'] as const;
const others = { NOT_DUE: words('未到期', 'Not due'), UNKNOWN: words('无数据', 'No figure') } as const;

/** How many tasks are red, yellow, green; a colour opens its tasks. */
export function Lights({ planId }: { planId: string }) {
  const t = useT();
  const [{ data, fetching }] = useQuery({ query, variables: { planId } });
  const rows = data?.planBoard?.rows.nodes;
  if (!rows) return fetching ? null : <MissingState />;
  const colours = rows.map((row) => colourOf(row.keyTask?.light));
  const missing = colours.filter((colour) => colour === null).length;
  if (missing === rows.length) {
    return (
      <Note tone="attention">
        {{ zh: '“年度工作”暂时没有应答，任务灯暂缺。', en: 'The work plan does not answer; the lights are missing.' }}
      </Note>
    );
  }
  return (
    <StatCards
      label={t({ zh: '任务灯', en: 'Lights of the tasks' })}
      items={shown.map((colour) => ({
        key: colour,
        label: colour in others ? others[colour as keyof typeof others] : lightWords[lightOf(colour)],
        mark: <LightShape value={lightOf(colour)} />,
        value: colours.filter((one) => one === colour).length,
        unit: words('项', 'tasks'),
        to: `/reports/board?light=${colour}`,
        ...(missing > 0 &&
          colour === 'UNKNOWN' && { hint: words(`另有 ${missing} 项未取到`, `${missing} more not read`) }),
      }))}
    />
  );
}
