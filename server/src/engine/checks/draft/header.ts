import { GENRES, type DraftHeader, type Genre, type HeaderValue } from '../../document/header';
import type { Message } from '../../text/message';
import type { DraftCheck } from '../check';
import { validDate } from '../context';
import { editDistance } from './editDistance';

/** What the genres are called, so that a draft that names one in Chinese is told its id. */
const GENRE_NAMES: Readonly<Record<Genre, readonly string[]>> = {
  readout: ['会议通稿', '通稿', '会议新闻'],
  news: ['新闻', '新闻稿', '消息'],
  speech: ['讲话', '讲话稿', '发言'],
  opinions: ['意见', '指导意见', '实施意见'],
  plan: ['方案', '工作方案', '实施方案', '计划', '规划'],
  notice: ['通知', '通告', '公告'],
  decision: ['决定', '决议'],
  report: ['报告', '工作报告'],
  request: ['请示'],
  letter: ['函', '复函'],
  minutes: ['纪要', '会议纪要'],
  regulation: ['条例', '规定', '办法', '法规', '规章'],
};

/** Front matter that names an unknown reference or genre, or a date that no calendar has, or that cannot be read. */
export const draftHeader: DraftCheck = {
  code: 'draft.header',
  severity: 'warning',
  mechanical: false,
  scope: 'draft',
  page: {
    title: { zh: '文稿信息', en: 'Front matter' },
    about: {
      zh: '指出文稿信息（文首两行“---”之间）中参照库里没有的参照文本、未列出的文种、日历上没有或无法读取的日期，以及无法读取的YAML。所写的参照文本都不在参照库时，按全部参照文本检查。',
      en: 'Finds, between the two --- at the head of a draft, a reference that the library does not hold, a genre that is not listed, a date that no calendar has or that cannot be read, and YAML that cannot be read. Where none of the named references is known, the draft is checked against all.',
    },
    source: {
      zh: '本项目的约定：date、reference、genre三项，均可省略。',
      en: 'This project’s own convention: date, reference and genre, all optional.',
    },
    examples: [
      { wrong: '---\ngenre: ⟦通知⟧\n---\n关于开会的通知', right: '---\ngenre: notice\n---\n关于开会的通知' },
      { wrong: '---\ndate: ⟦2023-11-31⟧\n---\n关于开会的通知', right: '---\ndate: 2023-11-30\n---\n关于开会的通知' },
    ],
  },
  // The front matter is no paragraph.
  same: () => true,
  run({ header }, { library }, report) {
    const say = (span: { start: number; end: number }, message: Message): void => report.atSource(span, { message });
    if (header.problem) say(header.problem, unreadable(header.problem));
    for (const named of header.references) {
      if (!library.reference(named.value.trim()))
        say(
          named,
          unknownReference(
            named,
            library.references.map(reference => reference.id),
          ),
        );
    }
    if (header.date && validDate(header.date.value) === undefined) say(header.date, wrongDate(header.date));
    if (header.genre && !(GENRES as readonly string[]).includes(header.genre.value))
      say(header.genre, unknownGenre(header.genre));
  },
};

function unreadable({ reason }: NonNullable<DraftHeader['problem']>): Message {
  return { zh: `文稿信息无法读取：${reason.zh}。`, en: `The front matter cannot be read: ${reason.en}.` };
}

function unknownReference({ value }: HeaderValue, known: readonly string[]): Message {
  const near = nearest(value, known);
  return {
    zh: `参照库中没有“${value}”。` + (near ? `是否指“${near}”？` : ''),
    en: `The library holds no reference “${value}”.` + (near ? ` Is “${near}” meant?` : ''),
  };
}

function wrongDate({ value }: HeaderValue): Message {
  return /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(value.trim())
    ? { zh: `日历上没有“${value}”，请核对。`, en: `No calendar has “${value}”. Please check it.` }
    : {
        zh: `日期“${value}”无法读取，请写作“2023-11-02”的形式。`,
        en: `The date “${value}” cannot be read. Please write it like 2023-11-02.`,
      };
}

function unknownGenre({ value }: HeaderValue): Message {
  const near = GENRES.find(genre => GENRE_NAMES[genre].includes(value.trim())) ?? nearest(value, GENRES);
  const list = GENRES.join(', ');
  return {
    zh: `没有“${value}”这一文种。${near ? `是否指“${near}”？` : ''}可用：${GENRES.join('、')}。`,
    en: `There is no genre “${value}”. ${near ? `Is “${near}” meant? ` : ''}Known are ${list}.`,
  };
}

/** The known id that a slip of the hand could have turned into this one: at most a third of it differs. */
function nearest(value: string, known: readonly string[]): string | undefined {
  const written = value.trim().toLowerCase();
  let best: { id: string; distance: number } | undefined;
  for (const id of known) {
    const distance = editDistance(written, id.toLowerCase());
    if (distance * 3 <= Math.max(written.length, id.length) && (!best || distance < best.distance))
      best = { id, distance };
  }
  return best?.id;
}
