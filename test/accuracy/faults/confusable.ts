import { replaced, type Base, type Fault } from '../fault';
import type { FaultKind } from '../ground';
import { shielded, within } from '../texts';
import { formKind } from './formSites';

/**
 * The right word in a company where the other is certainly wrong; the word itself is the first group, `wrong` replaces
 * it. Where both may stand (制定方案 and 制订方案, 检查组 and 检察组, 以致 and 以至), nothing is listed.
 */
const COLLOCATIONS: readonly (readonly [right: RegExp, wrong: string])[] = [
  [/(截至)(?=目前|今年|去年|\d{4}年|\d{1,2}月)/dg, '截止'],
  [/(必须)(?=坚持|把|加强|做到|坚决|要|认真|严格|始终|牢牢|贯彻|依法|按照|抓好|高度|以)/dg, '必需'],
  [/(部署)/dg, '布署'],
  [/(贯彻)/dg, '惯彻'],
  [/(撤销)/dg, '撤消'],
  [/(账户)/dg, '帐户'],
  [/(其他)/dg, '其它'],
  [/(作出)(?=了?(?:重要|重大|全面|新的|突出|更大|积极)?(?:决定|部署|安排|贡献|指示|承诺|决策|规定|判断))/dg, '做出'],
  [/(反映)(?=了?(?:情况|问题|意见|诉求|群众|民意|人民|社情民意))/dg, '反应'],
  [/(?:如实|及时|集中|向上级|真实)(反映)/dg, '反应'],
  [/(制定)(?=(?:和实施|了)?(?:法律|法规|行政法规|政策|规章|规则|宪法))/dg, '制订'],
  [/(?:行政|公共|国家|政府|监督)(权力)(?!利)/dg, '权利'],
  [/(权力)(?=运行|清单|制约|监督|机关|下放)/dg, '权利'],
  [/(?:公民|消费者|股东|民主|劳动者)(?:的)?(权利)/dg, '权力'],
  [/(法治)(?=政府|国家|社会|中国|思维|轨道|方式|化营商|精神|保障)/dg, '法制'],
  [/(?:监督|安全|执法|现场|督导|督促|抽样)(检查)(?!人员|工作)/dg, '检察'],
  [/(检查)(?=评估|考核|验收|清单|走过场)/dg, '检察'],
  [/(检察)(?=院|官|机关|长)/dg, '检查'],
  [/(?:清楚|要有个|有所|作出|作个)(交代)/dg, '交待'],
  [/(?:正式|全面|同时|已经)(启用)/dg, '起用'],
  [/(启用)(?=新|备用|印章)/dg, '起用'],
  [/(考察)(?=调研|时|团|组|期间|干部|并)/dg, '考查'],
  [/(?:实地|赴|学习|干部)(考察)/dg, '考查'],
];

function confused(base: Base): Fault[] {
  const shields = shielded(base.text);
  return COLLOCATIONS.flatMap(([right, wrong]) =>
    [...base.text.matchAll(right)].flatMap(match => {
      const [start, end] = match.indices?.[1] ?? [0, 0];
      if (within(shields, start)) return [];
      return [replaced(base, { start, end }, wrong, `${match[1]} 作 ${wrong}`)];
    }),
  );
}

const OWN = [
  '截至目前，已有二十人报名参加。',
  '截至2023年10月底，阅览室新添图书三百册。',
  '大家必须把钥匙交回值班室。',
  '值班人员必须认真填写交接簿。',
  '主任对下半年的活动作了部署，要求逐项落实。',
  '工会已经撤销了原来的报名点。',
  '请财务人员及时核对账户余额，不要遗漏。',
  '除办公室外，其他处室周五下午打扫卫生。',
  '理事会作出决定，从下月起延长开放时间。',
  '志愿者为活动作出了重要贡献。',
  '请大家如实反映情况，不夸大也不缩小。',
  '代表们反映问题时要留下联系方式。',
  '全国人民代表大会有权制定法律。',
  '要规范公共权力的行使，把规矩立起来。',
  '单位公布了权力清单，欢迎大家监督。',
  '劳动者的权利受到保护，任何人不得侵犯。',
  '培训班专门讲了法治思维这一课。',
  '行政科每周做一次安全检查，记录在案。',
  '行政科负责全年的检查考核，结果当场公布。',
  '他从前在检察院工作，后来调到这里。',
  '这件事总要给大家一个交代，作出交代的人是科长。',
  '新的阅览室下周一正式启用。',
  '请从下月起启用新印章，旧印章交回。',
  '他们赴邻省考察，带回不少好做法。',
  '周三安排实地考察，请穿平底鞋。',
  '会上传达贯彻了上级的通知。',
];

export const CONFUSABLE_KIND: FaultKind = formKind(
  { kind: 'word.confusable', name: '易混词' },
  confused,
  ({ random }) => random.pick(OWN),
);
