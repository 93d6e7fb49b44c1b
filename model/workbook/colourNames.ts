/**
 * Colours of text and fills, by name: the window and the exports give each its shades for light and dark, such that
 * every text colour can be read on every fill.
 */
export const colourNames = ['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'] as const
export type ColourName = (typeof colourNames)[number]
