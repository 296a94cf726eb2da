import { Button, Modal, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Say, useSay, useWord, words } from '../text.ts';

export interface ConflictField {
  name: string;
  label: Say;
  /** How a value is shown; text of the value unless told. */
  show?: (value: unknown) => ReactNode;
}

export interface ConflictDialogProps {
  fields: ConflictField[];
  mine: Record<string, unknown>;
  theirs: Record<string, unknown>;
  /** Who changed it and when, if known. */
  by?: Say;
  busy?: boolean;
  onMerge: (values: Record<string, unknown>) => void;
  onCancel: () => void;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const plain = (value: unknown): ReactNode =>
  value === null || value === undefined || value === ''
    ? '—'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/** Somebody saved first: mine or theirs, field by field; nobody's work is overwritten unseen. */
export function ConflictDialog({ fields, mine, theirs, by, busy, onMerge, onCancel }: ConflictDialogProps) {
  const say = useSay();
  const word = useWord();
  const differing = fields.filter((field) => field.name in theirs && !same(mine[field.name], theirs[field.name]));
  const [choice, setChoice] = useState<Record<string, 'mine' | 'theirs'>>({});
  const all = (side: 'mine' | 'theirs') => setChoice(Object.fromEntries(differing.map((field) => [field.name, side])));
  const decided = differing.every((field) => choice[field.name]);
  const save = () =>
    onMerge(
      Object.fromEntries(
        differing.map((field) => [field.name, (choice[field.name] === 'theirs' ? theirs : mine)[field.name]]),
      ),
    );
  return (
    <Modal
      open
      width={760}
      title={say(words('这条记录已被他人修改', 'Someone else changed this record'))}
      onCancel={onCancel}
      footer={[
        <Button key="back" onClick={onCancel}>
          {say(words('回到表单', 'Back to the form'))}
        </Button>,
        <Button key="save" type="primary" disabled={!decided} loading={!!busy} onClick={save}>
          {say(words('按所选保存', 'Save the choice'))}
        </Button>,
      ]}
    >
      <p>
        {by ? <>{say(by)} </> : null}
        {differing.length
          ? say(words('请逐项选择保留哪一个。', 'Choose which to keep, field by field.'))
          : say(words('您改动的栏目没有冲突，可以直接保存。', 'None of your fields are affected; you can save.'))}
      </p>
      {differing.length ? (
        <>
          <div className="hub-row">
            <Button size="small" onClick={() => all('mine')}>
              {say(words('全部用我的', 'All mine'))}
            </Button>
            <Button size="small" onClick={() => all('theirs')}>
              {say(words('全部用对方的', 'All theirs'))}
            </Button>
          </div>
          <div className="hub-conflict">
            {differing.map((field) => {
              const show = field.show ?? plain;
              return (
                <fieldset key={field.name}>
                  <legend>{say(field.label)}</legend>
                  <Radio.Group
                    value={choice[field.name]}
                    onChange={(event) => setChoice({ ...choice, [field.name]: event.target.value })}
                    aria-label={typeof field.label === 'string' ? field.label : word(field.label as never)}
                  >
                    <Radio value="mine">
                      <small>{say(words('我的', 'Mine'))}</small>
                      <span>{show(mine[field.name])}</span>
                    </Radio>
                    <Radio value="theirs">
                      <small>{say(words('对方的', 'Theirs'))}</small>
                      <span>{show(theirs[field.name])}</span>
                    </Radio>
                  </Radio.Group>
                </fieldset>
              );
            })}
          </div>
        </>
      ) : null}
    </Modal>
  );
}
