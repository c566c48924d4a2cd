import { markNames, markSymbols } from '../../present/mark-words.ts';
import type { Line } from '../lines/line.ts';
import type { Part } from '../lines/parts.ts';
import type { Screenshot, SupportReport } from '../report.ts';
import { type Sheet, sheetOf } from '../sheet.ts';
import { chartOf } from './chart.ts';
import { Markup, markup } from './markup.ts';
import { style } from './style.ts';

/** Each screenshot in base64, by its name. */
export type EncodedPictures = ReadonlyMap<string, string>;

/** The report as one page that needs nothing else: no script, no font, no request. */
export function reportHtml(report: SupportReport, pictures: EncodedPictures = new Map()): string {
  const sheet = sheetOf(report);
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${sheet.title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<header><h1>${sheet.title}</h1><div><p>${sheet.under}</p><p>${sheet.about}</p></div></header>
<main>
${verdict(sheet, report)}
${tiles(sheet.tiles)}
${chartOf(report)}
<div class="columns"><div>${left.flatMap((name) => section(sheet, name))}</div><div>${right.flatMap((name) => section(sheet, name))}</div></div>
${wide.flatMap((name) => section(sheet, name))}
${shots(sheet, report.screenshots ?? [], pictures)}
</main>
<footer>${sheet.leftOut === null ? null : markup`<p>${sheet.leftOut}</p>`}<p>${sheet.never.join(' ')}</p></footer>
</body>
</html>
`;
  return page.source;
}

/** Two columns, then what takes the whole width. */
const left: readonly Part['name'][] = ['others', 'mac', 'library', 'engine', 'apple', 'settings', 'failures'];
const right: readonly Part['name'][] = ['checks'];
const wide: readonly Part['name'][] = ['tried', 'devices', 'note', 'missing', 'timeline'];
/** Long lists of short lines. */
const flowing: ReadonlySet<Part['name']> = new Set(['tried', 'devices', 'timeline']);

/** Where the label says no more than the heading above it. */
const plain: ReadonlySet<string> = new Set(['others', 'note', 'missing']);

function verdict({ headline, story, sure }: Sheet, { summary }: SupportReport): Markup {
  const lines = story.map(
    ({ id, label, value }) => markup`<div data-line="${id}"><dt>${label}</dt><dd>${value}</dd></div>`,
  );
  const told = sure.length === 0 ? null : markup`<p class="sure">${sure.join(', ')}</p>`;
  return markup`<section class="verdict ${summary.verdict}"><h2 data-line="${headline.id}">${headline.value}</h2>${
    lines.length === 0 ? null : markup`<dl>${lines}</dl>`
  }${told}</section>`;
}

function tiles(all: readonly Line[]): Markup | null {
  if (all.length === 0) return null;
  const each = all.map(
    ({ id, label, value }) => markup`<div data-line="${id}"><dt>${label}</dt><dd>${value}</dd></div>`,
  );
  return markup`<dl class="tiles">${each}</dl>`;
}

function section({ parts }: Sheet, name: Part['name']): readonly Markup[] {
  const part = parts.find((one) => one.name === name);
  if (!part) return [];
  const head = markup`<h3>${part.title}</h3>`;
  const table = markup`<table class="${kindOf(name)}"><tbody>${part.lines.map(row)}</tbody></table>`;
  const body = flowing.has(name) ? markup`<div class="flow">${table}</div>` : table;
  return [markup`<section>${head}${body}</section>`];
}

function kindOf(name: Part['name']): string {
  if (name === 'note') return 'plain note-text';
  if (plain.has(name)) return 'plain';
  return name === 'checks' || name === 'tried' ? (name === 'checks' ? 'checks' : 'list') : 'pairs';
}

function row({ id, label, value, mark, source }: Line): Markup {
  const marked = mark
    ? markup`<td class="mark ${mark}"><span role="img" aria-label="${markNames[mark]}">${markSymbols[mark]}</span></td>`
    : null;
  const said = source ? markup`<small>${source}</small>` : null;
  return markup`<tr data-line="${id}">${marked}<th scope="row">${label}</th><td><span>${value}</span>${said}</td></tr>`;
}

/** Each with the line that tells of it; a picture whose pixels are not here is told of alone. */
function shots({ parts }: Sheet, all: readonly Screenshot[], pictures: EncodedPictures): Markup | null {
  const part = parts.find((one) => one.name === 'screenshots');
  if (!part) return null;
  const figures = part.lines.map(({ id, label, value }, nth) => {
    const picture = pictureOf(all[nth], pictures);
    return markup`<figure>${picture}<figcaption data-line="${id}">${label}: ${value}</figcaption></figure>`;
  });
  return markup`<section><h3>${part.title}</h3><div class="shots">${figures}</div></section>`;
}

function pictureOf(shot: Screenshot | undefined, pictures: EncodedPictures): Markup | null {
  const encoded = shot && pictures.get(shot.name);
  if (shot === undefined || encoded === undefined) return null;
  const { name, kind, width, height } = shot;
  const source = `data:image/${kind};base64,${encoded}`;
  return markup`<img src="${source}" width="${width}" height="${height}" alt="${name}">`;
}
