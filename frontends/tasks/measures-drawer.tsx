import { Field, FormDrawer, type Outcome, useHubForm, useTell, type Words } from '@hub/ui';
import { Input } from 'antd';
import type { ReactNode } from 'react';
import { EvidenceFields, type Piece } from './evidence-list.tsx';

export interface Measures {
  measures: string;
  evidence: Piece[];
}

interface Props<Value> {
  /** Key of the draft: noun and id. */
  draft: string;
  initial: Partial<Measures>;
  words: { title: Words; measures: Words; submit: Words; done: Words };
  /** Letters that the measures have at least and at most, and lines shown. */
  length: { min: number; max: number; rows: number };
  /** Evidence may be left out. */
  optional?: boolean;
  /** What was asked for, above the form. */
  children: ReactNode;
  /** `version` is set after a conflict was merged. */
  send: (values: Measures, version: number | undefined) => Promise<Outcome<Value>>;
  close: () => void;
  done: () => void;
}

/** What a unit did about something that was asked of it, and what proves it. */
export function MeasuresDrawer<Value>(props: Props<Value>) {
  const { words, length, close, done } = props;
  const tell = useTell();
  const state = useHubForm<Measures, Value>({
    key: props.draft,
    initial: props.initial,
    submit: props.send,
    onDone: () => {
      tell.done(words.done);
      close();
      done();
    },
  });
  return (
    <FormDrawer
      open
      title={words.title}
      onClose={close}
      state={state}
      submitLabel={words.submit}
      conflictFields={[{ name: 'measures', label: words.measures }]}
    >
      {props.children}
      <Field name="measures" label={words.measures} required rules={[{ min: length.min }]}>
        <Input.TextArea rows={length.rows} maxLength={length.max} showCount />
      </Field>
      <EvidenceFields {...(props.optional ? { optional: true } : {})} />
    </FormDrawer>
  );
}
