/** Where a field stands and what to do when it is missing, by the names the values have in the code. */
export interface FieldStep {
  readonly depth: number;
  readonly key: string;
  readonly required: boolean;
  readonly missing: string;
}

/**
 * The text of a function that writes one object as JSON. Generated because it runs for every object of every answer:
 * with the keys in the code, the engine of the runtime reads each field at a known place, where a loop over a list of
 * keys would look each of them up.
 *
 * ```
 * (o) => {
 *   let v, t, s = "";
 *   P[2] = "title"; v = o["title"]; t = v == null ? c1() : c0(v); if (t === null) return null; s += "{\"title\":" + t;
 *   …
 * }
 * ```
 */
export class CodeText {
  private readonly lines: string[] = [];
  private readonly constants: unknown[] = [];
  /** Text that is the same in every answer, waiting for the next value. */
  private pending = '';

  /** Takes a value into the code and returns its name there. */
  constantName(value: unknown): string {
    this.constants.push(value);
    return `c${this.constants.length - 1}`;
  }

  constant(text: string): void {
    this.pending += text;
  }

  /** A field whose value is written without looking below it. */
  leaf(name: string, from: string, write: string, step: FieldStep | undefined): void {
    this.field(name, from, write, step, false);
  }

  /** A field of objects or lists, which need to know the way to them. */
  nested(name: string, from: string, write: string, step: FieldStep): void {
    this.field(name, from, write, step, true);
  }

  private field(name: string, from: string, write: string, step: FieldStep | undefined, deep: boolean): void {
    const put = `s += ${JSON.stringify(this.pending + name)} + t;`;
    this.pending = '';
    const key = JSON.stringify(from);
    const enter = step ? `P[${step.depth}] = ${JSON.stringify(step.key)};` : '';
    if (deep) this.lines.push(enter);
    this.lines.push(`v = o[${key}];`);
    if (step?.required) {
      this.lines.push(`if (v == null) { ${enter} return ${step.missing}(); }`);
      this.lines.push(`t = ${write}(v);`);
      this.lines.push(`if (t === null) { ${deep ? '' : `${enter} ${step.missing}();`} return null; }`);
    } else {
      this.lines.push(`if (v == null) t = "null"; else {`);
      this.lines.push(`  t = ${write}(v);`);
      this.lines.push(`  if (t === null) { ${deep || !step ? '' : `${enter} ${step.missing}();`} t = "null"; }`);
      this.lines.push(`}`);
    }
    this.lines.push(put);
  }

  compile(empty: boolean, path: (string | number)[]): (value: unknown) => string | null {
    const names = this.constants.map((_, index) => `c${index}`);
    const body = [
      '"use strict";',
      'return (o) => {',
      'let v, t, s = "";',
      ...this.lines,
      `return s + ${JSON.stringify(empty ? '{}' : `${this.pending}}`)};`,
      '};',
    ].join('\n');
    // The text holds names from the validated operation only, each as a JSON string.
    return new Function('P', ...names, body)(path, ...this.constants) as (value: unknown) => string | null;
  }
}
