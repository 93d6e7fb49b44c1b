import { useEffect, useRef } from 'react'
import temml from 'temml'
import { clauses } from '../../model/explain/clauses.ts'
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
    // Each clause by itself, since lines are broken between them.
    const parts = display ? clauses(tex).map((clause, i, all) => (i < all.length - 1 ? `${clause},` : clause)) : [tex]
    const spans = parts.map((part) => {
      const span = document.createElement('span')
      // Elements made one by one pass the content security policy; markup with style attributes would not.
      temml.render(part, span, { wrap: 'tex', throwOnError: false })
      // The typesetter's own display mode breaks no lines.
      if (display) span.firstElementChild?.setAttribute('displaystyle', 'true')
      return span
    })
    place.current?.replaceChildren(...spans)
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
