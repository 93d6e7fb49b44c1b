import { columnName } from '../core/reference.ts'
import type { DefinedName } from '../workbook/workbook.ts'
import type { ReportCell, ReportChart, ReportSheet } from './reportSheets.ts'

/**
 * One page of HTML that needs nothing else: each sheet as a table with what stands behind a cell on hover, its charts as
 * SVG, and its sources. No script; the same workbook gives the same text.
 */
export function reportHtml(title: string, sheets: readonly ReportSheet[], names: readonly DefinedName[]): string {
  const many = sheets.length > 1
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width">
<meta name="generator" content="Forecell">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${many ? `<nav>${sheets.map(({ name }, i) => `<a href="#sheet${i + 1}">${escaped(name)}</a>`).join(' ')}</nav>\n` : ''}${sheets
  .map(sheetHtml)
  .join('')}${namesHtml(names)}</body>
</html>
`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function sheetHtml(sheet: ReportSheet, index: number): string {
  const head = sheet.columns.map((column) => `<th scope="col">${columnName(column)}</th>`).join('')
  const rows = sheet.rows
    .map((row) => `<tr><th scope="row">${row.number}</th>${row.cells.map(cellHtml).join('')}</tr>\n`)
    .join('')
  const table =
    rows === '' ? '' : `<div class="table"><table>\n<thead><tr><td></td>${head}</tr></thead>\n${rows}</table></div>\n`
  const more = sheet.more > 0 ? `<p>And ${sheet.more} more rows.</p>\n` : ''
  const sources = sheet.sources
    .map(({ source, cells }) => `<li>${escaped(source)} (${cells.join(', ')})</li>\n`)
    .join('')
  return `<section id="sheet${index + 1}">
<h2>${escaped(sheet.name)}</h2>
${sheet.charts.map(chartHtml).join('')}${table}${more}${sources === '' ? '' : `<h3>Sources</h3>\n<ul>\n${sources}</ul>\n`}</section>
`
}

function cellHtml(cell: ReportCell | null): string {
  if (!cell) return '<td></td>'
  const classes = [
    cell.align === 'left' ? '' : cell.align,
    cell.style ?? '',
    cell.bold ? 'bold' : '',
    cell.italic ? 'italic' : '',
    cell.error ? 'error' : '',
  ].filter((name) => name !== '')
  const named = classes.length > 0 ? ` class="${classes.join(' ')}"` : ''
  const told = cell.told.length > 0 ? ` title="${escaped(cell.told.join('\n'))}"` : ''
  return `<td${named}${told}>${escaped(cell.text)}</td>`
}

/** As a picture of its own, so that neither its fonts nor its ids meet those of another. */
function chartHtml({ title, svg, width, height, summary }: ReportChart): string {
  const address = `data:image/svg+xml,${encodeURIComponent(svg)}`
  const alt = escaped(`${title}. ${summary}`)
  return `<figure><img src="${address}" width="${width}" height="${height}" alt="${alt}"></figure>\n`
}

function namesHtml(names: readonly DefinedName[]): string {
  if (names.length === 0) return ''
  const rows = names.map(({ name, refersTo, unit, source }) => {
    const cells = [name, refersTo, unit ?? '', source ?? ''].map((text) => `<td>${escaped(text)}</td>`)
    return `<tr>${cells.join('')}</tr>\n`
  })
  const head = ['Name', 'Refers to', 'Unit', 'Source'].map((text) => `<th scope="col">${text}</th>`).join('')
  return `<section>\n<h2>Names</h2>\n<div class="table"><table>\n<thead><tr>${head}</tr></thead>\n${rows.join('')}</table></div>\n</section>\n`
}

const style = `
:root{color-scheme:light dark;--line:#e1e1e6;--muted:#5d5e68;--input:#1b4fc4;--fill:#eff4fe;--error:#bd2318}
@media(prefers-color-scheme:dark){:root{--line:#34353c;--muted:#a3a4ae;--input:#9dbcff;--fill:#1c2740;--error:#ff8a80}}
body{font:13px/20px system-ui,sans-serif;margin:24px;max-width:1200px}
h1{font-size:20px}h2{font-size:16px;margin-top:32px}h3{font-size:13px}
nav a{margin-right:12px}
.table{overflow:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:1px 8px;border-bottom:1px solid var(--line);text-align:left;white-space:pre}
th{color:var(--muted);font-weight:400}
td[title]{cursor:help}
.right{text-align:right}.center{text-align:center}
.input{color:var(--input);background:var(--fill)}.output,.bold,.heading{font-weight:600}.note{color:var(--muted)}
.italic{font-style:italic}.error{color:var(--error)}
figure{margin:16px 0}img{max-width:100%;height:auto}
@media print{.table{overflow:visible}section{break-before:page}section:first-of-type{break-before:auto}}
`
