import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../server/src/engine/checks/registry';
import { shippedEngine } from './shipped';

const engine = shippedEngine();
const [reference] = engine.library.norms;

describe('the reference text, checked as a draft of itself', () => {
  const body = reference.text.slice(reference.text.indexOf('\n---\n') + 5);
  it.each([
    ['as it is shipped', reference.text],
    ['without its front matter', body],
    ['naming itself', `---\nreference: ${reference.id}\ndate: ${reference.meta.date}\n---\n${body}`],
  ])('%s, has nothing at information or above', (_, text) => {
    const findings = engine.check(engine.read(text, 'markdown'));
    expect(
      findings
        .filter(finding => finding.severity !== 'hint')
        .map(finding => `${finding.code} ${text.slice(finding.start, finding.end)}`),
    ).toEqual([]);
  });
});

it('every term is hit wherever it stands in an unspaced line', () => {
  const missed = reference.pack.terms.flatMap(({ term }) =>
    [
      ['', ''],
      ['各地区各部门要认真做好', '的各项有关工作'],
      ['一', '一'],
      [term, term],
    ].filter(
      ([before, after]) =>
        !engine.library
          .scan(before + term + after)
          .some(
            hit =>
              hit.start === before.length &&
              hit.end === before.length + term.length &&
              hit.entries.some(entry => entry.kind === 'term' && entry.term.term === term),
          ),
    ),
  );
  expect(missed).toEqual([]);
});

/** A page's example, without its marks and with what they hold. */
function marked(example: string): { text: string; marks: string[] } {
  return { text: example.replace(/[⟦⟧]/g, ''), marks: [...example.matchAll(/⟦([^⟧]*)⟧/g)].map(match => match[1]) };
}

/** The date that a page's example speaks of, where it does: 2023年的文稿. */
const dateOf = (example: string): string | undefined => {
  const year = /(\d{4})年的文稿/.exec(example)?.[1];
  return year && `${year}-11-02`;
};

describe('the examples of a check’s page', () => {
  // The others speak of several lines at once, which one line of a page can only sketch.
  const examples = CHECKS.filter(one => /^(?:term|wording|quote|set)\./.test(one.code)).flatMap(one =>
    one.page.examples.map(example => ({ code: one.code, ...example })),
  );
  it.each(examples)('$code: $wrong', ({ code, wrong, right }) => {
    const { text, marks } = marked(wrong);
    const options = { date: dateOf(wrong) };
    const codes = (of: string): string[] =>
      engine
        .check(engine.read(of, 'markdown'), options)
        .filter(finding => finding.code === code)
        .map(finding => of.slice(finding.start, finding.end));
    expect(codes(text)).toEqual(marks);
    expect(codes(right)).toEqual([]);
  });
});
