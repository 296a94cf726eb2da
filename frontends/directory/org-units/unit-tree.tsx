import { EmptyState, useSay } from '@hub/ui';
import { useState } from 'react';
import { useName } from '../names.ts';
import type { UnitBranch } from './tree.ts';
import type { TreeUnit } from './unit-queries.ts';

interface TreeProps {
  branches: UnitBranch<TreeUnit>[];
  chosen: string | null;
  choose: (id: string) => void;
  /** While searching everything is open. */
  searching: boolean;
}

/** Official order, folded by kind; the district associations are forty rows that one rarely needs all at once. */
export function UnitTree({ branches, chosen, choose, searching }: TreeProps) {
  const [open, setOpen] = useState<Record<string, boolean>>({});
  if (!branches.length)
    return (
      <EmptyState
        title={{ zh: '没有符合条件的机构', en: 'No such unit' }}
        hint={{ zh: '换一个名称或日期试试。', en: 'Try another name or day.' }}
      />
    );
  return (
    <ul className="directory-tree">
      {branches.map((branch) => (
        <Branch
          key={branch.unit.id}
          branch={branch}
          chosen={chosen}
          choose={choose}
          open={open}
          setOpen={setOpen}
          searching={searching}
        />
      ))}
    </ul>
  );
}

interface BranchProps extends Omit<TreeProps, 'branches'> {
  branch: UnitBranch<TreeUnit>;
  open: Record<string, boolean>;
  setOpen: (open: Record<string, boolean>) => void;
}

const longKind = 20;

function Branch({ branch, open, setOpen, ...rest }: BranchProps) {
  const { chosen, choose, searching } = rest;
  const name = useName();
  const say = useSay();
  const { unit, kinds } = branch;
  return (
    <li>
      <button
        type="button"
        className="hub-plain directory-unit"
        aria-current={chosen === unit.id ? 'true' : undefined}
        data-ended={unit.state === 'ENDED' || undefined}
        onClick={() => choose(unit.id)}
      >
        {name(unit)}
      </button>
      {kinds.map((kind) => {
        const key = `${unit.id}:${kind.code}`;
        const shown = searching || (open[key] ?? kind.branches.length < longKind);
        return (
          <div key={key} className="directory-kind">
            <button
              type="button"
              className="hub-plain directory-kind-head"
              aria-expanded={shown}
              onClick={() => setOpen({ ...open, [key]: !shown })}
            >
              <span aria-hidden>{shown ? '▾' : '▸'}</span> {name(kind)}
              <span className="hub-tab-count">{say(String(kind.branches.length))}</span>
            </button>
            {shown ? (
              <ul>
                {kind.branches.map((child) => (
                  <Branch key={child.unit.id} branch={child} open={open} setOpen={setOpen} {...rest} />
                ))}
              </ul>
            ) : null}
          </div>
        );
      })}
    </li>
  );
}
