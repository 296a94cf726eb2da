import { AsOf, Chart, Page, useTell } from '@hub/ui';

const months = ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'];

export function ChartsPage() {
  const tell = useTell();
  const foot = (
    <AsOf asOf="2026-11-23T01:30:00Z" definition={{ version: 2 }} sources={[{ name: '志愿服务', state: 'ok' }]} />
  );
  return (
    <Page title={{ zh: '图表', en: 'Charts' }}>
      <Chart
        kind="bar"
        title={{ zh: '各单位已核实活动', en: 'Verified activities' }}
        data={{
          categories: ['科学技术普及部', '宣传文化部', '组织人事部', '渝中区科协', '奉节县科协'],
          series: [
            { name: '实际', data: [34, 21, 12, 18, null] },
            { name: '年底预计', data: [40, 26, 15, 22, 9], estimated: true },
          ],
          unit: '场',
        }}
        onPick={({ category }) => tell.note(category)}
        foot={foot}
      />
      <Chart
        kind="line"
        title={{ zh: '服务时长走势', en: 'Hours by month' }}
        data={{
          categories: months,
          series: [{ name: '2026', data: [120, 90, 240, 210, 330, 280, null, 190, 420, 360, 180, null] }],
          unit: '小时',
        }}
        foot={foot}
      />
      <Chart
        kind="matrix"
        title={{ zh: '区县 × 月份', en: 'District by month' }}
        height={240}
        data={{
          columns: months,
          rows: ['渝中区', '北碚区', '奉节县', '万州区'],
          values: [0, 1, 2, 3].map((row) => months.map((_, month) => (month > 10 ? null : (row * 7 + month * 5) % 23))),
        }}
      />
    </Page>
  );
}
