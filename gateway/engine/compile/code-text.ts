import type { JsonWriter } from './json-writer.ts';

/** Where a field stands and what to do when it is missing, by the names the values have in the code. */
export interface FieldStep {
  readonly depth: number;
  readonly key: string;
  readonly required: boolean;
  readonly missing: string;
}

/** Writes an object; false when it cannot stand, with the writer anywhere beyond where it began. */
export type ObjectWriter = (value: unknown) => boolean;

/**
 * The text of a function that writes one object as JSON. Generated because it runs for every object of every answer:
 * with the keys in the code, the engine of the runtime reads each field at a known place, where a loop over a list of
 * keys would look each of them up.
 *
 * ```
 * (o) => {
 *   let v, at;
 *   W.constant(c0); v = o["title"];
 *   if (v == null) { P[2] = "title"; c2(); return false; }
 *   if (!c1(v)) { P[2] = "title"; c2(); return false; }
 *   …
 *   W.constant(c9); return true;
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
    this.constant(name);
    this.flush();
    const enter = step ? `P[${step.depth}] = ${JSON.stringify(step.key)};` : '';
    // A list or an object has told itself what is wrong in it.
    const tell = deep || !step ? '' : `${enter} ${step.missing}();`;
    if (deep) this.lines.push(enter);
    this.lines.push(`v = o[${JSON.stringify(from)}];`);
    if (step?.required) {
      this.lines.push(`if (v == null) { ${enter} ${step.missing}(); return false; }`);
      this.lines.push(`if (!${write}(v)) { ${tell} return false; }`);
    } else {
      this.lines.push(`if (v == null) W.null();`);
      this.lines.push(`else { at = W.at; if (!${write}(v)) { ${tell} W.at = at; W.null(); } }`);
    }
  }

  private flush(): void {
    if (this.pending) this.lines.push(`W.constant(${this.constantName(Buffer.from(this.pending))});`);
    this.pending = '';
  }

  compile(empty: boolean, path: (string | number)[], writer: JsonWriter): ObjectWriter {
    this.constant(empty ? '{}' : '}');
    this.flush();
    const names = this.constants.map((_, index) => `c${index}`);
    const body = ['"use strict";', 'return (o) => {', 'let v, at;', ...this.lines, 'return true;', '};'].join('\n');
    // The text holds names from the validated operation only, each as a JSON string.
    return new Function('P', 'W', ...names, body)(path, writer, ...this.constants) as ObjectWriter;
  }
}
