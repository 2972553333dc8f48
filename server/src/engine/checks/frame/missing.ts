import { perParagraph } from '../../document/perParagraph';
import { titleSpan } from '../outline/missing';
import type { DraftCheck } from '../check';

/** 会议强调，…, 会议指出，…, or a speaker's 强调指出：…: where a readout says what was said. */
const SAYS = perParagraph(({ text }) => /(?:强调|指出)(?:[，：:]|$|了)/.test(text));
/** So many paragraphs tell of a text that is being written, rather than of a heading just typed. */
const FEWEST = 3;

/** A frame that its genre always has (STRUCTURE, readouts). */
export const frameMissing: DraftCheck = {
  code: 'frame.missing',
  severity: 'hint',
  mechanical: false,
  scope: 'draft',
  page: {
    title: { zh: '缺少本文种通常有的段首语', en: 'A frame that the genre always has' },
    about: {
      zh: '文首写明文种是会议消息（readout）的文稿，通篇没有“会议指出”“会议强调”一类段首语，就在标题行提示；写作“××强调”“××指出”的也算有。改法是在文末插入一段“会议强调，【】”。文稿不足三段的不提示。',
      en: 'A draft whose front matter says readout and in which nobody 指出 or 强调 anything is marked at its title line. The fix adds a paragraph 会议强调，【】 at its end. Drafts of fewer than three paragraphs are left alone.',
    },
    source: {
      zh: '通行做法：公开的会议消息都有“指出”或“强调”的段落。没有条文规定。',
      en: 'Common practice: every published readout has a paragraph of 指出 or 强调. No rule demands it.',
    },
    examples: [{ wrong: '⟦××召开党委会议⟧（通篇没有“会议强调”“会议指出”）', right: '补写“会议强调，……”一段' }],
  },
  run({ draft }, { genre }, report) {
    if (genre !== 'readout' || draft.paragraphs.length < FEWEST) return;
    if (draft.paragraphs.some(({ paragraph }) => SAYS(paragraph))) return;
    const span = titleSpan(draft);
    const last = draft.paragraphs[draft.paragraphs.length - 1];
    if (!span) return;
    const at = last.start + last.paragraph.source.length;
    const breaks = draft.text.includes('\r\n') ? '\r\n' : '\n';
    const gap = draft.format === 'markdown' ? breaks + breaks : breaks;
    report.atSource(span, {
      message: {
        zh: '会议消息通常有“会议指出”“会议强调”的段落，文稿中没有',
        en: 'A readout usually has a paragraph that begins 会议指出 or 会议强调; this draft has none',
      },
      fixes: [
        {
          title: { zh: '插入“会议强调”一段', en: 'Insert a paragraph 会议强调' },
          edits: [{ start: at, end: at, newText: `${gap}会议强调，【】` }],
        },
      ],
    });
  },
};
