import type { Finding, Severity } from '../../checks/finding';
import type { Authority } from '../../reference/pack';
import type { Language, Message } from '../../text/message';
import { slice, type Span } from '../../text/span';
import type { Closeness, PassageCoverage } from '../closeness';
import type { DraftCoverage, PartState } from '../coverage';
import type { Passage } from '../passage';
import { PROVENANCE } from '../provenance';
import { severitiesOf, type ReportContent } from './content';
import { html, Markup } from './markup';
import { STYLE } from './style';

const SEVERITY: Readonly<Record<Severity, Message>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};
const STATE: Readonly<Record<PartState, Message>> = {
  carried: { zh: '已写到', en: 'carried' },
  partly: { zh: '部分写到', en: 'partly' },
  missing: { zh: '未写到', en: 'missing' },
  moved: { zh: '次序不同', en: 'in another order' },
};
const CLOSENESS: Readonly<Record<Closeness, Message>> = {
  same: { zh: '一字不差', en: 'word for word' },
  small: { zh: '小偏离', en: 'small drift' },
  large: { zh: '大偏离', en: 'large drift' },
  none: { zh: '未采用', en: 'not followed' },
};

/** The report as one page of HTML that needs nothing else: no script, no font, no address. `name` is the draft's file. */
export function reportPage(content: ReportContent, name: string, language: Language): string {
  return `${new PageWriter(content, language).page(name).html.trim()}\n`;
}

class PageWriter {
  constructor(
    private readonly content: ReportContent,
    private readonly language: Language,
  ) {}

  page(name: string): Markup {
    const { title, date, references } = this.content;
    const heading = this.say('文稿检查报告', 'Report on a draft');
    return html`<!doctype html>
      <html lang="${this.language === 'zh' ? 'zh-CN' : 'en'}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
          <title>${title === '' ? name : title} · ${heading}</title>
          <style>
            ${this.style()}
          </style>
        </head>
        <body>
          <h1>${title === '' ? name : title}</h1>
          <p class="about">${heading} · ${name}${date === undefined ? '' : ` · ${date}`}</p>
          <p class="about">
            ${this.say('参照文本：', 'References: ')}${references.map(({ meta }) => `${meta.title}${meta.date ? `（${meta.date}）` : ''}`).join('；') || this.say('无', 'none')}
          </p>
          ${this.summary()} ${this.findings()} ${this.content.coverage.map(one => this.coverage(one))} ${this.terms()}
          ${this.wordings()}
          <p class="small-print">
            ${this.say('参照文本是依据，不是规定；与它不同不等于错误。', 'The reference is evidence, not law: to differ from it is not to be wrong.')}
          </p>
        </body>
      </html> `;
  }

  private say(zh: string, en: string): string {
    return this.language === 'zh' ? zh : en;
  }

  private style(): Markup {
    // A style sheet is no text: nothing in it is escaped.
    return new Markup(STYLE);
  }

  private word(kind: string, said: Message): Markup {
    return html`<span class="word ${kind}">${said[this.language]}</span>`;
  }

  private table(heads: readonly string[], rows: readonly Markup[]): Markup {
    const cells = heads.map(head => html`<th scope="col">${head}</th>`);
    return html`<table>
      <thead>
        <tr>
          ${cells}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
  }

  private summary(): Markup {
    const { counts, coverage } = this.content;
    const found = severitiesOf(this.content).map(one => `${SEVERITY[one][this.language]} ${counts[one]}`);
    const figures = [found.join(this.say('，', ', ')) || this.say('没有发现', 'no findings')];
    for (const { figure } of coverage) figures.push(figure[this.language]);
    return html`<p class="about">${figures.join(' · ')}</p>`;
  }

  private findings(): Markup {
    const { findings } = this.content;
    const title = html`<h2>${this.say('发现', 'Findings')}</h2>`;
    if (findings.length === 0)
      return html`${title}
        <p>${this.say('没有发现。', 'None.')}</p>`;
    const heads = [
      this.say('行', 'Line'),
      this.say('级别', 'Severity'),
      this.say('原文', 'Text'),
      this.say('说明', 'What is said of it'),
    ];
    return html`${title}${this.table(
      heads,
      findings.map(finding => this.finding(finding)),
    )}`;
  }

  private finding(finding: Finding): Markup {
    const { draft } = this.content;
    const { line, column } = draft.lines.positionAt(finding.start);
    const [fix] = finding.fixes;
    const evidence = finding.evidence.map(
      one =>
        html`<br /><span class="small-print"
            >${one.reference}${one.date ? `（${one.date}）` : ''}${this.line(one.line)}：${one.quote}</span
          >`,
    );
    return html`<tr>
      <td class="line">${line + 1}:${column + 1}</td>
      <td>
        ${this.word(finding.severity, SEVERITY[finding.severity])}<br /><span class="small-print">${finding.code}</span>
      </td>
      <td class="quote">${this.around(finding)}</td>
      <td>
        ${finding.message[this.language]}${fix && html`<br />${this.say('改法：', 'Fix: ')}${fix.title[this.language]}`}${evidence}
      </td>
    </tr>`;
  }

  /** A finding's text with a little of what stands around it on its line. */
  private around({ start, end }: Span): Markup {
    const { text } = this.content.draft;
    const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
    const behind = /^[^\r\n]*/.exec(text.slice(end, end + 12))?.[0] ?? '';
    return html`${before}<mark>${text.slice(start, Math.min(end, start + 80))}</mark>${behind}`;
  }

  private line(line: number): string {
    return this.say(`第${line}行`, `, line ${line}`);
  }

  private coverage({ reference, parts, figure }: DraftCoverage): Markup {
    const heads = [this.say('部分', 'Part'), this.say('文稿', 'Draft'), this.say('原文与偏离', 'Passages and drift')];
    const rows = parts.map(({ name, number, state, place, passages }) => {
      const at = place && this.line(this.content.draft.lines.lineAt(place.start) + 1);
      const title = number === undefined ? name : `${number}. ${name}`;
      return html`<tr>
        <td>${title}</td>
        <td>
          ${this.word(state, STATE[state])}${at && html`<br /><span class="small-print">${at.replace(/^, /, '')}</span>`}
        </td>
        <td>
          <ul>
            ${passages.map(one => this.passage(one))}
          </ul>
        </td>
      </tr>`;
    });
    return html`<h2>${this.say('对照：', 'Coverage: ')}${reference.meta.title}</h2>
      <p>${figure[this.language]}</p>
      ${this.table(heads, rows)}`;
  }

  private passage({ text, closeness, marks }: PassageCoverage): Markup {
    const pieces: Markup[] = [];
    let at = 0;
    for (const mark of marks) {
      pieces.push(html`${text.slice(at, mark.start)}<mark>${slice(text, mark)}</mark>`);
      at = mark.end;
    }
    return html`<li>${this.word(closeness, CLOSENESS[closeness])} ${pieces}${text.slice(at)}</li>`;
  }

  private terms(): Markup {
    const { terms } = this.content;
    if (terms.length === 0) return html``;
    const heads = [
      this.say('术语', 'Term'),
      this.say('行', 'Lines'),
      this.say('释义与依据', 'Definition and authority'),
    ];
    const rows = terms.map(
      ({ text, term, lines }) =>
        html`<tr>
          <td>${text}</td>
          <td class="quote">${lines.join(this.say('、', ', '))}</td>
          <td>
            ${term.definition}${term.authority && html`<br /><span class="small-print">${this.authority(term.authority)}</span>`}
          </td>
        </tr>`,
    );
    return html`<h2>${this.say('所用术语', 'Terms used')}</h2>
      ${this.table(heads, rows)}`;
  }

  private authority({ issuer, document, number, date, state }: Authority): string {
    const named = [issuer, document, number, date].filter(one => one !== undefined);
    const how = PROVENANCE[state][this.language];
    if (named.length === 0) return this.say(`依据：${how}`, `Authority: ${how}`);
    return this.say(`依据：${named.join('，')}（${how}）`, `Authority: ${named.join(', ')} (${how})`);
  }

  private wordings(): Markup {
    const { wordings } = this.content;
    if (wordings.length === 0) return html``;
    const heads = [this.say('提法', 'Wording'), this.say('行', 'Lines'), this.say('出处', 'Evidence')];
    const rows = wordings.map(({ text, set, wording, lines, evidence }) => {
      const members = set && html`<br /><span class="small-print">${set.members.join('、')}</span>`;
      const times = [wording?.from, wording?.until].filter(one => one !== undefined).join(' – ');
      const period = times === '' ? undefined : html`<br /><span class="small-print">${times}</span>`;
      return html`<tr>
        <td>${text}${members}${period}</td>
        <td class="quote">${lines.join(this.say('、', ', '))}</td>
        <td>
          ${evidence.length > 0 ? evidence.map(one => this.evidence(one)) : this.say('参照文本中没有这一写法', 'not in the text of a reference')}
        </td>
      </tr>`;
    });
    return html`<h2>${this.say('所用提法', 'Wordings used')}</h2>
      ${this.table(heads, rows)}`;
  }

  private evidence({ reference, line, sentence }: Passage): Markup {
    const { title, date } = reference.meta;
    return html`<p>
      ${sentence}<br /><span class="small-print">${title}${date ? `（${date}）` : ''}${this.line(line)}</span>
    </p>`;
  }
}
