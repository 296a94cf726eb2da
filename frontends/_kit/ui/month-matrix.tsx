import type { ReactNode } from 'react';
import { Link, useKept } from './hub.ts';
import { Light, type LightColour, type LightRule, lightOf, lightWords } from './light.tsx';
import { type Say, useSay, useWord, words } from './text.ts';

export interface MonthCell {
  light: LightColour | string | null;
  rule?: LightRule;
  /** Opens the month's report. */
  to?: string;
}

export interface MatrixRow {
  key: string;
  number?: ReactNode;
  title: string;
  to?: string;
  lead?: ReactNode;
  /** Twelve, January first; null: nothing due in that month. */
  months: (MonthCell | null)[];
  /** A TargetBar. */
  target?: ReactNode;
}

export interface MatrixGroup {
  key: string;
  label: Say;
  rows: MatrixRow[];
}

export interface MonthMatrixProps {
  groups: MatrixGroup[];
  /** 1–12: marked; later months are still to come. */
  currentMonth?: number;
  year?: number;
  label?: Say;
  /** Folded groups are kept under this name. */
  id?: string;
}

const months = Array.from({ length: 12 }, (_, index) => index);

/** The plan at a glance: tasks grouped by category, one light a month. The task's column stays in sight while scrolling. */
export function MonthMatrix({ groups, currentMonth, year, label, id = 'plan' }: MonthMatrixProps) {
  const say = useSay();
  const word = useWord();
  const [folded, setFolded] = useKept<string[]>(`matrix.${id}`, []);
  const hasLead = groups.some((group) => group.rows.some((row) => row.lead !== undefined));
  const hasTarget = groups.some((group) => group.rows.some((row) => row.target !== undefined));
  const monthName = (index: number) =>
    word(words(`${index + 1}月`, new Date(2024, index).toLocaleString('en', { month: 'short' })));
  const columns = 13 + (hasLead ? 1 : 0) + (hasTarget ? 1 : 0);
  return (
    <section
      className="hub-box hub-matrix-scroll"
      data-scrolls
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={word((label as never) ?? words('计划总览', 'Plan overview'))}
    >
      <table className="hub-matrix">
        <thead>
          <tr>
            <th scope="col" className="hub-matrix-task">
              {say(words('任务', 'Task'))}
            </th>
            {hasLead ? (
              <th scope="col" className="hub-matrix-lead">
                {say(words('牵头', 'Lead'))}
              </th>
            ) : null}
            {months.map((index) => (
              <th key={index} scope="col" data-now={currentMonth === index + 1 || undefined}>
                {monthName(index)}
              </th>
            ))}
            {hasTarget ? (
              <th scope="col" className="hub-matrix-target">
                {say(words('实际 / 计划', 'Actual / plan'))}
              </th>
            ) : null}
          </tr>
        </thead>
        {groups.map((group) => {
          const shut = folded.includes(group.key);
          return (
            <tbody key={group.key}>
              <tr className="hub-matrix-group">
                <th scope="rowgroup" colSpan={columns}>
                  <button
                    type="button"
                    className="hub-plain"
                    aria-expanded={!shut}
                    onClick={() => setFolded(shut ? folded.filter((key) => key !== group.key) : [...folded, group.key])}
                  >
                    <span aria-hidden>{shut ? '▸' : '▾'}</span> {say(group.label)}
                    <span className="hub-tab-count">{group.rows.length}</span>
                  </button>
                </th>
              </tr>
              {shut
                ? null
                : group.rows.map((row) => (
                    <tr key={row.key}>
                      <th scope="row" className="hub-matrix-task">
                        <span className="hub-matrix-name">
                          {row.number === undefined ? null : <span className="hub-matrix-number">{row.number}</span>}
                          {row.to ? <Link to={row.to}>{row.title}</Link> : row.title}
                        </span>
                      </th>
                      {hasLead ? <td className="hub-matrix-lead">{row.lead}</td> : null}
                      {months.map((index) => (
                        <td
                          key={index}
                          data-now={currentMonth === index + 1 || undefined}
                          data-light={row.months[index] ? lightOf(row.months[index]?.light) : undefined}
                        >
                          <Cell
                            cell={row.months[index] ?? null}
                            label={`${row.title} ${monthName(index)}${year ? ` ${year}` : ''}`}
                          />
                        </td>
                      ))}
                      {hasTarget ? <td className="hub-matrix-target">{row.target}</td> : null}
                    </tr>
                  ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}

function Cell({ cell, label }: { cell: MonthCell | null; label: string }) {
  const word = useWord();
  if (!cell)
    return <span className="hub-matrix-none" role="img" aria-label={word(words('本月无安排', 'nothing due'))} />;
  if (cell.rule || !cell.to) return <Light value={cell.light} rule={cell.rule} wordless label={label} size={18} />;
  return (
    <Link to={cell.to} aria-label={`${label} ${word(lightWords[lightOf(cell.light)])}`}>
      <Light value={cell.light} wordless size={18} />
    </Link>
  );
}

/** What the signs mean, above or below the matrix. */
/** `changed`: some light was set by a person. */
export function LightLegend({ changed }: { changed?: boolean }) {
  const say = useSay();
  return (
    <ul className="hub-legend">
      {(['red', 'yellow', 'green', 'grey'] as const).map((colour) => (
        <li key={colour}>
          <Light value={colour} />
        </li>
      ))}
      {changed ? (
        <li className="hub-soft">
          <span className="hub-light-changed" aria-hidden>
            ✎
          </span>{' '}
          {say(words('人工调整', 'Set by hand'))}
        </li>
      ) : null}
      <li className="hub-soft">{say(words('空格：当月无安排', 'Blank: nothing due'))}</li>
    </ul>
  );
}
