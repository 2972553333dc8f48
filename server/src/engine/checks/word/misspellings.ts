/**
 * Misspelt words that are no word of their own and stand in no words side by side, each with its right writing: the
 * ground is the language itself (现代汉语词典, 第一批异形词整理表). None occurs in several million characters of published
 * news and documents.
 */
export const MISSPELLINGS: ReadonlyMap<string, string> = pairs(`
布署→部署 惯彻→贯彻 贯沏→贯彻 贯撤→贯彻 贯澈→贯彻 布暑→部署 部暑→部署 签暑→签署 撒销→撤销 撤底→彻底 透撤→透彻
帐蓬→帐篷 篷勃→蓬勃 弘杨→弘扬 发杨光大→发扬光大 踔励奋发→踔厉奋发 踔历奋发→踔厉奋发 笃行不待→笃行不怠
砥励→砥砺 磨励→磨砺 磨厉→磨砺 庚续→赓续 淬练→淬炼 锤练→锤炼 锻练→锻炼 训炼→训练 激厉→激励 鼓厉→鼓励 奖厉→奖励
形势主义→形式主义 形式严峻→形势严峻 形式逼人→形势逼人 做风建设→作风建设
新形城镇化→新型城镇化 新形工业化→新型工业化 转形升级→转型升级 菜蓝子→菜篮子 金溶→金融 溶资→融资
竟竟业业→兢兢业业 再接再励→再接再厉 再接再历→再接再厉 一如继往→一如既往 一如即往→一如既往 按步就班→按部就班
迫不急待→迫不及待 融汇贯通→融会贯通 穿流不息→川流不息 既往开来→继往开来 以身做则→以身作则 实是求是→实事求是
持之以衡→持之以恒 坚持不泄→坚持不懈 百折不饶→百折不挠 不屈不饶→不屈不挠 因地治宜→因地制宜 脚塌实地→脚踏实地
鼎立相助→鼎力相助 老声常谈→老生常谈 谈笑风声→谈笑风生 天翻地复→天翻地覆 首曲一指→首屈一指 首当其中→首当其冲
水泻不通→水泄不通 走头无路→走投无路 自立更生→自力更生 滥芋充数→滥竽充数 一愁莫展→一筹莫展 一股作气→一鼓作气
不记其数→不计其数 相辅相承→相辅相成 相形见拙→相形见绌 有持无恐→有恃无恐 源源流长→源远流长 责无旁代→责无旁贷
众志成诚→众志成城 浓墨重采→浓墨重彩 变本加利→变本加厉 雷励风行→雷厉风行 克尽职守→恪尽职守 重蹈复辙→重蹈覆辙
坚苦奋斗→艰苦奋斗 涣然一新→焕然一新 精神涣发→精神焕发 高瞻远嘱→高瞻远瞩 举世嘱目→举世瞩目 趋之若骛→趋之若鹜
好高鹜远→好高骛远 徇规蹈矩→循规蹈矩 营私舞蔽→营私舞弊 贪脏枉法→贪赃枉法 中流抵柱→中流砥柱 坚韧不拨→坚韧不拔
如火如茶→如火如荼 功亏一匮→功亏一篑 一视同人→一视同仁 别出心栽→别出心裁 得不尝失→得不偿失 独挡一面→独当一面
釜底抽新→釜底抽薪 高屋建领→高屋建瓴 各抒已见→各抒己见 固执已见→固执己见 据为已有→据为己有 克已奉公→克己奉公
舍已为人→舍己为人 严于律已→严于律己 严以律已→严以律己 身不由已→身不由己 知已知彼→知己知彼 关怀倍至→关怀备至
推崇倍至→推崇备至 鬼斧神功→鬼斧神工 饮鸠止渴→饮鸩止渴 人才倍出→人才辈出 默守成规→墨守成规 旁证博引→旁征博引
披星带月→披星戴月 破斧沉舟→破釜沉舟 迫在眉捷→迫在眉睫 前扑后继→前仆后继 全神灌注→全神贯注 事必恭亲→事必躬亲
肆无忌弹→肆无忌惮 挺而走险→铤而走险 委屈求全→委曲求全 心无旁鹜→心无旁骛 兴高彩烈→兴高采烈 言简意骇→言简意赅
异曲同功→异曲同工 永往直前→勇往直前 语重心常→语重心长 再所难免→在所难免 再所不惜→在所不惜 置若惘闻→置若罔闻
准备就序→准备就绪 井然有绪→井然有序 循续渐进→循序渐进 寻序渐进→循序渐进 励精图志→励精图治 名列前矛→名列前茅
美仑美奂→美轮美奂 心心相映→心心相印 由来以久→由来已久 与日具增→与日俱增 运筹帷握→运筹帷幄 义无返顾→义无反顾
权益之计→权宜之计 收益匪浅→受益匪浅 出奇不意→出其不意 不径而走→不胫而走 学以至用→学以致用 一至同意→一致同意 一至认为→一致认为
励行节约→厉行节约 历行节约→厉行节约 优患意识→忧患意识 明辩是非→明辨是非 不遗余利→不遗余力
振憾→震撼 震憾→震撼 振撼→震撼 震奋→振奋 震兴→振兴 振慑→震慑 震摄→震慑 威摄→威慑 幅射→辐射 松驰→松弛 张驰→张弛
废驰→废弛 弛名→驰名 粗旷→粗犷 防碍→妨碍 气慨→气概 急燥→急躁 烦燥→烦躁 浮燥→浮躁 焦燥→焦躁 暴燥→暴躁 枯躁→枯燥
干躁→干燥 针贬→针砭 坐谈会→座谈会 部份→部分 渡假→度假 座落→坐落 竟争→竞争 竟赛→竞赛 竟选→竞选 竟聘→竞聘
竟标→竞标 毕竞→毕竟 必竟→毕竟 迁徒→迁徙 拔款→拨款 划拔→划拨 调拔→调拨 挑拔→挑拨 选拨→选拔 
暴光→曝光 报歉→抱歉 辨证法→辩证法 辨证关系→辩证关系 辨证统一→辩证统一 辨证思维→辩证思维 辨证唯物→辩证唯物
分辩率→分辨率 辩别→辨别 辩认→辨认 答辨→答辩 辨论→辩论 辨护→辩护 辩析→辨析 抵毁→诋毁 杜决→杜绝 遏治→遏制
脏款→赃款 贿胳→贿赂 陪偿→赔偿 赔尝→赔偿 补尝→补偿 偿试→尝试 尝还→偿还 覆职→履职 泻密→泄密 泻露→泄露 泻漏→泄漏
宣泻→宣泄 喧染→渲染 慰籍→慰藉 俱体→具体 坚巨→艰巨 艰定→坚定 浪废→浪费 费止→废止 湎怀→缅怀
勉怀→缅怀 瞻养→赡养 赡仰→瞻仰 瞩托→嘱托 嘱目→瞩目 循私→徇私 隐弊→隐蔽 即得利益→既得利益 即往不咎→既往不咎 
懈待→懈怠 极待解决→亟待解决 通迅→通讯 资迅→资讯 讯速→迅速 汛速→迅速 防讯→防汛 讯期→汛期
装璜→装潢 膨涨→膨胀 澎涨→膨胀 高胀→高涨 安祥→安详 慈详→慈祥 详和→祥和 祥细→详细 垫定→奠定 斩新→崭新
资询→咨询 坐阵→坐镇 自已的→自己的 函盖→涵盖 威协→威胁 赋于→赋予 授于→授予 换界→换届 脉胳→脉络
脉博→脉搏 博斗→搏斗 拼博→拼搏 搏弈→博弈 搏大精深→博大精深 蓝球→篮球 普编→普遍 编篡→编纂 纂改→篡改 
沿续→延续 延申→延伸 伸请→申请 审请→申请 勘称→堪称 勘忧→堪忧 堪察→勘察 步聚→步骤 廉结→廉洁 流览→浏览
漫延→蔓延 模索→摸索 摸拟→模拟 规摸→规模 扭屈→扭曲 盘据→盘踞 批露→披露 偏坦→偏袒 岐视→歧视 岐途→歧途 分岐→分歧
气侯→气候 火侯→火候 等侯→等候 侯选→候选 侯补→候补 时侯→时候 守侯→守候 讫今→迄今 洽当→恰当 融恰→融洽 恰谈→洽谈
接恰→接洽 遣责→谴责 派谴→派遣 浸犯→侵犯 顷向→倾向 倾刻→顷刻 趋动→驱动 驱势→趋势 趋使→驱使 取谛→取缔 热忠→热衷
溶合→融合 勿必→务必 陷井→陷阱 消毁→销毁 消售→销售 凶涌→汹涌 急须→急需 遗撼→遗憾 遣憾→遗憾
映响→影响 犹其→尤其 予盾→矛盾 真缔→真谛 冶理→治理 陶治→陶冶 主弦律→主旋律 追朔→追溯 茁状→茁壮 签定→签订
`);

/** What must not stand before or behind a misspelling, where two words side by side could make one. */
/** Characters that must not stand before or behind a misspelling: there, two words side by side make it. */
export const MISSPELLING_GUARDS: ReadonlyMap<string, { readonly notBefore: string; readonly notAfter: string }> =
  new Map([
    ['布署', { notBefore: '公颁', notAfter: '名' }],
    ['签定', { notBefore: '书标', notAfter: '' }],
    ['侯选', { notBefore: '诸', notAfter: '' }],
    ['循私', { notBefore: '遵', notAfter: '' }],
    ['俱体', { notBefore: '与日', notAfter: '' }],
    ['震兴', { notBefore: '地', notAfter: '奋' }],
    ['补尝', { notBefore: '', notAfter: '试' }],
    ['资询', { notBefore: '投', notAfter: '问价' }],
    ['审请', { notBefore: '评初终会政', notAfter: '' }],
    ['高胀', { notBefore: '', notAfter: '痛' }],
    ['金溶', { notBefore: '', notAfter: '液解' }],
    ['费止', { notBefore: '', notAfter: '跌步于' }],
    ['陶治', { notBefore: '制黑彩', notAfter: '' }],
    ['驱势', { notBefore: '先', notAfter: '' }],
    ['竟选', { notBefore: '究毕', notAfter: '择' }],
    ['竟标', { notBefore: '究毕', notAfter: '' }],
    ['竟争', { notBefore: '究毕', notAfter: '议取执吵' }],
    ['竟赛', { notBefore: '究毕', notAfter: '' }],
    ['竟聘', { notBefore: '究毕', notAfter: '' }],
    ['坐阵', { notBefore: '', notAfter: '雨痛' }],
    ['映响', { notBefore: '反播放', notAfter: '' }],
    ['函盖', { notBefore: '', notAfter: '章' }],
    ['即得利益', { notBefore: '立随当', notAfter: '' }],
    ['趋动', { notBefore: '', notAfter: '荡' }],
    ['等侯', { notBefore: '', notAfter: '爵门马宝' }],
    ['时侯', { notBefore: '', notAfter: '爵门马宝' }],
    ['威协', { notBefore: '示', notAfter: '会商议调助作' }],
    ['沿续', { notBefore: '前', notAfter: '建修' }],
    ['干躁', { notBefore: '', notAfter: '动' }],
    ['覆职', { notBefore: '回反', notAfter: '' }],
    ['部份', { notBefore: '', notAfter: '额量拨' }],
    ['消售', { notBefore: '取撤', notAfter: '' }],
    ['消毁', { notBefore: '取撤', notAfter: '' }],
    ['坚巨', { notBefore: '攻', notAfter: '' }],
    ['座落', { notBefore: '讲一二两三四五六七八九十多首几', notAfter: '幕成地户实' }],
    ['流览', { notBefore: '交主轮', notAfter: '' }],
    ['部暑', { notBefore: '全', notAfter: '期假运' }],
    ['布暑', { notBefore: '发宣公颁', notAfter: '期假运' }],
    ['详和', { notBefore: '安端周', notAfter: '' }],
    ['换界', { notBefore: '', notAfter: '面别' }],
    ['赋于', { notBefore: '天禀税', notAfter: '' }],
    ['模索', { notBefore: '规大', notAfter: '' }],
    ['授于', { notBefore: '教传', notAfter: '' }],
    ['通迅', { notBefore: '', notAfter: '速猛捷即' }],
    ['资迅', { notBefore: '', notAfter: '速猛捷即' }],
    ['讯期', { notBefore: '通短资', notAfter: '刊间' }],
    ['防讯', { notBefore: '消国边', notAfter: '' }],
    ['震奋', { notBefore: '地抗', notAfter: '战力' }],
    ['急须', { notBefore: '紧应', notAfter: '' }],
    ['盘据', { notBefore: '开收复', notAfter: '悉统报' }],
    ['划拔', { notBefore: '计规策', notAfter: '' }],
    ['批露', { notBefore: '一这首大两整', notAfter: '天营' }],
    ['规摸', { notBefore: '常', notAfter: '底清排查准' }],
    ['融恰', { notBefore: '', notAfter: '恰' }],
    ['接恰', { notBefore: '直间', notAfter: '恰' }],
    ['洽当', { notBefore: '接', notAfter: '' }],
    ['伸请', { notBefore: '延', notAfter: '' }],
    ['毕竞', { notBefore: '完', notAfter: '' }],
    ['冶理', { notBefore: '陶', notAfter: '想' }],
    ['纂改', { notBefore: '编', notAfter: '' }],
    ['拼博', { notBefore: '', notAfter: '士' }],
    ['步聚', { notBefore: '一', notAfter: '焦集力合' }],
    ['堪察', { notBefore: '', notAfter: '加' }],
    ['偿试', { notBefore: '补赔有无', notAfter: '点行' }],
  ]);

function pairs(source: string): Map<string, string> {
  return new Map(
    source
      .trim()
      .split(/\s+/)
      .map(pair => pair.split('→') as [string, string]),
  );
}
