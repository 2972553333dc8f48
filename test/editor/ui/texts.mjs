// The draft that most steps work on: 债卷市场 is a listed wrong writing, and 早暴露 is missing from the four 早.
export const DRAFT = `---
reference: pbc-safe-2023-11-02
---

# 某单位传达学习中央金融工作会议精神

会议强调，要因城施策指导城市政府精准实施差别化住房信贷政策。

一是强化债卷市场制度建设。加强金融基础设施统筹。

二是对风险早识别、早预警、早处置。
`;
