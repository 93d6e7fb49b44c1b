import { useEffect, useRef } from 'react'
import temml from 'temml'
import { plainFormula } from '../../model/explain/plainFormula.ts'
import './formula.css'

interface Props {
  /** As the declarations of model functions write it. */
  readonly tex: string
  /** On lines of its own, with large fractions; else within a sentence. */
  readonly display?: boolean
}

/** A typeset formula. Screen readers read it as a line of text. */
export function Formula({ tex, display = false }: Props) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    // Only elements made one by one pass the content security policy; markup with style attributes would not.
    if (place.current) temml.render(tex, place.current, { displayMode: display, throwOnError: false })
  }, [tex, display])
  return (
    <span
      role="math"
      aria-label={plainFormula(tex)}
      className={display ? 'fc-formula fc-formula-display' : 'fc-formula'}
    >
      <span ref={place} aria-hidden />
    </span>
  )
}
