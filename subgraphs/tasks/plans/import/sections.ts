import { clean, fold, joinLines, rowNumber } from './characters.ts';
import { atLine, type Finding, type Place } from './model.ts';

export interface Section extends Place {
  level: 1 | 2 | 3;
  marker: string;
  /** The heading, up to its first full stop when it runs on into the text. */
  title: string;
  /** Everything below the heading up to the next one of its level or above, its own line included, marker excluded. */
  text: string;
}

const MARKERS: readonly (readonly [1 | 2 | 3, RegExp])[] = [
  [1, /^([一二三四五六七八九十]{1,3}[、.．])\s*(.+)$/u],
  [2, /^([（(][一二三四五六七八九十]{1,3}[）)])[、.．]?\s*(.+)$/u],
  [3, /^(\d{1,2}[.．、](?!\d))\s*(.+)$/u],
  [3, /^([（(]\d{1,2}[）)])\s*(.+)$/u],
];

function heading(line: string): { level: 1 | 2 | 3; marker: string; rest: string } | null {
  const text = clean(line).replace(/^[０-９]+/u, (d) => d.normalize('NFKC'));
  for (const [level, pattern] of MARKERS) {
    const match = pattern.exec(text);
    if (match) return { level, marker: match[1] ?? '', rest: match[2] ?? '' };
  }
  return null;
}

/** The numbered paragraphs of the body, in order, with their lines. */
export function sectionsOf(lines: readonly string[], from: number, to: number): Section[] {
  const open: { section: Section; lines: string[] }[] = [];
  const sections: Section[] = [];
  const close = (level: number, endLine: number): void => {
    while ((open.at(-1)?.section.level ?? 0) >= level) {
      const done = open.pop();
      if (!done) return;
      done.section.text = joinLines(done.lines);
      done.section.endLine = endLine;
    }
  };
  for (let index = from; index < to; index += 1) {
    const line = lines[index] ?? '';
    const found = heading(line);
    if (found) {
      close(found.level, index);
      const title = /^[^。：:]+/u.exec(found.rest)?.[0] ?? found.rest;
      const section: Section = {
        level: found.level,
        marker: found.marker,
        title,
        text: '',
        line: index + 1,
        endLine: to,
      };
      for (const outer of open) outer.lines.push(found.rest);
      sections.push(section);
      open.push({ section, lines: [found.rest] });
    } else {
      for (const outer of open) outer.lines.push(line);
    }
  }
  close(1, to);
  return sections;
}

export interface SafeguardDraft extends Place {
  number: number;
  /** As printed: 1. or （一）; null for paragraphs without. */
  marker: string | null;
  title: string;
  text: string;
}

const SAFEGUARD_TITLE = /保障|工作要求|有关要求|相关要求|工作措施|推进措施|落实措施|组织实施|组织领导|实施要求/u;

/** 保障措施: the numbered paragraphs under the last such heading of the body. */
export function safeguardsOf(sections: readonly Section[], lines: readonly string[]): SafeguardDraft[] {
  const chapter = sections.findLast((s) => s.level === 1 && SAFEGUARD_TITLE.test(fold(s.title)));
  if (!chapter) return [];
  const inside = sections.filter((s) => s.line > chapter.line && s.line <= chapter.endLine);
  const level = Math.min(...inside.map((s) => s.level));
  const items = inside.filter((s) => s.level === level);
  if (items.length > 0) {
    return items.map((s, i) => ({
      number: i + 1,
      marker: s.marker,
      title: s.title,
      text: s.text,
      line: s.line,
      endLine: s.endLine,
    }));
  }
  return paragraphs(chapter, lines);
}

/** Without numbers, 一是…二是… or one paragraph each. */
function paragraphs(chapter: Section, lines: readonly string[]): SafeguardDraft[] {
  const found: SafeguardDraft[] = [];
  for (let index = chapter.line; index < chapter.endLine; index += 1) {
    const text = clean(lines[index] ?? '');
    if (text === '') continue;
    const parts = text
      .split(/(?<=[。；;]|^)(?=[一二三四五六七八九]是)/u)
      .map((p) => p.replace(/^[一二三四五六七八九]是/u, ''));
    for (const part of parts) {
      const title = /^[^，。：:]+/u.exec(part)?.[0] ?? part;
      found.push({ number: found.length + 1, marker: null, title, text: part, line: index + 1, endLine: index + 1 });
    }
  }
  return found;
}

/** 2. 3. 4. without 1.: a measure is lost. */
export function safeguardGaps(safeguards: readonly SafeguardDraft[]): Finding[] {
  return safeguards.flatMap((safeguard, index) => {
    const printed = safeguard.marker === null ? null : rowNumber(safeguard.marker);
    const before = index === 0 ? 0 : rowNumber(safeguards[index - 1]?.marker ?? '');
    if (printed === null || before === null || printed === before + 1) return [];
    return [
      {
        code: 'SAFEGUARD_GAP' as const,
        place: atLine(safeguard.line),
        message: {
          zh: `保障措施第${before + 1}项缺失，此处为第${printed}项`,
          en: `safeguard ${before + 1} is missing; here stands ${printed}`,
        },
      },
    ];
  });
}
