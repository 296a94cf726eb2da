import type { Density } from '@hub/runtime';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { type DocumentInput, useClient } from 'urql';
import { can, useLang, useSession } from '../hub.ts';
import { outcomeOf, type Refusal } from '../outcome.ts';
import { useTell, useUndo } from '../reason.tsx';
import { useSay, useWord, type Words, words } from '../text.ts';
import { type SavedView, viewVerbs } from './views-api.ts';

interface ViewsPanelProps {
  page: string;
  views: readonly SavedView[];
  current: SavedView | null;
  /** The list no longer stands as the view has it. */
  changed: boolean;
  content: { query: string; columns: SavedView['columns']; density: Density };
  choose: (view: SavedView | null) => void;
  reload: () => void;
}

type Answer = { result: (SavedView & { __typename: 'SavedView' }) | (Refusal & { __typename: 'Refusal' }) };

const overtaken = words('视图刚刚被他人修改，已重新读取。', 'Somebody changed it just now; it was read again.');

export default function ViewsPanel({ page, views, current, changed, content, choose, reload }: ViewsPanelProps) {
  const say = useSay();
  const word = useWord();
  const lang = useLang();
  const client = useClient();
  const tell = useTell();
  const undo = useUndo();
  const session = useSession();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [renaming, setRenaming] = useState<SavedView | null>(null);
  const mayShare = can('directory/saved-views.share');
  const mayKeep = (view: SavedView) => !view.unitId || (mayShare && !!session?.units.includes(view.unitId));
  const act = async (verb: keyof typeof viewVerbs, input: object, done: Words | null): Promise<SavedView | null> => {
    const answer = await client.mutation<Answer>(viewVerbs[verb] as DocumentInput<Answer>, { input });
    const outcome = outcomeOf(answer, (data) => data.result, lang);
    reload();
    if (outcome.kind === 'done') {
      if (done) tell.done(done);
      return outcome.value as SavedView;
    }
    tell.failed(outcome.kind === 'conflict' ? overtaken : outcome.message);
    return null;
  };
  const save = async () => {
    const unitId = shared ? session?.unitId : null;
    const input = { page, name, unitId, ...content, idempotencyKey: crypto.randomUUID() };
    const made = await act('save', input, words('视图已保存', 'Saved'));
    if (made) choose(made);
  };
  const remove = async (view: SavedView) => {
    const gone = await act('remove', { id: view.id, version: view.version }, null);
    if (!gone) return;
    if (current?.id === view.id) choose(null);
    undo(words(`已删除视图“${view.name}”`, `“${view.name}” was deleted`), () =>
      act('restore', { id: gone.id, version: gone.version }, null),
    );
  };
  const row = (view: SavedView) =>
    renaming?.id === view.id ? (
      <form
        className="hub-row"
        onSubmit={async (event) => {
          event.preventDefault();
          const { id, version, query, columns, density } = view;
          const input = { id, version, query, columns, density, name: renaming.name };
          if (await act('change', input, words('已改名', 'Renamed'))) setRenaming(null);
        }}
      >
        <Input
          size="small"
          autoFocus
          maxLength={40}
          aria-label={word(words('视图名称', 'Name of the view'))}
          value={renaming.name}
          onChange={(event) => setRenaming({ ...renaming, name: event.target.value })}
        />
        <Button size="small" htmlType="submit" disabled={!renaming.name.trim()}>
          {say(words('确定', 'OK'))}
        </Button>
        <Button size="small" type="text" onClick={() => setRenaming(null)}>
          {say(words('取消', 'Cancel'))}
        </Button>
      </form>
    ) : (
      <>
        <Button
          size="small"
          type={current?.id === view.id ? 'primary' : 'text'}
          aria-pressed={current?.id === view.id}
          className="hub-view-choose"
          onClick={() => choose(view)}
        >
          {view.name}
          {view.isDefault ? say(words('（默认）', ' (default)')) : null}
        </Button>
        {mayKeep(view) ? (
          <span className="hub-row">
            {(
              [
                [
                  view.isDefault ? words('取消默认', 'No default') : words('设为默认', 'Make default'),
                  () =>
                    act(
                      'makeDefault',
                      { id: view.id, version: view.version, isDefault: !view.isDefault },
                      words('已设置', 'Done'),
                    ),
                ],
                [words('改名', 'Rename'), () => setRenaming(view)],
                [words('删除', 'Delete'), () => remove(view)],
              ] as const
            ).map(([label, run]) => (
              <Button
                key={label.en}
                size="small"
                type="link"
                aria-label={`${word(label)} ${view.name}`}
                onClick={() => void run()}
              >
                {say(label)}
              </Button>
            ))}
          </span>
        ) : null}
      </>
    );
  const group = (title: Words, rows: readonly SavedView[]) =>
    rows.length ? (
      <section aria-label={word(title)}>
        <h3 className="hub-soft">{say(title)}</h3>
        <ul>
          {rows.map((view) => (
            <li key={view.id}>{row(view)}</li>
          ))}
        </ul>
      </section>
    ) : null;
  return (
    <div className="hub hub-views">
      {group(
        words('我的', 'Mine'),
        views.filter(({ unitId }) => !unitId),
      )}
      {group(
        words('部门共享', 'Shared in the unit'),
        views.filter(({ unitId }) => unitId),
      )}
      {views.length ? null : (
        <p className="hub-soft">
          {say(words('还没有视图：设好条件和列，起名保存。', 'None yet: set filters and columns, name them and save.'))}
        </p>
      )}
      {current ? (
        <div className="hub-row">
          {changed && mayKeep(current) ? (
            <Button
              size="small"
              onClick={() =>
                void act(
                  'change',
                  { id: current.id, version: current.version, name: current.name, ...content },
                  words('视图已更新', 'Updated'),
                )
              }
            >
              {say(words(`更新“${current.name}”`, `Update “${current.name}”`))}
            </Button>
          ) : null}
          <Button size="small" type="link" onClick={() => choose(null)}>
            {say(words('不用视图', 'No view'))}
          </Button>
        </div>
      ) : null}
      <form
        className="hub-row"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Input
          size="small"
          maxLength={40}
          placeholder={word(words('另存为…', 'Save as…'))}
          aria-label={word(words('新视图名称', 'Name of the new view'))}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button size="small" type="primary" htmlType="submit" disabled={!name.trim()}>
          {say(words('保存', 'Save'))}
        </Button>
      </form>
      {mayShare ? (
        <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
          {say(words('共享给本部门', 'Share with the unit'))}
        </Checkbox>
      ) : null}
    </div>
  );
}
