import { Link, useT } from '@hub/runtime';
import { Facts } from '@hub/ui';
import { Button, Popover } from 'antd';
import { type FragmentType, graphql, readFragment } from '../gql/index.ts';
import { nameOf } from './figure.tsx';

export const DefinitionParts = graphql(`
  fragment DefinitionParts on Indicator {
    code
    name
    nameEn
    ownerUnit {
      name
      nameEn
    }
    definition {
      version
      population
      populationEn
      exclusions
      exclusionsEn
      validFrom
    }
  }
`);

/** The definitions behind the columns of a page, each one click away. */
export function Definitions({ indicators }: { indicators: readonly FragmentType<typeof DefinitionParts>[] }) {
  const t = useT();
  return (
    <p className="hub-soft hub-row">
      {t({ zh: '指标口径', en: 'What is counted' })}
      {indicators.map((indicator) => (
        <DefinitionPopover key={readFragment(DefinitionParts, indicator).code} indicator={indicator} />
      ))}
    </p>
  );
}

function DefinitionPopover({ indicator }: { indicator: FragmentType<typeof DefinitionParts> }) {
  const t = useT();
  const one = readFragment(DefinitionParts, indicator);
  const { definition, ownerUnit } = one;
  return (
    <Popover
      trigger="click"
      title={t(nameOf(one))}
      content={
        <div className="hub reports-definition">
          <Facts
            items={[
              {
                label: { zh: '统计口径', en: 'Counts' },
                value: t({ zh: definition.population, en: definition.populationEn }),
              },
              {
                label: { zh: '不计入', en: 'Leaves out' },
                value: t({ zh: definition.exclusions, en: definition.exclusionsEn }),
              },
              {
                label: { zh: '责任部门', en: 'Owner' },
                value: ownerUnit ? t({ zh: ownerUnit.name, en: ownerUnit.nameEn }) : '—',
              },
              {
                label: { zh: '定义版本', en: 'Definition' },
                value: (
                  <Link to={`/reports/indicators/${one.code}`}>
                    {t(
                      { zh: '第 {n} 版，{day} 起', en: 'v{n}, since {day}' },
                      { n: definition.version, day: definition.validFrom },
                    )}
                  </Link>
                ),
              },
            ]}
          />
        </div>
      }
    >
      <Button type="link" size="small" className="reports-what">
        {t(nameOf(one))}
      </Button>
    </Popover>
  );
}
