/** Societies of the demonstration: common disciplines, no real body, no real code. */
export interface DemoSociety {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly order: number;
  /** It bore another name before; shows how a unit is found by a former one. */
  readonly renamed?: { readonly from: string; readonly name: string; readonly nameEn: string };
}

const society = (
  serial: number,
  code: string,
  name: string,
  nameEn: string,
  renamed?: DemoSociety['renamed'],
): DemoSociety => ({
  code: `society-${code}`,
  name: `演示市${name}`,
  nameEn: `${nameEn} (demo)`,
  order: 1000 + serial,
  ...(renamed ? { renamed } : {}),
});

export const demoSocieties: readonly DemoSociety[] = [
  society(1, 'mechanics', '机械工程学会', 'Society of Mechanical Engineering'),
  society(2, 'agronomy', '农学会', 'Society of Agronomy'),
  society(3, 'medicine', '医学会', 'Medical Society'),
  society(4, 'computing', '计算机学会', 'Computer Society'),
  society(5, 'environment', '环境科学学会', 'Society of Environmental Sciences'),
  society(6, 'popular-writing', '科普作家协会', 'Association of Popular Science Writers'),
  society(7, 'robotics', '自动化学会', 'Society of Automation', {
    from: '2025-03-01',
    name: '演示市自动化与机器人学会',
    nameEn: 'Society of Automation and Robotics (demo)',
  }),
];

/** The unit that an officer of another one looks after for some weeks. */
export const demoDelegation = {
  officer: 'academician.feng',
  unit: 'service-centre',
  days: 90,
  reason: '部门负责人外出学习期间代管',
} as const;
