import type { Span } from '../../text/span';

/** Particles and the like that are never doubled for emphasis. */
export const PARTICLES = '的地得着了过和与及或而并但在对把被将为是以从向由于使让给到就也都还不要其之们这那';

/**
 * Where two words meet in the same character, the doubling is right: 目的|的, 反对|对抗. By particle: `before`, what with it
 * ends a word; `after`, what with it begins one; `where`, a pattern over the stretch around it (`‖` marks the two).
 */
interface Meeting {
  readonly before?: string;
  readonly after?: string;
  readonly where?: RegExp;
  /** What cannot follow the second, were it a word of its own. */
  readonly unless?: string;
}

const MEETINGS: Readonly<Record<string, Meeting>> = {
  的: { where: /(?<![项节题名数栏书科条])目‖|(?<![目指投招达])标‖/, after: '确士黎' },
  // 地 is a noun more often than a particle.
  地: {
    before: '耕极盆当在土各产基林湿草用内外异属实两三场飞高陆营坡驻本胜圣绿田宅荒山园工墓领战阵余腹满遍',
    after: '力区下表方面位理质形市级铁震标域产块租址段带名球图基点缘道头',
  },
  着: { where: /[沿朝随跟顺围按接有味伴]‖[力眼手重落]/ },
  了: { after: '之结断却', where: /[进深强得有成加化供]‖解/ },
  过: { after: '去程渡硬关剩滤失往境节年度敏半头高多低期问错来后早大' },
  和: { before: '中饱缓调总温祥谦柔亲平暖', after: '平谐解睦气善美田合声' },
  与: { after: '时此', where: /(?:公众|社会|群众|民众|多方|各方|公民|居民|全民)参‖|‖会[人代者各国领嘉双专同]/ },
  及: { before: '普埃', after: '格', where: /[^当要须能会可应未并将]‖时/ },
  并: { before: '合归兼吞', after: '购联网轨行发举列存入' },
  在: { before: '现', after: '建职校编押岗册途营研役读' },
  对: {
    after: '台话方俄日美华欧乌以朝伊韩英抗立策手象口冲',
    where: /(?<!扩大|深化|推进|坚持|实行|推动|水平)‖外(?![部国资商来汇])(?:开放)?[^，。；、]{2}/,
  },
  把: { before: '一两几大', after: '关脉', where: /‖握[^，。；]{2,30}(?:作为|贯穿|结合|放在|纳入|落实到|体现)/ },
  被: { before: '植棉夹覆', after: '告害保' },
  将: { after: '军领士' },
  为: { before: '行', where: /作‖民|当作‖|[成变改称视定认]‖[民人期我国己何]/ },
  是: { where: /(?:关键|问题|核心|前提|重点|标准|焦点|主要|首先|就|还)‖否|‖非非/ },
  以: {
    before: '可得难足',
    after: '色军方',
    where: /[可应须将并或及，。；：]‖[上下][^，。；、）的者]/,
    unless: '将在向对按自根依由与被把不再通',
  },
  从: { where: /(?:^|[，。；：、“”])‖[严事业]/ },
  向: { before: '方导流意去动趋航风志', where: /‖好的?方/ },
  由: { before: '自理缘事来案因', unless: '贸化裁流便' },
  于: { after: '都田洪' },
  使: { before: '大天行即', after: '用命馆者领节' },
  给: { before: '供补', after: '予付水养' },
  到: { after: '位底达期会场来账任岗访处' },
  就: { before: '成', after: '业地近医学诊餐读职' },
  都: { before: '首成于丰京', after: '市江昌匀会' },
  还: { after: '款贷本原债给价' },
  不: { before: '、' },
  要: { after: '求素点件闻害么务道塞约义旨' },
  其: { before: '尤耳极', after: '他格' },
};

/** What leads to something: without it the second is no word of its own. */
const LEADING = '和与及或而并在对把被将为以从向由于使给到其';

/** True where the two of a doubled particle belong to two words. Three in a row never do. */
export function isMeeting(text: string, { start, end }: Span): boolean {
  if (end - start !== 2) return false;
  // The one word of two characters, each twice, that ends in a particle.
  if (text.slice(Math.max(0, start - 2), end) === '实实在在') return true;
  const meeting = MEETINGS[text[start]];
  if (!meeting) return false;
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (
    meeting.unless?.includes(after) ||
    (LEADING.includes(text[start]) && /^[，。；、：！？）”》和与及或的了]?$/.test(after))
  )
    return false;
  // What joins two things has something before it.
  if ('和与及'.includes(text[start]) && (before === '' || /[，。；、：！？（“\s]/.test(before))) return false;
  if (before !== '' && meeting.before?.includes(before)) return true;
  if (after !== '' && meeting.after?.includes(after)) return true;
  return meeting.where?.test(`${text.slice(Math.max(0, start - 4), start)}‖${text.slice(end, end + 40)}`) ?? false;
}
