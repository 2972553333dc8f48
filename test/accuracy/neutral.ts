/** Sentences that stand around passages in drafts: no reference says them, and no check has anything to say of them. */
export const NEUTRAL: readonly string[] = [
  '现将有关情况汇报如下。',
  '以上情况，请予审阅。',
  '下面，我结合本处室的实际谈几点体会。',
  '各处室收到后要及时组织学习，并做好记录。',
  '会后，大家围绕主题作了交流发言。',
  '这次学习安排在周五下午，由办公室负责通知。',
  '有关材料已经发给每一位同志。',
  '请各单位在月底以前把书面意见报送办公室。',
  '我们先后听取了三个小组的汇报。',
  '座谈会气氛热烈，与会人员踊跃发言。',
  '这些话说得很实在，也很中肯。',
  '年轻同志要多到基层走一走、看一看。',
  '对照上述要求，我们还有不少差距。',
  '联系人和电话附后。',
  '工作人员逐户登记，没有遗漏。',
  '下一步怎么做，大家心里要有一本账。',
];

/** Titles of drafts. */
export const TITLES: readonly string[] = [
  '学习传达情况的报告',
  '在处室全体会议上的发言',
  '关于传达学习会议精神的情况汇报',
  '学习笔记',
  '座谈会发言提纲',
  '机关学习交流材料',
];

/** What stands in front of a passage in its own paragraph. */
export const LEADS: readonly string[] = ['会议指出，', '大家认为，', '同志们表示，', '要看到，', '', '', ''];
