import { useT } from '@hub/runtime';
import { Field } from '@hub/ui';
import { Button, Form, Input } from 'antd';

interface Piece {
  title: string;
  reference: string;
}

export const noPiece: Piece = { title: '', reference: '' };

/** Pieces of evidence as a form has them: given ones without what else the graph says of them, or one to fill in. */
export const piecesOf = (given: readonly Piece[]): Piece[] =>
  given.length > 0 ? given.map(({ title, reference }) => ({ title, reference })) : [noPiece];

/** Names and places of evidence, as many as there are; with `optional` also none. */
export function EvidenceFields({ optional }: { optional?: boolean }) {
  const t = useT();
  return (
    <Form.List name="evidence">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, index) => (
            <fieldset key={key} className="tasks-evidence-row">
              <legend>{t({ zh: '佐证 {n}', en: 'Piece {n}' }, { n: index + 1 })}</legend>
              <Field name={[name, 'title']} label={{ zh: '名称', en: 'Title' }} required rules={[{ min: 2 }]}>
                <Input maxLength={100} />
              </Field>
              <Field
                name={[name, 'reference']}
                label={{ zh: '地址或档案号', en: 'Address or archive number' }}
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
          <Button onClick={() => add(noPiece)}>
            {fields.length > 0
              ? t({ zh: '再加一份', en: 'Add another' })
              : t({ zh: '添加佐证材料', en: 'Add evidence' })}
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** What proves it; an address opens. */
export function EvidenceList({ evidence }: { evidence: readonly Piece[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="tasks-evidence-list">
      {evidence.map(({ title, reference }) => (
        <li key={`${title}:${reference}`}>
          <strong>{title}</strong>
          {/^https?:\/\//.test(reference) ? (
            <a href={reference} target="_blank" rel="noreferrer">
              {reference}
            </a>
          ) : (
            <span className="hub-soft">{reference}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
