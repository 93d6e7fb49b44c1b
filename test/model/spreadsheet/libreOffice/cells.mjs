/** What the formulas in `formulas.txt` read; a text that starts with `=` is a formula. */
export const cells = {
  ...table('A1', [
    ['Name', 'Region', 'Date', 'Units', 'Price', 'Done'],
    ['Apple', 'North', 45_292, 10, 1.5, true],
    ['Banana', 'South', 45_323, 25, 0.25, false],
    ['Cherry', 'North', 45_352, 7, 12.75, true],
    ['apple pie', 'East', 45_383, 0, 4.4, true],
    ['Date', 'South', 45_413, -3, 99.99, false],
    ['Elderberry*', 'West', 45_444, 13, 7, true],
    ['fig?', 'North', 45_474, '12', 3, true],
    [null, 'East', 45_505, 8, null, false],
    ['Grape', '=""', 45_536, 25, 2, true],
    [5, 'South', 45_566, 1000, -1, true],
  ]),
  ...down(
    'H1',
    [133_890, 135_000, 135_790, 137_300, 138_130, 139_100, 139_900, 141_120, 141_890, 143_230, 144_000, 145_290],
  ),
  ...down('I1', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  ...down('J1', [13, 12, 11, 8, 4, 3, 2, 1, 1, 1]),
  ...down('K1', ['=1/0', 72, 30, '=SQRT(-1)', 31, 96, 32, 81, 33, 53, 34]),
  ...down('L1', [82, 65, 95, 63, 53, 71, 55, 83, 100, 91, 89]),
  ...table('M1', [
    [2310, 2, 2, 20, 142_000],
    [2333, 2, 2, 12, 144_000],
    [2356, 3, 1.5, 33, 151_000],
    [2379, 3, 2, 43, 150_000],
    [2402, 2, 3, 53, 139_000],
    [2425, 4, 2, 23, 169_000],
    [2448, 2, 1.5, 99, 126_000],
    [2471, 2, 2, 34, 142_900],
    [2494, 3, 3, 23, 163_000],
    [2517, 4, 4, 55, 169_000],
    [2540, 2, 3, 22, 149_000],
  ]),
  ...down('S1', [1, 3, 5, 7, 9]),
  ...down('T1', ['a', 'b', 'c', 'd', 'e']),
  ...down('U1', [50, 40, 30, 20, 10, 0]),
  ...down('V1', [1, '2', true, null, 'x', 3, false, '=""']),
  ...down('X1', [-70_000, 12_000, 15_000, 18_000, 21_000, 26_000]),
  ...down('Y1', [44_197, 44_562, 44_927, 45_292, 45_658, 46_023]),
  ...down('Z1', [33_100, 47_300, 69_000, 102_000, 150_000, 220_000]),
  ...down('AA1', ['D3', 'costs']),
  ...down('AB1', [11, 12, 13, 14, 15, 16]),
  ...table('AC1', [
    [1, 2, 3, 4, 5],
    [10, 25, 30, 40, 50],
    ['v', 'w', 'x', 'y', 'z'],
  ]),
  ...table('AI1', [
    ['Region', 'Name'],
    ['North', 'Cherry'],
  ]),
}

/** The sheet `Other data`. */
export const otherCells = table('A1', [
  [1, 'one'],
  [2, 'two'],
  [3, 'three'],
  [4, 'four'],
])

export const names = { costs: 'Sheet1!$H$1:$H$12' }

function table(start, rows) {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(start)
  const first = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
  return Object.fromEntries(
    rows.flatMap((row, y) => row.map((value, x) => [`${columnName(first + x)}${Number(digits) + y}`, value])),
  )
}

function down(start, values) {
  return table(
    start,
    values.map((value) => [value]),
  )
}

export function columnName(number) {
  const before = Math.floor((number - 1) / 26)
  return `${before > 0 ? columnName(before) : ''}${String.fromCharCode(65 + ((number - 1) % 26))}`
}
