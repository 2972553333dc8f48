/**
 * The report's style: Chinese book type, black on white, A4. Severity and closeness are words and borders, never colour
 * alone; neither a row of a table nor a sentence is parted over two pages.
 */
export const STYLE = `
@page { size: A4; margin: 24mm 20mm 22mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 170mm; padding: 12mm 0; color: #111; background: #fff;
  font: 10.5pt/1.75 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; text-align: justify; }
h1, h2, h3, th, .word { font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif; }
h1 { font-size: 18pt; line-height: 1.4; text-align: center; margin: 0 0 3mm; }
h2 { font-size: 13pt; margin: 9mm 0 2mm; padding-bottom: 1mm; border-bottom: .5pt solid #111; break-after: avoid; }
h3 { font-size: 11pt; margin: 5mm 0 1mm; break-after: avoid; }
p { margin: 1mm 0; }
.about { text-align: center; color: #444; font-size: 9.5pt; }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt; line-height: 1.6; }
th, td { border: .5pt solid #888; padding: 1.2mm 2mm; text-align: left; vertical-align: top; }
th { background: #f2f2f2; font-weight: 600; white-space: nowrap; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
/* A priority's sentences are many: the row goes on overleaf, each sentence stays whole. */
tr:has(li) { break-inside: auto; } li { break-inside: avoid; }
.line { white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
.word { white-space: nowrap; font-size: 9pt; border: 1pt solid #111; border-radius: 1mm; padding: 0 1.2mm; }
.error { border-width: 2pt; } .warning { border-style: solid; } .information { border-style: dashed; }
.hint, .none, .missing { border-style: dotted; } .large, .partly, .moved { border-style: dashed; }
.quote { color: #333; } .small-print { font-size: 8.5pt; color: #444; }
mark { background: none; color: inherit; text-decoration: underline wavy .6pt; text-underline-offset: 2pt; }
ul { margin: 1mm 0; padding-left: 5mm; }
@media screen { body { padding: 12mm 6mm; } }
@media print { body { max-width: none; padding: 0; } a { color: inherit; text-decoration: none; } }
`;
