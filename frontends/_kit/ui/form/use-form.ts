import { Form, type FormInstance } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLeaveGuard } from '../hub.ts';
import { useReason } from '../reason.tsx';
import type { Conflict, Outcome } from '../result.ts';
import { words } from '../text.ts';
import { dropDraft, readDraft, writeDraft } from './drafts.ts';

export interface FormOptions<Values extends object, Value> {
  /** Key of the draft: noun and id, such as `progress-report:${id}`. */
  key: string;
  initial: Partial<Values>;
  /** Sends the values; `version` is set after a conflict was merged. Return `settle(await mutate(…), …)` of useResult. */
  submit: (values: Values, version: number | undefined) => Promise<Outcome<Value>>;
  onDone?: (value: Value) => void;
  /** Path of the API's input field → name in this form, where they differ: { 'period.month': 'month' } */
  fieldNames?: Record<string, string>;
}

export interface HubForm<Values extends object> {
  form: FormInstance<Values>;
  initial: Partial<Values>;
  key: string;
  dirty: boolean;
  sending: boolean;
  savedAt: number | null;
  restored: number | null;
  /** What the server said that belongs to no field. */
  complaint: string | null;
  conflict: Conflict | null;
  changed: () => void;
  send: () => Promise<void>;
  merge: (values: Partial<Values>) => Promise<void>;
  closeConflict: () => void;
  discard: () => void;
}

/** A form with draft, leave warning, refusals beside their field, and the conflict dialog's state. */
export function useHubForm<Values extends object, Value = unknown>(
  options: FormOptions<Values, Value>,
): HubForm<Values> {
  const [form] = Form.useForm<Values>();
  const [draft] = useState(() => readDraft<Values>(options.key));
  const initial = useMemo(() => ({ ...options.initial, ...draft?.values }), [options.initial, draft]);
  const [dirty, setDirty] = useState(!!draft);
  const [sending, setSending] = useState(false);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [restored, setRestored] = useState<number | null>(draft?.at ?? null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(options);
  latest.current = options;
  // Read at the moment of leaving: onDone navigates before React has seen that the form is clean.
  const unsent = useRef(dirty);
  const ask = useReason();
  const guard = useCallback(async () => {
    if (!unsent.current) return true;
    const answer = await ask({
      title: words('离开这张表单？', 'Leave this form?'),
      effect: words(
        '有未提交的内容，草稿保留在本机，下次打开时恢复。',
        'There are unsent changes. A draft stays on this computer and is restored next time.',
      ),
      confirm: words('离开', 'Leave'),
      minLength: 0,
    });
    return answer !== null;
  }, [ask]);
  useLeaveGuard(dirty ? guard : null);
  useEffect(() => () => clearTimeout(timer.current), []);

  const changed = useCallback(() => {
    unsent.current = true;
    setDirty(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => setSavedAt(writeDraft(latest.current.key, form.getFieldsValue(true) as Values)),
      400,
    );
  }, [form]);

  const deliver = useCallback(
    async (values: Values, version: number | undefined) => {
      setSending(true);
      setComplaint(null);
      try {
        const outcome = await latest.current.submit(values, version);
        if (outcome.kind === 'done') {
          clearTimeout(timer.current);
          dropDraft(latest.current.key);
          unsent.current = false;
          setDirty(false);
          setConflict(null);
          setRestored(null);
          latest.current.onDone?.(outcome.value);
        } else if (outcome.kind === 'conflict') {
          setConflict(outcome.conflict);
        } else {
          const path = outcome.kind === 'refused' ? outcome.refusal.field : null;
          const name = path ? (latest.current.fieldNames?.[path] ?? path) : null;
          const field = name ? findField(form, name) : null;
          if (field) {
            form.setFields([{ name: field as never, errors: [outcome.message] }]);
            form.scrollToField(field as never, { focus: true });
          } else setComplaint(outcome.message);
        }
      } finally {
        setSending(false);
      }
    },
    [form],
  );

  const send = useCallback(async () => {
    let values: Values;
    try {
      values = await form.validateFields();
    } catch (reason) {
      const first = (reason as { errorFields?: { name: (string | number)[] }[] }).errorFields?.[0];
      if (first) form.scrollToField(first.name as never, { focus: true });
      return;
    }
    await deliver(values, undefined);
  }, [form, deliver]);

  const merge = useCallback(
    async (values: Partial<Values>) => {
      form.setFieldsValue(values as never);
      await deliver({ ...(form.getFieldsValue(true) as Values), ...values }, conflict?.currentVersion);
    },
    [form, deliver, conflict],
  );

  const discard = useCallback(() => {
    clearTimeout(timer.current);
    dropDraft(latest.current.key);
    form.setFieldsValue(latest.current.initial as never);
    unsent.current = false;
    setDirty(false);
    setRestored(null);
    setSavedAt(null);
  }, [form]);

  return {
    form,
    initial,
    key: options.key,
    dirty,
    sending,
    savedAt,
    restored,
    complaint,
    conflict,
    changed,
    send,
    merge,
    closeConflict: () => setConflict(null),
    discard,
  };
}

/** `targets.0.plan` and `input.title` find their field; a path the form does not have finds none. */
function findField<Values extends object>(form: FormInstance<Values>, path: string): (string | number)[] | null {
  const parts = path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  for (const name of [parts, parts.slice(1)]) {
    if (name.length && form.getFieldInstance(name as never)) return name;
  }
  return null;
}
