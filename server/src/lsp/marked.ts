import type { Language } from '../engine/text/message';
import { UNSEEN } from '../engine/text/unseen';

/** Writes for a person: in their language, as Markdown or without any mark. */
export class Writer {
  constructor(
    readonly language: Language,
    private readonly markdown: boolean,
  ) {}

  /** What is said in the person's language. */
  say(zh: string, en: string): string {
    return this.language === 'zh' ? zh : en;
  }

  /** A text that is to read as it stands. */
  text(text: string): string {
    return this.markdown ? escapeMarkdown(text) : inOneLine(text);
  }

  /** A text in quotation marks; marks within it are single ones. */
  quoted(text: string): string {
    return `“${this.text(text.replace(/“/g, '‘').replace(/”/g, '’'))}”`;
  }

  strong(text: string): string {
    return this.markdown ? `**${this.text(text)}**` : this.text(text);
  }

  link(text: string, address: string): string {
    // A bracket in the address would end the link.
    const safe = address.replace(/[()]/g, encodeBracket);
    return this.markdown ? `[${this.text(text)}](${safe})` : `${this.text(text)} <${address}>`;
  }

  quote(text: string, source: string): string {
    return this.markdown ? `> ${this.text(text)}\n>\n> —— ${source}` : `${this.text(text)}\n—— ${source}`;
  }

  list(heading: string, items: readonly string[]): string {
    return [heading, ...(this.markdown ? [''] : []), ...items.map(item => `- ${item}`)].join('\n');
  }

  /** Parts of a whole, apart from one another. */
  rule(parts: readonly string[]): string {
    return parts.join(this.markdown ? '\n\n---\n\n' : '\n\n');
  }
}

function encodeBracket(bracket: string): string {
  return bracket === '(' ? '%28' : '%29';
}

/** A text as Markdown that reads as that text: no mark of it means anything, no line break starts a block. */
export function escapeMarkdown(text: string): string {
  return inOneLine(text)
    .replace(/[\\`*_[\]<>~&|$]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

function inOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(UNSEEN, '');
}
