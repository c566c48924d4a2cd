/** The look of the report, in the page itself: it is sent on as one file. */
export const style = `
:root{color-scheme:light dark;--text:#1d1d1f;--dim:#5c5c62;--line:#d9d9de;--page:#fff;--card:#f5f5f7;--track:#ececf0;--ok:#1b7a34;--warn:#8a5000;--bad:#b3201a;--blue:#0a62cf;--sleep:#77777e;--gone:#b4b4bb}
@media (prefers-color-scheme:dark){:root{--text:#f5f5f7;--dim:#b0b0b6;--line:#48484d;--page:#1e1e20;--card:#2a2a2d;--track:#38383c;--ok:#4cc46a;--warn:#f0ae4a;--bad:#ff7a70;--blue:#5aa6ff;--sleep:#98989f;--gone:#5c5c62}}
@page{size:auto;margin:11mm 13mm}
*{box-sizing:border-box;margin:0}
body{font:10.5pt/1.42 -apple-system,"SF Pro Text",Inter,system-ui,"Liberation Sans",sans-serif;color:var(--text);background:var(--page);max-width:196mm;margin:10mm auto;padding:0 5mm;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:flex-end;gap:2px 16px;border-bottom:2px solid var(--text);padding-bottom:6px}
h1{font-size:15pt;letter-spacing:-.01em}
header p{color:var(--dim);font-size:8.5pt}
header div{text-align:end}
.verdict{display:grid;grid-template-columns:1fr auto;gap:4px 18px;background:var(--card);border-inline-start:4px solid var(--sleep);padding:10px 14px;margin:12px 0;border-radius:0 8px 8px 0}
.verdict.blocked,.verdict.not-set-up{border-color:var(--bad)}
.verdict.stalled,.verdict.slowed{border-color:var(--warn)}
.verdict.uploading,.verdict.up-to-date{border-color:var(--ok)}
.verdict h2{font-size:13pt;letter-spacing:-.01em}
.verdict dl{grid-column:1}
.verdict dl div{display:flex;flex-wrap:wrap;gap:0 8px}
.verdict dt{color:var(--dim);min-width:7.5em}
.verdict dd{flex:1;min-width:14em}
.sure{grid-column:2;grid-row:1/span 2;text-align:end;color:var(--dim);font-size:9pt;max-width:12em}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5em,1fr));gap:8px;margin-bottom:12px}
.tiles div{display:flex;flex-direction:column-reverse;justify-content:flex-end;border:1px solid var(--line);border-radius:8px;padding:7px 9px}
.tiles dd{font-size:13pt;font-weight:700;letter-spacing:-.02em}
.tiles dt{color:var(--dim);font-size:8.5pt}
h3{font-size:9.5pt;color:var(--dim);font-weight:600;margin:12px 0 4px;break-after:avoid}
.chart{margin:4px 0 8px}
.row,.axis{display:grid;grid-template-columns:64px 1fr;gap:0 8px;align-items:center;font-size:8.5pt;color:var(--dim)}
.row svg{display:block;width:100%;height:10px;background:var(--track);border-radius:2px;margin:2px 0}
.axis{display:block;position:relative;height:13px;margin-inline-start:72px;font-size:7.5pt}
.days .row{grid-template-columns:84px 1fr;white-space:nowrap}
.days .row svg{height:8px;margin:1px 0}
.days .axis{margin-inline-start:92px}
.axis span{position:absolute;transform:translateX(-50%);white-space:nowrap}
.axis span:first-child{transform:none}
.axis span:last-child{transform:translateX(-100%)}
.legend{font-size:8pt;color:var(--dim)}
.legend i{display:inline-block;width:9px;height:9px;margin:0 3px 0 9px;background:currentColor;border-radius:2px}
path{fill:var(--blue)}
.v-ac,.v-online{fill:var(--ok)}
.v-battery{fill:var(--warn)}
.v-asleep{fill:var(--sleep);color:var(--sleep)}
.v-paused{fill:var(--bad);color:var(--bad)}
.v-uploading{fill:var(--blue);color:var(--blue)}
.v-offline{fill:var(--bad)}
.v-not-recorded{fill:var(--gone);color:var(--gone)}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:0 24px}
table{width:100%;border-collapse:collapse;font-size:9pt}
th,td{text-align:start;padding:3px 8px 3px 0;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--dim);font-weight:600;width:42%}
tr{break-inside:avoid}
td span{margin-inline-end:6px}
td small{display:inline-block;color:var(--dim);font-size:7.5pt}
.list th{width:auto;font-weight:400;color:var(--text)}
.list td{width:32%}
.plain th{display:none}
.mark{width:18px;font-weight:700;padding-inline-end:4px}
.checks th{width:34%}
.bad{color:var(--bad)}.warn{color:var(--warn)}.ok{color:var(--ok)}.note,.neutral,.unknown{color:var(--dim)}
.note-text td{white-space:pre-wrap}
.note-text tr{break-inside:auto}
.flow{columns:2;column-gap:24px}
.flow .pairs th{width:auto;white-space:nowrap;padding-inline-end:14px}
.flow .pairs td{width:99%}
.shots{display:flex;flex-wrap:wrap;gap:10px}
.shots img{max-width:100%;height:auto;max-height:60mm;width:auto;border:1px solid var(--line);border-radius:4px}
.shots figure{max-width:calc(33.3% - 7px);break-inside:avoid}
.shots figcaption{font-size:8pt;color:var(--dim)}
footer{margin-top:12px;color:var(--dim);font-size:8pt;border-top:1px solid var(--line);padding-top:6px}
@media (max-width:620px){.columns{grid-template-columns:1fr}.flow{columns:1}.shots figure{max-width:100%}.verdict{grid-template-columns:1fr}.sure{grid-column:1;grid-row:auto;text-align:start;max-width:none}header div{text-align:start}}
@media print{:root{color-scheme:light;--text:#1d1d1f;--dim:#55555b;--line:#d0d0d6;--page:#fff;--card:#f5f5f7;--track:#ececf0;--ok:#1b7a34;--warn:#8a5000;--bad:#b3201a;--blue:#0a62cf;--sleep:#77777e;--gone:#b4b4bb}body{margin:0;padding:0;max-width:none;font-size:9.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}table{font-size:8.5pt}th,td{padding-block:2.4px}.columns{grid-template-columns:1fr 1fr}.flow{columns:2}.shots figure{max-width:calc(33.3% - 7px)}.shots img{max-height:29mm}}
`.trim();
