import type { Genre } from '../document/header';
import type { Reference } from '../reference/reference';
import type { FramePassage, Priority } from '../reference/structure';
import type { Message } from '../text/message';
import { formatHanNumeral } from '../text/numerals';

/** The genres that a draft may be begun in, and what each is called. */
export const GENRE_NAMES: Readonly<Record<Genre, Message>> = {
  readout: { zh: '会议消息', en: 'readout' },
  news: { zh: '新闻稿', en: 'news' },
  speech: { zh: '讲话稿', en: 'speech' },
  opinions: { zh: '意见', en: 'opinions' },
  plan: { zh: '工作方案', en: 'work plan' },
  notice: { zh: '通知', en: 'notice' },
  decision: { zh: '决定', en: 'decision' },
  report: { zh: '报告', en: 'report' },
  request: { zh: '请示', en: 'request' },
  letter: { zh: '函', en: 'letter' },
  minutes: { zh: '会议纪要', en: 'minutes' },
  regulation: { zh: '管理办法', en: 'regulation' },
};

/** A draft that has just been begun. */
export interface NewDraft {
  /** With `××` and `【】` where something is to be written: what is left of them is a finding. */
  readonly text: string;
  /** The same as an LSP snippet: each place a stop with what belongs there. */
  readonly snippet: string;
}

/** A place to be written: what stands there until then, and what belongs there. */
interface Blank {
  readonly mark: string;
  readonly hint: string;
}

type Piece = string | Blank;

const blank = (hint: string): Blank => ({ mark: '××', hint });
const body = (hint: string): Blank => ({ mark: '【】', hint });

/**
 * The skeleton of a draft in a genre after a reference: front matter, title, frames, priorities and what the genre has
 * besides. `date` (`YYYY-MM-DD`) is the day that it is begun.
 */
export function newDraft(reference: Reference, genre: Genre, date: string): NewDraft {
  const header = ['---', `date: ${date}`, `reference: ${reference.id}`, `genre: ${genre}`, '---', ''].join('\n');
  const paragraphs = WRITERS[genre](reference);
  let stop = 0;
  const write = (piece: Piece, snippet: boolean): string => {
    if (typeof piece === 'string') return snippet ? piece.replace(/[\\$}]/g, '\\$&') : piece;
    return snippet ? `\${${++stop}:${piece.hint}}` : piece.mark;
  };
  const all = (snippet: boolean): string =>
    paragraphs.map(paragraph => paragraph.map(piece => write(piece, snippet)).join('')).join('\n\n');
  return { text: `${header}\n${all(false)}\n`, snippet: `${header}\n${all(true)}\n` };
}

type Writer = (reference: Reference) => Piece[][];

const UNIT = blank('单位全称');
const TO: Piece[] = [blank('主送机关'), '：'];
const SIGNED: Piece[][] = [[blank('发文机关')], [blank('成文日期，写全年月日')]];

const WRITERS: Readonly<Record<Genre, Writer>> = {
  readout: meeting(['# ', UNIT, '传达学习', blank('会议全称'), '精神']),
  news: meeting(['# ', blank('主体：事项')]),
  minutes: meeting(['# ', blank('会议全称'), '纪要']),
  speech: reference => [
    ['# 在', blank('会议全称'), '上的讲话'],
    [body('开场：会议的由来和任务')],
    ...headings(reference),
    [body('结语')],
  ],
  opinions: document('意见', '提出如下意见', true),
  notice: document('通知', '通知如下', true),
  decision: document('决定', '作出如下决定', false),
  report: document('报告', '报告如下', true),
  plan: document('工作方案', '制定本方案', false),
  request: () => [
    ['# ', blank('发文机关'), '关于', blank('一个事项'), '的请示'],
    TO,
    [body('缘由：情况和依据'), '现就有关事项请示如下：'],
    [body('请示的事项')],
    ['妥否，请批示。'],
    ...SIGNED,
  ],
  letter: () => [
    ['# ', blank('发文机关'), '关于', blank('事由'), '的函'],
    TO,
    [body('缘由和事项')],
    ['特此函达。'],
    ...SIGNED,
  ],
  regulation: ({ structure }) => [
    ['# ', blank('管理事项'), '管理办法'],
    ['第一条　为了', body('目的'), '，根据', body('依据'), '，制定本办法。'],
    ['第二条　', body('适用范围')],
    ...structure.priorities.map(({ themeText }, index): Piece[] => [
      `第${formatHanNumeral(index + 3)}条　${themeText}。`,
      body('怎么做、谁来做'),
    ]),
    [`第${formatHanNumeral(structure.priorities.length + 3)}条　本办法自`, body('年月日写全'), '起施行。'],
  ],
};

/** A text that tells of a meeting: title, lead, the reference's frames and, where the reference has them, its priorities. */
function meeting(title: Piece[]): Writer {
  return ({ structure }) => {
    const { frames, priorities, participants } = structure;
    const lead: Piece[] = [
      blank('月日'),
      '，',
      UNIT,
      '召开会议，传达学习',
      blank('会议全称'),
      '精神，研究部署贯彻落实工作。',
    ];
    const first = priorities.length > 0 ? frameOver(frames, priorities[0]) : undefined;
    const own = frames.length > 0 ? frames : [undefined];
    const parts = own.flatMap((frame): Piece[][] => {
      const opening: Piece[] = [frame?.name ?? '会议强调', '，', body('写什么，怎么写')];
      if (priorities.length === 0 || (first !== undefined && frame !== first)) return [opening];
      const count = priorities.length === 2 ? '两' : formatHanNumeral(priorities.length);
      return [[...opening, `重点抓好以下${count}项任务：`], ...items(priorities)];
    });
    const end: Piece[][] = participants ? [[blank('内设机构、所属单位'), '负责同志参加会议。']] : [];
    return [title, lead, ...parts, ...end];
  };
}

/** The frame whose paragraph the priorities follow; the first where they come before all. */
function frameOver(frames: readonly FramePassage[], { theme }: Priority): FramePassage | undefined {
  const before = frames.filter(({ passage }) => passage.placed.start <= theme.placed.start);
  return before.at(-1) ?? frames[0];
}

function items(priorities: readonly Priority[]): Piece[][] {
  return priorities.map(({ themeText }, index) => [
    `**${formatHanNumeral(index + 1)}是${themeText}。**\n`,
    body('做什么、怎么做、达到什么目标'),
  ]);
}

function headings({ structure }: Reference): Piece[][] {
  return structure.priorities.flatMap(({ themeText }, index): Piece[][] => [
    [`## ${formatHanNumeral(index + 1)}、${themeText}`],
    [body('做什么、怎么做')],
  ]);
}

/** A document: title, addressee, opening, the priorities as the second part, safeguards, signature. */
function document(kind: string, opening: string, addressed: boolean): Writer {
  return ({ structure }) => [
    ['# ', blank('发文机关'), '关于', blank('事由'), `的${kind}`],
    ...(addressed ? [TO] : []),
    ['为', body('目的'), '，根据', body('依据'), `，现${opening}。`.replace('现制定', '制定')],
    ['## 一、总体要求'],
    [body('指导思想、基本原则、主要目标')],
    ['## 二、重点任务'],
    ...structure.priorities.map(({ themeText }, index): Piece[] => [
      `（${formatHanNumeral(index + 1)}）${themeText}。`,
      body('做什么、谁来做、何时完成'),
    ]),
    ...(structure.priorities.length === 0 ? [[body('做什么、谁来做、何时完成')]] : []),
    ['## 三、保障措施'],
    [body('组织领导、责任落实、督促检查')],
    ...SIGNED,
  ];
}
