import { Frame } from './Frame.tsx'

const parts = [
  ['HyperFormula', 'calculates; GPL-3.0'],
  ['Handsontable', 'draws the sheet; free for non-commercial and evaluation use only'],
  ['Recharts, React, Ariakit, zustand, zod, numfmt, Papa Parse', 'MIT'],
  ['Lucide icons', 'ISC'],
  ['Inter, the font of the charts', 'SIL Open Font License 1.1'],
] as const

export function AboutDialog({ version, onClose }: { version: string; onClose: () => void }) {
  return (
    <Frame title="About Forecell" onClose={onClose}>
      <p>
        Forecell {version}: a spreadsheet workbench for AI forecasts. Cells call built-in model functions, charts are
        bound to ranges, every number can be traced.
      </p>
      <p>Forecell is free software under the GNU General Public License, version 3.</p>
      <dl className="fc-about">
        {parts.map(([name, licence]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="fc-quiet">{licence}</dd>
          </div>
        ))}
      </dl>
    </Frame>
  )
}
