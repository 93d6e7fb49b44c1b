import { colourNames } from '../workbook/colourNames.ts'
import { darkShades, lightShades } from '../workbook/colours.ts'
import { narrowWidth } from './reportSheets.ts'

/** The colours of a page, as the window has them. */
export const pageColours = {
  light: {
    surface: '#ffffff',
    raised: '#f6f6f8',
    text: '#1b1b20',
    muted: '#5d5e68',
    hairline: '#e1e1e6',
    'hairline-strong': '#83848f',
    accent: '#2b59d0',
    error: '#bd2318',
    input: '#1b4fc4',
    'input-fill': '#eff4fe',
    'heading-rule': '#c6c7cf',
    'table-head': '#dfe5f2',
    'table-band': '#f4f6fa',
  },
  dark: {
    surface: '#17181b',
    raised: '#1f2024',
    text: '#ececf0',
    muted: '#a3a4ae',
    hairline: '#313239',
    'hairline-strong': '#74757f',
    accent: '#84a6ff',
    error: '#ff8a80',
    input: '#94b6ff',
    'input-fill': '#1c243b',
    'heading-rule': '#4a4b54',
    'table-head': '#2d3446',
    'table-band': '#1d2026',
  },
} as const

const variables = (theme: 'light' | 'dark'): string => {
  const shades = theme === 'light' ? lightShades : darkShades
  return [
    ...Object.entries(pageColours[theme]).map(([name, colour]) => `--${name}:${colour}`),
    ...colourNames.flatMap((name) => [`--ink-${name}:${shades.ink[name]}`, `--fill-${name}:${shades.fill[name]}`]),
  ].join(';')
}

const named = colourNames
  .map((name) => `td.ink-${name}:not(.error){color:var(--ink-${name})}td.fill-${name}{background:var(--fill-${name})}`)
  .join('\n')

const sides = [
  ['t', 'top'],
  ['r', 'right'],
  ['b', 'bottom'],
  ['l', 'left'],
] as const

const edges = sides
  .map(([short, side]) =>
    [1, 2].map((width) => `td.${short}${width}{border-${side}:${width}px solid var(--text)}`).join(''),
  )
  .join('\n')

/**
 * The style sheet of a report. Paper is always light.
 *
 * @param chartColours the variables of the charts' colours
 */
export const reportStyle = (chartColours: (theme: 'light' | 'dark') => string): string => `
:root{color-scheme:light;${variables('light')};${chartColours('light')}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${variables('dark')};${chartColours('dark')}}}
*{box-sizing:border-box}
body{margin:24px;color:var(--text);background:var(--surface);font:13px/18px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
h1{margin:0 0 8px;font-size:22px;line-height:28px}h2{margin:32px 0 12px;font-size:17px;line-height:24px}h3{margin:20px 0 6px;font-size:13px}
p,ul{max-width:860px;margin:6px 0}ul{padding-left:20px}li{margin:3px 0}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
.quiet{color:var(--muted)}
nav{display:flex;flex-wrap:wrap;gap:4px 16px;margin:12px 0}
.skip{position:absolute;clip-path:inset(50%);padding:4px 8px;background:var(--surface)}.skip:focus{clip-path:none}
.charts{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}
figure{flex:1 1 520px;min-width:0;max-width:720px;margin:0;overflow-x:auto}
figure svg{display:block;width:100%;min-width:480px;height:auto}
.by-night{display:none}
@media screen and (prefers-color-scheme:dark){.by-day{display:none}.by-night{display:block}}
.table{margin:16px 0 0;overflow-x:auto}
table{width:100%;min-width:var(--least);table-layout:fixed;border-collapse:separate;border-spacing:0;font-variant-numeric:tabular-nums}
col{width:var(--width)}
.plain{width:auto;table-layout:auto}
th,td{height:24px;padding:2px 6px;border:0 solid var(--text);border-bottom:1px solid var(--hairline);text-align:left;vertical-align:bottom;white-space:pre;overflow:hidden;text-overflow:ellipsis}
th{color:var(--muted);font-weight:400;font-size:12px}
th[scope=row]{position:sticky;left:0;z-index:1;background:var(--surface);text-align:right}
thead th[scope=col]{text-align:center}.plain th[scope=col]{text-align:left}
.plain td{white-space:pre-wrap;overflow-wrap:anywhere;vertical-align:top}
td.right{text-align:right}td.center{text-align:center}
td.head{background:var(--table-head);border-bottom-color:var(--hairline-strong)}td.band{background:var(--table-band)}td.totals{border-top:1px solid var(--hairline-strong)}
td.input{color:var(--input);background:var(--input-fill)}td.note{color:var(--muted)}td.heading{border-bottom-color:var(--heading-rule)}
td.bold,td.output,td.heading,td.head,td.totals{font-weight:600}
td.italic{font-style:italic}td.underline{text-decoration:underline}td.strike{text-decoration:line-through}td.underline.strike{text-decoration:underline line-through}
td.top{vertical-align:top}td.middle{vertical-align:middle}
td.wrap{white-space:pre-wrap;overflow-wrap:anywhere}
td.error{color:var(--error)}
td.marked{background-image:linear-gradient(225deg,var(--hairline-strong) 4px,transparent 4px)}
${named}
${edges}
td[tabindex]{cursor:help}
td>span{display:none}
td:focus>span,td:hover>span{position:fixed;z-index:2;right:0;bottom:0;left:0;display:block;max-height:45vh;overflow:auto;padding:8px 24px;border-top:1px solid var(--hairline-strong);background:var(--raised);color:var(--text);font-weight:400;font-style:normal;text-align:left;text-decoration:none;white-space:pre-wrap;overflow-wrap:anywhere}
td:hover>span{z-index:3}
td>span>b{margin-right:8px;color:var(--muted);font-weight:600}
footer{margin:32px 0 72px}
@media screen and (max-width:600px){body{margin:12px}table{min-width:0}col{width:min(var(--width),168px)}th,td{vertical-align:top}td{white-space:pre-wrap;overflow-wrap:break-word}td:focus>span,td:hover>span{padding:8px 12px}}
@page{size:A4;margin:14mm 12mm;@bottom-right{content:counter(page) " / " counter(pages);font:11px system-ui,sans-serif;color:#5d5e68}}
@page wide{size:A4 landscape}
@media print{
body{margin:0;print-color-adjust:exact;-webkit-print-color-adjust:exact}
nav,.skip,.quiet{display:none}
section{break-before:page}section:first-of-type{break-before:auto}.wide{page:wide}
h2,h3,tr:has(.heading,.head){break-after:avoid}tr,li,figure{break-inside:avoid}
figure{flex:0 1 720px;overflow:visible}.wide figure:not(:only-child){flex:0 1 calc(50% - 8px)}figure svg{min-width:0}
.table{overflow:visible}.table table{zoom:var(--scale,1)}th[scope=row]{position:static}
table.narrow{min-width:0}.narrow col.text{width:${narrowWidth}px}.narrow td{white-space:pre-wrap;overflow-wrap:break-word}
td:focus>span,td:hover>span{display:none}
a{color:inherit}
footer{margin:16px 0 0}
}
`
