import { Button, Input, Modal, Radio } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from './hub.ts';
import { type Say, useSay, useWord, type Words, words } from './text.ts';

export interface MaskedFieldProps {
  label: Say;
  /** As the API gives it without a purpose: 138****5678. null: nothing recorded. */
  masked: string | null | undefined;
  /** Asks the API again with the purpose; absent when the officer may not reveal. */
  reveal?: ((purpose: string) => Promise<string | null | undefined>) | undefined;
  purposes?: Words[];
}

const usualPurposes: Words[] = [
  words('核对本人身份', 'Checking identity'),
  words('联系本人办理业务', 'Contacting the person'),
  words('上报上级单位材料', 'Report to a higher authority'),
];
const clearSeconds = 60;

/** Personal data stays masked until the reader names a purpose; every look is recorded (个人信息保护法 art. 6, 51). */
export function MaskedField({ label, masked, reveal, purposes = usualPurposes }: MaskedFieldProps) {
  const say = useSay();
  const word = useWord();
  const [asking, setAsking] = useState(false);
  const [choice, setChoice] = useState<string>();
  const [other, setOther] = useState('');
  const [clear, setClear] = useState<string>();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const purpose = choice === 'other' ? other.trim() : (choice ?? '');

  // The clear text leaves the screen by itself: an unattended desk is the usual leak.
  useEffect(() => {
    if (!clear) return;
    const timer = setTimeout(() => setClear(undefined), clearSeconds * 1000);
    return () => clearTimeout(timer);
  }, [clear]);

  const show = async () => {
    if (!reveal) return;
    setBusy(true);
    setFailed(false);
    try {
      const value = await reveal(purpose);
      setClear(value ?? undefined);
      setFailed(!value);
      if (value) setAsking(false);
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };

  if (!masked) return <span className="hub-soft">{say(words('未登记', 'Not recorded'))}</span>;
  return (
    <span className="hub-masked">
      <span className="hub-num">{clear ?? masked}</span>
      {clear ? (
        <Button size="small" type="link" onClick={() => setClear(undefined)}>
          {say(words('遮住', 'Hide'))}
        </Button>
      ) : reveal ? (
        <Button
          size="small"
          type="link"
          onClick={() => setAsking(true)}
          aria-label={`${word(words('查看', 'Reveal'))} ${typeof label === 'string' ? label : word(label as Words)}`}
        >
          {say(words('查看', 'Reveal'))}
        </Button>
      ) : null}
      <Modal
        open={asking}
        title={
          <>
            {say(words('查看个人信息：', 'Reveal personal data: '))}
            {say(label)}
          </>
        }
        okText={say(words('查看并留痕', 'Reveal and record'))}
        okButtonProps={{ disabled: purpose.length < 2, loading: busy }}
        onOk={show}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>
          {say(
            words(
              '请选择用途。查看人、时间和用途将记入日志，本人可以查询。',
              'Choose the purpose. Who looked, when and why is recorded and open to the person.',
            ),
          )}
        </p>
        <Radio.Group className="hub-purposes" value={choice} onChange={(event) => setChoice(event.target.value)}>
          {purposes.map((item) => (
            <Radio key={item.en} value={word(item)}>
              {say(item)}
            </Radio>
          ))}
          <Radio value="other">{say(words('其他用途', 'Other purpose'))}</Radio>
        </Radio.Group>
        {choice === 'other' ? (
          <Input
            autoFocus
            maxLength={100}
            value={other}
            onChange={(event) => setOther(event.target.value)}
            aria-label={word(words('用途', 'Purpose'))}
          />
        ) : null}
        {failed ? (
          <p role="alert" className="hub-bad">
            {say(words('没有取到：权限不足或子系统暂不可用。', 'Not revealed: no right, or the source is down.'))}
          </p>
        ) : null}
      </Modal>
    </span>
  );
}

export interface PersonCardProps {
  name: string;
  to?: string;
  unit?: ReactNode;
  title?: Say;
  tags?: ReactNode;
  fields?: MaskedFieldProps[];
  facts?: { label: Say; value: ReactNode }[];
  /** Who has looked at the clear data. */
  looks?: ReactNode;
}

export function PersonCard({ name, to, unit, title, tags, fields = [], facts = [], looks }: PersonCardProps) {
  const say = useSay();
  return (
    <article className="hub-box hub-person" aria-label={name}>
      <header>
        <span className="hub-avatar" aria-hidden>
          {name.slice(0, 1)}
        </span>
        <div className="hub-grow">
          <h2>{to ? <Link to={to}>{name}</Link> : name}</h2>
          <p className="hub-soft">
            {unit}
            {unit && title ? ' · ' : null}
            {title ? say(title) : null}
          </p>
        </div>
        {tags}
      </header>
      <dl>
        {facts.map((fact, index) => (
          <div key={`f${index}`}>
            <dt>{say(fact.label)}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
        {fields.map((field, index) => (
          <div key={`m${index}`}>
            <dt>{say(field.label)}</dt>
            <dd>
              <MaskedField {...field} />
            </dd>
          </div>
        ))}
      </dl>
      {looks ? <footer className="hub-soft">{looks}</footer> : null}
    </article>
  );
}
