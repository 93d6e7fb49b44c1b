/** Height of a chart at a width, in CSS pixels: what stands around the plot needs the same at every width. */
export const figureHeight = (width: number): number => Math.round(Math.min(120 + width * 0.45, 560))
