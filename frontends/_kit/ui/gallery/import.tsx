import { ImportWizard, type MappingChoice, Note, Page } from '@hub/ui';

interface Preview {
  lines: string[];
  columns: MappingChoice[];
}

export function ImportSample() {
  return (
    <Page title={{ zh: '导入计划文件', en: 'Import a plan' }} narrow>
      <ImportWizard<Preview, number>
        accept=".txt,.csv"
        template={{ label: { zh: '下载模板', en: 'Template' }, href: '#template' }}
        read={async (file, mapping) => {
          const lines = (await file.text()).split(/\r?\n/).filter(Boolean);
          const heads = (lines[0] ?? '').split(',');
          return {
            lines: lines.slice(1),
            columns:
              mapping ??
              heads.map((from, index) => ({
                from,
                to: ['任务', '牵头单位'].includes(from) ? from : null,
                samples: lines.slice(1).map((line) => line.split(',')[index] ?? ''),
              })),
          };
        }}
        problems={(preview) => [
          ...(preview.columns.some((column) => column.to === '牵头单位')
            ? []
            : [{ place: '表头', message: { zh: '没有认出“牵头单位”一栏', en: 'No lead column' } }]),
          ...preview.lines.flatMap((line, index) =>
            line.split(',')[1]
              ? []
              : [
                  {
                    place: `第 ${index + 2} 行`,
                    message: { zh: '牵头单位为空，按首个责任单位推定', en: 'No lead' },
                    severity: 'warning' as const,
                  },
                ],
          ),
        ]}
        mapping={{
          title: { zh: '栏目对应', en: 'Columns' },
          choices: (preview) => preview.columns,
          targets: [
            { value: '任务', label: '任务' },
            { value: '牵头单位', label: '牵头单位' },
          ],
        }}
        show={(preview) => <p>{preview.lines.length} 行</p>}
        confirmLabel={(preview) => ({
          zh: `导入 ${preview.lines.length} 项任务`,
          en: `Import ${preview.lines.length} tasks`,
        })}
        confirm={async (_file, preview) => preview.lines.length}
        done={(count) => <Note tone="good">{{ zh: `已导入 ${count} 项任务。`, en: `${count} tasks imported.` }}</Note>}
      />
    </Page>
  );
}
