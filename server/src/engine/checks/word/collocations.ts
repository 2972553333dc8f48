import { NEEDED_THING, NEEDED_VERB } from './neededVerb';

/** A word in a company that belongs to its double. `before` and `after` are read right before and right behind it. */
export interface Collocation {
  readonly wrong: string;
  readonly right: string;
  /** True where the context decides, so that it is a hint. */
  readonly doubtful?: boolean;
  readonly before?: RegExp;
  readonly notBefore?: RegExp;
  readonly after?: RegExp;
  readonly notAfter?: RegExp;
}

const TIME =
  /^(?:目前|今[天日年早晚]?|昨[天日晚]|前[天日]|现在|此时|发稿|当地|北京|纽约|美[国东]|去年|年[底末初]|月[底末]|季末|[上下中]午|凌晨|晚|深夜|本[年月周季日]|上[个半]?[年月周季]|[一二三四]季度|[一二三四五六七八九十〇○零]{1,4}[年月]|“|\d{1,4}(?:年|月|日|时|点|[.-]\d))/;

/** The doubles that people take for one another, in listed company. */
export const COLLOCATIONS: readonly Collocation[] = [
  // 截至 takes a time, 截止 ends one. 截止到 and 截止日期 are right.
  {
    wrong: '截止',
    right: '截至',
    notBefore: /(?:报名|申报|申请|征集|投稿|受理|登记|缴费|招募|投票|认购|征求意见)$/,
    after: TIME,
  },
  { wrong: '截止', right: '截至', before: /(?:^|[，。；：（“\n])$/, after: /^(?:当[日天]|\d{1,2}[日时])/ },
  { wrong: '截至', right: '截止', after: /^(?:日期|期限)/ },
  { wrong: '截至时间为', right: '截止时间为' },
  { wrong: '截至到', right: '截止到', doubtful: true },
  // 必须 goes with verbs, 必需 with what is needed.
  { wrong: '必需', right: '必须', notBefore: /(?:所|生活|民生|生产|日用|日常|人体|为)$/, after: NEEDED_VERB },
  {
    wrong: '必需',
    right: '必须',
    notBefore: /(?:所|生活|民生|生产|日用|日常|人体|为|应急|基本|刚性|[是非])$/,
    after: /^[一-龥]/,
    notAfter: NEEDED_THING,
    doubtful: true,
  },
  { wrong: '必需', right: '必须', before: /[一二两三四五六七八九十]个$/, after: /^”/, doubtful: true },
  { wrong: '必须品', right: '必需品' },
  { wrong: '所必须', right: '所必需', after: /^(?:的|[，。；、）]|$)/ },
  // 账 is money, 帐 a curtain.
  { wrong: '帐户', right: '账户' },
  { wrong: '帐号', right: '账号' },
  { wrong: '帐款', right: '账款' },
  { wrong: '帐目', right: '账目' },
  { wrong: '帐单', right: '账单' },
  { wrong: '帐本', right: '账本' },
  { wrong: '帐簿', right: '账簿' },
  { wrong: '帐册', right: '账册' },
  { wrong: '帐面', right: '账面' },
  { wrong: '帐务', right: '账务' },
  { wrong: '帐期', right: '账期' },
  {
    wrong: '帐',
    right: '账',
    notBefore: /(?:[营蚊纱罗床帷毡军锦虎青升][小大]?|(?<!算[了清好细]?总?)[大小])$/,
    notAfter: /^[篷蓬幕下房子内中外顶里]/,
  },
  // 权力 is power over others, 权利 what one is entitled to.
  { wrong: '权利机关', right: '权力机关' },
  { wrong: '权利机构', right: '权力机构' },
  { wrong: '权利寻租', right: '权力寻租' },
  { wrong: '权利清单', right: '权力清单', doubtful: true },
  { wrong: '权利', right: '权力', before: /(?:紧盯|敬畏|公共|用好)$/, notAfter: /^用/, doubtful: true },
  { wrong: '权利', right: '权力', before: /(?:行政|国家|手中的?|滥用公)$/, notAfter: /^[用率]/, doubtful: true },
  {
    wrong: '权利',
    right: '权力',
    after: /^(?:属于人民|的下放|集中|关进|任性|配置|运行|制约|监督|观|来自|下放|事项)/,
    doubtful: true,
  },
  {
    wrong: '权力',
    right: '权利',
    before:
      /(?:合法|公民|人身|民主|正当|基本|平等|发展|儿童|劳动者?|妇女|消费者|知情|职工|农民|投资者|当事人|权利人)的?$/,
    notAfter: /^[度争求推促图机]/,
    doubtful: true,
  },
  { wrong: '权力', right: '权利', before: /(?:残疾人|老年人|未成年人|动产和|代表同等)$/, doubtful: true },
  { wrong: '权力人', right: '权利人', notAfter: /^[物民员事性心格]/, doubtful: true },
  { wrong: '权力', right: '权利', after: /^(?:公平|平等)/, doubtful: true },
  {
    wrong: '权力',
    right: '权利',
    after: /^(?:[和与、]?义务|[和与、]自由|[和与、]利益|保障)/,
    notBefore: /(?:产|主|股)$/,
    doubtful: true,
  },
  // 反映 tells, 反应 responds.
  { wrong: '反应', right: '反映', after: /^(?:了(?!一?会|一下|半天|很久|好[一几久]|过来)|出(?!来的?[快慢]|堆))/ },
  {
    wrong: '反应',
    right: '反映',
    after: /^(?:情况|问题|意见|建议|诉求|呼声|民意|社情|民情|心声|愿望|实际|现实|基层|群众|人民|成果|困难)/,
    doubtful: true,
  },
  {
    wrong: '反应',
    right: '反映',
    before: /(?:如实|客观|真实|集中|生动|全面|深刻|充分|综合|逐级|群众|企业|代表|居民|群众普遍)$/,
    notAfter: /^(?:强烈|堆|迅速|[快慢灵敏]|时间|过)/,
    doubtful: true,
  },
  // A response takes no object: what goes on at once with a noun or a clause is told, not answered.
  {
    wrong: '反应',
    right: '反映',
    notBefore:
      /(?:[的有无种类个次项型化核速级聚裂变链出等应急敌击热冷酶副]|过敏|不良|应激|连锁|市场|总体|立[刻即]|作出|做出)$/,
    after: /^[一-龥]/,
    notAfter:
      /^(?:堆|能力|时[间候]|速度|[的快慢过不是也都就在会将可应必很较最更太良异敏激强迅灵平冷热后前时中内时里和与及或之者力性型级式链器炉釜塔罐温物区装机系体部小队生产展容现反乏处釜][^，。]?|截然|各异|如何|怎|方程|条件|原理|过程|程度|方式|策略|行动|措施|预案)/,
    doubtful: true,
  },
  { wrong: '反应', right: '反映', before: /群众$/, after: /^(?:强烈的|突出|集中|最?强烈)/, doubtful: true },
  {
    wrong: '反应',
    right: '反映',
    after: /^的(?:问题|情况|意见|建议|诉求|突出|困难|热点)/,
    notBefore: /(?:化学|核|快速|应急)$/,
  },
  // 制定 settles, 制订 drafts; 其他, 作出 and the rest are the usual writing.
  {
    wrong: '制订',
    right: '制定',
    notBefore: /[赶研编]$/,
    after:
      /^(?![单修])(?:出台|印发|发布|公布|颁布|本|[^，。；]{0,8}(?:政策|法律|法规|规章|条例|细则|标准|办法|规定|措施|制度|规则|规范|意见|宪法))/,
    doubtful: true,
  },
  { wrong: '其它', right: '其他', doubtful: true },
  // 做出 is what hands bring forth, or what one comes to be known by: 做出样子, 做出实效.
  {
    wrong: '做出',
    right: '作出',
    after:
      /^(?!来|[^，。；：]{0,14}(?:实绩|业绩)|[^，。；：]{0,6}(?:成[绩效就果]|实效|样[子板品]|榜样|特色|品牌|饭|菜|蛋糕|产品|产业|市场|动作|手势|亮点|精品|文章|效益))[一-龥“]/,
    doubtful: true,
  },
  { wrong: '撤消', right: '撤销', notAfter: /^[费防息失]/, doubtful: true },
  { wrong: '交待', right: '交代', notAfter: /^[遇命办]/, doubtful: true },
  { wrong: '身分', right: '身份', notBefore: /[全终自本上下]$/, notAfter: /^[成为布别散]/, doubtful: true },
  { wrong: '份内', right: '分内', before: /(?:^|[，。；的是好])$/, doubtful: true },
  { wrong: '做为', right: '作为', before: /(?:^|[，。；：])$/, notAfter: /^[民大强优实]/, doubtful: true },
  {
    wrong: '精减',
    right: '精简',
    after:
      /^[^，。；]{0,10}(?:事项|流程|材料|程序|环节|会议|文件|机构|活动|审批|许可|考核|措施|条件|证件|手续|优化|高效)/,
    doubtful: true,
  },
  { wrong: '度过', right: '渡过', after: /^(?:了)?(?:难关|险滩|危机)/, doubtful: true },
  // 考察 looks into, 考查 examines; 启用 puts to use, 起用 appoints.
  {
    wrong: '考查',
    right: '考察',
    notBefore: /(?:考试|测试|测验|课程|命题|笔试|面试|试题|科目|教学|学业|试卷|[题卷课])[、和及与]?$/,
    notAfter: /^(?:[^，。]{0,6}(?:学生|学业|知识|考生|课|科目|成绩|素养|题|掌握|理解|运用)|能力|内容|目标|要求|方式)/,
    doubtful: true,
  },
  {
    wrong: '起用',
    right: '启用',
    notBefore: /[一引发唤兴掀拿提抬激燃升举竖]$/,
    notAfter:
      /^(?:[餐户力人电水工途]|了?[^，。；、]{0,6}(?:年轻|新[人秀将]|干部|老[将人]|球员|选手|将领|人才|贤|青年|骨干|人员|同志))/,
    doubtful: true,
  },
  // 实施 carries out, 施行 puts a law in force.
  {
    wrong: '施行',
    right: '实施',
    before: /(?:组织|深入|贯彻|落地|加快|扎实|大力|启动|推动|有效|全面|监督|分步|稳步|统筹)$/,
    notAfter: /^[政为业动使车]/,
    doubtful: true,
  },
  {
    wrong: '施行',
    right: '实施',
    notBefore: /[实措设]$/,
    after: /^(?:方案|细则|意见|办法|战略|工程|计划|行动|规划|重大|更加积极|一批|扩大|创新|打击|积极的财政)/,
    doubtful: true,
  },
  // 法治 is the rule of law, 法制 the legal system.
  {
    wrong: '法制',
    right: '法治',
    after: /^(?:轨道|思维|方式|政府|中国|国家|社会|道路|体系|信仰|精神)/,
    notBefore: /(?:[方依立古合非语执]|社会主义)$/,
    doubtful: true,
  },
  { wrong: '法制', right: '法治', after: /^(?:国家、|、德治)/, doubtful: true },
  { wrong: '法制化', right: '法治化', notBefore: /[方依立古合非语执]$/, doubtful: true },
  { wrong: '法制', right: '法治', before: /社会主义$/, after: /^(?:道路|体系|国家)/, doubtful: true },
  { wrong: '法制思想', right: '法治思想', before: /习近平$/ },
  { wrong: '依法制', right: '依法治', after: /^[疆藏省市县校江湖海水网欠企教税林访污村]/, doubtful: true },
  { wrong: '依法制国', right: '依法治国' },
  { wrong: '依法制军', right: '依法治军' },
  { wrong: '依法制港', right: '依法治港' },
  // 检察 prosecutes, 检查 inspects.
  {
    wrong: '检查',
    right: '检察',
    after: /^(?:院|官(?!网)|长(?![江期城久远效达三]))/,
    notBefore: /(?:医学|体格|身体)$/,
  },
  { wrong: '检查机关', right: '检察机关', notBefore: /(?:纪律|卫生|边防)$/, doubtful: true },
  {
    wrong: '检查',
    right: '检察',
    before: /(?:未成年人|四大|公益诉讼|最高人民)$/,
    notAfter: /^[身项发]/,
    doubtful: true,
  },
  {
    wrong: '检察',
    right: '检查',
    before:
      /(?:纪律|督[促导查]|执法|现场|安全|飞行|医学|专项|联合|抽[取查]|边防|日常|自查|考核|监测|体格|影像|功能|突击|实地|对照|(?<!四)大|全面|入户|逐项|入被|接受|进行|开展|健康|质量|卫生|环保|税务)$/,
    notAfter: /^(?:院|官|长|机关|权|建议|工作|人员|职能|业务|公益|室|履职|厅|队伍|系统|改革|听证|开放)/,
    doubtful: true,
  },
  {
    wrong: '检察',
    right: '检查',
    before: /监督$/,
    notAfter: /^(?:院|官|长|机关|权|建议|工作|人员|职能|业务|公益|室|厅|队伍|系统|改革)/,
    doubtful: true,
  },
  {
    wrong: '检察',
    right: '检查',
    after:
      /^(?:考核|检[验测]|验收|、(?:验收|考核|督查|调查)|指导|组(?=[一-龥]|[，。、])|测试|频次|落实|对象|单位|或者|，确[保认]|力度|事项|次数|现场)/,
    doubtful: true,
  },
  // 以致 leads to something bad, 以至 reaches up to something.
  { wrong: '以至', right: '以致', before: /由于[^，。；：]{1,20}，$/, after: /^[一-龥](?!于)/, doubtful: true },
  { wrong: '以至', right: '以致', after: /^(?:造成|引发|发生|无法|不能|失去|延误|贻误|酿成|出现)/, doubtful: true },
  { wrong: '以致', right: '以至', after: /^(?:于|更|无穷|千里|全国|全世界)/, notBefore: /学$/, doubtful: true },
  { wrong: '国际形式', right: '国际形势', doubtful: true },
  { wrong: '国内外形式', right: '国内外形势', doubtful: true },
];
