/** The part of papaparse that this room uses; its own types would bring Node's and the browser's into `model/`. */
declare module 'papaparse/papaparse.js' {
  interface ParseResult {
    readonly data: string[][]
    readonly errors: readonly { readonly code: string; readonly message: string; readonly row?: number }[]
  }
  const Papa: {
    parse(text: string, config: { readonly delimiter: string; readonly skipEmptyLines: boolean }): ParseResult
    unparse(
      rows: readonly (readonly string[])[],
      config: { readonly delimiter: string; readonly newline: string },
    ): string
  }
  export default Papa
}
