import { describe, expect, it } from 'vitest';
import { fixedForms, MAY_BE_FIXED } from '../../../../server/src/engine/checks/number/fixedForms';

/** Every way to write an expression with Chinese and Arabic figures. */
function writings({ written }: { readonly written: RegExp }): string[] {
  const source = written.source.replace(/\(\?<[=!][^)]*\)|\(\?=[^)]*\)/g, '');
  let all = [''];
  for (const part of source.match(/\(\?:[^)]*\)|./gsu) ?? []) {
    const choices = part.startsWith('(?:') ? part.slice(3, -1).split('|') : [part];
    all = all.flatMap(one => choices.map(choice => one + choice));
  }
  return all;
}

describe('the look before fixed expressions are searched', () => {
  it.each(fixedForms().map(form => [form.right, form] as const))(
    'lets through %s with any Arabic figure',
    (right, form) => {
      const all = writings(form);
      expect(all).toContain(right);
      for (const writing of all) if (/\d/.test(writing)) expect(MAY_BE_FIXED.test(writing), writing).toBe(true);
    },
  );

  it('passes over dates and sums', () => {
    expect(MAY_BE_FIXED.test('2023年11月2日，增长5.2%，共3.5亿元、1200人')).toBe(false);
  });
});
