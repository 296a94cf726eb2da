import type { GraphQLFormattedError } from 'graphql';

/**
 * The `data` of an answer, already written as JSON. Building objects only to write them out again is a third of what
 * an answer costs, so the engine writes text; whoever needs the object reads it back.
 */
export class JsonText {
  private text: string | undefined;
  constructor(text: string) {
    this.text = text;
  }

  /**
   * Hands the text over, once. Apollo Server makes an accessor for each request to a gateway, and the runtime keeps
   * the hidden class of that accessor, with all that hangs on the request, until the next full collection: text that
   * stays behind there made a third of the engine's work.
   */
  take(): string {
    const { text } = this;
    if (text === undefined) throw new Error('the answer was handed over before');
    this.text = undefined;
    return text;
  }

  read(): Record<string, unknown> {
    return JSON.parse(this.take());
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
  const text = data.take();
  return others === '{}' ? `{"data":${text}}` : `{"data":${text},${others.slice(1)}`;
}
