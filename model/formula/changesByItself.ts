/** Functions whose results change although nothing that they read does. */
const changing = /\b(?:RAND|RANDBETWEEN|RANDARRAY|NOW|TODAY)\s*\(/i

/** Whether a formula gives something else on every recalculation, as RAND does. */
export const changesByItself = (formula: string): boolean => changing.test(formula)
