import { useT } from '@hub/runtime';
import { Field } from '@hub/ui';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';

export interface Piece {
  title: string;
  reference: string;
}

export const noPiece: Piece = { title: '', reference: '' };

/** Pieces of evidence as a form has them: given ones without what else the graph says of them, or one to fill in. */
export const piecesOf = (given: readonly Piece[]): Piece[] =>
  given.length > 0 ? given.map(({ title, reference }) => ({ title, reference })) : [noPiece];

interface FieldsProps {
  /** None at all will do. */
  optional?: boolean;
  /** A further field of each piece, before its name. */
  before?: (name: number) => ReactNode;
  /** A piece that is added. */
  blank?: object;
}

/** Names and places of evidence, as many as there are. */
export function EvidenceFields({ optional, before, blank = noPiece }: FieldsProps) {
  const t = useT();
  return (
    <Form.List name="evidence">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, index) => (
            <fieldset key={key} className="tasks-evidence-row">
              <legend>{t({ zh: '佐证 {n}', en: 'Piece {n}' }, { n: index + 1 })}</legend>
              {before?.(name)}
              <Field name={[name, 'title']} label={{ zh: '名称', en: 'Title' }} required rules={[{ min: 2 }]}>
                <Input maxLength={100} />
              </Field>
              <Field
                name={[name, 'reference']}
                label={{ zh: '地址或档案号', en: 'Address or archive number' }}
                hint={{
                  zh: '也可粘贴附件的地址（在附件页复制）',
                  en: 'Or the address of an attachment, copied from its row',
                }}
                required
                rules={[{ min: 2 }]}
              >
                <Input maxLength={500} />
              </Field>
              {optional || fields.length > 1 ? (
                <Button size="small" onClick={() => remove(name)}>
                  {t({ zh: '移除佐证 {n}', en: 'Remove piece {n}' }, { n: index + 1 })}
                </Button>
              ) : null}
            </fieldset>
          ))}
          <Button onClick={() => add(blank)}>
            {fields.length > 0
              ? t({ zh: '再加一份', en: 'Add another' })
              : t({ zh: '添加佐证材料', en: 'Add evidence' })}
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** Where a piece of evidence is kept; an address opens, an attachment of the hub is fetched. */
export function Reference({ to }: { to: string }) {
  const t = useT();
  if (/^\/files\/tasks\/[0-9a-f-]{36}$/.test(to))
    return (
      <a href={to} download>
        {t({ zh: '附件（下载）', en: 'Attachment (download)' })}
      </a>
    );
  return /^https?:\/\//.test(to) ? (
    <a href={to} target="_blank" rel="noreferrer">
      {to}
    </a>
  ) : (
    <span className="hub-soft">{to}</span>
  );
}

/** What proves it, and where it is kept. */
export function EvidenceList({ evidence }: { evidence: readonly Piece[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="tasks-evidence-list">
      {evidence.map(({ title, reference }) => (
        <li key={`${title}:${reference}`}>
          <strong>{title}</strong>
          <Reference to={reference} />
        </li>
      ))}
    </ul>
  );
}
