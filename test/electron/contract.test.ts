import { describe, expect, test } from 'vitest'
import { bundleFile, bundleHeaders } from '../../electron/contract/bundle.ts'
import { contentSecurityPolicy } from '../../electron/contract/contentSecurityPolicy.ts'
import { isReadable, withExtension, workbookKind } from '../../electron/contract/fileKinds.ts'
import { largestFileBytes, tooLargeSentence } from '../../electron/contract/limits.ts'
import { harmlessLink } from '../../electron/contract/link.ts'
import { fileSizeLimit } from '../../model/file/sizeLimit.ts'

describe('the content policy', () => {
  test('refuses by default and has no unsafe keyword', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none';/)
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|blob:/)
  })

  test('is the one that was measured with the grid and the charts', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })

  test('stands on every file of the bundle, beside its type', () => {
    expect(bundleHeaders('assets/index-1.js')).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
    })
    expect(bundleHeaders('unknown')['content-type']).toBe('application/octet-stream')
  })
})

describe('the path of an address', () => {
  test('names a file below the bundle, and a folder its index', () => {
    expect(bundleFile('/index.html')).toBe('index.html')
    expect(bundleFile('/assets/a%20b.js')).toBe('assets/a b.js')
    expect(bundleFile('/')).toBe('index.html')
    expect(bundleFile('/sub/')).toBe('sub/index.html')
  })

  test('never leaves the bundle', () => {
    const climbing = ['/..', '/../x', '/a/../../x', '/%2e%2e/x', '/..%5cx', '/a\\x', '//etc/passwd', '/C:/x', '/./x']
    const broken = ['', 'index.html', '/%', '/%00', '/a/%c0%ae/x', '/.env']
    for (const path of [...climbing, ...broken]) expect(bundleFile(path), path).toBeNull()
  })
})

test('only links of the web and of mail are harmless', () => {
  expect(harmlessLink('https://example.invalid/a?b#c')).toBe('https://example.invalid/a?b#c')
  expect(harmlessLink('mailto:ann@example.invalid')).toBe('mailto:ann@example.invalid')
  const others = [
    'http://x',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://x/y',
    'ms-word:x',
    'nonsense',
    '',
    ' ',
  ]
  for (const link of others) expect(harmlessLink(link), link).toBeNull()
})

test('a name gets its ending once, and readable files are known by theirs', () => {
  expect(withExtension('a', workbookKind)).toBe('a.forecell')
  expect(withExtension('a.FORECELL', workbookKind)).toBe('a.FORECELL')
  expect(['a.forecell', 'b.CSV', 'c.tsv'].every(isReadable)).toBe(true)
  expect(['a.xlsx', 'forecell', 'a.forecell.txt'].some(isReadable)).toBe(false)
})

test('the shell refuses the sizes that the reader of workbooks refuses', () => {
  expect(largestFileBytes).toBe(fileSizeLimit)
  expect(tooLargeSentence('a.csv', largestFileBytes)).toBeNull()
  expect(tooLargeSentence('a.csv', 200_000_000)).toBe('a.csv has 200 MB; files of up to 100 MB can be opened.')
})
