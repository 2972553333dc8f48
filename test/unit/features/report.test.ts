import { describe, expect, it } from 'vitest';
import { html, Markup } from '../../../server/src/engine/features/report/markup';
import { reportPage } from '../../../server/src/engine/features/report/page';
import type { Language } from '../../../server/src/engine/text/message';
import { shippedEngine } from '../checks/shipped';

const DRAFT = `---
date: 2024-01-10
reference: pbc-safe-2023-11-02
---

# 传达学习<中央>金融工作会议精神

会议强调，要支持“三大工程”，因城施策。

一是坚持统筹发展和安全。稳妥处置重点区域的重点机构风险，打击非法金融活动。强化债卷市场制度建设。
`;

function page(language: Language, draft = DRAFT): string {
  const engine = shippedEngine();
  const read = engine.read(draft, 'markdown');
  return reportPage(engine.features.report(read, engine.check(read)), 'a&b.md', language);
}
const text = (written: string): string =>
  written
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

describe('a report', () => {
  it('holds findings, coverage, terms with their provenance, wordings with their evidence', () => {
    const said = text(page('zh'));
    for (const part of [
      '传达学习<中央>金融工作会议精神',
      'a&b.md',
      '2024-01-10',
      'term.variant',
      '债卷市场',
      '改法：',
      '六项任务：1/6',
      '已写到',
      '未写到',
      '所用术语',
      '因城施策',
      '依据：',
      '所用提法',
      '三大工程',
    ])
      expect(said).toContain(part);
    expect(said).toMatch(/已核对|未核对|编者释义/);
  });

  it('is one page that needs nothing else', () => {
    const written = page('zh');
    expect(written).toMatch(/^<!doctype html>\s*<html lang="zh-CN">/);
    expect(written).not.toMatch(/<script|<link|<img|https?:|url\(|@import/);
    expect(written).toContain("default-src 'none'");
    expect(written).toMatch(/@page \{ size: A4/);
    // Every element that opens closes, in order.
    const open: string[] = [];
    for (const [, close, name] of written.replace(/<style>.*<\/style>/s, '').matchAll(/<(\/?)([a-z]\w*)[^>]*>/g)) {
      if (['meta', 'br'].includes(name)) continue;
      if (close === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  it('is English in English, but for what is quoted', () => {
    const said = text(page('en', '# Notes\n\nNothing.\n'));
    expect(said).toContain('Report on a draft');
    expect(said).toContain('None.');
    expect(said.replace(/References: .*/, '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('takes no text for markup', () => {
    expect(html`<i title="${'"'}">${'<b>&'}${new Markup('<u></u>')}${undefined}${[html`${1}`]}</i>`.html).toBe(
      '<i title="&#34;">&#60;b&#62;&#38;<u></u>1</i>',
    );
  });
});
