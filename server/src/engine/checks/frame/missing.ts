import type { Draft } from '../../document/draft';
import type { Genre } from '../../document/header';
import { perParagraph } from '../../document/perParagraph';
import type { Message } from '../../text/message';
import { titleSpan } from '../outline/missing';
import type { DraftCheck } from '../check';

/** A frame that documents of a genre always have: how it is known, what is offered, and where it is put. */
interface GenreFrame {
  readonly isIn: (paragraph: Draft['paragraphs'][number]['paragraph']) => boolean;
  readonly message: Message;
  readonly title: Message;
  readonly text: string;
  /** True where it closes the text, before who signs it and when. */
  readonly closes: boolean;
}

const FRAMES: Readonly<Partial<Record<Genre, GenreFrame>>> = {
  // 会议强调，…, 会议指出，…, or a speaker's 强调指出：…: where a readout says what was said.
  readout: {
    isIn: perParagraph(({ text }) => /(?:强调|指出)(?:[，：:]|$|了)/.test(text)),
    message: {
      zh: '会议消息通常有“会议指出”“会议强调”的段落，文稿中没有。',
      en: 'A readout usually has a paragraph that begins 会议指出 or 会议强调; this draft has none.',
    },
    title: { zh: '插入“会议强调”一段', en: 'Insert a paragraph 会议强调' },
    text: '会议强调，【】',
    closes: false,
  },
  // 妥否，请批示。 当否，请予审批。 以上请示，请批复。
  request: {
    isIn: perParagraph(({ text }) =>
      /[妥当可]否|请[^。，]{0,6}(?:批示|批复|审批|批准|审定|审示|指示|审议|审阅)/.test(text),
    ),
    message: {
      zh: '请示通常以“妥否，请批示”一类的话结尾，文稿中没有。',
      en: 'A request usually ends in words such as 妥否，请批示; this draft has none.',
    },
    title: { zh: '插入“妥否，请批示。”', en: 'Insert 妥否，请批示。' },
    text: '妥否，请批示。',
    closes: true,
  },
};

/** So many paragraphs tell of a text that is being written, rather than of a heading just typed. */
const FEWEST = 3;

/** A frame that its genre always has (STRUCTURE, readouts and requests). */
export const frameMissing: DraftCheck = {
  code: 'frame.missing',
  severity: 'hint',
  mechanical: false,
  scope: 'draft',
  page: {
    title: { zh: '缺少本文种通常有的段首语', en: 'A frame that the genre always has' },
    about: {
      zh: '文首写明文种是会议消息（readout）的文稿，通篇没有“会议指出”“会议强调”一类段首语，就在标题行提示；写作“××强调”“××指出”的也算有。文种是请示（request）的，没有“妥否，请批示”一类结尾的，也提示。改法是插入这一段。文稿不足三段的不提示。',
      en: 'A draft whose front matter says readout and in which nobody 指出 or 强调 anything is marked at its title line; so is a request that does not end in words such as 妥否，请批示. The fix adds the paragraph. Drafts of fewer than three paragraphs are left alone.',
    },
    source: {
      zh: '通行做法：公开的会议消息都有“指出”或“强调”的段落，请示都有请求批复的结语。没有条文规定。',
      en: 'Common practice: every published readout has a paragraph of 指出 or 强调, and every request asks for an answer at its end. No rule demands it.',
    },
    examples: [
      {
        wrong:
          '---\ngenre: readout\n---\n# ⟦市局召开党委会议⟧\n\n6月3日，市局召开党委会议。\n\n会议由主要负责同志主持。',
        right:
          '---\ngenre: readout\n---\n# 市局召开党委会议\n\n6月3日，市局召开党委会议。\n\n会议强调，要摸清底数，压实责任。',
      },
      {
        wrong: '---\ngenre: request\n---\n# ⟦关于更新设备的请示⟧\n\n市政府：\n\n现有设备老化，拟更新一批。',
        right:
          '---\ngenre: request\n---\n# 关于更新设备的请示\n\n市政府：\n\n现有设备老化，拟更新一批。\n\n妥否，请批示。',
      },
    ],
  },
  run({ draft }, { genre }, report) {
    const frame = genre && FRAMES[genre];
    if (!frame || draft.paragraphs.length < FEWEST) return;
    if (draft.paragraphs.some(({ paragraph }) => frame.isIn(paragraph))) return;
    const span = titleSpan(draft);
    if (!span) return;
    const last = draft.paragraphs[lastOfBody(draft, frame.closes)];
    const at = last.start + last.paragraph.source.length;
    const breaks = draft.text.includes('\r\n') ? '\r\n' : '\n';
    const gap = draft.format === 'markdown' ? breaks + breaks : breaks;
    report.atSource(span, {
      message: frame.message,
      fixes: [{ title: frame.title, edits: [{ start: at, end: at, newText: gap + frame.text }] }],
    });
  },
};

/** A line that signs or dates a document is no longer. */
const LONGEST_SIGNATURE = 30;

/** The index of the last paragraph, or of the last one before a signature and a date, which have no stop. */
function lastOfBody({ paragraphs }: Draft, closes: boolean): number {
  let last = paragraphs.length - 1;
  const isSignature = (index: number): boolean => {
    const { text } = paragraphs[index].paragraph;
    return text.length <= LONGEST_SIGNATURE && !/[。！？；：，]/.test(text);
  };
  if (closes) while (last > 1 && isSignature(last)) last--;
  return last;
}
