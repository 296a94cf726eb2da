import { Field, FormDrawer, FormPage, type Outcome, Section, useHubForm, useTell } from '@hub/ui';
import { Button, DatePicker, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';

interface Progress {
  held: number;
  text: string;
  unit: string;
}

// The sample answers as the graph does: too many is refused at its field, "冲突" is a conflict, "停机" an outage.
async function answer(values: Progress, version: number | undefined): Promise<Outcome<Progress>> {
  if (values.held > 100)
    return {
      kind: 'refused',
      refusal: { code: 'TOO_MANY', field: 'held' },
      message: '超过本年计划总场次 100 场，请核对。',
    };
  if (values.text === '冲突' && version === undefined)
    return {
      kind: 'conflict',
      conflict: { currentVersion: 4, current: { held: 15, text: '对方已补充两场活动', unit: values.unit } },
    };
  if (values.text === '停机')
    return { kind: 'failed', code: 'UNAVAILABLE', message: '子系统暂时不可用，请稍后再试；填写的内容已保留。' };
  return { kind: 'done', value: values };
}

const labels = {
  held: { zh: '已办场次', en: 'Held' },
  text: { zh: '本月进展', en: 'Progress' },
  unit: { zh: '填报单位', en: 'Unit' },
};

export function FormSample() {
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const done = (value: Progress) => {
    tell.done({ zh: `已提交 ${value.held} 场`, en: `${value.held} sent` });
    setOpen(false);
  };
  const state = useHubForm<Progress, Progress>({
    key: 'gallery.progress',
    initial: { unit: '宣传文化部' },
    submit: answer,
    onDone: done,
  });
  const drawer = useHubForm<Progress, Progress>({ key: 'gallery.drawer', initial: {}, submit: answer, onDone: done });
  const fields = (
    <>
      <Field name="unit" label={labels.unit} required>
        <Select options={['宣传文化部', '办公室'].map((value) => ({ value, label: value }))} />
      </Field>
      <Field name="held" label={labels.held} required hint={{ zh: '只填已核实的场次', en: 'Verified ones only' }}>
        <InputNumber min={0} />
      </Field>
      <Field name="text" label={labels.text} required wide rules={[{ max: 500, message: '不超过 500 字' }]}>
        <Input.TextArea rows={4} showCount maxLength={500} />
      </Field>
    </>
  );
  return (
    <>
      <FormPage
        title={{ zh: '进展填报', en: 'File progress' }}
        description={{ zh: '上期内容与本期已核实记录在右侧。', en: 'Last period is at the right.' }}
        state={state}
        columns={2}
        conflictFields={[
          { name: 'held', label: labels.held },
          { name: 'text', label: labels.text },
        ]}
        extra={<Button onClick={() => setOpen(true)}>抽屉表单</Button>}
        beside={
          <div className="hub-box hub-pad">
            <Section title={{ zh: '上期内容', en: 'Last period' }}>
              <p>完成三场进校园宣讲，参与师生 420 人次。</p>
            </Section>
          </div>
        }
      >
        {fields}
        <Field name="day" label={{ zh: '完成日期', en: 'Day' }}>
          <DatePicker />
        </Field>
      </FormPage>
      <FormDrawer title={{ zh: '新增场次', en: 'Add' }} open={open} onClose={() => setOpen(false)} state={drawer}>
        {fields}
      </FormDrawer>
    </>
  );
}
