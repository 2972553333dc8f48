/** Who a frame's verb follows: the meeting, or those who speak there. */
const SUBJECTS = '会议|全会|与会人员|与会同志|会议代表|大家';
/** The verbs that open a paragraph of a readout. */
const VERBS =
  '认为|指出|强调|要求|决定|审议通过了|审议通过|审议了|审议|号召|听取了|听取|讨论了|讨论|提出|明确|同意|通过了|通过|传达学习了|传达学习|学习了|研究了|还研究了|总结了|分析了|分析|充分肯定|表示|一致认为';
const FRAME = new RegExp(`(?:${SUBJECTS})(?:还|并|一致|充分|高度)?(?:${VERBS})`, 'y');

/** The frame (段首语) that stands at an offset of a prose text: 会议认为, 会议强调 …; `undefined` where none does. */
export function frameAt(text: string, offset: number): string | undefined {
  FRAME.lastIndex = offset;
  return FRAME.exec(text)?.[0];
}
