// The draft that most steps work on: 债卷市场 is a listed wrong writing, and 早暴露 is missing from the four 早.
export const DRAFT = `---
reference: pbc-safe-2023-11-02
---

# 某单位传达学习中央金融工作会议精神

会议强调，要因城施策指导城市政府精准实施差别化住房信贷政策。

一是强化债卷市场制度建设。加强金融基础设施统筹。

二是对风险早识别、早预警、早处置。
`;

/** Beside it two sentences of the reference, one to the letter and one with a word changed. */
export const FOLLOWING = `${DRAFT}
三是坚持统筹发展和安全。推动金融稳定立法，加快金融稳定保障基金建设，牢牢守住不发生系统性风险的底线。做好金融支持地方债务风险化解工作，推动健全防范化解风险长效机制。
`;
