import { can, useParams, useT } from '@hub/runtime';
import { DetailPage, dayOf, Field, FormDrawer, Loaded, Page, Timeline, useHubForm, useResult } from '@hub/ui';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { nameOf, unitOf } from '../figures/figure.tsx';
import { areaOf } from '../figures/sources.ts';
import type { IndicatorQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query Indicator($code: String!) {
    indicator(code: $code) {
      code
      name
      nameEn
      unit
      unitEn
      source
      recordType
      onBoard
      ownerUnit { name nameEn }
      definition { version population populationEn exclusions exclusionsEn excludedKinds validFrom }
      definitions(first: 100) {
        nodes { version population populationEn exclusions exclusionsEn excludedKinds validFrom validTo reason }
      }
    }
  }
`);
const revise = graphql(`
  mutation ReviseIndicator($input: ReviseIndicatorInput!) {
    reviseIndicator(input: $input) {
      __typename
      ... on Indicator { code definition { version } }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

type Indicator = NonNullable<IndicatorQuery['indicator']>;
interface Values {
  population: string;
  populationEn: string;
  exclusions: string;
  exclusionsEn: string;
  excludedKinds: string[];
  reason: string;
}

export default function IndicatorPage() {
  const t = useT();
  const { code = '' } = useParams();
  const [answer, again] = useQuery({ query, variables: { code } });
  const [open, setOpen] = useState(false);
  const retry = () => again({ requestPolicy: 'network-only' });
  const crumbs = [{ label: { zh: '指标字典', en: 'Indicators' }, to: '/reports/indicators' }];
  const found = answer.data?.indicator;
  if (!found) {
    return (
      <Page title={{ zh: '指标', en: 'Indicator' }} breadcrumbs={crumbs}>
        <Loaded answer={answer} pick={(data) => data.indicator} retry={retry}>
          {() => null}
        </Loaded>
      </Page>
    );
  }
  const { definition, ownerUnit } = found;
  return (
    <DetailPage
      title={nameOf(found)}
      breadcrumbs={crumbs}
      actions={
        can('reports/indicators.revise') ? (
          <Button type="primary" onClick={() => setOpen(true)}>
            {t({ zh: '修订口径', en: 'Revise' })}
          </Button>
        ) : null
      }
      facts={[
        {
          label: { zh: '统计口径', en: 'Counts' },
          value: t({ zh: definition.population, en: definition.populationEn }),
          wide: true,
        },
        {
          label: { zh: '不计入', en: 'Leaves out' },
          value: t({ zh: definition.exclusions, en: definition.exclusionsEn }),
          wide: true,
        },
        { label: { zh: '计量单位', en: 'Unit' }, value: t(unitOf(found)) },
        {
          label: { zh: '责任部门', en: 'Owner' },
          value: ownerUnit ? t({ zh: ownerUnit.name, en: ownerUnit.nameEn }) : '—',
        },
        { label: { zh: '数据来源', en: 'Source' }, value: t(areaOf(found.source)) },
        {
          label: { zh: '现行版本', en: 'Version' },
          value: t(
            { zh: '第{n}版，{day}起', en: 'v{n}, since {day}' },
            { n: definition.version, day: dayOf(definition.validFrom) },
          ),
        },
        ...(definition.excludedKinds.length
          ? [
              {
                label: { zh: '排除的类别', en: 'Excluded kinds' },
                value: definition.excludedKinds.join(t({ zh: '、', en: ', ' })),
              },
            ]
          : []),
      ]}
      tabs={[
        {
          key: 'versions',
          label: { zh: '历次定义', en: 'Versions' },
          count: found.definitions.nodes.length,
          children: (
            <Timeline
              items={found.definitions.nodes.map((one) => ({
                key: String(one.version),
                at: one.validFrom,
                kind: { zh: `第${one.version}版`, en: `v${one.version}` },
                title: t({ zh: one.population, en: one.populationEn }),
                note: t(
                  { zh: '不计入：{x}。理由：{r}', en: 'Leaves out: {x}. Why: {r}' },
                  { x: t({ zh: one.exclusions, en: one.exclusionsEn }), r: one.reason },
                ),
              }))}
            />
          ),
        },
      ]}
    >
      {open ? <Revise indicator={found} onClose={() => setOpen(false)} onDone={retry} /> : null}
    </DetailPage>
  );
}

function Revise({ indicator, onClose, onDone }: { indicator: Indicator; onClose: () => void; onDone: () => void }) {
  const settle = useResult();
  const [, mutate] = useMutation(revise);
  const { version, population, populationEn, exclusions, exclusionsEn, excludedKinds } = indicator.definition;
  const state = useHubForm<Values>({
    key: `indicator:${indicator.code}:${version}`,
    initial: { population, populationEn, exclusions, exclusionsEn, excludedKinds: [...excludedKinds] },
    submit: async (values, merged) =>
      settle(
        await mutate({
          input: {
            code: indicator.code,
            ...values,
            excludedKinds: values.excludedKinds ?? [],
            version: merged ?? version,
          },
        }),
        (data) => data.reviseIndicator,
      ),
    onDone: () => {
      onClose();
      onDone();
    },
  });
  const text = { rules: [{ max: 500 }] };
  return (
    <FormDrawer
      open
      title={{ zh: '修订口径', en: 'Revise the definition' }}
      state={state}
      onClose={onClose}
      conflictFields={[
        { name: 'population', label: { zh: '统计口径', en: 'Counts' } },
        { name: 'exclusions', label: { zh: '不计入', en: 'Leaves out' } },
      ]}
    >
      <Field name="population" label={{ zh: '统计口径', en: 'Counts (Chinese)' }} required {...text}>
        <Input.TextArea rows={2} />
      </Field>
      <Field name="populationEn" label={{ zh: '统计口径（英文）', en: 'Counts (English)' }} required {...text}>
        <Input.TextArea rows={2} />
      </Field>
      <Field name="exclusions" label={{ zh: '不计入', en: 'Leaves out (Chinese)' }} required {...text}>
        <Input.TextArea rows={2} />
      </Field>
      <Field name="exclusionsEn" label={{ zh: '不计入（英文）', en: 'Leaves out (English)' }} required {...text}>
        <Input.TextArea rows={2} />
      </Field>
      <Field
        name="excludedKinds"
        label={{ zh: '排除的类别代码', en: 'Codes of excluded kinds' }}
        hint={{ zh: '例如活动类型代码；输入后回车', en: 'Such as codes of activity types; press Enter' }}
      >
        <Select mode="tags" open={false} />
      </Field>
      <Field
        name="reason"
        label={{ zh: '修订理由', en: 'Why' }}
        hint={{
          zh: '新版本从今天起生效，全部记录按新口径重新统计。',
          en: 'In force from today; every record is counted over.',
        }}
        required
        rules={[{ min: 4, max: 300 }]}
      >
        <Input.TextArea rows={2} />
      </Field>
    </FormDrawer>
  );
}
