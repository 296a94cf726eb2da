import type { GraphQLFormattedError } from 'graphql';

/**
 * The `data` of an answer, already written as JSON. Building objects only to write them out again is a third of what
 * an answer costs, so the engine writes text; whoever needs the object reads it back.
 */
export class JsonText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  read(): Record<string, unknown> {
    return JSON.parse(this.text);
  }

  /** For whoever writes it out without knowing. */
  toJSON(): Record<string, unknown> {
    return this.read();
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  readonly extensions?: unknown;
}

/** An answer as JSON text, the engine's part of it as it is. */
export function stringifyAnswer(answer: Answer): string {
  const { data, ...rest } = answer;
  if (!(data instanceof JsonText)) return JSON.stringify(answer);
  const others = JSON.stringify(rest);
  return others === '{}' ? `{"data":${data.text}}` : `{"data":${data.text},${others.slice(1)}`;
}
