import type { DefinedName } from '../workbook/workbook.ts'
import type { Citation, FunctionUse } from './citations.ts'
import { type InlineCharts, inlineCharts } from './inlineCharts.ts'
import { escaped, link, linked } from './markup.ts'
import type { ReportSheet } from './reportSheets.ts'
import { reportStyle } from './reportStyle.ts'
import { printed, tableHtml } from './reportTable.ts'

export interface Report {
  readonly title: string
  readonly sheets: readonly ReportSheet[]
  readonly names: readonly DefinedName[]
  /** CSS that brings the font of the charts. */
  readonly fonts: string
}

/** Nothing is fetched and nothing runs, whatever the page holds. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * One page of HTML that needs nothing else: each sheet as a table with what stands behind a cell where the pointer or
 * the keyboard is, its charts, its notes and its sources. No script; the same workbook gives the same text.
 */
export function reportHtml({ title, sheets, names, fonts }: Report): string {
  const charts = inlineCharts()
  const sections = sheets.map((sheet, i) => sheetHtml(sheet, i + 1, charts)).join('')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Forecell">
<title>${escaped(title)}</title>
<style>${sheets.some((sheet) => sheet.charts.length > 0) ? fonts : ''}${reportStyle(charts.colours)}</style>
</head>
<body>
<header${sheets[0] && printed(sheets[0]).wide ? ' class="wide"' : ''}>
<h1>${escaped(title)}</h1>
<p class="quiet">Point at a cell, tap it or go to it with Tab to see its formula and where it comes from.</p>
${contents(sheets, names.length > 0)}</header>
<main>
${sections}${namesHtml(names)}</main>
<footer class="quiet">Made with Forecell.</footer>
</body>
</html>
`
}

function contents(sheets: readonly ReportSheet[], names: boolean): string {
  if (sheets.length < 2) return ''
  const links = sheets.map(({ name }, i) => `<a href="#sheet${i + 1}">${escaped(name)}</a>`)
  if (names) links.push('<a href="#names">Names</a>')
  return `<nav aria-label="Sheets">${links.join('\n')}</nav>\n`
}

function sheetHtml(sheet: ReportSheet, number: number, charts: InlineCharts): string {
  const name = escaped(sheet.name)
  const figures = sheet.charts.map((chart) => charts.figure(chart)).join('')
  const table = tableHtml(sheet)
  const more = sheet.more > 0 ? `<p>And ${sheet.more} more rows.</p>\n` : ''
  return `<section id="sheet${number}"${printed(sheet).wide ? ' class="wide"' : ''} aria-labelledby="title${number}">
<h2 id="title${number}">${name}</h2>
${figures === '' ? '' : `<div class="charts">\n${figures}</div>\n`}${
  table === ''
    ? ''
    : `<a class="skip" href="#after${number}">Skip the cells of ${name}</a>
<div class="table" role="region" aria-label="Cells of ${name}" tabindex="0">
${table}</div>
<div id="after${number}"></div>
`
}${more}${listHtml('Notes', sheet.notes.map(citationHtml))}${listHtml('Sources', sheet.sources.map(citationHtml))}${listHtml(
  'Model functions',
  sheet.functions.map(functionHtml),
)}</section>
`
}

const listHtml = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<h3>${title}</h3>\n<ul>\n${items.map((item) => `<li>${item}</li>\n`).join('')}</ul>\n`

const citationHtml = ({ text, cells }: Citation): string => `${cells}: ${linked(text)}`

function functionHtml({ fn, cells }: FunctionUse): string {
  const { cite, link: address } = fn.source
  const source = address === undefined ? linked(cite) : link(address, cite)
  return `<b>${escaped(fn.name)}</b> (${cells}): ${escaped(fn.summary)} Source: ${source}`
}

function namesHtml(names: readonly DefinedName[]): string {
  if (names.length === 0) return ''
  const rows = names.map(({ name, refersTo, unit, source }) => {
    const cells = [escaped(name), escaped(refersTo), escaped(unit ?? ''), linked(source ?? '')]
    return `<tr>${cells.map((html) => `<td>${html}</td>`).join('')}</tr>\n`
  })
  const head = ['Name', 'Refers to', 'Unit', 'Source'].map((text) => `<th scope="col">${text}</th>`).join('')
  return `<section id="names" aria-labelledby="names-title">
<h2 id="names-title">Names</h2>
<div class="table" role="region" aria-label="Table of names" tabindex="0">
<table class="plain">
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table></div>
</section>
`
}
