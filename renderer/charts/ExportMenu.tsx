import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupLabel,
  MenuItem,
  MenuItemRadio,
  MenuProvider,
  MenuSeparator,
} from '@ariakit/react'
import { Check, Download } from 'lucide-react'
import { useState } from 'react'
import { type ExportHow, type ExportScale, exportScales } from './exportChart.ts'

export interface ExportMenuProps {
  onExport(how: ExportHow, scale: ExportScale): void
}

const items = [
  { how: 'png', label: 'PNG' },
  { how: 'svg', label: 'SVG' },
  { how: 'copy', label: 'Copy image' },
  { how: 'csv', label: 'CSV data' },
] as const satisfies readonly { how: ExportHow; label: string }[]

/** The button "Export chart" and its menu; the size counts for PNG and the copied image. */
export function ExportMenu({ onExport }: ExportMenuProps) {
  const [scale, setScale] = useState<ExportScale>(2)
  return (
    <MenuProvider
      values={{ scale: String(scale) }}
      setValues={(values) => {
        const chosen = exportScales.find((each) => String(each) === values.scale)
        if (chosen) setScale(chosen)
      }}
    >
      <MenuButton className="fc-button fc-button-icon" aria-label="Export chart" title="Export chart">
        <Download size={15} aria-hidden />
      </MenuButton>
      <Menu className="fc-menu" gutter={4} portal unmountOnHide aria-label="Export chart">
        {items.map(({ how, label }) => (
          <MenuItem key={how} className="fc-menu-item" onClick={() => onExport(how, scale)}>
            <span>{label}</span>
          </MenuItem>
        ))}
        <MenuSeparator className="fc-menu-line" />
        <MenuGroup>
          <MenuGroupLabel className="fc-chart-menu-label">Size of PNG and image</MenuGroupLabel>
          {exportScales.map((each) => (
            <MenuItemRadio
              key={each}
              name="scale"
              value={String(each)}
              hideOnClick={false}
              className="fc-menu-item"
              aria-label={`${each} times`}
            >
              <span>
                <span className="fc-menu-item-check">{each === scale ? <Check size={14} aria-hidden /> : null}</span>
                {each}×
              </span>
            </MenuItemRadio>
          ))}
        </MenuGroup>
      </Menu>
    </MenuProvider>
  )
}
