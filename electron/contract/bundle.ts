import { contentSecurityPolicy } from './contentSecurityPolicy.ts'

/** How the built window is addressed and answered, the same in the shell and on loopback. */
export const appScheme = 'app'
export const appHost = 'bundle'
export const appOrigin = `${appScheme}://${appHost}`

/** The workbook named on the command line, served read-only in browser mode; no content (204) when there was none. */
export const initialFilePath = '/initial-file'
/** Its name, percent-encoded. */
export const initialFileNameHeader = 'x-forecell-file-name'

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  forecell: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
}

/**
 * The file inside the bundle that a URL's path names, with `/` between folders; `null` for anything that is not a plain
 * path below it (climbing, backslashes, drive letters, NUL, broken escapes).
 */
export function bundleFile(urlPath: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  if (!path.startsWith('/') || /[\\:\0]/.test(path)) return null
  const parts = path.slice(1).split('/')
  if (parts.at(-1) === '') parts[parts.length - 1] = 'index.html'
  return parts.some((part) => part === '' || part.startsWith('.')) ? null : parts.join('/')
}

/** Headers of a file of the bundle. */
export function bundleHeaders(file: string): Record<string, string> {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase()
  return {
    'content-type': contentTypes[extension] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  }
}
