import { define, needed, refuse } from './spreadsheetFunction.ts'

interface Unit {
  readonly quantity: string
  /** In the quantity's first unit. */
  readonly factor: number
  /** Whether k, M, m and so on may stand before it. */
  readonly prefixed: boolean
  /** Power of the prefix, 2 for areas. */
  readonly power: number
}

const inch = 0.0254
const foot = 0.3048
const yard = 0.9144
const mile = 1609.344
const nautical = 1852
const lightYear = 9_460_730_472_580_800
const parsec = 3.085_677_581_491_367e16
const pica = inch / 72
const surveyMile = (6336 / 3937) * 1000
const pound = 453.592_37
const gallon = 0.003_785_411_784
const imperialGallon = 0.004_546_09

/** Excel's units. `*` marks those that take a prefix; figures are exact by definition where there is one. */
const tables: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  mass: {
    'g*': 1,
    sg: 14_593.902_937_206_4,
    lbm: pound,
    'u*': 1.660_539_066_6e-24,
    ozm: pound / 16,
    grain: pound / 7000,
    cwt: pound * 100,
    shweight: pound * 100,
    uk_cwt: pound * 112,
    lcwt: pound * 112,
    hweight: pound * 112,
    stone: pound * 14,
    ton: pound * 2000,
    uk_ton: pound * 2240,
    LTON: pound * 2240,
    brton: pound * 2240,
  },
  distance: {
    'm*': 1,
    mi: mile,
    Nmi: nautical,
    in: inch,
    ft: foot,
    yd: yard,
    'ang*': 1e-10,
    ell: 45 * inch,
    'ly*': lightYear,
    'parsec*': parsec,
    'pc*': parsec,
    Picapt: pica,
    Pica: pica,
    pica: inch / 6,
    survey_mi: surveyMile,
  },
  time: {
    'sec*': 1,
    's*': 1,
    yr: 31_557_600,
    day: 86_400,
    d: 86_400,
    hr: 3600,
    mn: 60,
    min: 60,
  },
  pressure: {
    'Pa*': 1,
    'p*': 1,
    'atm*': 101_325,
    'at*': 101_325,
    'mmHg*': 133.322,
    psi: 6894.757_293_168_361,
    Torr: 101_325 / 760,
  },
  force: { 'N*': 1, 'dyn*': 1e-5, 'dy*': 1e-5, lbf: 4.448_221_615_260_5, 'pond*': 0.009_806_65 },
  energy: {
    'J*': 1,
    'e*': 1e-7,
    'c*': 4.184,
    'cal*': 4.1868,
    'eV*': 1.602_176_634e-19,
    'ev*': 1.602_176_634e-19,
    HPh: 2_684_519.537_696_17,
    hh: 2_684_519.537_696_17,
    'Wh*': 3600,
    'wh*': 3600,
    flb: 1.355_817_948_331_4,
    BTU: 1055.055_852_62,
    btu: 1055.055_852_62,
  },
  power: { 'W*': 1, 'w*': 1, HP: 745.699_871_582_27, h: 745.699_871_582_27, PS: 735.498_75 },
  magnetism: { 'T*': 1, 'ga*': 1e-4 },
  volume: {
    'l*': 0.001,
    'L*': 0.001,
    'lt*': 0.001,
    tsp: gallon / 768,
    tspm: 5e-6,
    tbs: gallon / 256,
    oz: gallon / 128,
    cup: gallon / 16,
    pt: gallon / 8,
    us_pt: gallon / 8,
    uk_pt: imperialGallon / 8,
    qt: gallon / 4,
    uk_qt: imperialGallon / 4,
    gal: gallon,
    uk_gal: imperialGallon,
    barrel: gallon * 42,
    bushel: 0.035_239_070_166_88,
    'ang3*': 1e-30,
    ft3: foot ** 3,
    in3: inch ** 3,
    ly3: lightYear ** 3,
    'm3*': 1,
    mi3: mile ** 3,
    yd3: yard ** 3,
    Nmi3: nautical ** 3,
    GRT: 2.831_684_659_2,
    regton: 2.831_684_659_2,
    MTON: 1.132_673_863_68,
  },
  area: {
    'm2*': 1,
    uk_acre: 4046.856_422_4,
    us_acre: 4046.872_609_874_25,
    'ang2*': 1e-20,
    'ar*': 100,
    ft2: foot ** 2,
    ha: 10_000,
    in2: inch ** 2,
    ly2: lightYear ** 2,
    Morgen: 2500,
    mi2: mile ** 2,
    Nmi2: nautical ** 2,
    yd2: yard ** 2,
  },
  information: { 'bit*': 1, 'byte*': 8 },
  speed: {
    'm/s*': 1,
    'm/sec*': 1,
    'm/h*': 1 / 3600,
    'm/hr*': 1 / 3600,
    mph: mile / 3600,
    kn: nautical / 3600,
    admkn: 0.514_773_333_333_333,
  },
  temperature: { C: 1, cel: 1, F: 1, fah: 1, 'K*': 1, 'kel*': 1, Rank: 1, Reau: 1 },
}

const prefixes: Readonly<Record<string, number>> = {
  Y: 1e24,
  Z: 1e21,
  E: 1e18,
  P: 1e15,
  T: 1e12,
  G: 1e9,
  M: 1e6,
  k: 1e3,
  h: 1e2,
  da: 1e1,
  e: 1e1,
  d: 1e-1,
  c: 1e-2,
  m: 1e-3,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
  f: 1e-15,
  a: 1e-18,
  z: 1e-21,
  y: 1e-24,
}
const binary: Readonly<Record<string, number>> = {
  ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
  Zi: 2 ** 70,
  Yi: 2 ** 80,
}

const units = new Map<string, Unit>()
for (const [quantity, table] of Object.entries(tables)) {
  for (const [sign, factor] of Object.entries(table)) {
    const prefixed = sign.endsWith('*')
    const name = prefixed ? sign.slice(0, -1) : sign
    const power = /^(?:m|ang)([23])$/.exec(name)?.[1]
    units.set(name, { quantity, factor, prefixed, power: Number(power ?? 1) })
  }
}

function unit(text: string): { readonly sign: string; readonly quantity: string; readonly factor: number } {
  const name = text.replaceAll('^', '')
  const plain = units.get(name)
  if (plain) return { sign: name, quantity: plain.quantity, factor: plain.factor }
  for (const length of [2, 1]) {
    const found = units.get(name.slice(length))
    const prefix =
      prefixes[name.slice(0, length)] ?? (found?.quantity === 'information' ? binary[name.slice(0, length)] : undefined)
    if (prefix !== undefined && found?.prefixed) {
      return { sign: name.slice(length), quantity: found.quantity, factor: found.factor * prefix ** found.power }
    }
  }
  return refuse('#N/A', `there is no unit ${text}`)
}

/** To kelvin and back. */
const scales: Readonly<Record<string, { readonly size: number; readonly zero: number }>> = {
  C: { size: 1, zero: 273.15 },
  cel: { size: 1, zero: 273.15 },
  F: { size: 5 / 9, zero: 459.67 * (5 / 9) },
  fah: { size: 5 / 9, zero: 459.67 * (5 / 9) },
  K: { size: 1, zero: 0 },
  kel: { size: 1, zero: 0 },
  Rank: { size: 5 / 9, zero: 0 },
  Reau: { size: 1.25, zero: 273.15 },
}

const convert = define({
  name: 'CONVERT',
  family: 'Engineering',
  summary: 'A number of one unit in another, such as "mi" in "km".',
  params: [
    needed('number', 'number', 'How many of the first unit.'),
    needed('text', 'from_unit', 'The unit it is in; upper and lower case differ.'),
    needed('text', 'to_unit', 'The unit wanted.'),
  ],
  evaluate: ([number, fromText, toText]) => {
    const from = unit(fromText)
    const to = unit(toText)
    if (from.quantity !== to.quantity) {
      refuse('#N/A', `${fromText} is a unit of ${from.quantity} and ${toText} one of ${to.quantity}`)
    }
    const [a, b] = [scales[from.sign], scales[to.sign]]
    if (from.quantity !== 'temperature' || !a || !b) return (number * from.factor) / to.factor
    if (from.sign === to.sign) return (number * from.factor) / to.factor
    // Straight from one scale to the other where the zeros cancel, so that 68 °F are 20 °C and not a rounding beside it.
    return (number * from.factor * a.size + (a.zero - b.zero)) / b.size / to.factor
  },
})

export const conversionFunctions = [convert]
