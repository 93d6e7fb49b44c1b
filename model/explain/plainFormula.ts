/** Signs that TeX writes as commands. */
const signs: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  ell: 'ℓ',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  cdot: ' · ',
  times: ' × ',
  div: ' ÷ ',
  pm: ' ± ',
  le: ' ≤ ',
  leq: ' ≤ ',
  ge: ' ≥ ',
  geq: ' ≥ ',
  ne: ' ≠ ',
  neq: ' ≠ ',
  approx: ' ≈ ',
  propto: ' ∝ ',
  to: ' → ',
  in: ' in ',
  mid: ' | ',
  infty: '∞',
  sum: 'sum ',
  prod: 'product ',
  int: 'integral ',
  dots: '…',
  ldots: '…',
  cdots: '…',
  lfloor: 'floor(',
  rfloor: ')',
  lceil: 'ceiling(',
  rceil: ')',
  prime: '′',
  quad: ' ',
  qquad: ' ',
}

const spaces = new Set([',', ';', ':', ' ', 'left', 'right', 'big', 'Big', 'bigl', 'bigr', 'displaystyle'])
const texts = new Set(['text', 'mathrm', 'operatorname', 'textrm', 'mathit', 'mathbf'])

/** A TeX formula as one line of text: for screen readers, and wherever nothing can be typeset. */
export function plainFormula(tex: string): string {
  const parts: readonly string[] = tex.match(/\\[A-Za-z]+|\\.|[^\\]/gsu) ?? []
  let at = 0
  const next = () => parts[at]

  /** What a command applies to: a group without its braces, or one part. */
  function argument(): string {
    while (next() === ' ') at++
    const part = next()
    if (part === undefined || part === '}') return ''
    at++
    return part === '{' ? group() : piece(part)
  }

  function rawGroup(): string {
    if (next() !== '{') return ''
    const end = parts.indexOf('}', at)
    const raw = parts.slice(at + 1, end < 0 ? undefined : end).join('')
    at = end < 0 ? parts.length : end + 1
    return raw
  }

  function group(): string {
    let text = ''
    for (let part = parts[at++]; part !== undefined && part !== '}'; part = parts[at++]) text += piece(part)
    return text
  }

  function piece(part: string): string {
    if (part === '{') return group()
    if (part === '^') return `^${bracketed(argument())}`
    if (part === '_') return `_${bracketed(argument())}`
    if (part === '&') return ' if '
    if (part === '=' || part === '+' || part === '<' || part === '>') return ` ${part} `
    if (part === '-') return '−'
    if (!part.startsWith('\\')) return part
    const command = part.slice(1)
    if (/^[dt]?frac$/.test(command)) return `${bracketed(argument())}/${bracketed(argument())}`
    if (command === 'sqrt') return `√${bracketed(argument())}`
    if (texts.has(command)) return rawGroup()
    if (command === 'begin' || command === 'end') {
      rawGroup()
      return ''
    }
    if (command === '\\') {
      if (next() === '[') at = parts.indexOf(']', at) + 1 || parts.length
      return '; '
    }
    if (command === '!') return ''
    if (spaces.has(command)) {
      // An end without a bracket, as in `\right.`
      if (next() === '.') at++
      return ' '
    }
    return signs[command] ?? (/^[A-Za-z]/.test(command) ? `${command} ` : command)
  }

  return group()
    .replace(/\s+/g, ' ')
    .replace(/ ([),;])/g, '$1')
    .replace(/([(]) /g, '$1')
    .replace(/([\p{L}]) \(/gu, (all, letter) => (/[αβγδμνρστλφΦ]/.test(letter) ? all : `${letter}(`))
    .trim()
}

/** Without brackets where one sign or number needs none. */
function bracketed(text: string): string {
  const inner = text.trim()
  return /^(?:[\p{L}\p{N}.]+|\p{L}_[\p{L}\p{N}]+)$/u.test(inner) ? inner : `(${inner})`
}
