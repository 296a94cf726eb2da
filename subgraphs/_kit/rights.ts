import { Extensions } from 'type-graphql';
import type { Viewer, Words } from './viewer.ts';

/** What a rule may look at besides the viewer. */
export interface RuleInput {
  readonly source: unknown;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Who may see or do something, with the sentence that says so. Exactly one is in force on every field. */
export interface Rule {
  readonly name: string;
  readonly words: Words;
  /** Rules that look at the viewer alone are answered once per request. */
  readonly viewerOnly: boolean;
  test(viewer: Viewer, input: RuleInput): boolean;
}

function viewerRule(name: string, words: Words, test: (viewer: Viewer) => boolean): Rule {
  return { name, words, viewerOnly: true, test };
}

/** The words of which rules are made. */
export const rule = {
  everyone: viewerRule('everyone', { zh: '任何人', en: 'anyone' }, () => true),
  signedIn: viewerRule(
    'signed-in',
    { zh: '已识别的人员或单位', en: 'anyone identified' },
    (v) => v.kind !== 'anonymous',
  ),
  officer: viewerRule('officer', { zh: '登录的干部', en: 'a signed-in officer' }, (v) => v.kind === 'officer'),
  service: viewerRule('service', { zh: '本平台的服务', en: 'a service of this hub' }, (v) => v.kind === 'service'),

  /** An officer whose roles give this privilege. */
  privilege: (code: string): Rule =>
    viewerRule(`privilege(${code})`, { zh: `有权限 ${code}`, en: `holds ${code}` }, (v) => holds(v, code)),

  /** A partner agency whose token and grant carry this scope. */
  scope: (scope: string): Rule =>
    viewerRule(
      `scope(${scope})`,
      { zh: `获授权 ${scope} 的伙伴单位`, en: `a partner granted ${scope}` },
      (v) => v.kind === 'partner' && v.scopes.includes(scope),
    ),

  any: (...rules: Rule[]): Rule => combine('any', rules, (viewer, input) => rules.some((r) => r.test(viewer, input))),
  all: (...rules: Rule[]): Rule => combine('all', rules, (viewer, input) => rules.every((r) => r.test(viewer, input))),

  /** A rule that looks at the arguments or at the record. */
  custom: (name: string, words: Words, test: (viewer: Viewer, input: RuleInput) => boolean): Rule => ({
    name,
    words,
    viewerOnly: false,
    test,
  }),
};

function combine(name: 'any' | 'all', rules: Rule[], test: Rule['test']): Rule {
  const or = { any: { zh: '或', en: ' or ' }, all: { zh: '并且', en: ' and ' } }[name];
  return {
    name: `${name}(${rules.map((r) => r.name).join(', ')})`,
    words: { zh: rules.map((r) => r.words.zh).join(or.zh), en: rules.map((r) => r.words.en).join(or.en) },
    viewerOnly: rules.every((r) => r.viewerOnly),
    test,
  };
}

/** Whether the viewer holds the privilege. */
export function holds(viewer: Viewer, privilege: string): boolean {
  return viewer.kind === 'officer' && viewer.privileges.includes(privilege);
}

/** Name under which a rule travels in the schema's extensions. */
export const RULE = 'hubRule';
/** Name under which the classification of personal data travels in the schema's extensions. */
export const CLASSIFIED = 'hubClassified';

/**
 * Who may reach this field; on an object type, the rule of each of its fields that has none of its own.
 * A field without a rule does not build.
 */
export function Allow(allowed: Rule): ClassDecorator & PropertyDecorator & MethodDecorator {
  return Extensions({ [RULE]: allowed }) as ClassDecorator & PropertyDecorator & MethodDecorator;
}

/** L1 public, L2 inner, L3 personal, L4 sensitive personal data (Personal Information Protection Law, art. 28). */
export type DataClass = 'L2' | 'L3' | 'L4';

export interface Classification {
  readonly level: DataClass;
  mask(value: string): string | null;
  /** Privilege that, together with a purpose, gives the clear text. */
  readonly reveal: string;
}

/** Marks a field as personal data: masked by default, in clear only with the privilege and a purpose, and then logged. */
export function Classified(
  level: DataClass,
  mask: Classification['mask'],
  options: { readonly reveal: string },
): PropertyDecorator & MethodDecorator {
  return Extensions({
    [CLASSIFIED]: { level, mask, reveal: options.reveal } satisfies Classification,
  }) as PropertyDecorator & MethodDecorator;
}
