import { expect, it } from 'vitest';
import { namesAnother } from '../../../server/src/engine/library/anotherThing';

/** The edit that ⟦…⟧ marks in either text, judged. */
const judged = (draft: string, source: string): boolean => {
  const read = (text: string) => {
    const start = text.indexOf('⟦');
    return { text: text.replace(/[⟦⟧]/g, ''), span: { start, end: text.indexOf('⟧') - 1 } };
  };
  const [ours, theirs] = [read(draft), read(source)];
  return namesAnother({ draft: ours.span, source: theirs.span }, ours.text, theirs.text);
};

it.each([
  ['部署202⟦5⟧年经济工作', '部署202⟦4⟧年经济工作'],
  ['会议⟦12月11日至12⟧日举行', '会议⟦10月30日至31⟧日举行'],
  ['党的二十届二中⟦、三中⟧全会精神', '党的二十届二中⟦⟧全会精神'],
  ['党的二十⟦届三中全会⟧精神', '党的二十⟦大⟧精神'],
  ['在中央⟦农村⟧工作会议上的讲话', '在中央⟦金融⟧工作会议上的讲话'],
  ['赵大川、⟦孙远山、⟧周平野、李高原出席', '赵大川、⟦⟧周平野、李高原出席'],
  ['省委常委⟦钱小河⟧、周平野、李高原等出席', '省委常委⟦吴长江⟧、周平野、李高原等出席'],
  ['省委常委李⟦河⟧、周平野、陈东等出席', '省委常委李⟦江⟧、周平野、陈东等出席'],
  ['省委常委李⟦河⟧、周平野、陈东、赵海出席', '省委常委李⟦江⟧、周平野、陈东、吴海出席'],
  ['见example.org/news/202⟦5⟧0331.md', '见example.org/news/202⟦4⟧0331.md'],
])('%s is another thing than %s', (draft, source) => {
  expect(judged(draft, source)).toBe(true);
});

it.each([
  ['稳慎⟦有序⟧推进人民币国际化', '稳慎⟦扎实⟧推进人民币国际化'],
  ['在规模、⟦效益⟧、区域布局上', '在规模、⟦结构⟧、区域布局上'],
  ['中央⟦加深⟧改革委员会副主任赵大川', '中央⟦深化⟧改革委员会副主任赵大川'],
  ['传达中央金融⟦⟧会议精神', '传达中央金融⟦工作⟧会议精神'],
  ['省委常委李⟦河⟧、周平野、陈东、赵海出席', '省委常委李⟦江⟧、周平野、陈东、赵海出席'],
  ['增长⟦6⟧%左右', '增长⟦5⟧%左右'],
])('%s says differently what %s says', (draft, source) => {
  expect(judged(draft, source)).toBe(false);
});
