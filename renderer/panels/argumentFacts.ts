import type { CatalogueParam } from '../../model/engine/catalogue.ts'

/** Default and domain of an argument as one line. */
export function argumentFacts({ optional, default: usual, domain }: CatalogueParam): string {
  const left = usual === undefined ? (optional ? 'may be left out' : 'required') : defaultFact(usual)
  return domain === undefined ? left : `${left} · ${domain}`
}

/** Leaving an argument out may mean something that no value says. */
const defaultFact = (usual: string) => (/^[-\d"{]/.test(usual) ? `default ${usual}` : `if left out: ${usual}`)
