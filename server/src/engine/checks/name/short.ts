import type { Draft, Placed } from '../../document/draft';
import type { Message } from '../../text/message';
import type { Span } from '../../text/span';
import type { DraftCheck } from '../check';
import { occurrences, shortNames, type ShortName } from './definition';

/** A short form where it is given in the draft. */
interface Given extends ShortName {
  readonly placed: Placed;
  readonly index: number;
}

/** Short forms given and never used, used before they are given, or given twice for one body. */
export const nameShort: DraftCheck = {
  code: 'name.short',
  severity: 'information',
  mechanical: false,
  scope: 'draft',
  page: {
    title: { zh: '简称', en: 'Short forms' },
    about: {
      zh: '指出用“（以下简称……）”给出而后文没有用到的简称、给出之前正文已经用到的简称，以及同一全称先后给出的两个简称。标题、小标题中的不算提前使用，全称里含有简称字样的不算使用；普通词语也可能是简称（境内），这样的不判提前使用。',
      en: 'Finds a short form given by （以下简称…） and never used after, one that the body uses before it is given, and two short forms given for one full name. Headings do not count as use before, nor does the short form within its own full name; a short form that is an ordinary word (境内) is not judged for use before.',
    },
    source: {
      zh: '通行做法：先用全称并注明简称，后文统一用简称。',
      en: 'Common practice: the full name first with its short form, and the short form throughout after.',
    },
    examples: [
      {
        wrong: '国家金融监督管理总局（以下简称⟦金融监管总局⟧）负责监管。',
        right: '国家金融监督管理总局负责监管。',
      },
    ],
  },
  same({ before, after, oldDraft, draft }) {
    const names = named.get(oldDraft);
    if (!names || shortNames(before).length + shortNames(after).length > 0) return false;
    if (names.some(name => before.text.includes(name) || after.text.includes(name))) return false;
    named.set(draft, names);
    return true;
  },
  run({ draft }, _context, report) {
    const firsts = new Map<string, Given>();
    draft.paragraphs.forEach((placed, index) => {
      for (const name of shortNames(placed.paragraph)) {
        const given: Given = { ...name, placed, index };
        const known = firsts.has(name.short);
        if (!known && firsts.size >= MOST) continue;
        const other = [...firsts.values()].find(one => one.short !== name.short && sameBody(one, given));
        if (other) report(placed, { span: name.span, message: second(name, other) });
        if (!known) firsts.set(name.short, given);
      }
    });
    named.set(draft, [...firsts.keys()]);
    for (const name of firsts.values()) {
      const uses = usesOf(name, draft.paragraphs);
      const before = uses.find(use => use.before && use.counts);
      if (before) report(before.placed, { span: before.span, message: tooEarly(name) });
      if (name.promised && !uses.some(use => !use.before))
        report(name.placed, { span: name.span, message: unused(name) });
    }
  },
};

/** The short forms that a draft gives, once it has been read. */
const named = new WeakMap<Draft, readonly string[]>();

/** No draft gives more short forms than this; what does is no draft, and must not hold up the rest. */
const MOST = 100;

interface Use {
  readonly placed: Placed;
  readonly span: Span;
  readonly before: boolean;
  /** True where a use before the short form is given is surely one. */
  readonly counts: boolean;
}

function usesOf(name: Given, paragraphs: readonly Placed[]): Use[] {
  const uses: Use[] = [];
  const distinct = isDistinct(name);
  paragraphs.forEach((placed, index) => {
    const { text, kind } = placed.paragraph;
    for (const at of occurrences(placed.paragraph, name.short)) {
      const here = index === name.index;
      if (here && at >= name.brackets.start && at < name.brackets.end) continue;
      if (withinFullName(name, text, at)) continue;
      const before = index < name.index || (here && at < name.brackets.start);
      const marked =
        name.mark === '' ||
        // The marks only say which words are the short form: in the text it stands without them.
        (name.mark === '“' && isContraction(name)) ||
        (text[at - 1] === name.mark && '》”'.includes(text[at + name.short.length]));
      // A title has no stop at its end; what is short in it is no use of the body's.
      const body = kind === 'paragraph' && index > 0 && /[。！？；：]/.test(text);
      uses.push({
        placed,
        span: { start: at, end: at + name.short.length },
        before,
        counts: distinct && marked && body && !ANOTHER.test(text.slice(Math.max(0, at - 2), at)),
      });
    }
  });
  return uses;
}

/** Behind these it is the end of another name: 国家外汇局, where 外汇局 is given later. */
const ANOTHER = /(?:国家|中国|全国|中央|本[省市县区]|[省市县区州盟旗厅部总])$/;

/** True where the short form is no ordinary word: a title, a quotation, or a contraction that the full name does not hold. */
function isDistinct(name: ShortName): boolean {
  return name.mark !== '' || isContraction(name);
}

function isContraction({ short, full }: ShortName): boolean {
  return (short.length >= 3 && !full.includes(short)) || (short.length >= 4 && full.endsWith(short));
}

/** True where the short form at `at` is only part of the full name, or of another longer one that ends alike. */
function withinFullName({ short, full }: ShortName, text: string, at: number): boolean {
  const inFull = full.lastIndexOf(short);
  return inFull > 0 && text[at - 1] === full[inFull - 1];
}

const BOUNDARY = /[，。；：、（）“”‘’《》\s由与和及向在对为是将被经据按请会同因从到以并报于各该本的]/;

/** True where both are given for one full name: the same title, or the same words from a clear beginning on. */
function sameBody(a: ShortName, b: ShortName): boolean {
  if (a.full.endsWith('》') || b.full.endsWith('》')) {
    const title = (full: string): string => full.slice(full.lastIndexOf('《'));
    return a.full.endsWith('》') && b.full.endsWith('》') && title(a.full) === title(b.full);
  }
  let common = 0;
  while (common < Math.min(a.full.length, b.full.length) && a.full.at(-1 - common) === b.full.at(-1 - common)) common++;
  if (common < 4) return false;
  const starts = (full: string): boolean => common === full.length || BOUNDARY.test(full[full.length - common - 1]);
  return starts(a.full) && starts(b.full);
}

function shown({ short, mark }: ShortName): string {
  return mark === '《' ? `《${short}》` : `“${short}”`;
}

function unused(name: ShortName): Message {
  return {
    zh: `给出简称${shown(name)}后，后文没有用到。`,
    en: `The short form ${shown(name)} is given here and not used after.`,
  };
}

function tooEarly(name: ShortName): Message {
  return {
    zh: `${shown(name)}在此使用，后文才注明是简称。`,
    en: `${shown(name)} is used here; that it is a short form is said only later.`,
  };
}

function second(name: ShortName, other: ShortName): Message {
  return {
    zh: `同一名称前文已简称${shown(other)}，此处又简称${shown(name)}。`,
    en: `The same name was given the short form ${shown(other)} before, and is given ${shown(name)} here.`,
  };
}
