import type { Span } from '../../text/span';
import type { Doubled } from './doubled';

/** Measures: 一件一件, 一步一步, 一个节点一个节点 go one by one. */
const MEASURES =
  '个项件笔步代段间座条张家户村针线点滴次回层批天年月日年分秒句字页招砖瓦草木刀枪轮道门类级环链块片对双排队群组车趟遍站程寸斤两碗杯本篇章幕处县乡镇街省市厂企人茬';
const ONE_BY_ONE = new RegExp(`^[一两几每][${MEASURES}]`);
const NUMERAL = /^[零一二三四五六七八九十百千万亿点]+$/;
/** Words that are doubled for emphasis. */
const EMPHASIS = /^(?:许多|很多|好多|非常|特别|永远|大片|大批|大把|成片|成批|成堆)$/;
/** Verbs that are doubled when one does something for a little while, in what people say. */
const TENTATIVE =
  /^(?:研究|讨论|商量|考虑|了解|学习|交流|琢磨|思考|体会|总结|参观|感受|调查|走动|活动|休息|放松|锻炼|沟通|反思|体验|比较|打听|观察|准备|收拾)$/;
const SAID_BEFORE = /(?:好好|多|再|去|来|一起|先|大家|我们|咱们|可以|应该)$/;
/** Characters that write foreign names: where two of them meet, a name may end as the next begins. */
const NAMES =
  /^[阿埃艾奥巴贝比彼波伯博布查达戴丹德迪蒂丁顿多厄恩尔菲费弗夫福盖戈格哈赫霍吉杰卡凯科克肯库拉莱兰劳雷里丽利琳列卢鲁罗洛马麦曼梅蒙古米莫姆穆纳娜尼涅诺帕佩皮奇乔切琼萨塞森莎施史斯苏索塔坦特托瓦威韦维乌西希谢辛亚扬耶伊詹兹]+$/;
/**
 * Words side by side that begin alike: 退税|缓税|缓费, 各地|因地|因校, 学好|用好|用活. By what they begin with, the characters
 * with which it ends a word of two instead: 作用, 原因 are simply doubled.
 */
const ALIKE: Readonly<Record<string, string>> = {
  缓: '减暂放延平迟舒和趋',
  因: '原基起成内外诱病',
  共: '公中总一国',
  越: '超优跨穿卓飞',
  用: '作应使利运采信费专公通实选聘占引启重任滥挪征军民日农商自租借享',
  减: '削缩裁递核精',
  免: '避任减豁难罢',
};
/** Nouns that are verbs too: 党组织|组织党员, 人大代表|代表人民, 金融服务|服务实体经济. By noun, what stands around the two. */
const ACTORS: Readonly<Record<string, RegExp>> = {
  组织: /[党团会民业层际]‖/,
  代表: /[大民会全工员]‖(?![大团处法性])/,
  服务: /‖(?:实体|人民|群众|企业|国家|大局|地方|社会|经济|民营|小微|三农|“|于|半径|业)/,
};

/** What makes another word of a word that often ends a compound: 债券市场|市场化, 民营企业|企业家, 医学|学者. */
const SUFFIX = /^[化性率型业界]/;
const HEADS =
  /^(?:市场|产业|企业|机构|社会|城市|农村|农业|工业|行业|国家|民族|世界|国际|地方|群众|组织|服务|系统|体系|技术|信息|金融|经济|文化|科技|.)$/;
const PERSON = /^[者家]/;

/** True where a word that stands twice is right: reduplication, or two words that meet. Offsets of `text`. */
export function isReduplication(text: string, { start, end, unit }: Doubled): boolean {
  const word = text.slice(start, start + unit);
  const around = { start, end };
  if (NUMERAL.test(word) || EMPHASIS.test(word) || ONE_BY_ONE.test(word)) return true;
  // 塔吉克塔吉克斯坦: two names seldom meet over so many characters.
  if (unit < 3 && NAMES.test(word)) return true;
  if (/^[哈呵嘿嘻啊哎唉哦]+$/.test(word)) return true;
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 3);
  if (TENTATIVE.test(word) && (SAID_BEFORE.test(before) || /^(?:[。！？…”]|一下|再|吧|$)/.test(after))) return true;
  if (ACTORS[word]?.test(`${before}‖${after}`)) return true;
  if (SUFFIX.test(after) && HEADS.test(word)) return true;
  if (PERSON.test(after) && (unit === 1 || (word === '企业' && after[0] === '家'))) return true;
  return beginAlike(text, around, word) || namesMeet(word, after) || /^和[平谐解睦]/.test(word[unit - 1] + after);
}

function beginAlike(text: string, { start, end }: Span, word: string): boolean {
  const [first, second] = [word[0], word[word.length - 1]];
  const words = ALIKE[second];
  if (word.length !== 2 || words === undefined || words.includes(first)) return false;
  return /[\u4e00-\u9fff]/.test(text[start - 1] ?? '') && /[\u4e00-\u9fff]/.test(text[end] ?? '');
}

/** 黑龙江|龙江县, 上海|南京路, 新疆|北疆|北部, 中队|中队长, 水利工程|工程师. */
function namesMeet(word: string, after: string): boolean {
  const last = word[word.length - 1];
  if (/^[县路]/.test(after)) return true;
  if ('东南西北'.includes(last) && /^[部方岸段侧端]/.test(after)) return true;
  if (after[0] === '长') return /[队序部局处科组班站所院校会行市州省区县乡镇村厂社司馆团营连排旅师军]/.test(last);
  return (word === '工程' && after[0] === '师') || (word === '产业' && after[0] === '链');
}
