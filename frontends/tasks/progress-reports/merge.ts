/** What a co-unit said of a month, as far as the lead unit takes it over. */
export interface CoReport {
  readonly id: string;
  readonly unit: string;
  readonly text: string;
  readonly difficulties?: string | null | undefined;
  readonly nextSteps?: string | null | undefined;
}

export interface LeadWords {
  readonly text: string;
  readonly difficulties: string;
  readonly nextSteps: string;
}

const heading = (unit: string) => `【${unit}】`;

/**
 * The lead unit's words with those of the co-units below them, each under the name of its unit. A unit that stands there
 * already is left as it is: the lead may have shortened it.
 */
export function merged(own: LeadWords, reports: readonly CoReport[]): LeadWords {
  const below = (text: string, part: keyof LeadWords) => {
    const paragraphs = text.trim() ? [text.trim()] : [];
    for (const report of reports) {
      const said = report[part]?.trim();
      if (said && !text.includes(heading(report.unit))) paragraphs.push(`${heading(report.unit)}${said}`);
    }
    return paragraphs.join('\n');
  };
  return {
    text: below(own.text, 'text'),
    difficulties: below(own.difficulties, 'difficulties'),
    nextSteps: below(own.nextSteps, 'nextSteps'),
  };
}
