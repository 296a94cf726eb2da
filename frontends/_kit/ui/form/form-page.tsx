import { Button, Drawer, Form, type FormItemProps } from 'antd';
import type { ReactNode } from 'react';
import { goBack } from '../hub.ts';
import { usePhone } from '../media.ts';
import { Page, type PageProps } from '../page.tsx';
import { Note } from '../states.tsx';
import { isWords, type Say, useSay, useWord, words } from '../text.ts';
import { momentOf } from '../time.ts';
import { ConflictDialog, type ConflictField } from './conflict.tsx';
import type { HubForm } from './use-form.ts';

export interface FieldProps extends Omit<FormItemProps, 'label' | 'help' | 'extra' | 'rules'> {
  label: Say;
  /** Under the field: how to fill it. */
  hint?: Say;
  required?: boolean;
  rules?: FormItemProps['rules'];
  /** Over the whole width of the form. */
  wide?: boolean;
}

/** One labelled field; the rule's message and the server's refusal appear beside it. */
export function Field({ label, hint, required, rules = [], wide, className, children, ...rest }: FieldProps) {
  const say = useSay();
  const word = useWord();
  const name = isWords(label) ? word(label) : typeof label === 'string' ? label : '';
  const all = required
    ? [{ required: true, message: word(words(`请填写${name}`, `${name} is required`)) }, ...rules]
    : rules;
  return (
    <Form.Item
      className={`${wide ? 'hub-field-wide' : ''} ${className ?? ''}`}
      label={say(label)}
      extra={say(hint)}
      required={!!required}
      rules={all}
      {...rest}
    >
      {children}
    </Form.Item>
  );
}

export interface FormBodyProps<Values extends object> {
  state: HubForm<Values>;
  children: ReactNode;
  /** Labels for the conflict dialog; fields left out cannot conflict. */
  conflictFields?: ConflictField[];
  /** Conflict.current → names of this form, where they differ. */
  theirs?: (current: unknown) => Record<string, unknown>;
  columns?: 1 | 2;
}

export function FormBody<Values extends object>({
  state,
  children,
  conflictFields = [],
  theirs,
  columns = 1,
}: FormBodyProps<Values>) {
  const say = useSay();
  return (
    <>
      {state.restored ? (
        <Note
          tone="progress"
          action={
            <Button size="small" onClick={state.discard}>
              {say(words('放弃草稿', 'Discard'))}
            </Button>
          }
        >
          {words(`已恢复 ${momentOf(state.restored)} 的草稿。`, `Draft of ${momentOf(state.restored)} restored.`)}
        </Note>
      ) : null}
      {state.complaint ? <Note tone="bad">{state.complaint}</Note> : null}
      <Form
        form={state.form}
        layout="vertical"
        requiredMark
        initialValues={state.initial}
        onValuesChange={state.changed}
        onFinish={state.send}
        onKeyDown={(event) => {
          // Enter chooses a day or an option there; it must not send a half-filled form.
          if (event.key === 'Enter' && (event.target as HTMLElement).closest('.ant-picker, .ant-select'))
            event.preventDefault();
        }}
        disabled={state.sending}
        scrollToFirstError={{ focus: true }}
        className={`hub-form hub-form-${columns}`}
        validateTrigger={['onBlur', 'onSubmit']}
      >
        {children}
        {/* Enter in a field sends the form, also when the visible button stands outside of it (drawer, sticky bar). */}
        <button type="submit" hidden tabIndex={-1} aria-hidden />
      </Form>
      {state.conflict ? (
        <ConflictDialog
          fields={conflictFields}
          mine={state.form.getFieldsValue(true) as Record<string, unknown>}
          theirs={theirs ? theirs(state.conflict.current) : ((state.conflict.current ?? {}) as Record<string, unknown>)}
          busy={state.sending}
          onMerge={(values) => void state.merge(values as Partial<Values>)}
          onCancel={state.closeConflict}
        />
      ) : null}
    </>
  );
}

function SavedHint({ at }: { at: number | null }) {
  const say = useSay();
  return (
    <span className="hub-soft" role="status">
      {at ? say(words(`草稿已保存 ${momentOf(at).slice(11)}`, `Draft saved ${momentOf(at).slice(11)}`)) : null}
    </span>
  );
}

interface Buttons {
  submitLabel?: Say;
  onCancel?: () => void;
  /** More buttons beside submit. */
  extra?: ReactNode;
}

export interface FormPageProps<Values extends object>
  extends FormBodyProps<Values>,
    Buttons,
    Pick<PageProps, 'title' | 'tags' | 'description' | 'breadcrumbs'> {
  /** Beside the form: last period's text, verified records. */
  beside?: ReactNode;
}

export function FormPage<Values extends object>({
  title,
  tags,
  description,
  breadcrumbs,
  beside,
  submitLabel,
  onCancel,
  extra,
  ...body
}: FormPageProps<Values>) {
  const say = useSay();
  return (
    <Page
      title={title}
      tags={tags}
      description={description}
      narrow={!beside}
      {...(breadcrumbs ? { breadcrumbs } : {})}
    >
      <div className={beside ? 'hub-beside' : undefined}>
        <div className="hub-box hub-form-box">
          <FormBody {...body} />
          <div className="hub-form-bar">
            <SavedHint at={body.state.savedAt} />
            <span className="hub-grow" />
            <Button onClick={onCancel ?? goBack}>{say(words('取消', 'Cancel'))}</Button>
            {extra}
            <Button type="primary" loading={body.state.sending} onClick={() => void body.state.send()}>
              {say(submitLabel ?? words('提交', 'Submit'))}
            </Button>
          </div>
        </div>
        {beside ? <aside className="hub-beside-side">{beside}</aside> : null}
      </div>
    </Page>
  );
}

export interface FormDrawerProps<Values extends object> extends FormBodyProps<Values>, Buttons {
  open: boolean;
  title: Say;
  onClose: () => void;
  width?: number;
}

export function FormDrawer<Values extends object>({
  open,
  title,
  onClose,
  width = 520,
  submitLabel,
  extra,
  ...body
}: FormDrawerProps<Values>) {
  const say = useSay();
  const phone = usePhone();
  return (
    <Drawer
      open={open}
      title={say(title)}
      onClose={onClose}
      size={phone ? '100%' : width}
      destroyOnHidden
      footer={
        <div className="hub-row">
          <SavedHint at={body.state.savedAt} />
          <span className="hub-grow" />
          <Button onClick={onClose}>{say(words('取消', 'Cancel'))}</Button>
          {extra}
          <Button type="primary" loading={body.state.sending} onClick={() => void body.state.send()}>
            {say(submitLabel ?? words('提交', 'Submit'))}
          </Button>
        </div>
      }
    >
      <div className="hub">
        <FormBody {...body} />
      </div>
    </Drawer>
  );
}
