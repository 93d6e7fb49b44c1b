import { describe, expect, test } from 'vitest'
import { Session } from '../engine/session.ts'

// Examples in the manner of Microsoft's pages on the functions. Written down from memory of those pages or worked by
// hand; those that were looked up stand in `microsoft/`, values of a second program in `libreOffice/`.
type Case = readonly [formula: string, gives: unknown]

const house = {
  A1: 2310,
  B1: 2,
  C1: 2,
  D1: 20,
  E1: 142_000,
  A2: 2333,
  B2: 2,
  C2: 2,
  D2: 12,
  E2: 144_000,
  A3: 2356,
  B3: 3,
  C3: 1.5,
  D3: 33,
  E3: 151_000,
  A4: 2379,
  B4: 3,
  C4: 2,
  D4: 43,
  E4: 150_000,
  A5: 2402,
  B5: 2,
  C5: 3,
  D5: 53,
  E5: 139_000,
  A6: 2425,
  B6: 4,
  C6: 2,
  D6: 23,
  E6: 169_000,
  A7: 2448,
  B7: 2,
  C7: 1.5,
  D7: 99,
  E7: 126_000,
  A8: 2471,
  B8: 2,
  C8: 2,
  D8: 34,
  E8: 142_900,
  A9: 2494,
  B9: 3,
  C9: 3,
  D9: 23,
  E9: 163_000,
  A10: 2517,
  B10: 4,
  C10: 4,
  D10: 55,
  E10: 169_000,
  A11: 2540,
  B11: 2,
  C11: 3,
  D11: 22,
  E11: 149_000,
}
const costs = '{133890;135000;135790;137300;138130;139100;139900;141120;141890;143230;144000;145290}'
const frequencies = '{4.14;4.19;5.17;5.77;6.39}'
const colours = '{"red";"orange";"yellow";"green";"blue"}'
const errors = {
  A1: '=1/0',
  A2: 72,
  A3: 30,
  A4: '=SQRT(-1)',
  A5: 31,
  A6: 96,
  A7: 32,
  A8: 81,
  A9: 33,
  A10: 53,
  A11: 34,
  B1: 82,
  B2: 65,
  B3: 95,
  B4: 63,
  B5: 53,
  B6: 71,
  B7: 55,
  B8: 83,
  B9: 100,
  B10: 91,
  B11: 89,
}
const hood = '"Little Red Riding Hood\'s red hood"'

function close(actual: unknown, wanted: unknown, formula: string): void {
  if (Array.isArray(wanted)) {
    expect(Array.isArray(actual), `${formula} gives ${JSON.stringify(actual)}`).toBe(true)
    for (const [i, each] of wanted.entries()) close((actual as unknown[])[i], each, formula)
    expect((actual as unknown[]).length, formula).toBe(wanted.length)
  } else if (typeof wanted === 'number') {
    expect(actual, formula).toBeTypeOf('number')
    // Half of the last printed digit; pages print at least six digits, or all there are.
    expect(Math.abs((actual as number) - wanted), `${formula} = ${actual}`).toBeLessThanOrEqual(Math.abs(wanted) * 1e-6)
  } else if (typeof wanted === 'string' && wanted.startsWith('#')) {
    expect(actual, formula).toMatch(new RegExp(`^${wanted.replaceAll(/[?]/g, '\\$&')} [A-Z].*\\.$`))
  } else expect(actual, formula).toEqual(wanted)
}

function check(title: string, cells: ConstructorParameters<typeof Session>[0], cases: readonly Case[]): void {
  test(title, () => {
    const session = new Session(cells)
    for (const [formula, gives] of cases) close(session.value(formula), gives, formula)
    session.engine.dispose()
  })
}

describe('functions give the values of Microsoft’s examples', () => {
  check('LOOKUP and MATCH', {}, [
    [`LOOKUP(4.19,${frequencies},${colours})`, 'orange'],
    [`LOOKUP(5.75,${frequencies},${colours})`, 'yellow'],
    [`LOOKUP(7.66,${frequencies},${colours})`, 'blue'],
    [`LOOKUP(0,${frequencies},${colours})`, '#N/A'],
    ['LOOKUP("C",{"a","b","c","d";1,2,3,4})', 3],
    ['LOOKUP("bump",{"a",1;"b",2;"c",3})', 2],
    ['MATCH(39,{25;38;40;41},1)', 2],
    ['MATCH(41,{25;38;40;41},0)', 4],
    ['MATCH(40,{25;38;40;41},-1)', '#N/A'],
    ['XMATCH("Gra?",{"Apple";"Grape";"Gray"},2)', 3],
    ['XMATCH(4,{5;4;3;2;1})', 2],
    ['XMATCH(4.5,{5;4;3;2;1},1)', 1],
    ['XMATCH(4.5,{5;4;3;2;1},-1)', 2],
  ])

  check('LINEST, TREND, LOGEST and GROWTH', house, [
    ['LINEST({1,9,5,7},{0,4,2,3})', [[2, 1]]],
    ['SUM(LINEST({3100,4500,4400,5400,7500,8100},{1,2,3,4,5,6})*{9,1})', 11_000],
    ['LINEST(E1:E11,A1:D11)', [[-234.237164, 2553.21066, 12_529.76817, 27.64138737, 52_317.83051]]],
    [
      'CHOOSEROWS(LINEST(E1:E11,A1:D11,TRUE,TRUE),2)',
      [[13.26801148, 530.6691519, 400.0668382, 5.429374042, 12_237.3616]],
    ],
    ['INDEX(LINEST(E1:E11,A1:D11,TRUE,TRUE),3,1)', 0.996747993],
    ['INDEX(LINEST(E1:E11,A1:D11,TRUE,TRUE),3,2)', 970.5784629],
    ['INDEX(LINEST(E1:E11,A1:D11,TRUE,TRUE),4,1)', 459.7536742],
    ['INDEX(LINEST(E1:E11,A1:D11,TRUE,TRUE),4,2)', 6],
    ['INDEX(LINEST(E1:E11,A1:D11,TRUE,TRUE),5,1)', 1_732_393_319],
    ['INDEX(LINEST(E1:E11,A1:D11,TRUE,TRUE),5,2)', 5_652_135.316],
    [`INDEX(TREND(${costs}),1)`, 133_953.3333],
    [
      `TREND(${costs},,{13;14;15;16;17})`,
      [[146_171.5152], [147_189.697], [148_207.8788], [149_226.0606], [150_244.2424]],
    ],
    ['LOGEST({33100;47300;69000;102000;150000;220000},{11;12;13;14;15;16})', [[1.46327563, 495.30477]]],
    ['GROWTH({33100;47300;69000;102000;150000;220000},{11;12;13;14;15;16},{17;18})', [[320_196.7184], [468_536.0542]]],
    ['GROWTH({0;1;2})', '#NUM!'],
    ['TREND({1;2;3},{1;2})', '#REF!'],
    ['FORECAST(30,{6;7;9;15;21},{20;28;31;38;40})', 10.607253],
    ['FORECAST.LINEAR(30,{6;7;9;15;21},{20;28;31;38;40})', 10.607253],
    ['INTERCEPT({2;3;9;1;8},{6;5;11;7;5})', 0.0483871],
  ])

  check('ranks and shares', {}, [
    ['RANK(3.5,{7;3.5;3.5;1;2},1)', 3],
    ['RANK.EQ(7,{7;3.5;3.5;1;2},1)', 5],
    ['RANK.EQ(2,{7;3.5;3.5;1;2})', 4],
    ['RANK.AVG(94,{89;88;92;101;94;97;95})', 4],
    ['RANK.AVG(3.5,{7;3.5;3.5;1;2},1)', 3.5],
    ['PERCENTRANK.INC({13;12;11;8;4;3;2;1;1;1},2)', 0.333],
    ['PERCENTRANK.INC({13;12;11;8;4;3;2;1;1;1},4)', 0.555],
    ['PERCENTRANK.INC({13;12;11;8;4;3;2;1;1;1},8)', 0.666],
    ['PERCENTRANK.INC({13;12;11;8;4;3;2;1;1;1},5)', 0.583],
    ['PERCENTRANK.EXC({1;2;3;6;6;6;7;8;9},7)', 0.7],
    ['PERCENTRANK.EXC({1;2;3;6;6;6;7;8;9},5.43)', 0.381],
    ['PERCENTRANK.EXC({1;2;3;6;6;6;7;8;9},5.43,1)', 0.3],
    ['RANK(8,{1;2})', '#N/A'],
  ])

  check('KURT, TRIMMEAN, MODE and FREQUENCY', {}, [
    ['KURT({3;4;5;2;3;4;5;6;4;7})', -0.151799637],
    // 34 / 9; the page prints 3.778.
    ['TRIMMEAN({4;5;6;7;2;3;4;5;1;2;3},0.2)', 34 / 9],
    ['MODE({5.6;4;4;3;2;4})', 4],
    ['MODE.SNGL({5.6;4;4;3;2;4})', 4],
    ['MODE.MULT({1;2;3;4;3;2;1;2;3;5;6;1})', [[1], [2], [3]]],
    ['MODE(1,2,3)', '#N/A'],
    ['MODE(SEQUENCE(200000),7)', 7],
    ['FREQUENCY({79;85;78;85;50;81;95;88;97},{70;79;89})', [[1], [2], [4], [2]]],
  ])

  check('AGGREGATE and AVERAGEIFS', { ...errors, D2: 75, D3: 94, D4: 86, D5: 'Incomplete' }, [
    ['AGGREGATE(4,6,A1:A11)', 96],
    ['AGGREGATE(14,6,A1:A11,3)', 72],
    ['AGGREGATE(15,6,A1:A11)', '#VALUE!'],
    ['AGGREGATE(12,6,A1:A11,B1:B11)', 68],
    ['AGGREGATE(4,4,A1:A2)', '#DIV/0!'],
    ['AVERAGEIFS(D2:D5,D2:D5,">70",D2:D5,"<90")', 80.5],
    ['AVERAGEIFS(D2:D5,D2:D5,">95")', '#DIV/0!'],
  ])

  check('MDETERM and MINVERSE', {}, [
    ['MDETERM({1,3,8,5;1,3,6,1;1,1,1,0;7,3,10,2})', 88],
    ['MDETERM({3,6,1;1,1,0;3,10,2})', 1],
    ['MDETERM({3,6;1,1})', -3],
    ['MDETERM({1,3,8,5;1,3,6,1})', '#VALUE!'],
    [
      'MINVERSE({4,-1;2,0})',
      [
        [0, 0.5],
        [-1, 2],
      ],
    ],
    [
      'MINVERSE({1,2,1;3,4,-1;0,2,0})',
      [
        [0.25, 0.25, -0.75],
        [0, 0, 0.5],
        [0.75, -0.25, -0.25],
      ],
    ],
    ['MINVERSE({1,2;2,4})', '#NUM!'],
  ])

  check('CONVERT', {}, [
    ['CONVERT(1,"lbm","kg")', 0.45359237],
    ['CONVERT(68,"F","C")', 20],
    ['CONVERT(2.5,"ft","sec")', '#N/A'],
    ['CONVERT(CONVERT(100,"ft","m"),"ft","m")', 9.290304],
    // By definition of the units.
    ['CONVERT(1,"mi","km")', 1.609344],
    ['CONVERT(1,"Gibyte","bit")', 8_589_934_592],
    ['CONVERT(1,"m2","cm2")', 10_000],
    ['CONVERT(1,"kWh","MJ")', 3.6],
    ['CONVERT(0,"K","C")', -273.15],
    ['CONVERT(1,"yr","day")', 365.25],
    ['CONVERT(1,"x","m")', '#N/A'],
  ])

  check('texts that spell numbers and days', {}, [
    ['VALUE("$1,000")', 1000],
    ['VALUE("16:48:00")-VALUE("12:00:00")', 0.2],
    ['DATEVALUE("8/22/2011")', 40_777],
    ['DATEVALUE("22-MAY-2011")', 40_685],
    ['DATEVALUE("2011/02/23")', 40_597],
    ['DATEVALUE("soon")', '#VALUE!'],
    ['DATEVALUE("-12")', '#VALUE!'],
    ['DATEVALUE("12-")', '#VALUE!'],
    ['DATEVALUE("1e5")', '#VALUE!'],
    ['DATEVALUE("22-MAY-2011 6:35 AM")', 40_685],
    ['TIMEVALUE("22-MAY-2011 6:00 AM")', 0.25],
    ['TIMEVALUE("2:24 AM")', 0.1],
    ['TIMEVALUE("18:00")', 0.75],
    ['TIMEVALUE("-0.25")', '#VALUE!'],
    ['EDATE(DATE(2011,1,31),1.9)', 40_602],
    ['EOMONTH(DATE(2011,1,1),-1.5)', 40_543],
    ['NUMBERVALUE("2.500,27",",",".")', 2500.27],
    ['NUMBERVALUE("3.5%")', 0.035],
    ['FIXED(1234.567,1)', '1,234.6'],
    ['FIXED(1234.567,-1)', '1,230'],
    ['FIXED(-1234.567,-1,TRUE)', '-1230'],
    ['FIXED(44.332)', '44.33'],
    ['TEXT(1234.567,"$#,##0.00")', '$1,234.57'],
    ['TEXT(0.285,"0.0%")', '28.5%'],
    ['TEXT(4.34,"# ?/?")', '4 1/3'],
    ['TEXT(12200000,"0.00E+00")', '1.22E+07'],
    ['TEXT(1234,"0000000")', '0001234'],
    ['TEXT(40777,"mmm d, yyyy")', 'Aug 22, 2011'],
  ])

  check('securities and depreciation', {}, [
    ['PRICE(DATE(2008,2,15),DATE(2017,11,15),0.0575,0.065,100,2,0)', 94.63436162],
    ['YIELD(DATE(2008,2,15),DATE(2016,11,15),0.0575,95.04287,100,2,0)', 0.065],
    ['DURATION(DATE(2018,7,1),DATE(2048,1,1),0.08,0.09,2,1)', 10.91914528],
    ['MDURATION(DATE(2008,1,1),DATE(2016,1,1),0.08,0.09,2,1)', 5.73567],
    ['DISC(DATE(2018,7,1),DATE(2048,1,1),97.975,100,1)', 0.000686384],
    ['INTRATE(DATE(2008,2,15),DATE(2008,5,15),1000000,1014420,2)', 0.05768],
    ['RECEIVED(DATE(2008,2,15),DATE(2008,5,15),1000000,0.0575,2)', 1_014_584.65],
    ['PRICEDISC(DATE(2008,2,16),DATE(2008,3,1),0.0525,100,2)', 99.79583],
    ['YIELDDISC(DATE(2008,2,16),DATE(2008,3,1),99.795,100,2)', 0.05282257],
    ['PRICEMAT(DATE(2008,2,15),DATE(2008,4,13),DATE(2007,11,11),0.061,0.061,0)', 99.98449888],
    ['YIELDMAT(DATE(2008,3,15),DATE(2008,11,3),DATE(2007,11,8),0.0625,100.0123,0)', 0.060954333],
    ['ACCRINT(DATE(2008,3,1),DATE(2008,8,31),DATE(2008,5,1),0.1,1000,2,0)', 16.666667],
    ['ACCRINT(DATE(2008,3,5),DATE(2008,8,31),DATE(2008,5,1),0.1,1000,2,0,FALSE)', 15.555556],
    ['ACCRINT(DATE(2008,4,5),DATE(2008,8,31),DATE(2008,5,1),0.1,1000,2,0,TRUE)', 7.2222222],
    ['ACCRINTM(DATE(2008,4,1),DATE(2008,6,15),0.1,1000,3)', 20.54794521],
    ['COUPDAYBS(DATE(2011,1,25),DATE(2011,11,15),2,1)', 71],
    ['COUPDAYS(DATE(2011,1,25),DATE(2011,11,15),2,1)', 181],
    ['COUPDAYSNC(DATE(2011,1,25),DATE(2011,11,15),2,1)', 110],
    ['COUPNCD(DATE(2011,1,25),DATE(2011,11,15),2,1)', 40_678],
    ['COUPNUM(DATE(2007,1,25),DATE(2008,11,15),2,1)', 4],
    ['COUPPCD(DATE(2011,1,25),DATE(2011,11,15),2,1)', 40_497],
    ['VDB(2400,300,3650,0,1)', 1.31506849],
    ['VDB(2400,300,120,0,1)', 40],
    ['VDB(2400,300,10,0,1)', 480],
    ['VDB(2400,300,120,6,18)', 396.306053],
    ['VDB(2400,300,120,6,18,1.5)', 311.808937],
    ['VDB(2400,300,10,0,0.875,1.5)', 315],
    ['ENCODEURL("a b&c(d)")', 'a%20b%26c%28d%29'],
    ['INFO("recalc")', 'Automatic'],
    ['INFO("nothing")', '#VALUE!'],
    ['INFO("constructor")', '#VALUE!'],
    ['OFFSET({1,2},0,0)', '#VALUE!'],
    ['VALUE("12-")', -12],
    ['VALUE("5$")', 5],
    ['"12-"+1', -11],
  ])

  check('sorting and what comes once', { A1: 3, A2: 'b', A3: null, A4: true, A5: 1, A6: 'A', A7: '=1/0' }, [
    [
      'SORT({2,"b";1,"c";2,"a"},{1,2},{1,1})',
      [
        [1, 'c'],
        [2, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'SORT({2,"b";1,"c";2,"a"},{1,2},{-1,1})',
      [
        [2, 'a'],
        [2, 'b'],
        [1, 'c'],
      ],
    ],
    [
      'SORT({3,1;1,2},1,-1,TRUE)',
      [
        [3, 1],
        [1, 2],
      ],
    ],
    ['INDEX(SORT(A1:A6),1)', 1],
    ['TAKE(SORT(A1:A6),5)', [[1], [3], ['A'], ['b'], [true]]],
    ['TAKE(SORT(A1:A6,,-1),5)', [[true], ['b'], ['A'], [3], [1]]],
    ['TAKE(SORT(A1:A7),5)', [[1], [3], ['A'], ['b'], [true]]],
    ['SORT({1;2},2)', '#VALUE!'],
    ['SORT({1;2},1,0)', '#VALUE!'],
    ['UNIQUE({"x";"X";1;"1";TRUE;1})', [['x'], [1], ['1'], [true]]],
    [
      'UNIQUE({1,2;1,2;1,3})',
      [
        [1, 2],
        [1, 3],
      ],
    ],
    ['UNIQUE({1;1},,TRUE)', '#CALC!'],
    ['ROWS(UNIQUE(MOD(SEQUENCE(20000),7000)))', 7000],
  ])

  check('parts of texts', {}, [
    [`TEXTBEFORE(${hood},"Red")`, 'Little '],
    [`TEXTBEFORE(${hood},"red",,1)`, 'Little '],
    [`TEXTBEFORE(${hood},"red",-2,1)`, 'Little '],
    [`TEXTAFTER(${hood},"Red")`, " Riding Hood's red hood"],
    [`TEXTAFTER(${hood},"red",2,1)`, ' hood'],
    [`TEXTAFTER(${hood},"basket")`, '#N/A'],
    ['TEXTSPLIT("Dakota Lennon Sanchez"," ")', [['Dakota', 'Lennon', 'Sanchez']]],
    [
      'TEXTSPLIT("1,2,3;4,5,6",",",";")',
      [
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
    ],
    [
      'TEXTSPLIT("Do. Or do not. There is no try. -Anonymous",{".","-"},,TRUE)',
      [['Do', ' Or do not', ' There is no try', ' ', 'Anonymous']],
    ],
    ['CONCAT("The"," ","sun"," ","will"," ","come"," ","up"," ","tomorrow.")', 'The sun will come up tomorrow.'],
    ['CONCAT({"A1","B1";"A2","B2"})', 'A1B1A2B2'],
  ])

  check('parts of arrays', {}, [
    [
      'TAKE({1,2,3;4,5,6;7,8,9},2)',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      'TAKE({1,2,3;4,5,6;7,8,9},,-2)',
      [
        [2, 3],
        [5, 6],
        [8, 9],
      ],
    ],
    ['DROP({1,2,3;4,5,6;7,8,9},2)', [[7, 8, 9]]],
    ['DROP({1,2,3;4,5,6;7,8,9},2,2)', 9],
    ['DROP({1,2,3;4,5,6},9)', '#CALC!'],
    [
      'CHOOSECOLS({1,2;3,4;5,6},2,-2)',
      [
        [2, 1],
        [4, 3],
        [6, 5],
      ],
    ],
    [
      'CHOOSEROWS({1,2;3,4;5,6},{1,-1})',
      [
        [1, 2],
        [5, 6],
      ],
    ],
    ['CHOOSEROWS({1,2},3)', '#VALUE!'],
    [
      'TOCOL({"Ben","Peter","Mary";"John","Hillary","Jenny"})',
      [['Ben'], ['Peter'], ['Mary'], ['John'], ['Hillary'], ['Jenny']],
    ],
    ['TOROW({1,2;3,4},,TRUE)', [[1, 3, 2, 4]]],
    [
      'WRAPROWS({"A","B","C","D","E","F","G"},3,"x")',
      [
        ['A', 'B', 'C'],
        ['D', 'E', 'F'],
        ['G', 'x', 'x'],
      ],
    ],
    [
      'WRAPCOLS({"A","B","C","D","E","F","G"},3,"x")',
      [
        ['A', 'D', 'G'],
        ['B', 'E', 'x'],
        ['C', 'F', 'x'],
      ],
    ],
    [
      'EXPAND({1,2;3,4},3,3,"-")',
      [
        [1, 2, '-'],
        [3, 4, '-'],
        ['-', '-', '-'],
      ],
    ],
    ['SORTBY({"Tom";"Fred";"Amy";"Sal"},{52;65;22;73})', [['Amy'], ['Tom'], ['Fred'], ['Sal']]],
    [
      'SORTBY({"Tom","x";"Fred","y";"Amy","x"},{1;1;1},1,{3;2;1},-1)',
      [
        ['Tom', 'x'],
        ['Fred', 'y'],
        ['Amy', 'x'],
      ],
    ],
  ])
})

test('an ordinary function works element by element where it wants one value', () => {
  const session = new Session({ A1: '1%', A2: '$5', A3: 'x', C1: '=VALUE(A1:A3)', D1: '=SUM(TREND(A5:A7))' })
  expect(session.range('C1:C2')).toEqual([[0.01], [5]])
  expect(session.at('C3')).toBe('#VALUE! VALUE: the text spells no number.')
  session.type({ A5: 1, A6: 2, A7: 3 })
  expect(session.at('D1')).toBeCloseTo(6, 12)
})

test('a wrong number of arguments says how many are right', () => {
  const session = new Session()
  expect(session.value('LOOKUP(1)')).toBe('#N/A LOOKUP takes 2 to 3 arguments, not 1.')
  expect(session.value('KURT()')).toBe('#N/A KURT takes at least 1 argument, not 0.')
})
